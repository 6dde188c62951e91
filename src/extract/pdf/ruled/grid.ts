import type { Box } from '../../../model/index.ts'
import { overlap } from '../ink/geometry.ts'
import type { Ruling } from '../ink/ink.ts'
import { NEAR } from '../ink/rulings.ts'

/** One cell of a grid: its slots and its box. */
export interface GridCell {
  row: number
  column: number
  rowSpan: number
  columnSpan: number
  box: Box
}

/** The cells that lines enclose. */
export interface Grid {
  /** Column edges from left to right and row edges from top to bottom, in points. */
  xs: number[]
  ys: number[]
  cells: GridCell[]
}

/** The part of a cell's side that must be drawn for the side to be there. */
const DRAWN = 0.6
/** More slots than this is no table that anyone reads. */
const MOST_SLOTS = 100_000

/** Positions closer than `NEAR` made one. */
function distinct(values: readonly number[]): number[] {
  const result: number[] = []
  for (const value of values.toSorted((a, b) => a - b)) {
    if (result.length === 0 || value - result.at(-1)! > NEAR) result.push(value)
  }
  return result
}

/** How much of a stretch is drawn by the rulings at a position. */
function drawn(rulings: readonly Ruling[], at: number, from: number, to: number): number {
  let length = 0
  for (const ruling of rulings) {
    if (Math.abs(ruling.at - at) <= NEAR) length += Math.max(0, overlap(ruling.from, ruling.to, from, to))
  }
  return length / Math.max(to - from, 0.01)
}

/**
 * The grid of a group of rulings that touch. `extra` are edges that are not drawn: the outer sides of an open
 * table. Null where nothing is enclosed.
 */
export function gridOf(
  rulings: readonly Ruling[],
  extra: { xs: readonly number[]; ys: readonly number[] } = { xs: [], ys: [] },
): Grid | null {
  const levels = rulings.filter((ruling) => ruling.level)
  const uprights = rulings.filter((ruling) => !ruling.level)
  const xs = distinct([...uprights.map((ruling) => ruling.at), ...extra.xs])
  const ys = distinct([...levels.map((ruling) => ruling.at), ...extra.ys])
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  if (columns < 1 || rows < 1 || columns * rows > MOST_SLOTS) return null

  const parent = Array.from({ length: rows * columns }, (_, index) => index)
  const find = (index: number): number => {
    while (parent[index] !== index) index = parent[index] = parent[parent[index]!]!
    return index
  }
  const byEdge = (lines: readonly Ruling[], edges: readonly number[]): Ruling[][] =>
    edges.map((edge) => lines.filter((ruling) => Math.abs(ruling.at - edge) <= NEAR))
  const uprightsAt = byEdge(uprights, xs)
  const levelsAt = byEdge(levels, ys)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const slot = row * columns + column
      if (column > 0 && drawn(uprightsAt[column]!, xs[column]!, ys[row]!, ys[row + 1]!) < DRAWN)
        parent[find(slot)] = find(slot - 1)
      if (row > 0 && drawn(levelsAt[row]!, ys[row]!, xs[column]!, xs[column + 1]!) < DRAWN)
        parent[find(slot)] = find(slot - columns)
    }
  }
  return { xs, ys, cells: cellsOf(rows, columns, find, xs, ys) }
}

/** Slots joined to cells; a region that is no rectangle is cut along its rows. */
function cellsOf(
  rows: number,
  columns: number,
  find: (slot: number) => number,
  xs: number[],
  ys: number[],
): GridCell[] {
  const regions = new Map<number, number[]>()
  for (let slot = 0; slot < rows * columns; slot++) {
    const root = find(slot)
    const region = regions.get(root)
    if (region) region.push(slot)
    else regions.set(root, [slot])
  }
  const cells: GridCell[] = []
  const add = (row: number, column: number, rowSpan: number, columnSpan: number): void => {
    const box = {
      left: xs[column]!,
      top: ys[row]!,
      right: xs[column + columnSpan]!,
      bottom: ys[row + rowSpan]!,
    }
    cells.push({ row, column, rowSpan, columnSpan, box })
  }
  for (const region of regions.values()) {
    const [left, right] = [
      Math.min(...region.map((s) => s % columns)),
      Math.max(...region.map((s) => s % columns)),
    ]
    const [top, bottom] = [Math.floor(region[0]! / columns), Math.floor(region.at(-1)! / columns)]
    if ((right - left + 1) * (bottom - top + 1) === region.length) {
      add(top, left, bottom - top + 1, right - left + 1)
      continue
    }
    const inside = new Set(region)
    let open: { row: number; column: number; rowSpan: number; columnSpan: number }[] = []
    for (let row = top; row <= bottom; row++) {
      const next: typeof open = []
      for (let column = left; column <= right; column++) {
        if (!inside.has(row * columns + column)) continue
        let span = 1
        while (column + span <= right && inside.has(row * columns + column + span)) span++
        const above = open.find((cell) => cell.column === column && cell.columnSpan === span)
        if (above) above.rowSpan++
        next.push(above ?? { row, column, rowSpan: 1, columnSpan: span })
        column += span
      }
      for (const cell of open)
        if (!next.includes(cell)) add(cell.row, cell.column, cell.rowSpan, cell.columnSpan)
      open = next
    }
    for (const cell of open) add(cell.row, cell.column, cell.rowSpan, cell.columnSpan)
  }
  return cells.toSorted((a, b) => a.row - b.row || a.column - b.column)
}
