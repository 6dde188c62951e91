import type { PreparedPage } from './prepare.ts'

/** A sheet with two pages is so many times wider than high. */
const WIDER = 1.15
/** Where its middle may be, in parts of its width, and how wide the white there is at least, in inches. */
const MIDDLE = [0.42, 0.58] as const
const WHITE = 0.35
/** Pieces of ink that each page must hold. */
const LEAST_PIECES = 150

/** Where two pages that lie side by side on a sheet part, in points; null where a line or a word crosses its middle. */
export function gutterOf(
  { words: { width, height }, pieces, lines }: PreparedPage,
  dpi: number,
): number | null {
  if (width < WIDER * height) return null
  const [from, to] = [Math.floor(MIDDLE[0] * width), Math.ceil(MIDDLE[1] * width)]
  const inked = new Uint8Array(to - from)
  const mark = (left: number, right: number): void => {
    if (right > from && left < to)
      inked.fill(1, Math.max(0, Math.floor(left) - from), Math.min(to, Math.ceil(right)) - from)
  }
  for (const { box } of pieces) mark(box.left, box.right)
  for (const line of lines) if (line.level) mark(line.from, line.to)
  let [best, start]: [{ at: number; wide: number } | null, number] = [null, 0]
  for (let x = 0; x <= inked.length; x++) {
    if (x < inked.length && inked[x] === 0) continue
    if (x - start > (best?.wide ?? WHITE * dpi)) best = { at: from + (start + x) / 2, wide: x - start }
    start = x + 1
  }
  if (!best) return null
  const { at } = best
  const left = pieces.filter(({ box }) => box.right <= at).length
  return left >= LEAST_PIECES && pieces.length - left >= LEAST_PIECES ? (at * 72) / dpi : null
}
