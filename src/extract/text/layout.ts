import type { Issue } from '../../model/index.ts'
import { comparableWords, foldSpace } from '../../util/text.ts'
import { type Band, BandFinder, joinExclusive, keepsTo, placeInBands, segmentsOf, wordsIn } from './bands.ts'
import { fragmentOf, type RawCell } from './fragments.ts'
import { type LaidLine, returnOverflow, rowsOf } from './layout-rows.ts'
import { LIMITS } from './limits.ts'
import { isBlank, type Line, textOf } from './source-text.ts'
import type { Taken } from './tabs.ts'
import { emptyCell, wrappedCell } from './wrapped.ts'

/** More blank lines than this end a table. */
const MOST_BLANK_LINES = 3
/** A header of more lines is none. */
const MOST_HEADER_LINES = 8
/** Dots that lead the eye to a page number. */
const LEADERS = /\.{4,}|(?:\. ){4,}|…{2,}/
const PAGE_NUMBER = /^(?:page\s*)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?$/i
const LIST_SIGN = /^(?:[•▪◦‣·*–-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])$/i

const canBeRow = (line: Line): boolean =>
  line.text.length <= LIMITS.alignedLine && !line.text.includes('\t') && !isBlank(line)

/** So many lines tell the columns of a table. */
const KNOWN_LINES = 40

/** Lines that keep to common columns; the blank ones among them are left out. */
interface Region {
  lines: Line[]
  bands: Band[]
  /** Lines of the table before, where these keep to its columns. */
  known: readonly Line[]
}

/**
 * Grows a region of lines that keep to common columns, from the line at `at` on. Blank lines are part of it;
 * a line that runs through the gutters ends it, as does a header printed once more. Lines that
 * begin in the columns of the table before keep to all of them, empty ones too.
 */
function grow(lines: readonly Line[], at: number, before: Region | undefined): Region {
  const finder = new BandFinder()
  const known = before && keepsTo(before.bands, lines[at]!) ? before.lines.slice(0, KNOWN_LINES) : []
  finder.addKnown(known)
  const taken: Line[] = []
  const header = comparableWords(lines[at]!.text)
  let blanks = 0
  for (let next = at; next < lines.length; next++) {
    const line = lines[next]!
    if (isBlank(line)) {
      if (++blanks > MOST_BLANK_LINES) break
      continue
    }
    if (!canBeRow(line) || (taken.length > 2 && isAlike(header, line))) break
    const after = lines[next + 1]
    const apart = { before: blanks > 0, after: after === undefined || isBlank(after) }
    if (finder.add(line, apart) === 'breaks') break
    blanks = 0
    taken.push(line)
  }
  return { lines: taken, bands: joinExclusive(finder.bands, [...known, ...taken]), known }
}

/** Whether a line of several columns has nearly the same words as a header. */
function isAlike(header: readonly string[], line: Line): boolean {
  if (segmentsOf(line).length < 3) return false
  const words = new Set(comparableWords(line.text))
  const common = header.filter((word) => words.has(word)).length
  const digits = header.some((word) => /\d/.test(word))
  return !digits && common >= 3 && common * 10 >= Math.max(words.size, header.length) * 8
}

const blanksBetween = (before: Line, after: Line): number => after.number - before.number - 1

/** Takes off the end what only happens to fit: a page number, or words below the table. */
function trimEnd(region: Region): void {
  const { lines, bands } = region
  const second = bands[1]?.from ?? 0
  while (lines.length > 1) {
    const last = lines[lines.length - 1]!
    const gap = blanksBetween(lines[lines.length - 2]!, last)
    const segments = segmentsOf(last)
    const footer =
      gap > 0 && segments.some((segment) => PAGE_NUMBER.test(textOf(segment))) && segments.length <= 2
    const words = gap > 0 && segments.length === 1 && (segments[0]!.from < second || gap > 1)
    if (!footer && !words) break
    lines.pop()
  }
}

/** Whether lines in columns are a table rather than prose in columns, a list or a page of contents. */
function isTable(lines: readonly Line[], bands: readonly Band[]): boolean {
  if (bands.length < 2) return false
  const laid = lines.map((line) => placeInBands(bands, line))
  const several = laid.filter((pieces) => pieces.length > 1).length
  if (several < (bands.length === 2 ? 3 : 2)) return false
  if (lines.filter((line) => LEADERS.test(line.text)).length * 3 >= lines.length) return false
  const firsts = laid.flatMap((pieces) => (pieces[0]?.first === 0 ? [wordsIn(pieces[0])] : []))
  if (bands.length === 2 && firsts.every((words) => LIST_SIGN.test(words))) return false
  if (
    isSetInColumns(
      lines,
      laid.map((pieces) => pieces.length),
      bands,
    )
  )
    return false
  return (
    bands.length > 2 ||
    hasCommonEdge(
      laid.flatMap((pieces) => pieces.filter((piece) => piece.first === 1).map((piece) => piece.span)),
    )
  )
}

/** Prose in two or three columns: wide columns, nearly all lines full in nearly all of them. */
function isSetInColumns(lines: readonly Line[], filled: readonly number[], bands: readonly Band[]): boolean {
  if (bands.length > 3) return false
  const narrow = bands.some((band) => band.to - band.from < 28)
  if (narrow) return false
  if (lines.length < 6) return bands.length === 2
  const words = lines.reduce((sum, line) => sum + line.text.replace(/\s+/g, ' ').trim().length, 0)
  const room = lines.length * bands.reduce((sum, band) => sum + band.to - band.from, 0)
  const full = filled.filter((count) => count === bands.length).length
  return words > room * 0.66 || (full > lines.length * 0.8 && words > room * 0.5)
}

