import type { Box } from '../../../model/index.ts'
import { applyTo, heightOf, intersection, union, widthOf } from './geometry.ts'
import type { PageInk } from './ink.ts'
import type { GraphicsState } from './state.ts'

export interface PaintKind {
  stroke: boolean
  fill: boolean
}

/** pdf.js's own numbers inside a path: a move, a line, a curve with two control points, a closing. */
const MOVE = 0
const LINE = 1
const CURVE = 2
const CLOSE = 3

/** A filled rectangle thinner than this many points is a line drawn with the fill colour. */
const THICKEST_LINE = 3
/** How far from level or upright a line may lean, in points over its whole length. */
const LEAN = 1

interface Side {
  x1: number
  y1: number
  x2: number
  y2: number
}

interface Outline {
  sides: Side[]
  box: Box
  /** All of its sides are straight. */
  straight: boolean
}

/** The separate outlines of a path, on the page. */
function outlinesOf(data: ArrayLike<number>, state: GraphicsState): Outline[] {
  const outlines: Outline[] = []
  let sides: Side[] = []
  let xs: Box[] = []
  let straight = true
  let [x, y, startX, startY] = [0, 0, 0, 0]
  const finish = (): void => {
    if (sides.length > 0 || xs.length > 1) outlines.push({ sides, box: union(xs), straight })
    sides = []
    xs = []
    straight = true
  }
  const visit = (toX: number, toY: number): void => {
    x = toX
    y = toY
    xs.push({ left: x, top: y, right: x, bottom: y })
  }
  for (let i = 0; i < data.length; ) {
    const operator = data[i++]
    if (operator === MOVE) {
      finish()
      visit(...applyTo(state.place, data[i]!, data[i + 1]!))
      startX = x
      startY = y
      i += 2
    } else if (operator === LINE) {
      const [toX, toY] = applyTo(state.place, data[i]!, data[i + 1]!)
      sides.push({ x1: x, y1: y, x2: toX, y2: toY })
      visit(toX, toY)
      i += 2
    } else if (operator === CURVE) {
      straight = false
      visit(...applyTo(state.place, data[i + 4]!, data[i + 5]!))
      i += 6
    } else if (operator === CLOSE) {
      if (x !== startX || y !== startY) sides.push({ x1: x, y1: y, x2: startX, y2: startY })
      x = startX
      y = startY
    } else break
  }
  finish()
  return outlines
}

const isLevel = (side: Side): boolean => Math.abs(side.y1 - side.y2) <= LEAN
const isUpright = (side: Side): boolean => Math.abs(side.x1 - side.x2) <= LEAN

function addRuling(
  ink: PageInk,
  level: boolean,
  at: number,
  from: number,
  to: number,
  thickness: number,
  colour: string | null,
  clip: Box,
): void {
  const [low, high, least, most] = level
    ? [clip.left, clip.right, clip.top, clip.bottom]
    : [clip.top, clip.bottom, clip.left, clip.right]
  if (at < least - thickness || at > most + thickness) return
  const start = Math.max(Math.min(from, to), low)
  const end = Math.min(Math.max(from, to), high)
  if (end > start) ink.rulings.push({ level, at, from: start, to: end, thickness, colour })
}

function strokeSides(ink: PageInk, outline: Outline, state: GraphicsState): void {
  if (state.strokeAlpha === 0) return
  const scale = Math.sqrt(Math.abs(state.place[0] * state.place[3] - state.place[1] * state.place[2]))
  const thickness = Math.max(state.lineWidth * scale, 0.1)
  for (const side of outline.sides) {
    const length = Math.max(Math.abs(side.x1 - side.x2), Math.abs(side.y1 - side.y2))
    // A stroke that is thicker than long is a filled block: a bar, a rectangle drawn in one stroke.
    if (thickness > 2 * THICKEST_LINE && length > 0) {
      const half = thickness / 2
      const box = isLevel(side)
        ? {
            left: Math.min(side.x1, side.x2),
            right: Math.max(side.x1, side.x2),
            top: side.y1 - half,
            bottom: side.y1 + half,
          }
        : {
            left: side.x1 - half,
            right: side.x1 + half,
            top: Math.min(side.y1, side.y2),
            bottom: Math.max(side.y1, side.y2),
          }
      if (isLevel(side) || isUpright(side)) addFill(ink, box, state.strokeColour, false, state.clip)
    } else if (isLevel(side)) {
      addRuling(
        ink,
        true,
        (side.y1 + side.y2) / 2,
        side.x1,
        side.x2,
        thickness,
        state.strokeColour,
        state.clip,
      )
    } else if (isUpright(side)) {
      addRuling(
        ink,
        false,
        (side.x1 + side.x2) / 2,
        side.y1,
        side.y2,
        thickness,
        state.strokeColour,
        state.clip,
      )
    }
  }
}

function addFill(ink: PageInk, box: Box, colour: string | null, opaque: boolean, clip: Box): void {
  const seen = intersection(box, clip)
  const [width, height] = [widthOf(seen), heightOf(seen)]
  if (width < 0 || height < 0) return
  if (height <= THICKEST_LINE && width > height) {
    addRuling(ink, true, (seen.top + seen.bottom) / 2, seen.left, seen.right, height, colour, clip)
  } else if (width <= THICKEST_LINE && height > width) {
    addRuling(ink, false, (seen.left + seen.right) / 2, seen.top, seen.bottom, width, colour, clip)
  } else if (colour !== null && width > 0 && height > 0) {
    ink.fills.push({ box: seen, colour, after: ink.glyphs.length, opaque })
  }
}

/** Whether every side is level or upright, as in a rectangle. */
const isSquare = (outline: Outline): boolean =>
  outline.straight && outline.sides.every((side) => isLevel(side) || isUpright(side))

/** Smaller shapes are letters drawn as paths, bullets, rounded corners. */
const LEAST_SHAPE = 20

/** Whether an outline is slanted or curved for more than its corners. */
function isShape({ sides, box, straight }: Outline): boolean {
  if (widthOf(box) < LEAST_SHAPE || heightOf(box) < LEAST_SHAPE) return false
  if (sides.some((side) => !isLevel(side) && !isUpright(side))) return true
  const around = 2 * (widthOf(box) + heightOf(box))
  const drawn = sides.reduce(
    (sum, side) => sum + Math.abs(side.x1 - side.x2) + Math.abs(side.y1 - side.y2),
    0,
  )
  // The straight sides of a box with rounded corners make up most of the way around it.
  return !straight && drawn < 0.6 * around
}

/**
 * Notes what a path prints on `ink` (null: nothing, it is not shown) and returns the box around it, null for
 * an empty path.
 */
export function drawPath(
  data: ArrayLike<number>,
  kind: PaintKind,
  state: GraphicsState,
  ink: PageInk | null,
): Box | null {
  const outlines = outlinesOf(data, state)
  if (outlines.length === 0) return null
  if (ink) {
    for (const outline of outlines) {
      if (isShape(outline)) ink.drawings.push(intersection(outline.box, state.clip))
      if (kind.stroke) strokeSides(ink, outline, state)
      if (kind.fill && state.fillAlpha > 0 && isSquare(outline))
        addFill(ink, outline.box, state.fillColour, state.covers && state.fillAlpha === 1, state.clip)
    }
  }
  return union(outlines.map((outline) => outline.box))
}
