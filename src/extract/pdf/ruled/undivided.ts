import { columnsOf, EM, REFERENCE, rowStarts } from '../../aligned/index.ts'
import { union } from '../ink/geometry.ts'
import { alignedLine, piecesOfLine, uprightLines } from '../words/aligned-lines.ts'
import { type Line, toLines } from '../words/lines.ts'
import { isNumeric } from '../words/words.ts'
import type { PrintedCell, PrintedTable } from './printed-table.ts'
import { withMarkers } from './zones.ts'

/** Fewer lines of writing than this in one row of a grid are no rows of their own. */
const LEAST_LINES = 3
/** A grid of more rows than this is taken to draw all of them: header, two bodies, total. */
const MOST_DRAWN = 4
/** The share of lines that two columns at least must fill before each line counts as a row. */
const FILLED = 0.7

/**
 * Divides what the lines of a grid leave undivided: columns that are drawn in the header only, and rows that
 * are told apart by their lines of writing alone.
 */
export function divide(table: PrintedTable): PrintedTable {
  return divideRows(divideColumns(withInnerColumns(table)))
}

/** Lines in columns that one column of a grid must hold before they are believed. */
const LEAST_MULTI = 3

/** Adds the edges of columns that stand inside one drawn column, told apart by white gutters alone. */
function withInnerColumns(table: PrintedTable): PrintedTable {
  const added: number[] = []
  for (let column = 0; column < table.xs.length - 1; column++) {
    const cells = table.cells.filter((cell) => cell.column === column && cell.columnSpan === 1)
    const lines = cells.flatMap((cell) => uprightLines(cell.words))
    const multi = lines.filter((line) => withMarkers(piecesOfLine(line)).length > 1)
    if (multi.length < LEAST_MULTI || multi.length < FILLED * lines.length) continue
    const { size } = multi[0]!
    const found = columnsOf(multi.map((line) => alignedLine(line, size)))
    const gutters = found.slice(1).map(({ from }, index) => (found[index]!.to + from) / 2)
    added.push(...gutters.map((step) => (step * size) / EM))
  }
  if (added.length === 0) return table
  const xs = [...table.xs, ...added].toSorted((a, b) => a - b)
  const at = table.xs.map((x) => xs.indexOf(x))
  const cells = table.cells.map((cell) => ({
    ...cell,
    column: at[cell.column]!,
    columnSpan: at[cell.column + cell.columnSpan]! - at[cell.column]!,
  }))
  return { ...table, xs, cells }
}

/** So many parts, and this share of the columns, must have words where one cell alone is divided. */
const LEAST_PARTS = 3
const MOST_PARTS = 0.8

/** Splits cells over several columns whose words keep to these columns, where several rows do so. */
function divideColumns(table: PrintedTable): PrintedTable {
  const wide = table.cells.filter((cell) => cell.columnSpan > 1 && cell.words.length > 0)
  const spans = new Map<string, { cell: PrintedCell; parts: PrintedCell[] | null }[]>()
  for (const cell of wide) {
    const key = `${cell.column}+${cell.columnSpan}`
    const group = spans.get(key) ?? []
    group.push({ cell, parts: partsOf(cell, table.xs) })
    spans.set(key, group)
  }
  const replaced = new Map<PrintedCell, PrintedCell[]>()
  for (const group of spans.values()) {
    const divided = group.filter((each) => each.parts !== null)
    const [only] = divided
    if (!only || (divided.length < 2 && !isPlainlyDivided(only))) continue
    if (divided.length * 2 <= group.length) continue
    for (const { cell, parts } of divided) replaced.set(cell, parts!)
  }
  if (replaced.size === 0) return table
  return { ...table, cells: table.cells.flatMap((cell) => replaced.get(cell) ?? [cell]) }
}

/**
 * Whether one cell alone is several: its words stand in most of its columns, as those of a header of one fill, or in several
 * lines in each of them.
 */
function isPlainlyDivided({ cell, parts }: { cell: PrintedCell; parts: PrintedCell[] | null }): boolean {
  const filled = parts?.filter((part) => part.words.length > 0) ?? []
  if (filled.length >= LEAST_PARTS && filled.length >= MOST_PARTS * cell.columnSpan) return true
  return filled.length === cell.columnSpan && filled.every(({ words }) => uprightLines(words).length > 1)
}

/** The parts of a wide cell, cut at the column edges that no piece of writing crosses; null where they are one. */
function partsOf(cell: PrintedCell, xs: readonly number[]): PrintedCell[] | null {
  const pieces = uprightLines(cell.words)
    .flatMap(piecesOfLine)
    .map((words) => union(words.map((word) => word.box)))
  const edges = xs
    .slice(cell.column + 1, cell.column + cell.columnSpan)
    .map((x, index) => ({ x, column: cell.column + 1 + index }))
    .filter(({ x }) => pieces.every((piece) => piece.right <= x + 1 || piece.left >= x - 1))
  const bounds = [cell.column, ...edges.map((edge) => edge.column), cell.column + cell.columnSpan]
  const parts = bounds.slice(1).map((end, index) => {
    const column = bounds[index]!
    const box = { ...cell.box, left: xs[column]!, right: xs[end]! }
    const words = cell.words.filter((word) => {
      const x = (word.box.left + word.box.right) / 2
      return x >= box.left && x < box.right
    })
    return { ...cell, column, columnSpan: end - column, box, words }
  })
  return parts.filter((part) => part.words.length > 0).length >= 2 ? parts : null
}

/** A reference of a row stands in one of so many first columns. */
const REFERENCE_COLUMNS = 2

