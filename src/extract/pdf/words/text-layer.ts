import type { Box } from '../../../model/index.ts'
import { heightOf, holds, middleX, middleY, widthOf } from '../ink/geometry.ts'
import type { Glyph } from '../ink/ink.ts'
import type { Word } from './words.ts'

/** The words of a page, and what became of those that are printed without ink. */
export interface LayeredWords {
  words: Word[]
  /** How many are known from an invisible layer only: someone's program recognised them on a picture. */
  recognised: number
  /** How many invisible words stand neither over a picture nor over print: they were left out. */
  hidden: number
}

/** Side of the squares, in points, by which printed words are looked up. */
const SQUARE = 12
/** Words over more squares than this are few, and looked at one by one; of a page made to exhaust, only some. */
const MOST_SQUARES = 400
const MOST_LARGE = 50

const keyOf = (x: number, y: number): number => Math.floor(x / SQUARE) * 1_000_003 + Math.floor(y / SQUARE)

/**
 * Reads the visible letters of a page by `toWords`, and its invisible ones for themselves: over a picture, or on a
 * page that shows no letter, they are the text; over visible words they only repeat them.
 */
export function layeredWords(
  glyphs: readonly Glyph[],
  pictures: readonly Box[],
  toWords: (glyphs: readonly Glyph[]) => Word[],
): LayeredWords {
  const layer = toWords(glyphs.filter((glyph) => glyph.invisible))
  if (layer.length === 0) return { words: toWords(glyphs), recognised: 0, hidden: 0 }
  const visible = toWords(glyphs.filter((glyph) => !glyph.invisible))
  const isPrinted = lookup(visible)
  const alone = layer.filter((word) => !isPrinted(middleX(word.box), middleY(word.box)))
  const kept =
    visible.length === 0
      ? alone
      : alone.filter(({ box }) => pictures.some((picture) => holds(picture, middleX(box), middleY(box))))
  return { words: [...visible, ...kept], recognised: kept.length, hidden: alone.length - kept.length }
}

/** Tells whether a word stands at a point. */
function lookup(words: readonly Word[]): (x: number, y: number) => boolean {
  const squares = new Map<number, Word[]>()
  const large: Word[] = []
  for (const word of words) {
    if ((widthOf(word.box) + SQUARE) * (heightOf(word.box) + SQUARE) > MOST_SQUARES * SQUARE * SQUARE) {
      if (large.length < MOST_LARGE) large.push(word)
      continue
    }
    for (let x = word.box.left; x < word.box.right + SQUARE; x += SQUARE) {
      for (let y = word.box.top; y < word.box.bottom + SQUARE; y += SQUARE) {
        const square = squares.get(keyOf(x, y))
        if (square) square.push(word)
        else squares.set(keyOf(x, y), [word])
      }
    }
  }
  return (x, y) => [...(squares.get(keyOf(x, y)) ?? []), ...large].some((word) => holds(word.box, x, y))
}
