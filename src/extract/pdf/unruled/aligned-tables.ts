import type { Box } from '../../../model/index.ts'
import { AlignedReader, type AlignedTable, EM, LETTER } from '../../aligned/index.ts'
import { union } from '../ink/geometry.ts'
import type { PageInk, Ruling } from '../ink/ink.ts'
import { isChart } from '../ruled/drawings.ts'
import type { PrintedCell, PrintedTable } from '../ruled/printed-table.ts'
import { alignedLine, type Edge, type PlacedWord, uprightLines, wordsOf } from '../words/aligned-lines.ts'
import type { Line } from '../words/lines.ts'
import type { Overruns } from '../words/overlaps.ts'
import { isListMarker } from '../words/paragraphs.ts'
import { isNumeric, type Word } from '../words/words.ts'

/** Type of this many times the size of the page before is set otherwise: its columns are no longer known. */
const OTHER_SIZE = 1.25

/** Reads the tables of a document that no lines enclose, page after page: words that stand in columns. */
export class AlignedTables {
  #reader = new AlignedReader<PlacedWord>()
  #size = 0

  /**
   * The tables among words of one part of a page, of which most type is `size`; and the words that are in none. `overrun`
   * tells where words run over those of the next cell.
   */
  read(
    words: readonly Word[],
    ink: PageInk,
    size: number,
    overrun: Overruns,
  ): { tables: PrintedTable[]; rest: Word[] } {
    if (Math.max(size, this.#size) > OTHER_SIZE * Math.min(size, this.#size)) {
      this.#reader = new AlignedReader<PlacedWord>()
      this.#size = size
    }
    const levels = ink.rulings.filter((ruling) => ruling.level)
    const all = uprightLines(words)
    const typed = new Set(all.filter(isTypedRule))
    const edges = [
      ...levels,
      ...ink.fills.flatMap(({ box }) => edgesOf(box)),
      ...[...typed].flatMap((line) => line.words.map(({ start, end }) => ruleAt(line, start, end))),
    ]
    const lines = all
      .filter((line) => !typed.has(line))
      .map((line, at, written) => alignedLine(line, this.#size, edges, written[at - 1], overrun))
    const runs = Map.groupBy(this.#reader.read(lines), (table) => table.run)
    const tables = [...runs.values()].flatMap((run) => {
      const found = run.map((table) => printed(table, this.#size, overrun))
      const [first] = run
      const believed = first!.goesOn || isBelievable(found, levels, first!)
      return believed && !found.some((table) => isChart(table, ink)) ? found : []
    })
    const taken = new Set([
      ...tables.flatMap((table) => table.cells.flatMap((cell) => cell.words)),
      ...[...typed].flatMap((line) => line.words),
    ])
    return { tables, rest: words.filter((word) => !taken.has(word)) }
  }
}

/** A line that a typewriter draws: dashes throughout, perhaps a stretch a column. */
const isTypedRule = ({ words }: Line): boolean =>
  words.every(({ text }) => /^[-=_–—~]+$/u.test(text)) && words.some(({ text }) => text.length >= 3)

/** Dashes stand a little above the line that their letters would stand on. */
const ruleAt = ({ baseline, size }: Line, from: number, to: number): Edge => ({
  at: baseline - 0.3 * size,
  from,
  to,
})

/** Where a filled area begins and ends down the page: bands of colour part rows as lines do. */
const edgesOf = ({ top, bottom, left, right }: Box): Edge[] =>
  [top, bottom].map((at) => ({ at, from: left, to: right }))

/** An aligned table with its edges on the page: close before each column, which holds on every page, and above each row. */
function printed({ rows, columns }: AlignedTable<PlacedWord>, size: number, overrun: Overruns): PrintedTable {
  const inner = columns
    .slice(1)
    .map(({ from }, index) => Math.max(from - LETTER, (columns[index]!.to + from) / 2))
  const xs = [columns[0]!.from, ...inner, columns.at(-1)!.to].map((step) => (step * size) / EM)
  const words = rows.map((row) => row.flatMap((line) => line.pieces.flatMap(wordsOf)))
  const ys = words.map((each) => Math.min(...each.map((word) => word.box.top)))
  ys.push(Math.max(...words.at(-1)!.map((word) => word.box.bottom)))
  for (let i = 1; i < ys.length; i++) ys[i] = Math.max(ys[i]!, ys[i - 1]! + 0.1)
  const cells = rows.flatMap((row, index) => cellsOfRow(row, index, xs, ys))
  const overlaps = cells.flatMap((cell) => cell.words.find((word) => overrun.has(word))?.box ?? [])
  return { box: union(cells.map((cell) => cell.box)), xs, ys, cells, witness: 'alignment', overlaps }
}

function cellsOfRow(
  row: AlignedTable<PlacedWord>['rows'][number],
  index: number,
  xs: readonly number[],
  ys: readonly number[],
): PrintedCell[] {
  const boxOf = (column: number, span: number) => ({
    left: xs[column]!,
    right: xs[column + span]!,
    top: ys[index]!,
    bottom: ys[index + 1]!,
  })
  const cells: PrintedCell[] = []
  const pieces = row.flatMap((line) => line.pieces)
  const begins = new Set(pieces.map((piece) => piece.first))
  for (let column = 0; column < xs.length - 1; ) {
    const own = pieces.filter((piece) => piece.first === column)
    // A cell spans columns only where nothing else of the row stands in them.
    const last = Math.max(column, ...own.map((piece) => piece.last))
    let span = 1
    while (column + span <= last && !begins.has(column + span)) span++
    cells.push({
      row: index,
      column,
      rowSpan: 1,
      columnSpan: span,
      box: boxOf(column, span),
      words: own.flatMap(wordsOf),
    })
    column += span
  }
  return cells
}

/** Fewer rows in columns than this are no table; one less where the first names four columns or more. */
const LEAST_ROWS = 3
const NAMED_COLUMNS = 4
/** The share of cells that words must fill in a table without lines, and in one with lines above and below. */
const FILLED = 0.5
const FILLED_WITH_RULES = 0.3

/**
 * Whether words in columns are a table, in parts between headings, rather than a list, a drawing's labels or a
 * reference: enough rows and cells are filled, and lines, figures or a third column bear it out.
 */
function isBelievable(
  parts: readonly PrintedTable[],
  levels: readonly Ruling[],
  { header, facts }: AlignedTable<PlacedWord>,
): boolean {
  const cells = parts.flatMap((part) => part.cells)
  const filled = cells.filter((cell) => cell.words.length > 0)
  const columns = parts[0]!.xs.length - 1
  const rows = parts.reduce((sum, part) => sum + part.ys.length - 1, 0)
  const full = parts.flatMap((part) => [
    ...Map.groupBy(
      part.cells.filter((cell) => cell.words.length > 0),
      (cell) => cell.row,
    ).values(),
  ])
  const least = header && columns >= NAMED_COLUMNS ? LEAST_ROWS - 1 : LEAST_ROWS
  if (full.filter((row) => row.length > 1).length < least) return false
  const { top, bottom, left, right } = union(parts.map((part) => part.box))
  const reach = (2 * (bottom - top)) / rows
  const rules = levels.filter(
    (rule) =>
      rule.at > top - reach &&
      rule.at < bottom + reach &&
      Math.min(rule.to, right) - Math.max(rule.from, left) > 0.5 * (right - left),
  ).length
  const share = filled.length / (rows * columns)
  if (share < (rules >= 2 ? FILLED_WITH_RULES : FILLED)) return false
  const first = filled.filter((cell) => cell.column === 0)
  const isList =
    columns === 2 && first.every(({ words }) => words.length === 1 && isListMarker(words[0]!.text))
  if (isList) return false
  const figures = filled.filter((cell) => isNumeric(cell.words[0]!.text)).length
  return rules >= 2 || columns >= 3 || figures >= 0.25 * filled.length || facts.labels !== null
}
