import type { Box } from '../../model/index.ts'
import { heightOf, intersection, widthOf } from './geometry.ts'

/** Slanted or curved ink over this share of a box makes it a chart or a picture. */
const COVERED = 0.2

/** Whether a box holds a chart or drawing: one slanted or curved shape runs over a good part of it. */
export function isDrawing(box: Box, drawings: readonly Box[]): boolean {
  const area = widthOf(box) * heightOf(box)
  return drawings.some((drawing) => {
    const common = intersection(box, drawing)
    return widthOf(common) > 0 && heightOf(common) > 0 && widthOf(common) * heightOf(common) > COVERED * area
  })
}
