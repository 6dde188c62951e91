import type { Box } from '../../../model/index.ts'
import type { FontLook, Glyph, Ruling, Turn } from '../ink/ink.ts'
import { firstAtOrAfter } from '../ink/rulings.ts'

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
  /** As of its least sure letter; absent of what the document itself says. */
  sure?: number
  /** What the program that recognised it saw, where something else was made of it. */
  raw?: string
}

const NUMERIC = /^[-–]$|^[-–+(<>≤≥$€£]*\d[\d.,:/%)\s]*$/u

/** Whether a word is a figure: a number, a share, a sum of money, or the dash that stands for none. */
export const isNumeric = (text: string): boolean => NUMERIC.test(text)

/** A gap wider than this, in parts of the type size, parts two words. */
export const WORD_GAP = 0.12
/** Letters that jump back further than this, in parts of the type size, begin a new word. */
const BACK_STEP = 0.5
/** The same letter drawn again within this distance, in parts of the type size, makes it bold. */
const OVERPRINT = 0.12

/** Leaves out letters drawn twice to look bold or to cast a shadow. */
export function withoutOverprints(glyphs: readonly Glyph[]): Glyph[] {
  const again = drawnAgain(glyphs)
  return glyphs.filter((_, at) => {
    if (!again[at]) return true
    // Of words printed over others a letter may fall on its like by chance; whole words are drawn again.
    const beside = [at - 1, at + 1].filter((next) => isBeside(glyphs[at]!, glyphs[next]))
    return beside.length > 0 && !beside.some((next) => again[next])
  })
}

/** Whether a letter, if there is one, was set right before or after another. */
const isBeside = (one: Glyph, other: Glyph | undefined): boolean =>
  other !== undefined &&
  !other.blank &&
  Math.min(Math.abs(other.start - one.end), Math.abs(one.start - other.end)) <= WORD_GAP * one.size

/** For each letter, whether the same was drawn before in its place. */
function drawnAgain(glyphs: readonly Glyph[]): boolean[] {
  const seen = new Map<number, Glyph[]>()
  return glyphs.map((glyph) => {
    if (glyph.blank) return false
    const reach = OVERPRINT * glyph.size
    // A glyph is entered once and looked for in the squares around it: mostly in one.
    const columns = [squareOf(glyph.start - reach), squareOf(glyph.start + reach)]
    const rows = [squareOf(glyph.baseline - reach), squareOf(glyph.baseline + reach)]
    for (let column = columns[0]!; column <= columns[1]!; column++) {
      for (let row = rows[0]!; row <= rows[1]!; row++) {
        for (const other of seen.get(column * ROW + row) ?? []) {
          if (other.text === glyph.text && isOverprint(glyph, other)) return true
        }
      }
    }
    const key = squareOf(glyph.start) * ROW + squareOf(glyph.baseline)
    const here = seen.get(key)
    if (here) here.push(glyph)
    else seen.set(key, [glyph])
    return false
  })
}

/** Side of the squares, in points, by which letters are looked up, and the factor that tells columns of squares. */
const SQUARE = 8
const ROW = 1_000_003
const squareOf = (at: number): number => Math.floor(at / SQUARE)

function isOverprint(one: Glyph, two: Glyph): boolean {
  const reach = OVERPRINT * one.size
  return (
    one.turn === two.turn &&
    Math.abs(one.start - two.start) <= reach &&
    Math.abs(one.baseline - two.baseline) <= reach &&
    Math.abs(one.size - two.size) <= reach
  )
}

/**
 * Joins glyphs, in the order in which they were drawn, to words. Letters that were drawn apart on both sides of
 * an upright ruling are of two words, however near they stand.
 */
export function toWords(glyphs: readonly Glyph[], uprights: readonly Ruling[] = []): Word[] {
  const borders = uprights.filter((ruling) => !ruling.level).toSorted((a, b) => a.at - b.at)
  const words: Word[] = []
  let letters: Glyph[] = []
  let spaced = false
  const finish = (): void => {
    const first = letters[0]
    if (!first) return
    let text = ''
    let [start, end] = [first.start, first.end]
    let sure = 1
    const box = { ...first.box }
    for (const letter of letters) {
      text += inDrawnOrder(letter.text)
      start = Math.min(start, letter.start)
      end = Math.max(end, letter.end)
      sure = Math.min(sure, letter.sure ?? 1)
      box.left = Math.min(box.left, letter.box.left)
      box.top = Math.min(box.top, letter.box.top)
      box.right = Math.max(box.right, letter.box.right)
      box.bottom = Math.max(box.bottom, letter.box.bottom)
    }
    words.push({
      text,
      box,
      turn: first.turn,
      size: first.size,
      baseline: first.baseline,
      start,
      end,
      font: first.font,
      spaced,
      mark: first.mark,
      colour: first.colour,
      struck: false,
      invisible: first.invisible,
      ...(first.sure === undefined ? {} : { sure }),
      ...(first.raw === undefined ? {} : { raw: first.raw }),
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
    if (last && (!follows(last, glyph) || (glyph.opens && areParted(last, glyph, borders)))) finish()
    letters.push(glyph)
  }
  finish()
  return words
}

const RIGHT_TO_LEFT = /^[\p{Script=Arabic}\p{Script=Hebrew}]{2,}$/u

/**
 * The letters of one glyph from left to right. A ligature of letters that are read from right to left is given in the
 * order of reading, unlike the glyphs beside it.
 */
const inDrawnOrder = (text: string): string =>
  text.length > 1 && RIGHT_TO_LEFT.test(text) ? Array.from(text).toReversed().join('') : text

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

/** Whether an upright ruling stands between two neighbouring letters. */
function areParted(last: Glyph, next: Glyph, borders: readonly Ruling[]): boolean {
  if (last.turn !== 0) return false
  // Words too wide for their cell run over its border: it stands under their last letters.
  const reach = 1.5 * next.size
  const to = next.start + 0.2 * next.size
  const y = next.baseline - 0.3 * next.size
  for (let i = firstAtOrAfter(borders, last.end - reach); i < borders.length && borders[i]!.at <= to; i++) {
    if (borders[i]!.from <= y && borders[i]!.to >= y) return true
  }
  return false
}
