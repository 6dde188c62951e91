import type { DrawnLine } from './drawn-line.ts'
import type { Grey, Mask, PixelBox } from './raster.ts'

/** A stroke of a letter that crosses a line is no wider than this, in inches. */
const STROKE = 0.035

/** A bow of a letter that stands on a line, as of a `g`, is no wider, and a stroke goes up from it by this much. */
const BOW = { wide: 0.1, high: 0.03 }

/** Paints lines over with white, but for the strokes and bows of letters that cross or touch them. */
export function withoutLines(
  { width, height, data }: Grey,
  ink: Mask,
  lines: readonly DrawnLine[],
  dpi: number,
): Grey {
  const clean = Uint8Array.from(data)
  const stroke = STROKE * dpi
  const margin = 0.008 * dpi
  for (const line of lines) {
    const reach = line.thickness / 2 + margin
    const box: PixelBox = line.level
      ? { left: line.from - margin, right: line.to + margin, top: line.at - reach, bottom: line.at + reach }
      : { left: line.at - reach, right: line.at + reach, top: line.from - margin, bottom: line.to + margin }
    const [left, right] = [Math.max(0, Math.floor(box.left)), Math.min(width, Math.ceil(box.right))]
    const [top, bottom] = [Math.max(0, Math.floor(box.top)), Math.min(height, Math.ceil(box.bottom))]
    if (!line.level) {
      for (let y = top; y < bottom; y++) clean.fill(255, y * width + left, y * width + right)
      continue
    }
    // Only level lines are touched by letters that can be told: those that reach below their line of writing.
    const isInked = (x: number): boolean =>
      top >= 2 && ink.data[(top - 1) * width + x] === 1 && ink.data[(top - 2) * width + x] === 1
    const goesUp = (x: number): boolean => {
      let y = top - 1
      while (y >= 0 && ink.data[y * width + x] === 1) y--
      return top - 1 - y >= BOW.high * dpi
    }
    for (let x = left; x < right; ) {
      const start = x
      while (x < right && isInked(x)) x++
      const isStroke =
        x > start && (x - start <= stroke || (x - start <= BOW.wide * dpi && anyOf(start, x, goesUp)))
      if (x === start) x++
      if (!isStroke) for (let y = top; y < bottom; y++) clean.fill(255, y * width + start, y * width + x)
    }
  }
  return { width, height, data: clean }
}

function anyOf(from: number, to: number, is: (at: number) => boolean): boolean {
  for (let at = from; at < to; at++) if (is(at)) return true
  return false
}
