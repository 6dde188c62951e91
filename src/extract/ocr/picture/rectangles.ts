import type { PixelBox } from './raster.ts'

/** Rows of squares that begin and end within so many squares of one another are of one rectangle. */
const RAGGED = 2

/**
 * The rectangles that a group of touching squares is made of, in squares: what it encloses is of it, as letters are that are
 * light on dark, and where it changes its width another rectangle begins. So many squares at its outer sides, the `rim`,
 * are left out.
 */
export function rectanglesOf(group: readonly number[], across: number, rim: number): PixelBox[] {
  const { left, top, wide, filled: whole } = withoutHoles(group, across)
  let filled = whole
  for (let i = 0; i < rim; i++) filled = withoutRim(filled, wide)
  const done: Rows[] = []
  let open: Rows[] = []
  for (let y = 0; y * wide < filled.length; y++) {
    const here: Rows[] = []
    for (let x = 0; x < wide; ) {
      const from = x
      while (x < wide && filled[y * wide + x] === 1) x++
      if (x === from) {
        x++
        continue
      }
      const above = open.find(
        ({ lefts, rights }) =>
          Math.abs(lefts.at(-1)! - left - from) <= RAGGED && Math.abs(rights.at(-1)! - left - x) <= RAGGED,
      )
      const rows = above ?? { top: top + y, lefts: [], rights: [] }
      rows.lefts.push(left + from)
      rows.rights.push(left + x)
      here.push(rows)
    }
    done.push(...open.filter((each) => !here.includes(each)))
    open = here
  }
  return [...done, ...open].map(({ top: first, lefts, rights }) => ({
    left: middle(lefts),
    right: middle(rights),
    top: first,
    bottom: first + lefts.length,
  }))
}

/** Rows of squares on one another: where each begins and ends. */
interface Rows {
  top: number
  lefts: number[]
  rights: number[]
}

const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!

/** Squares without those at their sides. */
const withoutRim = (filled: Uint8Array, wide: number): Uint8Array =>
  filled.map((is, at) => {
    const x = at % wide
    const beside = [x > 0 ? at - 1 : -1, x < wide - 1 ? at + 1 : -1, at - wide, at + wide]
    return is === 1 && beside.every((other) => filled[other] === 1) ? 1 : 0
  })

/** A group of squares in its box, and what of the box cannot be reached from outside of the group. */
function withoutHoles(
  group: readonly number[],
  across: number,
): { left: number; top: number; wide: number; filled: Uint8Array } {
  let [left, right, top, bottom] = [across, 0, Number.POSITIVE_INFINITY, 0]
  for (const at of group) {
    left = Math.min(left, at % across)
    right = Math.max(right, at % across)
    top = Math.min(top, Math.floor(at / across))
    bottom = Math.max(bottom, Math.floor(at / across))
  }
  const [wide, high] = [right - left + 1, bottom - top + 1]
  const inside = new Uint8Array(wide * high)
  for (const at of group) inside[(Math.floor(at / across) - top) * wide + (at % across) - left] = 1
  const filled = new Uint8Array(wide * high).fill(1)
  const outside: number[] = []
  const reach = (x: number, y: number): void => {
    if (x < 0 || y < 0 || x >= wide || y >= high) return
    const at = y * wide + x
    if (inside[at] === 1 || filled[at] === 0) return
    filled[at] = 0
    outside.push(at)
  }
  for (let x = 0; x < wide; x++) for (const y of [0, high - 1]) reach(x, y)
  for (let y = 0; y < high; y++) for (const x of [0, wide - 1]) reach(x, y)
  for (const at of outside) {
    const [x, y] = [at % wide, Math.floor(at / wide)]
    reach(x - 1, y)
    reach(x + 1, y)
    reach(x, y - 1)
    reach(x, y + 1)
  }
  return { left, top, wide, filled }
}
