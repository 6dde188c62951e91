import type { FragmentCell, FragmentRow, Paragraph, PartPlace } from '../model/index.ts'

/** A `w:tc` as read: its words, and what it says of its place in the grid. */
export interface RawCell {
  paragraphs: Paragraph[]
  place: PartPlace
  /** How many grid columns it covers. */
  span: number
  /** `continue`: part of the cell above; `restart`: the first of a vertical merge. */
  merge: 'restart' | 'continue' | null
  /** Part of the cell to its left (`w:hMerge`, of old converters). */
  joinsLeft: boolean
}

export interface RawRow<Cell extends RawCell> {
  cells: Cell[]
  place: PartPlace
  /** Grid columns left free before and after the cells. */
  before: number
  after: number
  header: boolean
}

interface Slot<Cell> {
  cell: Cell | null
  start: number
  end: number
}

/** A cell of the finished grid, beside the raw cell it came from (null: a slot that the row leaves free). */
export interface PlacedCell<Cell> {
  cell: FragmentCell
  source: Cell | null
}

export interface Grid<Cell> {
  columns: number
  rows: FragmentRow[]
  placed: PlacedCell<Cell>[][]
}

/** Word stops at 63 columns; what claims more is not believed. */
const MOST_COLUMNS = 256
/** Narrower than this (twips, 1/20 point), and than this share of a usual column, a column is a slip of the hand. */
const SLIVER_TWIPS = 160
const SLIVER_SHARE = 0.15

/**
 * Lays the cells of a table out in columns as a reader sees them. Word's own grid has a column for every place
 * where any cell border was ever dragged to; columns that no cell stands in alone are joined to their
 * neighbour. `widths` are the widths of the grid columns in twips, as far as stated.
 */
export function layOut<Cell extends RawCell>(
  rows: readonly RawRow<Cell>[],
  widths: readonly number[],
): Grid<Cell> {
  const slots = rows.map(slotsOf)
  const columnAt = columnsOf(slots, widths)
  const columns = Math.max(1, ...columnAt)
  const placed: PlacedCell<Cell>[][] = []
  /** The cell that a vertical merge may continue, by its first column. */
  let above = new Map<number, PlacedCell<Cell>>()
  for (const [index, row] of rows.entries()) {
    const here: PlacedCell<Cell>[] = []
    const reach = new Map<number, PlacedCell<Cell>>()
    for (const slot of slots[index] ?? []) {
      const column = columnAt[slot.start] ?? 0
      const columnSpan = (columnAt[slot.end] ?? columns) - column
      if (columnSpan < 1) continue
      const origin = above.get(column)
      if (origin && slot.cell && continues(slot.cell, columnSpan, origin)) {
        origin.cell.rowSpan++
        reach.set(column, origin)
        continue
      }
      const cell: FragmentCell = {
        column,
        columnSpan,
        rowSpan: 1,
        paragraphs: slot.cell?.paragraphs ?? [],
        places: [slot.cell?.place ?? row.place],
      }
      const entry = { cell, source: slot.cell }
      here.push(entry)
      if (slot.cell) reach.set(column, entry)
    }
    above = reach
    placed.push(here)
  }
  const headers = rows.findIndex((row) => !row.header)
  return {
    columns,
    placed,
    rows: placed.map((row, index) => ({
      cells: row.map((each) => each.cell),
      // Only rows at the top repeat on every page; a table of nothing but header rows has none.
      ...(index < headers && { header: true as const }),
    })),
  }
}

function slotsOf<Cell extends RawCell>(row: RawRow<Cell>): Slot<Cell>[] {
  const slots: Slot<Cell>[] = []
  let at = 0
  const claim = (cell: Cell | null, span: number): void => {
    const end = Math.min(MOST_COLUMNS, at + span)
    slots.push({ cell, start: at, end })
    at = end
  }
  if (row.before > 0) claim(null, row.before)
  for (const cell of row.cells) {
    const left = slots.at(-1)
    if (cell.joinsLeft && left?.cell) {
      at = Math.min(MOST_COLUMNS, at + cell.span)
      left.end = at
    } else claim(cell, cell.span)
  }
  if (row.after > 0) claim(null, row.after)
  return slots
}

/** For every grid line, the column that begins there. */
function columnsOf(rows: readonly (readonly Slot<unknown>[])[], widths: readonly number[]): number[] {
  const used = new Set<number>([0])
  const alone = new Set<string>()
  for (const row of rows) {
    for (const slot of row) {
      used.add(slot.start).add(slot.end)
      // A slot without a cell may vanish with its sliver.
      if (slot.cell) alone.add(`${slot.start} ${slot.end}`)
    }
  }
  const lines = [...used].sort((a, b) => a - b)
  const width = (from: number, to: number): number => {
    let sum = 0
    for (let at = from; at < to; at++) sum += widths[at] ?? Number.POSITIVE_INFINITY
    return sum
  }
  const between = lines.slice(1).map((line, index) => width(lines[index] ?? 0, line))
  const usual = [...between].sort((a, b) => a - b)[Math.floor(between.length / 2)] ?? 0
  const sliver = Math.min(SLIVER_TWIPS, usual * SLIVER_SHARE)
  const columnAt: number[] = []
  let column = 0
  let joined = lines[0] ?? 0
  columnAt[joined] = 0
  for (const [index, line] of lines.slice(1).entries()) {
    const before = lines[index] ?? 0
    const narrow = (between[index] ?? 0) < sliver && !alone.has(`${before} ${line}`) && joined === before
    if (!narrow) {
      column++
      joined = line
    }
    columnAt[line] = column
  }
  // Lines that no cell begins or ends at belong to the column they stand in.
  let last = 0
  for (let at = 0; at < columnAt.length; at++) {
    last = columnAt[at] ?? last
    columnAt[at] = last
  }
  return columnAt
}

/** A continuing cell that has words of its own, or other edges than the cell above, stands alone. */
function continues(cell: RawCell, columnSpan: number, above: PlacedCell<RawCell>): boolean {
  return (
    cell.merge === 'continue' &&
    above.cell.columnSpan === columnSpan &&
    cell.paragraphs.every((each) => each.runs.every((run) => run.text.trim() === ''))
  )
}
