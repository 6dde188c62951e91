import { isDrawing, standOnBars } from './drawings.ts'
import { median, union } from './geometry.ts'
import type { PageInk, Ruling } from './ink.ts'
import type { PrintedTable } from './ink-tables.ts'
import { toLines } from './lines.ts'
import { isListMarker } from './paragraphs.ts'
import { type CutLine, cutLine } from './segments.ts'
import { findColumns, type Stretch } from './text-columns.ts'
import { isNumeric, textGrid } from './text-grid.ts'
import type { Word } from './words.ts'

/** Lines further apart than this many times their size do not belong together. */
const FAR = 2.6
/** Lines of one piece that may stand between lines in columns: headings of groups, wrapped cells. */
const MOST_PIECES = 2
/** Fewer lines in columns than this are no table. */
const LEAST_ROWS = 3

/** Tables that no lines enclose: words that stand in columns over several lines. */
export function textTables(words: readonly Word[], ink: PageInk): { tables: PrintedTable[]; rest: Word[] } {
  const lines = toLines(words.filter((word) => word.turn === 0)).map(cutLine)
  const levels = ink.rulings.filter((ruling) => ruling.level)
  const tables: PrintedTable[] = []
  const taken = new Set<Word>()
  for (const run of runsOf(lines)) {
    const table = tableOf(run, levels)
    if (!table || !isBelievable(table, levels) || isChart(table, ink)) continue
    tables.push(table)
    for (const cell of table.cells) for (const word of cell.words) taken.add(word)
  }
  return { tables, rest: words.filter((word) => !taken.has(word)) }
}

const isMulti = (line: CutLine): boolean => line.segments.length > 1

/** Stretches of lines, most of them in columns, that follow one another closely. */
function runsOf(lines: readonly CutLine[]): CutLine[][] {
  const runs: CutLine[][] = []
  let run: CutLine[] = []
  let pieces = 0
  const finish = (): void => {
    if (run.filter(isMulti).length >= LEAST_ROWS) runs.push(run)
    run = []
    pieces = 0
  }
  for (const line of lines) {
    const last = run.at(-1)
    if (last && line.line.baseline - last.line.baseline > FAR * Math.max(last.line.size, line.line.size))
      finish()
    if (isMulti(line)) {
      if (run.length > 0 && !sharesGutter(run, line)) finish()
      run.push(line)
      pieces = 0
    } else if (run.length > 0) {
      pieces++
      if (pieces > MOST_PIECES) finish()
      else run.push(line)
    }
  }
  finish()
  return runs
}

/** Whether a line has a gap where the lines in columns just above have one. */
function sharesGutter(run: readonly CutLine[], line: CutLine): boolean {
  const above = run.filter(isMulti).slice(-3)
  return above.some((other) =>
    gapsOf(other).some((gap) =>
      gapsOf(line).some(
        (own) => Math.min(gap.to, own.to) - Math.max(gap.from, own.from) > 0.5 * line.line.size,
      ),
    ),
  )
}

function gapsOf({ segments }: CutLine): Stretch[] {
  return segments.slice(1).map((segment, index) => ({ from: segments[index]!.end, to: segment.start }))
}

function tableOf(run: readonly CutLine[], levels: readonly Ruling[]): PrintedTable | null {
  const multi = run.filter(isMulti)
  const columns = findColumns(multi)
  if (columns.length < 2 || isProse(multi, columns)) return null
  return textGrid(run, columns, levels)
}

/** Prose set in columns: the pieces of its lines are long and fill their columns. */
function isProse(lines: readonly CutLine[], columns: readonly Stretch[]): boolean {
  const full = columns.map((column) => {
    const inside = lines.flatMap(({ segments }) =>
      segments.filter((segment) => segment.start >= column.from - 1 && segment.end <= column.to + 1),
    )
    const long = inside.filter((segment) => segment.words.length >= 4)
    const width = column.to - column.from
    const filled = long.filter((segment) => segment.end - segment.start >= 0.8 * width)
    return inside.length === 0 ? 0 : filled.length / inside.length
  })
  return median(full) > 0.5
}

/** The share of cells that words must fill in a table without lines, and in one with lines above and below. */
const FILLED = 0.5
const FILLED_WITH_RULES = 0.3

/**
 * Whether words in columns are a table rather than a list, a drawing's labels or a reference: enough rows and
 * cells are filled, and lines, figures or a third column bear it out.
 */
function isBelievable(table: PrintedTable, levels: readonly Ruling[]): boolean {
  const filled = table.cells.filter((cell) => cell.words.length > 0)
  const rows = table.ys.length - 1
  const columns = table.xs.length - 1
  const full = Array.from({ length: rows }, (_, row) => filled.filter((cell) => cell.row === row).length)
  if (full.filter((count) => count > 1).length < LEAST_ROWS) return false
  const width = table.box.right - table.box.left
  const rules = levels.filter(
    (rule) =>
      rule.at > table.box.top - 2 * rowHeight(table) &&
      rule.at < table.box.bottom + 2 * rowHeight(table) &&
      Math.min(rule.to, table.box.right) - Math.max(rule.from, table.box.left) > 0.5 * width,
  ).length
  const share = filled.length / (rows * columns)
  if (share < (rules >= 2 ? FILLED_WITH_RULES : FILLED)) return false
  const first = filled.filter((cell) => cell.column === 0)
  const isList =
    columns === 2 && first.every(({ words }) => words.length === 1 && isListMarker(words[0]!.text))
  if (isList) return false
  const figures = filled.filter((cell) => isNumeric(cell.words[0]!.text)).length
  return rules >= 2 || columns >= 3 || figures >= 0.25 * filled.length
}

function isChart(table: PrintedTable, ink: PageInk): boolean {
  if (isDrawing(table.box, ink.drawings)) return true
  const filled = table.cells.filter((cell) => cell.words.length > 0)
  const fills = ink.fills.map((fill) => fill.box)
  return [...Map.groupBy(filled, (cell) => cell.column).values()].some((cells) =>
    standOnBars(
      cells.map((cell) => union(cell.words.map((word) => word.box))),
      fills,
    ),
  )
}

const rowHeight = (table: PrintedTable): number => (table.box.bottom - table.box.top) / (table.ys.length - 1)
