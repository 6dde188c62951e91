import type { DrawnLine } from './drawn-line.ts'
import type { Mask } from './raster.ts'
import type { Piece } from './specks.ts'

/** Letters that a line joins to one piece of ink: how many times wider than high it is, and how high, in inches. */
const WIDER = 2.5
const [LOWEST, HIGHEST] = [0.06, 0.3]
/** Where in the height of a piece the line through it stands: higher or lower it is the edge of a box, or under the words. */
const [UPPER, LOWER] = [0.25, 0.75]
/** The share of the width that the line covers, and of the height that it is thick at most. */
const COVERED = 0.96
const THICKEST = 0.3
/** The line stands out at an end by so many pixels, as no bar of a letter does in small or blurred type. */
const STANDS_OUT = 2

/** Lines through words, told from the picture before the words are read: they join letters to one piece, and hide figures. */
export function strikesAmong(pieces: readonly Piece[], ink: Mask, dpi: number): DrawnLine[] {
  return pieces.flatMap(({ box: { left, top, right, bottom } }): DrawnLine[] => {
    const [wide, high] = [right - left, bottom - top]
    if (wide < WIDER * high || high < LOWEST * dpi || high > HIGHEST * dpi) return []
    const rows: number[] = []
    for (let y = Math.round(top + UPPER * high); y <= top + LOWER * high; y++) {
      let inked = 0
      for (let x = left; x < right; x++) inked += ink.data[y * ink.width + x]!
      if (inked >= COVERED * wide) rows.push(y)
    }
    if (rows.length === 0 || rows.length > THICKEST * high) return []
    const isLineAlone = (from: number): boolean => {
      for (let y = top; y < bottom; y++) {
        if (y >= rows[0]! - 2 && y <= rows.at(-1)! + 2) continue
        for (let x = from; x < from + STANDS_OUT; x++) if (ink.data[y * ink.width + x] === 1) return false
      }
      return true
    }
    if (!isLineAlone(left) && !isLineAlone(right - STANDS_OUT)) return []
    const at = (rows[0]! + rows.at(-1)!) / 2 + 0.5
    return [{ level: true, at, from: left, to: right, thickness: rows.length }]
  })
}
