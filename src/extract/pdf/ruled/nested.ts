import { union } from '../ink/geometry.ts'
import type { PrintedCell, PrintedTable } from './printed-table.ts'

/**
 * Puts tables inside of a cell back into it: where, beside cells that run over several rows, one cell's room is divided
 * by lines that no other row of the table has, what stands there is words of one cell.
 */
export function joinNested(table: PrintedTable): PrintedTable {
  let cells = table.cells
  for (const [from, to] of rowGroups(table)) {
    const inside = cells.filter((cell) => cell.row >= from && cell.row < to)
    const parts = inside.filter((cell) => cell.rowSpan < to - from)
    if (parts.length === 0 || parts.length === inside.length) continue
    const outside = cells.filter((cell) => !inside.includes(cell))
    for (const [left, right] of columnGroups(parts)) {
      const edges = new Set(
        parts.map((cell) => cell.column).filter((column) => column > left && column < right),
      )
      const isOwn = [...edges].every((edge) => !outside.some((cell) => cell.column === edge))
      // Elsewhere the same room is one column.
      const isOne = outside.some((cell) => cell.column === left && cell.columnSpan === right - left)
      if (edges.size === 0 || !isOwn || !isOne) continue
      const inner = parts.filter((cell) => cell.column >= left && cell.column < right)
      if (hasTicks(inner)) continue
      const joined: PrintedCell = {
        row: from,
        column: left,
        rowSpan: to - from,
        columnSpan: right - left,
        box: union(inner.map((cell) => cell.box)),
        words: inner.flatMap((cell) => cell.words),
      }
      cells = [...cells.filter((cell) => !inner.includes(cell)), joined]
    }
  }
  if (cells === table.cells) return table
  return withoutUnused({ ...table, cells: cells.toSorted((a, b) => a.row - b.row || a.column - b.column) })
}

/** A mark that says no more than that it stands under a name. */
const TICK = /^(?:[^\p{L}\p{N}]|x|yes)$/iu

/** Whether names with a mark under some of them stand there: the names alone would not tell which is meant. */
function hasTicks(cells: readonly PrintedCell[]): boolean {
  const last = Math.max(...cells.map(({ row }) => row))
  const said = (cell: PrintedCell): string => cell.words.map(({ text }) => text).join('')
  const marks = cells.filter(({ row }) => row === last).map(said)
  const names = cells.filter(({ row }) => row < last).map(said)
  return (
    names.length > 1 &&
    names.every((name) => name !== '') &&
    marks.includes('') &&
    marks.some((mark) => TICK.test(mark)) &&
    marks.every((mark) => mark === '' || TICK.test(mark))
  )
}

/** Stretches of rows that a line parts all across the table from those above and below; only those of several rows. */
function rowGroups({ cells, ys }: PrintedTable): [from: number, to: number][] {
  const groups: [number, number][] = []
  let from = 0
  for (let row = 1; row < ys.length; row++) {
    if (cells.some((cell) => cell.row < row && cell.row + cell.rowSpan > row)) continue
    if (row - from > 1) groups.push([from, row])
    from = row
  }
  return groups
}

/** Stretches of columns that cells stand in side by side. */
function columnGroups(cells: readonly PrintedCell[]): [left: number, right: number][] {
  const groups: [number, number][] = []
  for (const { column, columnSpan } of cells.toSorted((a, b) => a.column - b.column)) {
    const last = groups.at(-1)
    if (last && column <= last[1]) last[1] = Math.max(last[1], column + columnSpan)
    else groups.push([column, column + columnSpan])
  }
  return groups
}

/** The table without the edges of rows and columns at which no cell begins any more. */
function withoutUnused({ xs, ys, cells, ...table }: PrintedTable): PrintedTable {
  const columns = new Set([0, xs.length - 1, ...cells.map((cell) => cell.column)])
  const rows = new Set([0, ys.length - 1, ...cells.map((cell) => cell.row)])
  const place = (kept: ReadonlySet<number>, at: number): number =>
    [...kept].filter((each) => each < at).length
  return {
    ...table,
    xs: xs.filter((_, at) => columns.has(at)),
    ys: ys.filter((_, at) => rows.has(at)),
    cells: cells.map((cell) => {
      const [row, column] = [place(rows, cell.row), place(columns, cell.column)]
      return {
        ...cell,
        row,
        column,
        rowSpan: place(rows, cell.row + cell.rowSpan) - row,
        columnSpan: place(columns, cell.column + cell.columnSpan) - column,
      }
    }),
  }
}
