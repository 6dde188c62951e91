import type { Box } from '../../../model/index.ts'
import type { Point } from './projection.ts'
import type { Quarters } from './straighten.ts'

/**
 * From the level page, `width` by `height` points, back to the page as shown. `onShown` tells where a point of the sheet,
 * still askew and turned, stands on it.
 */
export function wayBack(
  width: number,
  height: number,
  skew: number,
  quarters: Quarters,
  onShown: (point: Point) => Point,
): (box: Box) => Box {
  const angle = (skew * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const onSheet = (x: number, y: number): Point => {
    const [dx, dy] = [x - width / 2, y - height / 2]
    const [askewX, askewY] = [width / 2 + dx * cos - dy * sin, height / 2 + dx * sin + dy * cos]
    if (quarters === 1) return [askewY, width - askewX]
    if (quarters === 2) return [width - askewX, height - askewY]
    if (quarters === 3) return [height - askewY, askewX]
    return [askewX, askewY]
  }
  return ({ left, top, right, bottom }) => {
    const corners = [
      onSheet(left, top),
      onSheet(right, top),
      onSheet(left, bottom),
      onSheet(right, bottom),
    ].map(onShown)
    const xs = corners.map(([x]) => x)
    const ys = corners.map(([, y]) => y)
    return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) }
  }
}
