import { parse } from 'csv-parse/sync'
import type { Block, Issue } from '../../model/index.ts'
import { fragmentOf, hull, type RawCell } from './fragments.ts'
import { readInline } from './inline.ts'
import { type Line, placeBetween } from './source-text.ts'

/** How many characters of a text decide whether it is CSV. */
const SAMPLE = 64 * 1024

/** One record; `filled` is the number of its cells with words. */
interface CsvRecord {
  cells: RawCell[]
  filled: number
}

interface ParsedCell {
  value: string
  quoting: boolean
}

const hasWords = (cell: RawCell): boolean => cell.text?.trim() !== ''

/** Stands for a ditto mark while a text is parsed; no text holds it, for it is no character. */
const DITTO = '\uFFFF'

/** A text in which a quotation mark alone in its cell is no longer one. */
function withoutDittos(text: string, delimiter: string): string {
  const ends = `[\\n\\r\\u${delimiter.charCodeAt(0).toString(16).padStart(4, '0')}]`
  return text.replace(new RegExp(`(?<=^|${ends})"(?=${ends}|$)`, 'g'), DITTO)
}

/** How many records have as many cells as most. */
function regular(records: readonly ParsedCell[][]): number {
  return mostFrequent(records.map((cells) => cells.length)).share
}

/**
 * The cells of a text. A quotation mark alone in its cell is a ditto mark where that makes the whole text more
 * regular than a quoted cell that begins there, and swallows rows, would.
 */
function parseCells(text: string, delimiter: string): ParsedCell[][] {
  const quoted = attempt(() => parseQuoted(text, delimiter))
  const dittos = withoutDittos(text, delimiter)
  if (dittos === text) return quoted.value()
  const plain = attempt(() => parseQuoted(dittos, delimiter))
  if (!plain.records) return quoted.value()
  if (quoted.records && regular(quoted.records) > regular(plain.records)) return quoted.records
  return plain.records.map((cells) =>
    cells.map((cell) =>
      cell.value.includes(DITTO) ? { ...cell, value: cell.value.replaceAll(DITTO, '"') } : cell,
    ),
  )
}

/** What a parser gives, or the error that it throws when it is asked for. */
function attempt(parseText: () => ParsedCell[][]): { records?: ParsedCell[][]; value: () => ParsedCell[][] } {
  try {
    const records = parseText()
    return { records, value: () => records }
  } catch (error) {
    return {
      value: () => {
        throw error
      },
    }
  }
}

function parseQuoted(text: string, delimiter: string): ParsedCell[][] {
  // With `cast` the records are other than the package's types say.
  return parse(text, {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    cast: (value, { quoting }): ParsedCell => ({ value, quoting }),
  }) as unknown as ParsedCell[][]
}

/** The records that the parser returned, with the place of each cell; the text of the first begins at `from`. */
function placed(
  records: readonly (readonly ParsedCell[])[],
  delimiter: string,
  from: number,
  text: string,
  lines: readonly Line[],
): CsvRecord[] {
  let at = from
  const ends = (offset: number): boolean => {
    const char = text[offset]
    return char === undefined || char === delimiter || char === '\n' || char === '\r'
  }
  return records.map((record) => {
    const cells: RawCell[] = []
    for (const { value, quoting } of record) {
      // A quoted cell takes its two marks and one more for each mark inside it.
      let end = at + value.length + (quoting ? 2 + value.split('"').length - 1 : 0)
      while (!ends(end)) end++
      const words = value.replace(/\r\n?/g, '\n')
      cells.push({
        column: cells.length,
        raw: text.slice(at, end),
        text: words,
        places: [placeBetween(lines, at, end)],
      })
      at = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1)
    }
    return { cells, filled: cells.filter(hasWords).length }
  })
}

function mostFrequent(values: readonly number[]): { value: number; share: number } {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const [value = 0, count = 0] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? []
  return { value, share: values.length === 0 ? 0 : count / values.length }
}

/** What a text is found to be: the character that separates its cells, and these where they had to be parsed to tell. */
export interface SniffedCsv {
  delimiter: string
  cells: readonly (readonly ParsedCell[])[] | null
}

/**
 * The character that separates the cells of a text, or null where the text is no CSV. A name that ends in
 * `.csv` or `.tsv` needs less evidence than another; tabs and pipes elsewhere have readers of their own.
 */
export function sniffCsv(name: string, text: string): SniffedCsv | null {
  const named = /\.(?:csv|tsv|tab)$/i.test(name)
  const told = /^sep=(.)\r?\n/i.exec(text)?.[1]
  if (told) return { delimiter: told, cells: null }
  const cut = text.length > SAMPLE ? text.lastIndexOf('\n', SAMPLE) : text.length
  const sample = text.slice(0, cut > 0 ? cut : SAMPLE)
  let best: (SniffedCsv & { score: number }) | null = null
  for (const delimiter of named ? [',', ';', '\t'] : [',', ';']) {
    if (!sample.includes(delimiter)) continue
    const { widths, cells } = recordsIn(sample, delimiter)
    const { value, share } = mostFrequent(widths.filter((width) => width > 1 || !named))
    const enough = named ? value >= 2 : value >= 3 && widths.length >= 3 && share >= 0.8
    const score = share * value
    if (enough && (!best || score > best.score))
      best = { delimiter, cells: sample.length < text.length ? null : cells, score }
  }
  return best
}

