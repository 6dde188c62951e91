import type { Box } from '../../model/index.ts'
import { union } from './geometry.ts'
import type { FontLook, Glyph, Turn } from './ink.ts'

/** Letters that stand together, of one look. */
export interface Word {
  text: string
  box: Box
  turn: Turn
  size: number
  baseline: number
  start: number
  end: number
  font: FontLook
  /** White space was printed right before it. */
  spaced: boolean
  mark: number | null
  colour: string | null
  /** A line runs through it. */
  struck: boolean
  invisible: boolean
}

/** A gap wider than this, in parts of the type size, parts two words. */
export const WORD_GAP = 0.17
/** Letters that jump back further than this, in parts of the type size, begin a new word. */
const BACK_STEP = 0.5
/** The same letter drawn again within this distance, in parts of the type size, makes it bold. */
const OVERPRINT = 0.12

/** Leaves out letters drawn twice to look bold or to cast a shadow. */
export function withoutOverprints(glyphs: readonly Glyph[]): Glyph[] {
  const seen = new Map<string, Glyph[]>()
  return glyphs.filter((glyph) => {
    if (glyph.blank) return true
    const cell = Math.max(glyph.size, 1)
    const [column, row] = [Math.floor(glyph.start / cell), Math.floor(glyph.baseline / cell)]
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        const near = seen.get(`${glyph.text} ${column + dx} ${row + dy}`)
        if (near?.some((other) => isOverprint(glyph, other))) return false
      }
    }
    const key = `${glyph.text} ${column} ${row}`
    const here = seen.get(key)
    if (here) here.push(glyph)
    else seen.set(key, [glyph])
    return true
  })
}

function isOverprint(one: Glyph, two: Glyph): boolean {
  const reach = OVERPRINT * one.size
  return (
    one.turn === two.turn &&
    Math.abs(one.start - two.start) <= reach &&
    Math.abs(one.baseline - two.baseline) <= reach &&
    Math.abs(one.size - two.size) <= reach
  )
}

/** Joins glyphs, in the order in which they were drawn, to words. */
export function toWords(glyphs: readonly Glyph[]): Word[] {
  const words: Word[] = []
  let letters: Glyph[] = []
  let spaced = false
  const finish = (): void => {
    const first = letters[0]
    if (!first) return
    words.push({
      text: letters.map((letter) => letter.text).join(''),
      box: union(letters.map((letter) => letter.box)),
      turn: first.turn,
      size: first.size,
      baseline: first.baseline,
      start: Math.min(...letters.map((letter) => letter.start)),
      end: Math.max(...letters.map((letter) => letter.end)),
      font: first.font,
      spaced,
      mark: first.mark,
      colour: first.colour,
      struck: false,
      invisible: first.invisible,
    })
    letters = []
    spaced = false
  }
  for (const glyph of glyphs) {
    if (glyph.blank) {
      finish()
      spaced = true
      continue
    }
    const last = letters.at(-1)
    if (last && !follows(last, glyph)) finish()
    letters.push(glyph)
  }
  finish()
  return words
}

function follows(last: Glyph, next: Glyph): boolean {
  const gap = next.start - last.end - next.tracking
  return (
    last.turn === next.turn &&
    last.font === next.font &&
    last.mark === next.mark &&
    last.invisible === next.invisible &&
    Math.abs(last.size - next.size) <= 0.1 * last.size &&
    Math.abs(last.baseline - next.baseline) <= 0.1 * last.size &&
    gap <= WORD_GAP * last.size &&
    gap >= -BACK_STEP * last.size
  )
}
