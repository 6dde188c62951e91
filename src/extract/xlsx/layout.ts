import { type FragmentCell, wordsOf } from '../../model/index.ts'
import { lies, type Range } from './address.ts'
import type { SheetLine, SheetPart } from './sheet-part.ts'

/** A line of a sheet as it is seen: hidden and covered cells are gone, columns count from 0 without gaps. */
export interface SheetRow {
  number: number
  cells: FragmentCell[]
  header: boolean
  /** How many of its cells hold words. */
  filled: number
  /** A cell that is merged downwards reaches into it. */
  covered: boolean
  /** For each cell that is merged downwards, the last line that it reaches. */
  bottoms: Map<FragmentCell, number>
}

export interface Layout {
  rows: SheetRow[]
  /** Lines and columns that hold words and are hidden. */
  hiddenRows: number[]
  hiddenColumns: number[]
}

const NONE: ReadonlyMap<FragmentCell, number> = new Map()

/** Lays out the cells that are seen. What a merge or a hidden range names is never expanded: only cells that are there count. */
export function layOut(part: SheetPart): Layout {
  const lines = part.lines.toSorted((a, b) => a.number - b.number)
  const isHidden = (column: number): boolean => part.hiddenColumns.some((range) => lies(range, 1, column))
  const covered = new Set<SheetLine>()
  const origins = new Map<FragmentCell, Range>()
  for (const merge of part.merges) settleMerge(merge, lines, isHidden, origins, covered)
  const hiddenRows = new Set<number>()
  const hiddenColumns = new Set<number>()
  for (const line of lines) {
    if (line.hidden && line.cells.some(isWorded)) hiddenRows.add(line.number)
    line.cells = line.cells.filter((cell) => {
      if (!isHidden(cell.column)) return true
      if (isWorded(cell) && !line.hidden) hiddenColumns.add(cell.column)
      return false
    })
  }
  const seen = lines.filter((line) => !line.hidden)
  const columns = usedColumns(seen)
  const rows = seen.map((line): SheetRow => {
    const bottoms = new Map<FragmentCell, number>()
    const cells: FragmentCell[] = []
    for (const cell of line.cells) {
      const origin = origins.get(cell)
      const last = origin?.right ?? cell.column
      const column = columns.index.get(cell.column)
      if (column === undefined) continue
      cell.columnSpan = origin ? Math.max(1, columns.upTo(last) - column) : 1
      cell.column = column
      if (origin && origin.bottom > line.number) bottoms.set(cell, origin.bottom)
      cells.push(cell)
    }
    cells.sort((a, b) => a.column - b.column)
    return {
      number: line.number,
      cells,
      header: line.number <= part.headerRows,
      filled: cells.filter(isWorded).length,
      covered: covered.has(line),
      bottoms: bottoms.size === 0 ? (NONE as Map<FragmentCell, number>) : bottoms,
    }
  })
  return {
    rows,
    hiddenRows: [...hiddenRows],
    hiddenColumns: [...hiddenColumns].sort((a, b) => a - b),
  }
}

const isWorded = (cell: FragmentCell): boolean => wordsOf(cell.paragraphs) !== ''

/** Takes the cells away that a merge covers, and brings its words to the first of its lines and columns that is seen. */
function settleMerge(
  merge: Range,
  lines: readonly SheetLine[],
  isHidden: (column: number) => boolean,
  origins: Map<FragmentCell, Range>,
  covered: Set<SheetLine>,
): void {
  let origin: FragmentCell | undefined
  let shown: SheetLine | undefined
  for (let at = firstFrom(lines, merge.top); at < lines.length; at++) {
    const line = lines[at]!
    if (line.number > merge.bottom) break
    if (line.number === merge.top) {
      origin ??= line.cells.find((cell) => cell.column === merge.left)
    } else if (shown) covered.add(line)
    line.cells = line.cells.filter((cell) => cell.column < merge.left || cell.column > merge.right)
    if (!line.hidden) shown ??= line
  }
  if (!origin) return
  let column = merge.left
  while (column < merge.right && isHidden(column)) column++
  origin.column = column
  const home = shown ?? lines[firstFrom(lines, merge.top)]
  home?.cells.push(origin)
  origins.set(origin, merge)
}

/** The index of the first line of at least this number, by bisection. */
function firstFrom(lines: readonly SheetLine[], number: number): number {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (lines[middle]!.number < number) low = middle + 1
    else high = middle
  }
  return low
}

interface Columns {
  /** What each column that is used counts as. */
  index: ReadonlyMap<number, number>
  /** How many used columns there are up to one of Excel's, itself included. */
  upTo(column: number): number
}

/** The columns that hold words in some line; one that holds colours alone counts between those, and right beside them. */
function usedColumns(lines: readonly SheetLine[]): Columns {
  const worded = new Set<number>()
  const coloured = new Set<number>()
  for (const { cells } of lines) {
    for (const cell of cells) (isWorded(cell) ? worded : coloured).add(cell.column)
  }
  const used = new Set(worded)
  let first = Number.POSITIVE_INFINITY
  let last = -1
  for (const column of worded) {
    first = Math.min(first, column)
    last = Math.max(last, column)
  }
  for (const column of coloured) if (column >= first - 1 && column <= last + 1) used.add(column)
  const sorted = [...used].sort((a, b) => a - b)
  return {
    index: new Map(sorted.map((column, index) => [column, index])),
    upTo(column) {
      let low = 0
      let high = sorted.length
      while (low < high) {
        const middle = (low + high) >> 1
        if (sorted[middle]! <= column) low = middle + 1
        else high = middle
      }
      return low
    },
  }
}
