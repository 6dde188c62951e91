import type { Interval } from '../../aligned/index.ts'
import type { TaggedTable } from '../document/tags.ts'
import { overlap, union } from '../ink/geometry.ts'
import type { PrintedCell, PrintedTable } from '../ruled/printed-table.ts'
import type { Word } from '../words/words.ts'
import { columnsCarried } from './carried-over.ts'

/** A tagged table with more columns than this is none that anyone reads. */
const MOST_COLUMNS = 200
const MOST_SLOTS = 100_000
/** Points by which words of neighbouring cells may reach into one another. */
const SLACK = 1.5

/** A tagged cell with its words on the page. */
type Tagged = Omit<PrintedCell, 'column' | 'columnSpan' | 'rowSpan'>

/**
 * Lays a tagged table on columns by where its cells' words stand: the tree of a page leaves out empty cells, and
 * tells no spans. `before` is the table of the page before that it may continue: then it has that one's columns. Null where the words do not stand as cells of rows and columns: tags that the page contradicts,
 * or that tell nothing (fewer than two rows of two cells).
 */
export function taggedGrid(
  table: TaggedTable,
  byMark: ReadonlyMap<number, readonly Word[]>,
  before: PrintedTable | null = null,
): PrintedTable | null {
  const rows = wordedRows(table, byMark)
  if (rows.length === 0) return null
  const own = columnsOf(rows)
  if (own.length > MOST_COLUMNS) return null
  const carried = before && columnsCarried(own, before.xs)
  const isTable = own.length > 1 && rows.filter((row) => row.length > 1).length > 1
  if (!carried && !isTable) return null
  const columns = carried ?? own
  if (rows.length * columns.length > MOST_SLOTS) return null
  const placed = placeCells(rows, columns)
  if (!placed) return null

  const inner = columns.slice(1).map((column, index) => (columns[index]!.to + column.from) / 2)
  const xs = carried ? before.xs : [columns[0]!.from, ...inner, columns.at(-1)!.to]
  const ys = rows.map((row) => Math.min(...row.map((cell) => cell.box.top)))
  ys.push(Math.max(...placed.map((cell) => cell.box.bottom)))
  for (let i = 1; i < ys.length; i++) ys[i] = Math.max(ys[i]!, ys[i - 1]! + 0.1)
  const cells = withEmptyCells(withRowSpans(placed, ys), xs, ys)
  return { box: union(cells.map((cell) => cell.box)), xs, ys, cells, witness: 'tags' }
}

/** The cells that have words, in rows that have any. */
function wordedRows(table: TaggedTable, byMark: ReadonlyMap<number, readonly Word[]>): Tagged[][] {
  const rows: Tagged[][] = []
  for (const taggedRow of table.rows) {
    const row: Tagged[] = []
    for (const { marks } of taggedRow) {
      const words = marks.flatMap((mark) => byMark.get(mark) ?? [])
      if (words.length > 0) row.push({ row: rows.length, words, box: union(words.map((word) => word.box)) })
    }
    if (row.length > 0) rows.push(row)
  }
  return rows
}

const meets = (cell: Tagged, column: Interval): boolean =>
  overlap(cell.box.left, cell.box.right, column.from, column.to) > SLACK

/** The fullest rows tell the columns; cells of other rows widen them where they reach over one column only. */
function columnsOf(rows: readonly Tagged[][]): Interval[] {
  const width = (cell: Tagged): number => cell.box.right - cell.box.left
  const cells = rows
    .toSorted((a, b) => b.length - a.length)
    .flatMap((row) => row.toSorted((a, b) => width(a) - width(b)))
  const columns: Interval[] = []
  for (const cell of cells) {
    const met = columns.filter((column) => meets(cell, column))
    if (met.length > 1) continue
    const [column] = met
    if (column) {
      column.from = Math.min(column.from, cell.box.left)
      column.to = Math.max(column.to, cell.box.right)
    } else {
      columns.push({ from: cell.box.left, to: cell.box.right })
      if (columns.length > MOST_COLUMNS) return columns
    }
  }
  return columns.toSorted((a, b) => a.from - b.from)
}

/** Cells in their columns; null where two share a slot, or stand in another order than their tags say. */
function placeCells(rows: readonly Tagged[][], columns: readonly Interval[]): PrintedCell[] | null {
  const placed: PrintedCell[] = []
  const filledTo = columns.map(() => -Infinity)
  for (const row of rows) {
    let next = 0
    for (const cell of row) {
      const first = columns.findIndex((column) => meets(cell, column))
      const last = columns.findLastIndex((column) => meets(cell, column))
      // Words narrower than the slack meet no column: they stand in the one around them.
      const at = first >= 0 ? first : columns.findIndex((column) => cell.box.right <= column.to + SLACK)
      const end = Math.max(at, last)
      if (at < next) return null
      for (let column = at; column <= end; column++) {
        if (cell.box.top < filledTo[column]! - SLACK) return null
        filledTo[column] = cell.box.bottom
      }
      placed.push({ ...cell, column: at, columnSpan: end - at + 1, rowSpan: 1 })
      next = end + 1
    }
  }
  return placed
}

/** A cell whose words reach down beside further rows, where its column is empty, spans them. */
function withRowSpans(cells: readonly PrintedCell[], ys: readonly number[]): PrintedCell[] {
  const taken = new Set<string>()
  for (const cell of cells)
    for (let at = 0; at < cell.columnSpan; at++) taken.add(`${cell.row}/${cell.column + at}`)
  return cells.map((cell) => {
    let rowSpan = 1
    const isFree = (row: number): boolean =>
      Array.from({ length: cell.columnSpan }, (_, at) => cell.column + at).every(
        (column) => !taken.has(`${row}/${column}`),
      )
    while (
      cell.row + rowSpan < ys.length - 1 &&
      cell.box.bottom > ys[cell.row + rowSpan]! + SLACK &&
      isFree(cell.row + rowSpan)
    )
      rowSpan++
    return { ...cell, rowSpan }
  })
}

/** Gives every cell the box of its slots, and every slot that has none an empty cell. */
function withEmptyCells(
  cells: readonly PrintedCell[],
  xs: readonly number[],
  ys: readonly number[],
): PrintedCell[] {
  const columns = xs.length - 1
  const covered = new Set<number>()
  const boxed = (cell: PrintedCell): PrintedCell => ({
    ...cell,
    box: {
      left: xs[cell.column]!,
      right: xs[cell.column + cell.columnSpan]!,
      top: ys[cell.row]!,
      bottom: ys[cell.row + cell.rowSpan]!,
    },
  })
  const all = cells.map(boxed)
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++)
        covered.add(row * columns + column)
    }
  }
  for (let slot = 0; slot < columns * (ys.length - 1); slot++) {
    if (covered.has(slot)) continue
    const [row, column] = [Math.floor(slot / columns), slot % columns]
    all.push(
      boxed({
        row,
        column,
        rowSpan: 1,
        columnSpan: 1,
        box: { left: 0, right: 0, top: 0, bottom: 0 },
        words: [],
      }),
    )
  }
  return all.toSorted((a, b) => a.row - b.row || a.column - b.column)
}
