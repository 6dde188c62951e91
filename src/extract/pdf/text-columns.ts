import { median } from './geometry.ts'
import type { CutLine } from './segments.ts'

/** A stretch of the page's width. */
export interface Stretch {
  from: number
  to: number
}

/** A gutter between two columns is at least this wide, in parts of the type size. */
const LEAST_GUTTER = 0.55
/** Lines that may cross a gutter: headings over several columns. */
const MAY_CROSS = 0.12

/**
 * The columns of lines that stand in columns: the stretches between the white gutters that run down through
 * them. Lines of one piece tell nothing of gutters and are not to be given.
 */
export function findColumns(lines: readonly CutLine[]): Stretch[] {
  const size = median(
    lines.map((each) => each.line.size),
    10,
  )
  const may = Math.floor(lines.length * MAY_CROSS)
  // Where the number of lines that have ink changes, from left to right.
  const changes: { x: number; step: 1 | -1 }[] = []
  for (const { segments } of lines) {
    for (const { words } of segments) {
      for (const stretch of inked(words, LEAST_GUTTER * size)) {
        changes.push({ x: stretch.from, step: 1 }, { x: stretch.to, step: -1 })
      }
    }
  }
  changes.sort((a, b) => a.x - b.x || b.step - a.step)
  const columns: Stretch[] = []
  let depth = 0
  let open: number | null = null
  for (const { x, step } of changes) {
    depth += step
    if (step === 1 && depth === may + 1 && open === null) open = x
    else if (step === -1 && depth === may && open !== null) {
      columns.push({ from: open, to: x })
      open = null
    }
  }
  const joined: Stretch[] = []
  for (const column of columns) {
    const last = joined.at(-1)
    if (last && column.from - last.to < LEAST_GUTTER * size) last.to = column.to
    else joined.push({ ...column })
  }
  return joined
}

/** Words run together where the space between them is narrower than a gutter. */
function inked(words: readonly { start: number; end: number }[], gutter: number): Stretch[] {
  const stretches: Stretch[] = []
  for (const word of words) {
    const last = stretches.at(-1)
    if (last && word.start - last.to < gutter) last.to = Math.max(last.to, word.end)
    else stretches.push({ from: word.start, to: word.end })
  }
  return stretches
}
