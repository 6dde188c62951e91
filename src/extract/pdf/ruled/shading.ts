import type { Box } from '../../../model/index.ts'
import { heightOf, intersection, widthOf } from '../ink/geometry.ts'
import type { Fill, PageInk, Ruling } from '../ink/ink.ts'
import type { PrintedCell, PrintedTable } from './printed-table.ts'

/** Colours this near to white are the page's own. */
const NEAR_WHITE = 0xf8

/** Whether a colour is told from the white of the page. */
export function isColoured(colour: string): boolean {
  return [1, 3, 5].some((at) => Number.parseInt(colour.slice(at, at + 2), 16) < NEAR_WHITE)
}

/** The share of a cell that its own colour covers. */
const COVERS = 0.55

/** The colour of a cell: of what was painted last over most of it; null where that is white or nothing. */
export function fillOf(box: Box, fills: readonly Fill[]): string | null {
  const area = widthOf(box) * heightOf(box)
  let covered = 0
  // Shading is often painted in strips, one a line of words: strips of one colour count together.
  for (let i = fills.length - 1; i >= 0; i--) {
    const fill = fills[i]!
    const part = intersection(box, fill.box)
    if (widthOf(part) <= 0 || heightOf(part) <= 0) continue
    covered = widthOf(part) * heightOf(part)
    for (let j = i - 1; j >= 0 && covered < COVERS * area; j--) {
      const other = fills[j]!
      if (other.colour !== fill.colour) continue
      const more = intersection(box, other.box)
      if (widthOf(more) > 0 && heightOf(more) > 0) covered += widthOf(more) * heightOf(more)
    }
    if (covered >= COVERS * area) return isColoured(fill.colour) ? fill.colour : null
  }
  return null
}

/**
 * A cell without words that is merged over several rows, as one in each of them where it is shaded: ratings of one column
 * often stand side by side without a line between them. `ys` are the edges of the table's rows.
 */
export function partShaded(
  cell: PrintedCell,
  { ys }: Pick<PrintedTable, 'ys'>,
  fills: readonly Fill[],
): PrintedCell[] {
  if (cell.rowSpan === 1 || cell.words.length > 0) return [cell]
  const parts = Array.from({ length: cell.rowSpan }, (_, at): PrintedCell => {
    const row = cell.row + at
    return { ...cell, row, rowSpan: 1, box: { ...cell.box, top: ys[row]!, bottom: ys[row + 1]! } }
  })
  return parts.some(({ box }) => fillOf(box, fills) !== null) ? parts : [cell]
}

/** Shading over this share of the page is its background. */
const BACKGROUND = 0.6
/** Shading lower or narrower than this is a line or a mark. */
const LEAST_SIDE = 6

/** The edges of shaded areas as rulings, for tables that are told by shading alone. */
export function shadeEdges(ink: PageInk): Ruling[] {
  const page = ink.width * ink.height
  const rulings: Ruling[] = []
  for (const { box, colour } of ink.fills) {
    if (!isColoured(colour) || widthOf(box) < LEAST_SIDE || heightOf(box) < LEAST_SIDE) continue
    if (widthOf(box) * heightOf(box) > BACKGROUND * page) continue
    const common = { thickness: 0, colour }
    rulings.push(
      { level: true, at: box.top, from: box.left, to: box.right, ...common },
      { level: true, at: box.bottom, from: box.left, to: box.right, ...common },
      { level: false, at: box.left, from: box.top, to: box.bottom, ...common },
      { level: false, at: box.right, from: box.top, to: box.bottom, ...common },
    )
  }
  return rulings
}
