/** What a cell says of its place in the grid. */
export interface GridCell {
  /** How many grid columns it covers. */
  span: number
  /** How many rows it covers, where those below leave its slot out. */
  down: number
  /** Part of the cell above. */
  continues: boolean
  /** Part of the cell to its left. */
  joinsLeft: boolean
  /** A cell with words of its own stands alone, whatever it is said to be part of. */
  isEmpty: boolean
}

export interface GridRow<Cell extends GridCell> {
  cells: readonly Cell[]
  /** Grid columns left free before and after the cells. */
  before: number
  after: number
  /** A row that is not shown takes part in the spans of the cells above it, no more. */
  shown: boolean
}

/** A cell of the finished grid; `source` is null for a slot that the row leaves free. */
export interface PlacedCell<Cell> {
  column: number
  columnSpan: number
  rowSpan: number
  source: Cell | null
}

export interface Grid<Cell> {
  columns: number
  /** The cells of the rows that are shown, by row. */
  rows: PlacedCell<Cell>[][]
  /** Cells beyond the widest table that is believed. */
  beyond: Cell[]
}

interface Slot<Cell> {
  cell: Cell | null
  start: number
  end: number
  /** How many rows below it covers, shown or not, and how many of its rows are shown. */
  below: number
  shownRows: number
}

/** Word stops at 63 columns; what claims more than this is not believed. */
export const MOST_COLUMNS = 1000
/** Narrower than this (twips, 1/20 point), and than this share of a usual column, a column is a slip of the hand. */
const SLIVER_TWIPS = 160
const SLIVER_SHARE = 0.15

/**
 * Lays the cells of a table out in columns as a reader sees them. A source's own grid may have a column for every place
 * where any cell border was ever dragged to, or that a span claims: columns that no cell begins in belong to the one
 * before. `widths` are the widths of the grid columns in twips, as far as stated.
 */
export function layOut<Cell extends GridCell>(
  rows: readonly GridRow<Cell>[],
  widths: readonly number[],
): Grid<Cell> {
  const { slots, beyond } = slotsOf(rows)
  const shown = slots.filter((_, index) => rows[index]?.shown)
  const columnAt = columnsOf(shown, widths)
  const columns = Math.max(1, ...columnAt)
  const placed: PlacedCell<Cell>[][] = []
  /** The cell that a vertical merge may continue, by its first column. */
  let above = new Map<number, PlacedCell<Cell>>()
  for (const [index, row] of shown.entries()) {
    const here: PlacedCell<Cell>[] = []
    const reach = new Map<number, PlacedCell<Cell>>()
    for (const { cell, start, end, shownRows } of row) {
      const column = columnAt[start] ?? 0
      const columnSpan = (columnAt[end] ?? columns) - column
      if (columnSpan < 1) continue
      const origin = above.get(column)
      if (cell?.continues && cell.isEmpty && origin?.columnSpan === columnSpan) {
        origin.rowSpan++
        reach.set(column, origin)
        continue
      }
      const rowSpan = Math.min(Math.max(1, shownRows), shown.length - index)
      const entry = { column, columnSpan, rowSpan, source: cell }
      here.push(entry)
      if (cell) reach.set(column, entry)
    }
    above = reach
    placed.push(here)
  }
  return { columns, rows: placed, beyond }
}

/** The slots of every row in grid columns: each cell takes the first that no cell above it covers. */
function slotsOf<Cell extends GridCell>(
  rows: readonly GridRow<Cell>[],
): { slots: Slot<Cell>[][]; beyond: Cell[] } {
  const beyond: Cell[] = []
  const slots: Slot<Cell>[][] = []
  /** Of every grid column, the slot that covers it from above; and every such slot once. */
  const covering: (Slot<Cell> | undefined)[] = []
  let active: Slot<Cell>[] = []
  const uncover = ({ start, end }: Slot<Cell>): void => {
    for (let column = start; column < end; column++) covering[column] = undefined
  }
  const free = (at: number): number => {
    while (covering[at]) at++
    return at
  }
  for (const { cells, before, after, shown } of rows) {
    // Cells above that leave no room to a row claim more than there is; they end here.
    if (cells.length > 0 && free(0) >= MOST_COLUMNS) {
      active.forEach(uncover)
      active = []
    }
    if (shown) for (const slot of active) slot.shownRows++
    const row: Slot<Cell>[] = []
    let at = 0
    const endOf = (start: number, span: number): number => {
      let end = start
      while (end < Math.min(MOST_COLUMNS, start + span) && !covering[end]) end++
      return end
    }
    const claim = (cell: Cell | null, span: number): void => {
      const start = free(at)
      const end = endOf(start, span)
      if (end > start) row.push({ cell, start, end, below: (cell?.down ?? 1) - 1, shownRows: Number(shown) })
      else if (cell && !cell.isEmpty) beyond.push(cell)
      at = end
    }
    if (before > 0) claim(null, before)
    for (const cell of cells) {
      const left = row.at(-1)
      if (cell.joinsLeft && cell.isEmpty && left?.cell) {
        left.end = endOf(left.end, cell.span)
        at = left.end
      } else claim(cell, cell.span)
    }
    if (after > 0) claim(null, after)
    active = active.filter((slot) => {
      slot.below--
      if (slot.below === 0) uncover(slot)
      return slot.below > 0
    })
    for (const slot of row) {
      if (slot.below < 1) continue
      active.push(slot)
      for (let column = slot.start; column < slot.end; column++) covering[column] = slot
    }
    slots.push(row)
  }
  return { slots, beyond }
}

/** For every grid line at which a slot begins or ends, the column that begins there. */
function columnsOf(rows: readonly (readonly Slot<unknown>[])[], widths: readonly number[]): number[] {
  const begins = new Set<number>([0])
  const alone = new Set<string>()
  let right = 0
  for (const slot of rows.flat()) {
    begins.add(slot.start)
    right = Math.max(right, slot.end)
    // A slot without a cell may vanish with its sliver.
    if (slot.cell) alone.add(`${slot.start} ${slot.end}`)
  }
  const lines = [...begins.add(right)].sort((a, b) => a - b)
  const width = (from: number, to: number): number => {
    let sum = 0
    for (let at = from; at < to; at++) sum += widths[at] ?? Number.POSITIVE_INFINITY
    return sum
  }
  const between = lines.slice(1).map((line, index) => width(lines[index] ?? 0, line))
  const usual = [...between].sort((a, b) => a - b)[Math.floor(between.length / 2)] ?? 0
  const sliver = Math.min(SLIVER_TWIPS, usual * SLIVER_SHARE)
  const columnAt: number[] = [0]
  let column = 0
  let joined = 0
  for (const [index, line] of lines.slice(1).entries()) {
    const before = lines[index] ?? 0
    const narrow = (between[index] ?? 0) < sliver && !alone.has(`${before} ${line}`) && joined === before
    if (!narrow) {
      column++
      joined = line
    }
    // A cell that ends where none begins ends with the column it stands in.
    for (let at = before + 1; at <= line; at++) columnAt[at] = column
  }
  return columnAt
}