/** Whether most spans begin, or end, in the same column. */
function hasCommonEdge(spans: readonly { from: number; to: number }[]): boolean {
  return (['from', 'to'] as const).some((edge) => {
    const counts = new Map<number, number>()
    for (const span of spans) counts.set(span[edge], (counts.get(span[edge]) ?? 0) + 1)
    return Math.max(0, ...counts.values()) * 10 >= spans.length * 6
  })
}

/** Lines looked at below a title for the table it stands over. */
const TITLE_REACH = 8

/** A line of two parts (`Action Plan      March 2012`), set apart from a table of more columns below it, is its title. */
function isTitleInTwo(lines: readonly Line[], at: number): boolean {
  const after = lines[at + 1]
  if (!after || !isBlank(after) || segmentsOf(lines[at]!).length !== 2) return false
  for (let next = at + 2; next <= at + TITLE_REACH && next < lines.length; next++) {
    const segments = segmentsOf(lines[next]!).length
    if (segments > 1) return segments > 2
  }
  return false
}

/** Whether the table can begin here: a line of several columns, or one above it that only fills later ones. */
function canBegin(lines: readonly Line[], at: number): boolean {
  if (!canBeRow(lines[at]!) || isTitleInTwo(lines, at)) return false
  if (segmentsOf(lines[at]!).length > 1) return true
  for (let next = at + 1; next <= at + 3 && next < lines.length; next++) {
    const line = lines[next]!
    if (!canBeRow(line)) return false
    const segments = segmentsOf(line)
    if (segments.length > 1) return segmentsOf(lines[at]!)[0]!.from >= segments[1]!.from - 2
  }
  return false
}

function layOut(lines: readonly Line[], bands: readonly Band[]): LaidLine[] {
  return lines.map((line, index) => ({
    pieces: placeInBands(bands, line),
    blankBefore: index > 0 && blanksBetween(lines[index - 1]!, line) > 0,
  }))
}

/** The cells of one logical row. Columns without words get an empty cell. */
function cellsOf(row: readonly LaidLine[], bands: readonly Band[]): RawCell[] {
  const cells: RawCell[] = []
  for (let column = 0; column < bands.length; column++) {
    const pieces = row.flatMap((line) => line.pieces.filter((piece) => piece.first === column))
    if (pieces.length === 0) {
      const covered = cells.at(-1)
      if (covered && covered.column + (covered.columnSpan ?? 1) > column) continue
      cells.push(emptyCell(row[0]!.pieces[0]!.span.line, column, bands[column]!.from))
      continue
    }
    // A cell spans columns only where nothing else of the row stands in them.
    const last = Math.max(...pieces.map((piece) => piece.last))
    const blocked = row.some((line) =>
      line.pieces.some((piece) => piece.first > column && piece.first <= last),
    )
    cells.push(
      wrappedCell(
        pieces.map((piece) => piece.span),
        column,
        blocked ? 1 : last - column + 1,
      ),
    )
  }
  return cells
}

/** The first rows of the tables so far: a later page prints a header again in just as many lines. */
class SeenHeaders {
  readonly #lines = new Map<string, readonly string[]>()

  keep(lines: readonly Line[]): void {
    const words = lines.map((line) => foldSpace(line.text))
    if (words.length <= MOST_HEADER_LINES && !this.#lines.has(words[0]!)) this.#lines.set(words[0]!, words)
  }

  /** How many of the first lines print a header that was seen before; 0 where they do not. */
  linesOf(lines: readonly Line[]): number {
    const seen = this.#lines.get(foldSpace(lines[0]!.text)) ?? []
    const again = seen.every((words, index) => lines[index] && foldSpace(lines[index].text) === words)
    return again ? seen.length : 0
  }
}

/** Lines of a region that was refused are not looked at again where there are at least so many of them. */
const LONG_REFUSAL = 30

/**
 * Makes a reader of tables whose columns are aligned by white space, as `pdftotext -layout` prints them. It is
 * asked line by line, in order, and gives the table that begins at a line or null. It remembers what it
 * refused, so that reading stays linear.
 */
export function layoutTaker(): (lines: readonly Line[], at: number, issues: Issue[]) => Taken | null {
  let refused: Line | undefined
  /** The last two tables. */
  const tables: Region[] = []
  const headers = new SeenHeaders()
  return (lines, at, issues) => {
    if ((refused && lines[at]!.number < refused.number) || !canBegin(lines, at)) return null
    // A caller may look ahead before it takes the table: the table before is still the same.
    const { number } = lines[at]!
    while (tables.length > 0 && tables.at(-1)!.lines[0]!.number >= number) tables.pop()
    const region = grow(lines, at, tables.at(-1))
    if (region.lines.length >= LONG_REFUSAL) refused = region.lines[region.lines.length - 1]
    trimEnd(region)
    if (!isTable(region.lines, region.bands)) return null
    refused = undefined
    tables.splice(0, tables.length - 1)
    tables.push(region)
    const laid = layOut(region.lines, region.bands)
    const known = layOut(region.known, region.bands)
    const rows = rowsOf(laid, region.bands, headers.linesOf(region.lines), known)
    headers.keep(region.lines.slice(0, rows[0]!.length))
    returnOverflow(rows, region.bands)
    const cells = rows.map((row) => cellsOf(row, region.bands))
    const last = region.lines[region.lines.length - 1]!
    return {
      fragment: fragmentOf(cells, 'alignment', { breaks: 'soft' }, issues),
      next: at + (last.number - lines[at]!.number) + 1,
    }
  }
}
