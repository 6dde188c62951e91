import type { Box } from '../../../model/index.ts'
import { heightOf, holds, intersection, middleX, middleY, union, widthOf } from '../ink/geometry.ts'
import type { PageInk } from '../ink/ink.ts'
import type { PrintedTable } from './printed-table.ts'

/** Slanted or curved ink over this share of a box makes it a chart or a picture. */
const COVERED = 0.2

/** Whether a box holds charts or drawings: slanted or curved shapes run over a good part of it. */
export function isDrawing(box: Box, drawings: readonly Box[]): boolean {
  let covered = 0
  for (const drawing of drawings) {
    const common = intersection(box, drawing)
    if (widthOf(common) > 0 && heightOf(common) > 0) covered += widthOf(common) * heightOf(common)
  }
  return covered > COVERED * widthOf(box) * heightOf(box)
}

/** Bars whose ends stand at this share of different places, or more, are no cells' shading. */
const RAGGED = 0.6
/** Ends of shading nearer than this many points are at one place. */
const SAME_PLACE = 3
/** Labels that must stand on bars. */
const LEAST_BARS = 3

/**
 * Whether labels of one column stand on the bars of a chart: shaded boxes that end at different places, where
 * the shading of cells would end at the column's edge.
 */
function standOnBars(labels: readonly Box[], fills: readonly Box[]): boolean {
  const ends: number[] = []
  for (const label of labels) {
    const bar = fills.findLast((fill) => holds(fill, middleX(label), middleY(label)))
    if (bar) ends.push(bar.right)
  }
  const places = new Set(ends.map((end) => Math.round(end / SAME_PLACE)))
  return ends.length >= LEAST_BARS && places.size >= RAGGED * ends.length
}

/** Whether a table found on a page is a chart: drawn shapes cover it, or the words of one column stand on bars. */
export function isChart(
  { box, cells }: PrintedTable,
  { drawings, fills }: Pick<PageInk, 'drawings' | 'fills'>,
): boolean {
  if (isDrawing(box, drawings)) return true
  const bars = fills.map((fill) => fill.box)
  const filled = cells.filter((cell) => cell.words.length > 0)
  return [...Map.groupBy(filled, (cell) => cell.column).values()].some((column) =>
    standOnBars(
      column.map((cell) => union(cell.words.map((word) => word.box))),
      bars,
    ),
  )
}
