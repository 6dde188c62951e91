import type { Grey } from './raster.ts'

/** A line is looked for in windows so long, in inches. */
const WINDOW = 0.07
/** It is darker than the paper on either side by this much on average, of 255: grain averages out, a line does not. */
const DARKER = 11
/** At this share of its places: the end of a line in a window is no line. */
const DARK_PLACES = 0.8
/** Or one side is darker than the other by this much, as where shaded cells meet: their line is hardly seen between them. */
const STEP = 9
/** Rows of the line, and the nearest and the furthest row beside it that are looked at, in inches. */
const HALF = 0.005
const [NEAREST, FURTHEST] = [0.017, 0.03]

/**
 * Whether a level line goes on, though grain hides it from pixel to pixel: `page` is on white paper and has `dpi` dots an
 * inch, `ground` is what it was printed on, at half the size. The answer tells how far it goes on from one place along it towards another.
 */
export function faintLine(
  { width, height, data }: Grey,
  ground: Grey,
  dpi: number,
): (from: number, towards: number, at: number) => number {
  const size = Math.max(4, Math.round(WINDOW * dpi))
  const half = Math.max(1, Math.round(HALF * dpi))
  const [near, far] = [Math.round(NEAREST * dpi), Math.round(FURTHEST * dpi)]
  /** How light a stretch of rows is at a place along it. */
  const light = (x: number, top: number, bottom: number): number => {
    let sum = 0
    for (let y = top; y <= bottom; y++) sum += data[y * width + x]!
    return sum / (bottom - top + 1)
  }
  const shade = (x: number, y: number): number =>
    ground.data[Math.min(ground.height - 1, y >> 1) * ground.width + Math.min(ground.width - 1, x >> 1)]!
  const isStep = (left: number, right: number, middle: number): boolean => {
    const steps = Array.from(
      { length: right - left },
      (_, at) => shade(left + at, middle + far) - shade(left + at, middle - far),
    )
    const [up, down] = [steps.filter((step) => step >= STEP), steps.filter((step) => step <= -STEP)]
    return Math.max(up.length, down.length) >= DARK_PLACES * steps.length
  }
  const isDrawn = (left: number, right: number, middle: number): boolean => {
    let [above, below, places] = [0, 0, 0]
    for (let x = left; x < right; x++) {
      const line = light(x, middle - half, middle + half)
      const [over, under] = [light(x, middle - far, middle - near), light(x, middle + near, middle + far)]
      above += over - line
      below += under - line
      if (over + under > 2 * line) places++
    }
    const length = right - left
    return Math.min(above, below) >= DARKER * length && places >= DARK_PLACES * length
  }
  return (from, towards, at) => {
    const middle = Math.round(at)
    if (middle < far || middle >= height - far) return from
    const step = towards > from ? size : -size
    let end = from
    while (Math.abs(towards - end) > 0) {
      const next = Math.abs(towards - end) <= size ? towards : end + step
      const [left, right] = [Math.max(0, Math.min(end, next)), Math.min(width, Math.max(end, next))]
      if (right <= left || !(isDrawn(left, right, middle) || isStep(left, right, middle))) break
      end = next
    }
    return end
  }
}
