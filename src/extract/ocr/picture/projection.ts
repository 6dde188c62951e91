import { type Coloured, paperColour } from './raster.ts'

export type Point = readonly [x: number, y: number]

/** The corners of a sheet, clockwise from its top left one. */
export type Corners = readonly [Point, Point, Point, Point]

/**
 * A straight-line-keeping mapping of a plane: of `(x, y)` it makes `((ax + by + c) / n, (dx + ey + f) / n)`, where `n` is
 * `gx + hy + 1`. Turns, sizes and views at an angle are all of this form.
 */
export interface Projection {
  a: number
  b: number
  c: number
  d: number
  e: number
  f: number
  g: number
  h: number
}

/** Where a projection puts a point. */
export function projectedPoint({ a, b, c, d, e, f, g, h }: Projection, [x, y]: Point): Point {
  const n = g * x + h * y + 1
  return [(a * x + b * y + c) / n, (d * x + e * y + f) / n]
}

/**
 * The projection of a sheet, `width` by `height`, onto four corners (Heckbert, Fundamentals of Texture Mapping and Image
 * Warping, 1989, 2.2.3: a square to a quadrilateral).
 */
export function ontoCorners(
  width: number,
  height: number,
  [[x0, y0], [x1, y1], [x2, y2], [x3, y3]]: Corners,
): Projection {
  const [alongX, alongY] = [x1 - x2, y1 - y2]
  const [downX, downY] = [x3 - x2, y3 - y2]
  const [restX, restY] = [x0 - x1 + x2 - x3, y0 - y1 + y2 - y3]
  const across = alongX * downY - downX * alongY
  const g = (restX * downY - downX * restY) / across
  const h = (alongX * restY - restX * alongY) / across
  return {
    a: (x1 - x0 + g * x1) / width,
    b: (x3 - x0 + h * x3) / height,
    c: x0,
    d: (y1 - y0 + g * y1) / width,
    e: (y3 - y0 + h * y3) / height,
    f: y0,
    g: g / width,
    h: h / height,
  }
}

/**
 * A picture as seen through a projection, which tells of each pixel of the new one where it comes from; each is weighed
 * from the nearest four. What comes from outside is paper.
 */
export function projected(
  { width, height, data }: Coloured,
  { a, b, c, d, e, f, g, h }: Projection,
  [wide, high]: readonly [width: number, height: number],
): Coloured {
  const seen = new Uint8Array(wide * high * 4)
  new Uint32Array(seen.buffer).fill(new Uint32Array(Uint8Array.from([...paperColour(data), 255]).buffer)[0]!)
  const one = 1 << 8
  const down = width * 4
  for (let y = 0; y < high; y++) {
    const [startX, startY, startN] = [b * y + c, e * y + f, h * y + 1]
    for (let x = 0, to = y * wide * 4; x < wide; x++, to += 4) {
      const n = startN + g * x
      const fromX = (startX + a * x) / n
      const fromY = (startY + d * x) / n
      const left = Math.floor(fromX)
      const top = Math.floor(fromY)
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue
      const shareX = ((fromX - left) * one) | 0
      const shareY = ((fromY - top) * one) | 0
      // How much each of the four counts: the channels need no more than to be weighed by it.
      const lowerRight = shareX * shareY
      const lowerLeft = (shareY << 8) - lowerRight
      const upperRight = (shareX << 8) - lowerRight
      const upperLeft = (one << 8) - lowerRight - lowerLeft - upperRight
      const at = (top * width + left) * 4
      for (let from = at, channel = to; from < at + 3; from++, channel++) {
        seen[channel] =
          (data[from]! * upperLeft +
            data[from + 4]! * upperRight +
            data[from + down]! * lowerLeft +
            data[from + down + 4]! * lowerRight) >>
          16
      }
    }
  }
  return { width: wide, height: high, data: seen }
}
