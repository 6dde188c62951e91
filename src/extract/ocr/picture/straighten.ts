import { projected } from './projection.ts'
import type { Coloured, Grey, Mask } from './raster.ts'

/** Quarter turns clockwise that set a page upright. */
export type Quarters = 0 | 1 | 2 | 3

/** A sheet lies no further askew than this many degrees; more is a page that is meant to be turned. */
const MOST_DEGREES = 6
/** Steps, in degrees, of the first search and of the second around the best of the first. */
const COARSE = 0.5
const FINE = 0.05
/** Points of ink that tell the skew well enough. */
const MOST_POINTS = 60_000

/**
 * How many degrees clockwise a page lies askew. Where the rows of a page are level, the lower edges of its letters and
 * lines fall together: the angle at which they fall together most sharply is the skew.
 */
export function skewOf({ width, height, data }: Mask): number {
  const xs: number[] = []
  const ys: number[] = []
  for (let y = 0; y < height - 1; y++) {
    for (let x = 0, at = y * width; x < width; x++, at++) {
      if (data[at] === 1 && data[at + width] === 0) {
        xs.push(x - width / 2)
        ys.push(y)
      }
    }
  }
  if (xs.length < 50) return 0
  const stride = Math.max(1, Math.floor(xs.length / MOST_POINTS))
  const profile = new Uint32Array(height + 2 * width + 2)
  const sharpness = (degrees: number): number => {
    const slope = Math.tan((degrees * Math.PI) / 180)
    profile.fill(0)
    for (let i = 0; i < xs.length; i += stride) {
      const at = Math.round(ys[i]! - slope * xs[i]!) + width
      if (at >= 0 && at < profile.length) profile[at]!++
    }
    let sum = 0
    for (const count of profile) sum += count * count
    return sum
  }
  const best = search(sharpness, -MOST_DEGREES, MOST_DEGREES, COARSE)
  return search(sharpness, best - COARSE, best + COARSE, FINE)
}

function search(measure: (at: number) => number, from: number, to: number, step: number): number {
  let [best, most] = [0, -1]
  for (let i = 0; from + i * step <= to + step / 2; i++) {
    const value = measure(from + i * step)
    if (value > most) [best, most] = [from + i * step, value]
  }
  return best
}

/** Turns a picture by quarters clockwise; `size` bytes make a pixel. */
function turnedBytes(
  { width, height, data }: Coloured,
  quarters: Quarters,
  size: 1 | 4,
): { width: number; height: number; data: Uint8Array } {
  const across = quarters % 2 === 1
  const [wide, high] = across ? [height, width] : [width, height]
  const turned = new Uint8Array(data.length)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const toX = quarters === 0 ? x : quarters === 1 ? height - 1 - y : quarters === 2 ? width - 1 - x : y
      const toY = quarters === 0 ? y : quarters === 1 ? x : quarters === 2 ? height - 1 - y : width - 1 - x
      const [from, to] = [(y * width + x) * size, (toY * wide + toX) * size]
      for (let c = 0; c < size; c++) turned[to + c] = data[from + c]!
    }
  }
  return { width: wide, height: high, data: turned }
}

export const turnedGrey = (picture: Grey, quarters: Quarters): Grey => turnedBytes(picture, quarters, 1)
export const turnedColoured = (picture: Coloured, quarters: Quarters): Coloured =>
  turnedBytes(picture, quarters, 4)

/** Turns a page about its middle so that what lies `degrees` clockwise askew is level; what comes in from outside is paper. */
export function levelled(picture: Coloured, degrees: number): Coloured {
  const { width, height } = picture
  const angle = (degrees * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const [x, y] = [width / 2, height / 2]
  const turn = {
    a: cos,
    b: -sin,
    c: x - x * cos + y * sin,
    d: sin,
    e: cos,
    f: y - x * sin - y * cos,
    g: 0,
    h: 0,
  }
  return projected(picture, turn, [width, height])
}
