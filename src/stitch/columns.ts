import type { Fragment, FragmentCell } from '../model/index.ts'

/** Column edges of one table on two pages differ by less than this share of the narrowest column. */
const SAME_EDGE = 0.4

function nearest(edges: readonly number[], x: number): { index: number; distance: number } {
  let best = { index: 0, distance: Number.POSITIVE_INFINITY }
  edges.forEach((edge, index) => {
    const distance = Math.abs(edge - x)
    if (distance < best.distance) best = { index, distance }
  })
  return best
}

const narrowest = (edges: readonly number[]): number =>
  edges
    .slice(1)
    .reduce((least, edge, index) => Math.min(least, edge - edges[index]!), Number.POSITIVE_INFINITY)

/**
 * Lays a Fragment on the columns of the table it may continue: by its own columns where there are as many, by
 * the edges where it shows fewer (a column that is merged or empty all over one page). Null where it does not fit.
 */
export function fitColumns(
  fragment: Fragment,
  columns: number,
  edges: readonly number[] | undefined,
): Fragment | null {
  const own = fragment.columnEdges
  if (!own || !edges) return fragment.columns === columns ? fragment : null
  const tolerance = Math.max(3, Math.min(narrowest(own), narrowest(edges)) * SAME_EDGE)
  // The last column of a table that no lines enclose ends where its longest words do.
  const isOpen = (at: number): boolean => at === own.length - 1 && fragment.witness === 'alignment'
  const matches = own.map((x, at) =>
    isOpen(at) ? { index: edges.length - 1, distance: 0 } : nearest(edges, x),
  )
  if (matches.some(({ distance }) => distance > tolerance)) return null
  const target = matches.map(({ index }) => index)
  if (target.some((index, at) => at > 0 && index <= target[at - 1]!)) return null
  if (target[0] !== 0 || target.at(-1) !== columns) return null
  const move = (cell: FragmentCell): FragmentCell => {
    const from = target[cell.column] ?? cell.column
    const to = target[cell.column + cell.columnSpan] ?? columns
    return { ...cell, column: from, columnSpan: Math.max(1, to - from) }
  }
  return {
    ...fragment,
    columns,
    columnEdges: [...edges],
    rows: fragment.rows.map((row) => ({ ...row, cells: row.cells.map(move) })),
  }
}
