import { type AlignedLine, type AlignedWord, EM, type Piece, piecesOf } from '../../aligned/index.ts'
import { median } from '../ink/geometry.ts'
import type { Ruling } from '../ink/ink.ts'
import { type Line, toLines } from './lines.ts'
import type { Overruns } from './overlaps.ts'
import type { Word } from './words.ts'

/** A printed word as the aligned reader sees it. */
export interface PlacedWord extends AlignedWord {
  word: Word
}

/** What runs across a page, from left to right. */
export type Edge = Pick<Ruling, 'at' | 'from' | 'to'>

/** The step from line to line of running text, in parts of the type size. */
export const LEADING = 1.2
const NO_OVERRUN: Overruns = new Map()
/** Gaps narrower than this, in parts of the type size, are spaces between words. */
const WIDEST_SPACE = 0.9
const USUAL_SPACE = 0.25

/**
 * A line of words on steps of an eighth of `size`, the type size of the text around it. `edges` are the level lines of
 * its page and the edges of its filled areas, `above` the line of words above it.
 */
export function alignedLine(
  line: Line,
  size: number,
  edges: readonly Edge[] = [],
  above?: Line,
  overrun: Overruns = NO_OVERRUN,
): AlignedLine<PlacedWord> {
  const step = (x: number): number => Math.round((x * EM) / size)
  // Words that run over those of the next cell are of the cell in which they begin: they end before it.
  const clear = (word: Word, x: number): number =>
    Math.min(x, (overrun.get(word)?.next ?? Number.POSITIVE_INFINITY) - size)
  const words = line.words.toSorted((a, b) => clear(a, a.start) - clear(b, b.start) || a.start - b.start)
  const gaps = words.slice(1).map((word, index) => word.start - words[index]!.end)
  const small = gaps.filter((gap) => gap > 0 && gap < WIDEST_SPACE * line.size)
  return {
    words: words.map((word) => {
      const start = step(clear(word, word.start))
      const end = step(clear(word, word.end))
      // A damaged file may set words without width; they stand somewhere all the same.
      return { start, end: Math.max(start + 1, end), text: word.text, word }
    }),
    y: line.baseline / (LEADING * size),
    space: (median(small, USUAL_SPACE * line.size) * EM) / size,
    ruledAbove: above !== undefined && isRuledBetween(above, line, edges),
  }
}

/** Whether level lines, perhaps one for each cell, run between two lines of writing, over most of the lower one. */
function isRuledBetween(above: Line, { baseline, size, start, end }: Line, edges: readonly Edge[]): boolean {
  const between = edges
    .filter(({ at }) => at > above.baseline - 0.2 * above.size && at < baseline - 0.5 * size)
    .sort((a, b) => a.from - b.from)
  let [covered, reached] = [0, start]
  for (const { from, to } of between) {
    covered += Math.max(0, Math.min(to, end) - Math.max(from, reached))
    reached = Math.max(reached, Math.min(to, end))
  }
  return covered > 0.5 * (end - start)
}

/** The pieces of one line of words: it is cut where a gap is too wide for a space. */
export function piecesOfLine(line: Line): Word[][] {
  return piecesOf(alignedLine(line, line.size)).map(wordsOf)
}

export const wordsOf = (piece: Piece<PlacedWord>): Word[] => piece.words.map(({ word }) => word)

/** The lines of upright words among words. */
export const uprightLines = (words: readonly Word[]): Line[] =>
  toLines(words.filter((word) => word.turn === 0))
