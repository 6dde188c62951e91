import type { SeenWord } from '../engine/engine.ts'
import type { DrawnLine } from '../picture/drawn-line.ts'
import type { Mask } from '../picture/raster.ts'

/** Where a line through a word stands above the line of writing, in parts of the line's height. */
const [LOW, HIGH] = [0.2, 0.5]
/** The share of a word's width that the line covers, and how wide a word is at least, in parts of its height. */
const COVERED = 0.96
const LEAST_WIDTH = 1.2

/** Lines drawn through words: a row of ink from one end of the word to the other, as no letters make. */
export function strikesThrough(words: readonly SeenWord[], ink: Mask): DrawnLine[] {
  return words.flatMap((word): DrawnLine[] => {
    const { box, baseline, height, text } = word
    const [left, right] = [Math.max(0, Math.round(box.left)), Math.min(ink.width, Math.round(box.right))]
    if (right - left < LEAST_WIDTH * height || !/[\p{L}\p{N}]{2}/u.test(text)) return []
    const rows: number[] = []
    for (let y = Math.round(baseline - HIGH * height); y < baseline - LOW * height; y++) {
      if (y < 0 || y >= ink.height) continue
      let inked = 0
      for (let x = left; x < right; x++) inked += ink.data[y * ink.width + x]!
      if (inked >= COVERED * (right - left)) rows.push(y)
    }
    if (rows.length === 0) return []
    const at = (rows[0]! + rows.at(-1)!) / 2
    return [{ level: true, at, from: left, to: right, thickness: rows.length }]
  })
}
