import { median, union } from './geometry.ts'
import type { Ruling } from './ink.ts'
import type { PrintedCell, PrintedTable } from './ink-tables.ts'
import type { CutLine, Segment } from './segments.ts'
import type { Stretch } from './text-columns.ts'
import type { Word } from './words.ts'

/** A line laid on columns: the words in each column, and how many columns a piece runs over. */
interface LaidLine {
  baseline: number
  size: number
  /** Pieces parted by wide gaps: more than one in a line that stands in columns. */
  pieces: number
  cells: { column: number; span: number; words: Word[] }[]
}

/** Lines that make up one row, with the words that each has in each column. */
type LaidRow = LaidLine[]

/** What tells rows from the lines of wrapped cells. */
interface Setting {
  columns: readonly Stretch[]
  /** How wide the widest line of each column is: what a wrapped cell has room for. */
  rooms: readonly number[]
  /** The usual step from line to line. */
  pitch: number
  levels: readonly Ruling[]
}

function rowsOf(run: readonly CutLine[], columns: readonly Stretch[], levels: readonly Ruling[]): LaidRow[] {
  const laid = run.map((line) => layLine(line, columns))
  const steps = laid.slice(1).map((line, index) => line.baseline - laid[index]!.baseline)
  const inColumns = laid.slice(0, laid.findLastIndex((line) => line.pieces > 1) + 1)
  const rooms = columns.map((column, index) => {
    const alone = inColumns.flatMap((line) =>
      line.cells.filter((cell) => cell.column === index && cell.span === 1),
    )
    return Math.max(column.to - column.from, ...alone.map((cell) => widthOf(cell.words)))
  })
  const setting: Setting = { columns, rooms, pitch: median(steps, 12), levels }
  const rows: LaidRow[] = []
  for (const line of laid) {
    const row = rows.at(-1)
    if (row && continues(row, line, setting)) row.push(line)
    else rows.push([line])
  }
  return withWholeHeader(rows, setting)
}

/** More lines than this are no header. */
const MOST_HEADER_LINES = 6

/** Header cells are wrapped too, and may stand at the foot of their row: the first lines are put together. */
function withWholeHeader(rows: readonly LaidRow[], setting: Setting): LaidRow[] {
  const [first, ...rest] = rows
  if (!first) return []
  const header = [...first]
  while (rest.length > 1 && header.length < MOST_HEADER_LINES && wrapsInto(header, rest[0]!, setting)) {
    header.push(...rest.shift()!)
  }
  return [header, ...rest]
}

/** Whether the cells of two header lines are each one wrapped cell, wherever both are filled. */
function wrapsInto(header: LaidRow, next: LaidRow, setting: Setting): boolean {
  const [above, below] = [header.at(-1)!, next[0]!]
  if (!isNear(above, below, setting) || above.cells.some((cell) => cell.span > 1)) return false
  const figures = below.cells.filter((cell) => isNumeric(cell.words[0]!.text)).length
  if (figures > 0.3 * below.cells.length) return false
  const over = (column: number) => above.cells.find((cell) => cell.column === column)
  const shared = below.cells.filter((cell) => over(cell.column))
  return (
    shared.length >= Math.max(1, 0.5 * above.cells.length) &&
    shared.every((cell) => isFull(over(cell.column)!.words, cell.words[0]!, setting.rooms[cell.column]!))
  )
}

const widthOf = (words: readonly Word[]): number =>
  Math.max(...words.map((word) => word.end)) - Math.min(...words.map((word) => word.start))

/** Whether a word had no room behind others on their line. */
const isFull = (words: readonly Word[], next: Word, room: number): boolean =>
  widthOf(words) + (next.end - next.start) + 0.25 * next.size > room

/** Whether two lines follow each other closely, with no drawn line between them. */
function isNear(above: LaidLine, below: LaidLine, { columns, pitch, levels }: Setting): boolean {
  const step = below.baseline - above.baseline
  return step <= 1.25 * Math.max(pitch, above.size) && !ruleBetween(above, below, columns, levels)
}

/** Lines grouped to rows: the further lines of wrapped cells stay with the first. */
export function textRows(run: readonly CutLine[], columns: readonly Stretch[]): CutLine[][] {
  let next = 0
  return rowsOf(run, columns, []).map((row) => {
    next += row.length
    return run.slice(next - row.length, next)
  })
}

/** Lays lines on columns and joins the lines of wrapped cells to rows. */
export function textGrid(
  run: readonly CutLine[],
  columns: readonly Stretch[],
  levels: readonly Ruling[],
): PrintedTable {
  const rows = rowsOf(run, columns, levels)
  // Lines of one piece below the last row, which are not its words, are a note or the text that follows.
  while (rows.length > 1 && rows.at(-1)![0]!.pieces === 1) rows.pop()
  const xs = edgesOf(columns)
  const tops = rows.map((row) => row[0]!.baseline - row[0]!.size)
  const ys = [...tops, rows.at(-1)!.at(-1)!.baseline + 0.3 * rows.at(-1)!.at(-1)!.size]
  for (let i = 1; i < ys.length; i++) ys[i] = Math.max(ys[i]!, ys[i - 1]! + 0.1)
  const cells: PrintedCell[] = rows.flatMap((row, index) => cellsOfRow(row, index, xs, ys))
  return {
    box: union(cells.map((cell) => cell.box)),
    xs,
    ys,
    cells,
    witness: 'alignment',
  }
}

