import type { PageInk, Ruling } from '../ink/ink.ts'
import { toLines } from './lines.ts'
import type { Word } from './words.ts'

/** A drawn line belongs to the words it marks if it ends within this distance of them, in parts of their size. */
const HUGS = 0.35
/** Where a line through words stands above their writing line, in parts of their size. */
const STRIKE_LOW = 0.1
const STRIKE_HIGH = 0.48
/** How far below the writing line an underline stands. */
const UNDER = 0.3
/** A gap between words wider than this, in parts of their size, is no space that a line through them covers. */
const WIDEST_SPACE = 0.9
/** The share of a word that a line must run through. */
const COVERED = 0.6

/**
 * Finds drawn lines that belong to words: lines through them (they are marked struck) and under them. Returns the
 * rulings that are left, which may be of tables.
 */
export function markStruckWords(ink: PageInk, words: readonly Word[]): Ruling[] {
  const lines = toLines(words.filter((word) => word.turn === 0))
  const left: Ruling[] = []
  for (const ruling of ink.rulings) {
    if (!ruling.level) {
      left.push(ruling)
      continue
    }
    const line = lines.find(
      ({ baseline, size, start, end }) =>
        ruling.at > baseline - STRIKE_HIGH * size &&
        ruling.at < baseline + UNDER * size &&
        ruling.to > start &&
        ruling.from < end,
    )
    const marked = line?.words.filter((word) => {
      const common = Math.min(ruling.to, word.end) - Math.max(ruling.from, word.start)
      return common >= COVERED * (word.end - word.start)
    })
    if (!line || !marked || marked.length === 0 || !hugs(ruling, marked)) {
      left.push(ruling)
      continue
    }
    if (ruling.at < line.baseline - STRIKE_LOW * line.size && ruling.thickness < 0.2 * line.size) {
      for (const word of marked) word.struck = true
    }
  }
  return left
}

function hugs(ruling: Ruling, words: readonly Word[]): boolean {
  const reach = HUGS * words[0]!.size
  const start = Math.min(...words.map((word) => word.start))
  const end = Math.max(...words.map((word) => word.end))
  if (Math.abs(ruling.from - start) > reach || Math.abs(ruling.to - end) > reach) return false
  // The border of a table's row runs past the gaps between its columns.
  return words.slice(1).every((word, index) => word.start - words[index]!.end < WIDEST_SPACE * word.size)
}
