import type { Box } from '../../../model/index.ts'

/** A transform as PDF writes it: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** The transform that applies `inner` first, then `outer`. */
export function multiply(outer: Matrix, inner: ArrayLike<number>): Matrix {
  const [a, b, c, d, e, f] = outer
  const [ia, ib, ic, id, ie, jf] = [inner[0]!, inner[1]!, inner[2]!, inner[3]!, inner[4]!, inner[5]!]
  return [
    a * ia + c * ib,
    b * ia + d * ib,
    a * ic + c * id,
    b * ic + d * id,
    a * ie + c * jf + e,
    b * ie + d * jf + f,
  ]
}

export function applyTo(matrix: Matrix, x: number, y: number): [x: number, y: number] {
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]]
}

/** The smallest upright box around a transformed box. */
export function transformBox(matrix: Matrix, box: Box): Box {
  const [x1, y1] = applyTo(matrix, box.left, box.top)
  const [x2, y2] = applyTo(matrix, box.right, box.bottom)
  const [x3, y3] = applyTo(matrix, box.left, box.bottom)
  const [x4, y4] = applyTo(matrix, box.right, box.top)
  return {
    left: Math.min(x1, x2, x3, x4),
    top: Math.min(y1, y2, y3, y4),
    right: Math.max(x1, x2, x3, x4),
    bottom: Math.max(y1, y2, y3, y4),
  }
}

export const widthOf = (box: Box): number => box.right - box.left
export const heightOf = (box: Box): number => box.bottom - box.top
export const middleX = (box: Box): number => (box.left + box.right) / 2
export const middleY = (box: Box): number => (box.top + box.bottom) / 2

/** Whether a point lies in a box, its edges included. */
export function holds(box: Box, x: number, y: number): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom
}

export function union(boxes: Iterable<Box>): Box {
  const all = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  for (const box of boxes) {
    all.left = Math.min(all.left, box.left)
    all.top = Math.min(all.top, box.top)
    all.right = Math.max(all.right, box.right)
    all.bottom = Math.max(all.bottom, box.bottom)
  }
  return all
}

/** The common part of two boxes; its width or height is negative where they have none. */
export function intersection(one: Box, two: Box): Box {
  return {
    left: Math.max(one.left, two.left),
    top: Math.max(one.top, two.top),
    right: Math.min(one.right, two.right),
    bottom: Math.min(one.bottom, two.bottom),
  }
}

/** The length that two stretches of a line have in common; negative is the gap between them. */
export function overlap(from1: number, to1: number, from2: number, to2: number): number {
  return Math.min(to1, to2) - Math.max(from1, from2)
}

/** The middle value of numbers, the lower one of two, or `otherwise` where there are none. */
export function median(values: readonly number[], otherwise = 0): number {
  if (values.length === 0) return otherwise
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)]!
}
