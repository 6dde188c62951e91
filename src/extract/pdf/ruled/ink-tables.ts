import type { Box } from '../../../model/index.ts'
import { holds, middleX, middleY } from '../ink/geometry.ts'
import type { PageInk, Ruling } from '../ink/ink.ts'
import { connectedRulings, joinRulings, NEAR } from '../ink/rulings.ts'
import { toLines } from '../words/lines.ts'
import { overruns } from '../words/overlaps.ts'
import type { Word } from '../words/words.ts'
import { isChart, isDrawing } from './drawings.ts'
import { withFilledHeader } from './filled-header.ts'
import { type Grid, gridOf } from './grid.ts'
import { dropIdleEdges } from './idle-edges.ts'
import { joinNested } from './nested.ts'
import type { PrintedCell, PrintedTable } from './printed-table.ts'
import { withRunOver } from './run-over.ts'
import { divide } from './undivided.ts'

/** Tables found on a page, and the words that are in none of them. */
export interface FoundTables {
  tables: PrintedTable[]
  rest: Word[]
}

/** What on a page tells a chart from a table. */
type Drawn = Pick<PageInk, 'drawings' | 'fills'>

/** Tables whose cells are enclosed by drawn lines. */
export function inkTables(rulings: readonly Ruling[], words: readonly Word[], ink: Drawn): FoundTables {
  return gridTables(rulings, words, ink, () => true)
}

/** Tables that shading alone tells: two rows at least, with words in two columns at least. */
export function shadedTables(edges: readonly Ruling[], words: readonly Word[], ink: Drawn): FoundTables {
  return gridTables(edges, words, ink, (table) => {
    const filled = table.cells.filter((cell) => cell.words.length > 0)
    if (!isGrid(table)) return false
    const rows = Map.groupBy(filled, (cell) => cell.row)
    return [...rows.values()].filter((cells) => cells.length > 1).length >= 2
  })
}

/** Whether most columns begin in several rows: the fills behind words in running text end anywhere. */
function isGrid({ cells, xs, ys }: PrintedTable): boolean {
  const rows = ys.length - 1
  const begins = xs.slice(1, -1).map((_, at) => cells.filter((cell) => cell.column === at + 1))
  const shared = begins.filter((same) => same.reduce((sum, cell) => sum + cell.rowSpan, 0) * 2 >= rows)
  return shared.length * 2 >= begins.length
}

function gridTables(
  rulings: readonly Ruling[],
  words: readonly Word[],
  ink: Drawn,
  accepts: (table: PrintedTable) => boolean,
): FoundTables {
  const grids: { grid: Grid; group: Ruling[] }[] = []
  for (const group of connectedRulings(joinRulings(rulings))) {
    const grid = gridOf(group, openSides(group, words))
    if (grid) grids.push({ grid, group })
  }
  // The largest first: words in a box inside a cell belong to the cell.
  grids.sort((a, b) => area(b.grid) - area(a.grid))
  let rest = [...words]
  const tables: PrintedTable[] = []
  for (const { grid, group } of grids) {
    const drawn = withRunOver(fill(grid, rest), group, rest)
    if (!isTable(drawn, ink.drawings)) continue
    const table = divide(dropIdleEdges(joinNested(drawn)))
    // What lines alone divide is no chart.
    const isUndrawn = table.xs.length > drawn.xs.length && isChart(table, ink)
    if (!isTable(table, ink.drawings) || isUndrawn || !accepts(table)) continue
    const whole = withFilledHeader(table, ink.fills, rest)
    tables.push(whole)
    const taken = new Set(whole.cells.flatMap((cell) => cell.words))
    rest = rest.filter((word) => !taken.has(word))
  }
  return { tables, rest }
}

const area = (grid: Grid): number => (grid.xs.at(-1)! - grid.xs[0]!) * (grid.ys.at(-1)! - grid.ys[0]!)

