import type { DrawnLine } from './drawn-line.ts'
import type { PixelBox } from './raster.ts'
import type { Piece } from './specks.ts'

/** A line ends this near to a dark area, in inches, where it goes on in it unseen; and no word stands nearer to it there. */
const REACH = 0.05
const FREE = 0.012

/**
 * Lines that go on through a dark area, such as the filled head of a table, in which a dark line is not seen: those that
 * end at it, where no word stands in their way.
 */
export function throughDark(
  lines: readonly DrawnLine[],
  dark: readonly PixelBox[],
  pieces: readonly Piece[],
  dpi: number,
): DrawnLine[] {
  return lines.map((line) => dark.reduce((grown, area) => grownThrough(grown, area, pieces, dpi), line))
}

function grownThrough(line: DrawnLine, area: PixelBox, pieces: readonly Piece[], dpi: number): DrawnLine {
  const { level, at, from, to } = line
  const [start, end, near, far] = level
    ? [area.left, area.right, area.top, area.bottom]
    : [area.top, area.bottom, area.left, area.right]
  const reach = REACH * dpi
  if (at <= near + reach || at >= far - reach) return line
  const comesFrom = Math.abs(from - end) <= reach && to > end + reach
  const goesTo = Math.abs(to - start) <= reach && from < start - reach
  if (!comesFrom && !goesTo) return line
  const isFree = pieces.every(({ box }) => {
    const [low, high, first, last] = level
      ? [box.left, box.right, box.top, box.bottom]
      : [box.top, box.bottom, box.left, box.right]
    return high <= start || low >= end || last < at - FREE * dpi || first > at + FREE * dpi
  })
  if (!isFree) return line
  return comesFrom ? { ...line, from: start } : { ...line, to: end }
}
