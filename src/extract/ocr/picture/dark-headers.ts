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
  const grown = lines.map((line) =>
    dark.reduce((longer, area) => grownThrough(longer, area, pieces, dpi), line),
  )
  return [...grown, ...dark.flatMap((area) => headColumns(area, grown, pieces, dpi))]
}

/** How far below a dark head the columns of its table begin at most, in inches: a row that spans them may stand between. */
const BELOW = 1
/** The share of its columns in which words must stand, and how many pieces of ink are words. */
const NAMED = 0.6
const LEAST_PIECES = 3

/**
 * The columns of a dark head in which no line is seen, where those of the table below do not reach it: it has words in most
 * of them, and none across.
 */
function headColumns(
  area: PixelBox,
  lines: readonly DrawnLine[],
  pieces: readonly Piece[],
  dpi: number,
): DrawnLine[] {
  const reach = REACH * dpi
  const uprights = lines.filter(
    ({ level, at }) => !level && at > area.left + reach && at < area.right - reach,
  )
  if (uprights.some(({ from, to }) => from < area.bottom - reach && to > area.top + reach)) return []
  const below = uprights
    .filter(({ from, to }) => from >= area.bottom - reach && from <= area.bottom + BELOW * dpi && to > from)
    .toSorted((a, b) => a.at - b.at)
    .filter(({ at }, index, all) => index === 0 || at - all[index - 1]!.at > reach)
  const words = pieces.filter(({ box }) => box.top < area.bottom && box.bottom > area.top)
  const isFree = ({ at }: DrawnLine): boolean =>
    words.every(({ box }) => box.right < at - FREE * dpi || box.left > at + FREE * dpi)
  const edges = [area.left, ...below.map(({ at }) => at), area.right]
  const named = edges.slice(1).filter((right, index) => {
    const own = words.filter(({ box }) => box.left >= edges[index]! && box.right <= right)
    return own.length >= LEAST_PIECES
  })
  if (below.length === 0 || !below.every(isFree) || named.length < NAMED * (edges.length - 1)) return []
  return below.map((line) => ({ ...line, from: area.top, to: area.bottom }))
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