/** Sides of an open table: where its level lines end, if words stand between there and its last upright. */
function openSides(group: readonly Ruling[], words: readonly Word[]): { xs: number[]; ys: number[] } {
  const levels = group.filter((ruling) => ruling.level)
  const uprights = group.filter((ruling) => !ruling.level)
  if (levels.length === 0 || uprights.length === 0) return { xs: [], ys: [] }
  const [left, right] = [Math.min(...levels.map((r) => r.from)), Math.max(...levels.map((r) => r.to))]
  const [top, bottom] = [Math.min(...uprights.map((r) => r.from)), Math.max(...uprights.map((r) => r.to))]
  const [firstX, lastX] = [Math.min(...uprights.map((r) => r.at)), Math.max(...uprights.map((r) => r.at))]
  const [firstY, lastY] = [Math.min(...levels.map((r) => r.at)), Math.max(...levels.map((r) => r.at))]
  const whole = {
    left: Math.min(left, firstX),
    right: Math.max(right, lastX),
    top: Math.min(top, firstY),
    bottom: Math.max(bottom, lastY),
  }
  const wordIn = (box: Box): boolean => words.some((word) => holds(box, middleX(word.box), middleY(word.box)))
  const xs: number[] = []
  const ys: number[] = []
  if (firstX - left > NEAR && wordIn({ ...whole, right: firstX })) xs.push(left)
  if (right - lastX > NEAR && wordIn({ ...whole, left: lastX })) xs.push(right)
  if (firstY - top > NEAR && wordIn({ ...whole, bottom: firstY })) ys.push(top)
  if (bottom - lastY > NEAR && wordIn({ ...whole, top: lastY })) ys.push(bottom)
  return { xs, ys }
}

function fill(grid: Grid, words: readonly Word[]): PrintedTable {
  const { xs, ys } = grid
  const box = { left: xs[0]!, top: ys[0]!, right: xs.at(-1)!, bottom: ys.at(-1)! }
  const columns = xs.length - 1
  const cells: PrintedCell[] = grid.cells.map((cell) => ({ ...cell, words: [] }))
  const bySlot = new Map<number, PrintedCell>()
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++)
        bySlot.set(row * columns + column, cell)
    }
  }
  const inside = words.filter((word) => holds(box, middleX(word.box), middleY(word.box)))
  const overrun = overruns(inside)
  for (const word of inside) {
    // Words printed over those of the next cell are of the cell that they come from.
    const run = overrun.get(word)
    const last = run ? Math.max(slotAt(xs, run.from + 1), slotAt(xs, run.next + 1) - 1) : columns
    const column = Math.min(last, slotAt(xs, middleX(word.box)))
    bySlot.get(slotAt(ys, middleY(word.box)) * columns + column)?.words.push(word)
  }
  return {
    box,
    xs,
    ys,
    cells,
    witness: 'ink',
    overlaps: [...overrun].filter(([word, { next }]) => word.end > next).map(([word]) => word.box),
  }
}

/** The number of the stretch between two edges in which a place lies. */
function slotAt(edges: readonly number[], at: number): number {
  let [low, high] = [0, edges.length - 2]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (edges[middle]! <= at) low = middle
    else high = middle - 1
  }
  return low
}

/** Lines of writing in one cell, and the share of all words, that make a frame of a few boxes and no table. */
const FRAMED_LINES = 8
const FRAMED_WORDS = 0.7
const MOST_BOXES = 4

/** Whether a few boxes are the rules of a page around its text: one of them holds nearly all the words. */
function isFrame(filled: readonly PrintedCell[]): boolean {
  if (filled.length > MOST_BOXES) return false
  const all = filled.reduce((sum, { words }) => sum + words.length, 0)
  const [largest] = filled.toSorted((a, b) => b.words.length - a.words.length)
  return largest!.words.length >= FRAMED_WORDS * all && toLines(largest!.words).length >= FRAMED_LINES
}

/** Fewer filled cells than this share make an empty form (its head or its side is filled) or a chart. */
const SPARSE = 0.25
/** The share of a form's head or side that is filled. */
const LABELLED = 0.7

function isTable(table: PrintedTable, drawings: readonly Box[]): boolean {
  const filled = table.cells.filter((cell) => cell.words.length > 0)
  if (filled.length < 2 || table.xs.length <= 2 || isDrawing(table.box, drawings)) return false
  if (isFrame(filled)) return false
  // Labels beside an empty form stand in several rows; two in one column are those of a drawing.
  const oneColumn = filled.every((cell) => cell.column === filled[0]!.column)
  if (oneColumn && filled.length <= 2) return false
  if (filled.length >= SPARSE * table.cells.length) return true
  const isLabelled = (cells: readonly PrintedCell[]): boolean =>
    cells.filter((cell) => cell.words.length > 0).length >= LABELLED * cells.length
  return (
    isLabelled(table.cells.filter((cell) => cell.row === 0)) ||
    isLabelled(table.cells.filter((cell) => cell.column === 0))
  )
}