/** The lines of a cell that hold nothing but a reference each; null where any says more. */
function referencesIn(cell: PrintedCell): Line[] | null {
  const lines = uprightLines(cell.words)
  const isReference = ({ words }: Line): boolean => REFERENCE.test(words.map(({ text }) => text).join(' '))
  return lines.length > 0 && lines.every(isReference) ? lines : null
}

/**
 * Cuts rows in which a column of references prints several, one below the other: lines between groups of rows leave each
 * group whole. Every reference must be another, and words of another column must begin beside it.
 */
function divideByReferences(table: PrintedTable): PrintedTable {
  for (let column = 0; column < REFERENCE_COLUMNS; column++) {
    const cells = table.cells.filter(
      (cell) => cell.column === column && cell.row > 0 && cell.words.length > 0,
    )
    const referring = cells.flatMap((cell) => {
      const lines = cell.columnSpan === 1 ? referencesIn(cell) : null
      return lines ? [{ cell, lines }] : []
    })
    const all = referring.flatMap(({ lines }) =>
      lines.map(({ words }) => words.map(({ text }) => text).join('')),
    )
    if (referring.length < cells.length * FILLED || new Set(all).size < all.length) continue
    let divided = table
    for (const { cell, lines } of referring.toReversed()) {
      const others = table.cells.filter((each) => each.row === cell.row && each.column > column)
      const beside = others.flatMap(({ words }) => uprightLines(words))
      const areRows = lines.every((line) =>
        beside.some((other) => Math.abs(other.baseline - line.baseline) < line.size / 4),
      )
      if (lines.length > 1 && cell.rowSpan === 1 && areRows)
        divided = cutRow(
          divided,
          cell.row,
          lines.slice(1).map(({ box }) => box.top),
        )
    }
    if (divided !== table) return divided
  }
  return table
}

/** Splits rows of a grid that hold several rows of writing. */
function divideRows(whole: PrintedTable): PrintedTable {
  const table = divideByReferences(whole)
  // Where more rows than header, body and total are drawn, the lines between rows are the drawn ones.
  if (table.ys.length - 1 > MOST_DRAWN) return table
  let divided = table
  for (let row = table.ys.length - 2; row >= 0; row--) divided = divideRow(divided, row)
  return divided
}

function divideRow(table: PrintedTable, row: number): PrintedTable {
  const band = table.cells.filter((cell) => cell.row === row && cell.rowSpan === 1)
  const filled = band.filter((cell) => cell.words.length > 0)
  if (filled.length < 2) return table
  const words = filled.flatMap((cell) => cell.words)
  const lines = uprightLines(words)
  if (lines.length < LEAST_LINES || !areRows(lines, filled)) return table
  const { size } = lines[0]!
  const step = (x: number): number => Math.round((x * EM) / size)
  const columns = band.map(({ box }) => ({ from: step(box.left), to: step(box.right) }))
  const starts = rowStarts(
    lines.map((line) => alignedLine(line, size)),
    columns,
  )
  if (starts.length < LEAST_LINES) return table
  const inner = starts.slice(1).map((start) => lines[start]!.box.top)
  return cutRow(table, row, inner)
}

/** Whether lines of writing are rows: most fill several columns, and none breaks because its column is full. */
function areRows(lines: readonly Line[], cells: readonly PrintedCell[]): boolean {
  const baselines = lines.map((line) => line.baseline)
  const full = cells.filter((cell) => {
    const own = toLines(cell.words)
    if (own.length < FILLED * baselines.length) return false
    const breaks = own.slice(1).filter((line, index) => isWrap(own[index]!, line, cell))
    return breaks.length <= 0.2 * (own.length - 1)
  })
  const numeric = full.some((cell) => {
    const own = toLines(cell.words)
    return own.filter((line) => isNumeric(line.words[0]!.text)).length >= FILLED * own.length
  })
  return full.length >= 2 && numeric
}

/** Whether a line goes on with the one before it, which had no room for its first word; figures never do. */
function isWrap(before: Line, line: Line, cell: PrintedCell): boolean {
  const word = line.words[0]!
  if (isNumeric(word.text) && isNumeric(before.words.at(-1)!.text)) return false
  const margin = Math.min(before.start - cell.box.left, cell.box.right - before.end, before.size)
  const room = cell.box.right - cell.box.left - 2 * Math.max(0, margin)
  return before.end - before.start + (word.end - word.start) + 0.5 * before.size > room
}

/** Cuts a row of a table at the given heights. */
function cutRow(table: PrintedTable, row: number, inner: readonly number[]): PrintedTable {
  const added = inner.length
  const bounds = [table.ys[row]!, ...inner, table.ys[row + 1]!]
  const cells = table.cells.flatMap((cell): PrintedCell[] => {
    if (cell.row > row) return [{ ...cell, row: cell.row + added }]
    if (cell.row + cell.rowSpan - 1 < row) return [cell]
    if (cell.row < row || cell.rowSpan > 1) return [{ ...cell, rowSpan: cell.rowSpan + added }]
    return bounds.slice(1).map((bottom, index) => {
      const box = { ...cell.box, top: bounds[index]!, bottom }
      const words = cell.words.filter((word) => {
        const y = (word.box.top + word.box.bottom) / 2
        return (index === 0 || y >= box.top) && (index === added || y < box.bottom)
      })
      return { ...cell, row: row + index, box, words }
    })
  })
  return { ...table, ys: [...table.ys.slice(0, row), ...bounds, ...table.ys.slice(row + 2)], cells }
}
