import type { Grey, PixelBox } from './raster.ts'
import { rectanglesOf } from './rectangles.ts'

/** Side of the squares, in pixels, that are dark or not. */
const SIDE = 8
/** A square darker than this share of the paper's light is dark, and than this one shaded. */
const DARK = 0.55
const SHADED = 0.8
/**
 * Sizes in inches: a dark area with words is no narrower and no lower, a punch hole no smaller, no larger and this near
 * to the edge.
 */
const LEAST_WIDTH = 0.3
const LEAST_HEIGHT = 0.13
const LEAST_HOLE = 0.13
const LARGEST_HOLE = 0.45
const HOLE_MARGIN = 1.1
/** The share of the least area that a group of squares fills: words are light on it. */
const FILLED = 0.6

/** Where a page is dark by more than letters. */
export interface DarkAreas {
  /** Rectangles that may hold light words. */
  dark: PixelBox[]
  /** Rectangles that are shaded or coloured, not dark: they hold light words now and then. */
  shaded: PixelBox[]
  /** Squares to be left out: of holes, and of the dark around the sheet. */
  blotted: Uint8Array
  side: number
  /** How many squares a row has. */
  across: number
}

/** Finds them; `paper` is how light the page's paper is. */
export function darkAreas(picture: Grey, paper: number, dpi: number): DarkAreas {
  const { width, height } = picture
  const { across, lights } = squareLights(picture)
  const down = lights.length / across
  const dark = Uint8Array.from(lights, (light) => (light < DARK * paper ? 1 : 0))
  const areas: DarkAreas = {
    dark: [],
    shaded: [],
    blotted: new Uint8Array(lights.length),
    side: SIDE,
    across,
  }
  for (const squares of components(dark, across)) {
    const box = boxOf(squares, across, width, height)
    const [wide, high] = [(box.right - box.left) / dpi, (box.bottom - box.top) / dpi]
    const isEdge = box.left === 0 || box.top === 0 || box.right === width || box.bottom === height
    if (isEdge || (isRound(box, wide, high, width, height, dpi) && isSolid(box, dark, across))) {
      for (const at of squares) blot(areas.blotted, at, across, down)
    } else areas.dark.push(...largeRectangles(squares, across, width, height, 0, dpi))
  }
  const shaded = Uint8Array.from(lights, (light, at) => (dark[at] === 0 && light < SHADED * paper ? 1 : 0))
  for (const squares of components(shaded, across)) {
    // The outermost squares are half paper.
    areas.shaded.push(...largeRectangles(squares, across, width, height, 1, dpi))
  }
  return areas
}

/** How light each square of a picture is. */
function squareLights({ width, height, data }: Grey): { across: number; lights: Float32Array } {
  const [across, down] = [Math.ceil(width / SIDE), Math.ceil(height / SIDE)]
  const lights = new Float32Array(across * down)
  for (let row = 0; row < down; row++) {
    for (let column = 0; column < across; column++) {
      let [sum, count] = [0, 0]
      const [bottom, right] = [Math.min(height, (row + 1) * SIDE), Math.min(width, (column + 1) * SIDE)]
      for (let y = row * SIDE; y < bottom; y += 2) {
        for (let x = column * SIDE; x < right; x += 2) {
          sum += data[y * width + x]!
          count++
        }
      }
      lights[row * across + column] = sum / count
    }
  }
  return { across, lights }
}

/** The rectangles of a group of squares, without so many squares at its sides, that are large enough for words. */
function largeRectangles(
  squares: readonly number[],
  across: number,
  width: number,
  height: number,
  rim: number,
  dpi: number,
): PixelBox[] {
  if (squares.length * SIDE * SIDE < FILLED * LEAST_WIDTH * LEAST_HEIGHT * dpi * dpi) return []
  return rectanglesOf(squares, across, rim)
    .map(
      ({ left, top, right, bottom }): PixelBox => ({
        left: left * SIDE,
        top: top * SIDE,
        right: Math.min(width, right * SIDE),
        bottom: Math.min(height, bottom * SIDE),
      }),
    )
    .filter(
      ({ left, top, right, bottom }) =>
        right - left >= LEAST_WIDTH * dpi && bottom - top >= LEAST_HEIGHT * dpi,
    )
}

/** The box of a group of squares, in pixels; there may be more of them than a call takes arguments. */
function boxOf(squares: readonly number[], across: number, width: number, height: number): PixelBox {
  const [first] = squares as readonly [number, ...number[]]
  let [left, right] = [first % across, first % across]
  let [top, bottom] = [Math.floor(first / across), Math.floor(first / across)]
  for (const at of squares) {
    const [column, row] = [at % across, Math.floor(at / across)]
    left = Math.min(left, column)
    right = Math.max(right, column)
    top = Math.min(top, row)
    bottom = Math.max(bottom, row)
  }
  return {
    left: left * SIDE,
    top: top * SIDE,
    right: Math.min(width, (right + 1) * SIDE),
    bottom: Math.min(height, (bottom + 1) * SIDE),
  }
}

/** Whether a dark area may be a punch hole by its size and its place. */
function isRound(
  box: PixelBox,
  wide: number,
  high: number,
  width: number,
  height: number,
  dpi: number,
): boolean {
  if (Math.max(wide, high) > LARGEST_HOLE || Math.min(wide, high) < LEAST_HOLE) return false
  const margin = Math.min(box.left, box.top, width - box.right, height - box.bottom) / dpi
  return margin < HOLE_MARGIN && wide / high > 0.7 && wide / high < 1.4
}

/** Whether the middle half of a box is dark all over, as no letter is. */
function isSolid({ left, top, right, bottom }: PixelBox, dark: Uint8Array, across: number): boolean {
  const [wide, high] = [(right - left) / SIDE, (bottom - top) / SIDE]
  const [fromX, fromY] = [Math.floor(left / SIDE + wide / 4), Math.floor(top / SIDE + high / 4)]
  const [toX, toY] = [Math.ceil(left / SIDE + (3 * wide) / 4), Math.ceil(top / SIDE + (3 * high) / 4)]
  for (let row = fromY; row < toY; row++) {
    for (let column = fromX; column < toX; column++) if (dark[row * across + column] === 0) return false
  }
  return true
}

/** A square and its neighbours: the rim of a dark area is half dark. */
function blot(blotted: Uint8Array, at: number, across: number, down: number): void {
  const [column, row] = [at % across, Math.floor(at / across)]
  for (let y = Math.max(0, row - 1); y <= Math.min(down - 1, row + 1); y++) {
    for (let x = Math.max(0, column - 1); x <= Math.min(across - 1, column + 1); x++)
      blotted[y * across + x] = 1
  }
}

/** The groups of squares that touch by a side. */
export function components(marked: Uint8Array, across: number): number[][] {
  const seen = new Uint8Array(marked.length)
  const groups: number[][] = []
  for (let start = 0; start < marked.length; start++) {
    if (marked[start] === 0 || seen[start]) continue
    const group = [start]
    seen[start] = 1
    for (let i = 0; i < group.length; i++) {
      const at = group[i]!
      const column = at % across
      const around = [at - across, at + across, column > 0 ? at - 1 : -1, column < across - 1 ? at + 1 : -1]
      for (const next of around) {
        if (next < 0 || next >= marked.length || marked[next] === 0 || seen[next]) continue
        seen[next] = 1
        group.push(next)
      }
    }
    groups.push(group)
  }
  return groups
}
