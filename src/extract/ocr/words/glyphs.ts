import type { FontLook, Glyph } from '../../pdf/ink/ink.ts'
import type { SeenWord } from '../engine/engine.ts'
import type { Mask } from '../picture/raster.ts'
import { boldWords } from './bold.ts'

/** How far type reaches above and below its line of writing, in parts of its size. */
const ABOVE = 0.75
const BELOW = 0.25
/** Heights of type that differ by less than this are of one size: a program measures each line anew. */
const SAME_SIZE = 0.18

const PLAIN: FontLook = { name: '', bold: false, italic: false, letters: new Map() }
const BOLD: FontLook = { ...PLAIN, bold: true }

/**
 * Recognised words as the glyphs of an invisible text layer, each a glyph; `perPoint` is how many pixels a point is, `ink`
 * where on the page they stand.
 */
export function glyphsOf(words: readonly SeenWord[], ink: Mask, perPoint: number): Glyph[] {
  const bold = boldWords(words, ink)
  const sizeOf = settledSizes(words)
  return words.flatMap((word): Glyph[] => {
    const size = sizeOf(word.height) / perPoint
    const [start, end] = [word.box.left / perPoint, word.box.right / perPoint]
    const baseline = word.baseline / perPoint
    const glyph: Glyph = {
      text: word.text,
      box: { left: start, right: end, top: baseline - ABOVE * size, bottom: baseline + BELOW * size },
      turn: 0,
      size,
      baseline,
      start,
      end,
      tracking: 0,
      font: bold.has(word) ? BOLD : PLAIN,
      opens: true,
      invisible: true,
      blank: false,
      mark: null,
      colour: null,
      sure: word.sure,
      ...(word.raw === undefined ? {} : { raw: word.raw }),
    }
    return [glyph, { ...glyph, text: ' ', start: end, blank: true }]
  })
}

/** The few sizes of type that a page has, found from the heights of its words: the commonest first take their neighbours. */
function settledSizes(words: readonly SeenWord[]): (height: number) => number {
  const counts = new Map<number, number>()
  for (const { height, text } of words) {
    const key = Math.max(1, Math.round(height))
    counts.set(key, (counts.get(key) ?? 0) + text.length)
  }
  const sizes: number[] = []
  for (const [height] of [...counts].sort(([, a], [, b]) => b - a)) {
    if (!sizes.some((size) => Math.abs(size - height) <= SAME_SIZE * size)) sizes.push(height)
  }
  return (height) => {
    const key = Math.max(1, Math.round(height))
    return sizes.find((size) => Math.abs(size - key) <= SAME_SIZE * size) ?? key
  }
}
