import { holds, middleX, middleY } from './geometry.ts'
import type { Glyph, PageInk } from './ink.ts'

/** Side of the squares, in points, by which glyphs are looked up. */
const SQUARE = 60

const keyOf = (column: number, row: number): number => column * 1_000_003 + row

/** Leaves out the glyphs that something opaque was painted over afterwards. */
export function withoutCovered(ink: PageInk): Glyph[] {
  const covering = ink.fills.filter((fill) => fill.opaque && fill.after > 0)
  if (covering.length === 0) return ink.glyphs
  const squares = new Map<number, number[]>()
  ink.glyphs.forEach(({ box }, index) => {
    const key = keyOf(Math.floor(middleX(box) / SQUARE), Math.floor(middleY(box) / SQUARE))
    const square = squares.get(key)
    if (square) square.push(index)
    else squares.set(key, [index])
  })
  const covered = new Set<number>()
  for (const { box, after } of covering) {
    for (let column = Math.floor(box.left / SQUARE); column <= Math.floor(box.right / SQUARE); column++) {
      for (let row = Math.floor(box.top / SQUARE); row <= Math.floor(box.bottom / SQUARE); row++) {
        const key = keyOf(column, row)
        const square = squares.get(key)
        if (!square) continue
        const left = square.filter((index) => {
          const glyph = ink.glyphs[index]!
          if (index >= after || !holds(box, middleX(glyph.box), middleY(glyph.box))) return true
          covered.add(index)
          return false
        })
        squares.set(key, left)
      }
    }
  }
  return ink.glyphs.filter((_, index) => !covered.has(index))
}
