import type { PrintedCell, PrintedTable } from './printed-table.ts'

/**
 * Drops column and row edges that most cells run across and beside which nothing is printed: a brace, an arrow
 * or a stray line touched the grid there.
 */
export function dropIdleEdges(table: PrintedTable): PrintedTable {
  let tidy = table
  for (let column = tidy.xs.length - 2; column > 0; column--) tidy = dropEdge(tidy, COLUMNS, column)
  for (let row = tidy.ys.length - 2; row > 0; row--) tidy = dropEdge(tidy, ROWS, row)
  return tidy
}

/** The names by which columns and rows go in a cell. */
interface Axis {
  at: 'column' | 'row'
  span: 'columnSpan' | 'rowSpan'
  edges: 'xs' | 'ys'
  low: 'left' | 'top'
  high: 'right' | 'bottom'
}

const COLUMNS: Axis = { at: 'column', span: 'columnSpan', edges: 'xs', low: 'left', high: 'right' }
const ROWS: Axis = { at: 'row', span: 'rowSpan', edges: 'ys', low: 'top', high: 'bottom' }

function dropEdge(table: PrintedTable, axis: Axis, edge: number): PrintedTable {
  const before = table.cells.filter((cell) => cell[axis.at] + cell[axis.span] === edge)
  const after = table.cells.filter((cell) => cell[axis.at] === edge)
  const across = table.cells.filter((cell) => cell[axis.at] < edge && cell[axis.at] + cell[axis.span] > edge)
  if (across.length === 0 || across.length < Math.min(before.length, after.length)) return table
  const isEmpty = (cells: readonly PrintedCell[]): boolean => cells.every((cell) => cell.words.length === 0)
  const idle = isEmpty(after) ? after : isEmpty(before) ? before : null
  if (!idle) return table
  const kept = idle === after ? before : after
  const other = axis === COLUMNS ? ROWS : COLUMNS
  // Every idle cell must stand beside one cell of its own height, which takes its place.
  const partner = (cell: PrintedCell): PrintedCell | undefined =>
    kept.find((each) => each[other.at] === cell[other.at] && each[other.span] === cell[other.span])
  if (idle.some((cell) => !partner(cell))) return table
  const gone = new Set(idle)
  const widened = new Map(idle.map((cell) => [partner(cell)!, cell]))
  const cells = table.cells
    .filter((cell) => !gone.has(cell))
    .map((cell) => {
      const taken = widened.get(cell)
      const grown = taken
        ? {
            ...cell,
            [axis.at]: Math.min(cell[axis.at], taken[axis.at]),
            [axis.span]: cell[axis.span] + taken[axis.span],
            box: {
              ...cell.box,
              [axis.low]: Math.min(cell.box[axis.low], taken.box[axis.low]),
              [axis.high]: Math.max(cell.box[axis.high], taken.box[axis.high]),
            },
          }
        : cell
      const start = grown[axis.at] > edge ? grown[axis.at] - 1 : grown[axis.at]
      const end = grown[axis.at] + grown[axis.span]
      return { ...grown, [axis.at]: start, [axis.span]: (end > edge ? end - 1 : end) - start }
    })
  return { ...table, [axis.edges]: table[axis.edges].filter((_, index) => index !== edge), cells }
}