/** The number of cells of each record that is not empty, and all records, where a parser was needed to tell. */
function recordsIn(
  sample: string,
  delimiter: string,
): { widths: number[]; cells: readonly (readonly ParsedCell[])[] | null } {
  // Without a quotation mark the records are the lines; so they are read, too, where one is never closed in the sample.
  if (sample.includes('"')) {
    try {
      const cells = parseCells(sample, delimiter)
      const filled = cells.filter((record) => record.some((cell) => cell.value.trim() !== ''))
      return { widths: filled.map((record) => record.length), cells }
    } catch {}
  }
  const filled = sample
    .split(/\r\n?|\n/)
    .map((line) => line.split(delimiter))
    .filter((cells) => cells.some((cell) => cell.trim() !== ''))
  return { widths: filled.map((cells) => cells.length), cells: null }
}

/** The records of a text. A quotation mark that is never closed makes all marks ordinary characters. */
function recordsOf(
  text: string,
  { delimiter, cells }: SniffedCsv,
  from: number,
  lines: readonly Line[],
): CsvRecord[] {
  const body = text.slice(from)
  try {
    return placed(cells ?? parseCells(body, delimiter), delimiter, from, text, lines)
  } catch {
    const parsed = body
      .split(/\r\n?|\n/)
      .map((line) => line.split(delimiter).map((value) => ({ value, quoting: false })))
    return placed(parsed, delimiter, from, text, lines)
  }
}

/** A record whose few words are a title or a note: one block. */
function proseOf(record: CsvRecord, heading: boolean): Block[] {
  const filled = record.cells.filter(hasWords)
  const words = filled.map((cell) => cell.text ?? '').join(' ')
  const places = [hull(filled.flatMap((cell) => cell.places))]
  return readInline(words, 'soft').map((paragraph) =>
    heading ? { kind: 'heading', level: null, paragraph, places } : { kind: 'paragraph', paragraph, places },
  )
}

/** Cuts records where an empty one stands between them. */
function groupsOf(records: readonly CsvRecord[]): CsvRecord[][] {
  const groups: CsvRecord[][] = []
  let open = false
  for (const record of records) {
    if (record.filled === 0) open = false
    else if (open) groups[groups.length - 1]!.push(record)
    else {
      groups.push([record])
      open = true
    }
  }
  return groups
}

/**
 * Reads CSV (comma, semicolon or tab). Records before the header that have too few cells are titles and
 * prose; an empty record ends a table; a record of one cell after the last row is a note.
 */
export function readCsv(text: string, csv: SniffedCsv, lines: readonly Line[], issues: Issue[]): Block[] {
  const from = /^sep=.\r?\n/i.exec(text)?.[0].length ?? 0
  const records = recordsOf(text, csv, from, lines)
  const worded = records.filter((each) => each.filled > 1)
  // A spreadsheet may write separators for columns that hold nothing.
  const used = new Set(worded.flatMap(({ cells }) => cells.filter(hasWords).map(({ column }) => column)))
  const columns = Math.min(used.size, mostFrequent(worded.map((each) => each.cells.length)).value)
  const usual = worded.map(({ filled }) => filled).sort((a, b) => a - b)[worded.length >> 1] ?? 0
  const blocks: Block[] = []
  let tables = 0
  for (const group of groupsOf(records)) {
    // Until the first table, few cells are a title; later they may be the rest of a row.
    const last = group[group.length - 1]
    const isTitle = (record: CsvRecord): boolean =>
      tables === 0
        ? record.filled < Math.max(2, usual / 2) || (record === last && record.filled < columns)
        : record.filled === 1 && record.cells[0]?.raw !== '' && columns > 1
    const isNote = (record: CsvRecord): boolean => record.cells.length === 1 && columns > 2
    const header = group.findIndex((record) => !isTitle(record))
    const rows = group.splice(header < 0 ? group.length : header)
    const notes: CsvRecord[] = []
    while (rows.length > 0 && isNote(rows[rows.length - 1]!)) notes.unshift(rows.pop()!)
    for (const record of group) {
      const title = rows.length > 0 || blocks.length === 0
      blocks.push(...proseOf(record, title && record.filled === 1))
    }
    if (rows.length > 0) {
      tables++
      blocks.push(
        fragmentOf(
          rows.map((record) => record.cells),
          'csv',
          { breaks: 'hard' },
          issues,
        ),
      )
    }
    for (const record of notes) blocks.push(...proseOf(record, false))
  }
  return blocks
}