function edgesOf(columns: readonly Stretch[]): number[] {
  const inner = columns.slice(1).map((column, index) => (columns[index]!.to + column.from) / 2)
  return [columns[0]!.from, ...inner, columns.at(-1)!.to]
}

function layLine(line: CutLine, columns: readonly Stretch[]): LaidLine {
  const cells: LaidLine['cells'] = []
  for (const piece of piecesOf(line, columns)) {
    const first = columnAt(piece.start, piece.end, columns)
    let last = first
    while (last + 1 < columns.length && piece.end > columns[last + 1]!.from + 1) last++
    const before = cells.at(-1)
    if (before && first < before.column + before.span) {
      before.words.push(...piece.words)
      before.span = Math.max(before.span, last - before.column + 1)
    } else cells.push({ column: first, span: last - first + 1, words: [...piece.words] })
  }
  return { baseline: line.line.baseline, size: line.line.size, pieces: line.segments.length, cells }
}

/** A line's pieces, cut also at narrow gaps that fall into a gutter. */
function piecesOf(line: CutLine, columns: readonly Stretch[]): Segment[] {
  const pieces: Segment[] = []
  for (const segment of line.segments) {
    let piece: Segment | null = null
    for (const word of segment.words) {
      const inGutter =
        piece !== null &&
        columns.some(
          (column, index) =>
            index > 0 &&
            piece!.end <= column.from + 1 &&
            word.start >= columns[index - 1]!.to - 1 &&
            word.start >= column.from - 1,
        )
      if (piece === null || inGutter) {
        piece = { words: [word], start: word.start, end: word.end }
        pieces.push(piece)
      } else {
        piece.words.push(word)
        piece.end = Math.max(piece.end, word.end)
      }
    }
  }
  return pieces
}

function columnAt(start: number, end: number, columns: readonly Stretch[]): number {
  let best = 0
  let most = -Infinity
  columns.forEach((column, index) => {
    const common = Math.min(end, column.to) - Math.max(start, column.from)
    if (common > most) {
      most = common
      best = index
    }
  })
  // A piece over several columns begins in the first that it reaches.
  columns.forEach((column, index) => {
    if (index < best && start < column.to - 1 && end > column.from + 1) best = index
  })
  return best
}

/** Whether a word is a figure: a number, a share, a sum of money, or the dash that stands for none. */
export const isNumeric = (text: string): boolean => NUMERIC.test(text)

const NUMERIC = /^[-–]$|^[-–+(<>≤≥$€£]*\d[\d.,:/%)\s]*$/u

/** Whether a line holds only words that the cells of the row above could not hold on their last lines. */
function continues(row: readonly LaidLine[], line: LaidLine, setting: Setting): boolean {
  const last = row.at(-1)!
  if (!isNear(last, line, setting) || line.cells.length >= Math.max(2, last.cells.length)) return false
  return line.cells.every((cell) => {
    const other = last.cells.find((each) => each.column === cell.column)
    const first = cell.words[0]!
    if (!other || cell.span > 1) return false
    // A heading of the rows below stands alone in the first column, too.
    if (cell.column === 0 && line.cells.length === 1 && /^\p{Lu}/u.test(first.text)) return false
    if (isNumeric(first.text) && isNumeric(other.words[0]!.text)) return false
    return isFull(other.words, first, setting.rooms[cell.column]!)
  })
}

/** Whether a drawn line parts two lines of writing. */
function ruleBetween(
  above: LaidLine,
  below: LaidLine,
  columns: readonly Stretch[],
  levels: readonly Ruling[],
): boolean {
  const [left, right] = [columns[0]!.from, columns.at(-1)!.to]
  return levels.some(
    (rule) =>
      rule.at > above.baseline - 0.2 * above.size &&
      rule.at < below.baseline - 0.5 * below.size &&
      Math.min(rule.to, right) - Math.max(rule.from, left) > 0.5 * (right - left),
  )
}

function cellsOfRow(
  row: LaidRow,
  index: number,
  xs: readonly number[],
  ys: readonly number[],
): PrintedCell[] {
  const cells: PrintedCell[] = []
  const covered = new Set<number>()
  for (const line of row) {
    for (const { column, span, words } of line.cells) {
      const cell = cells.find((each) => column >= each.column && column < each.column + each.columnSpan)
      if (cell) cell.words.push(...words)
      else {
        let columnSpan = span
        while (columnSpan > 1 && covered.has(column + columnSpan - 1)) columnSpan--
        cells.push({
          row: index,
          column,
          rowSpan: 1,
          columnSpan,
          box: {
            left: xs[column]!,
            right: xs[column + columnSpan]!,
            top: ys[index]!,
            bottom: ys[index + 1]!,
          },
          words: [...words],
        })
        for (let at = column; at < column + columnSpan; at++) covered.add(at)
      }
    }
  }
  for (let column = 0; column < xs.length - 1; column++) {
    if (covered.has(column)) continue
    const box = { left: xs[column]!, right: xs[column + 1]!, top: ys[index]!, bottom: ys[index + 1]! }
    cells.push({ row: index, column, rowSpan: 1, columnSpan: 1, box, words: [] })
  }
  return cells.toSorted((a, b) => a.column - b.column)
}
