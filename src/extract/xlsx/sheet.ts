import type { Cell, Worksheet } from 'exceljs'
import {
  type Aside,
  type Block,
  type Fragment,
  type FragmentCell,
  type FragmentRow,
  type Issue,
  issue,
  type Paragraph,
  type PartPlace,
  wordsOf,
} from '../../model/index.ts'
import type { Theme } from '../theme.ts'
import { fillOfCell } from './fills.ts'
import { wordsOfValue } from './values.ts'

/** What one sheet says. */
export interface ReadSheet {
  blocks: Block[]
  comments: Aside[]
  issues: Issue[]
}

interface SheetRow {
  number: number
  row: FragmentRow
  /** How many of its cells hold words. */
  filled: number
}

/** Excel's own limit is 16,384; no plan has a hundredth of it. */
const MOST_COLUMNS = 256

/** Reads a sheet: lines with one filled cell as headings and prose, the rest as tables. */
export function readSheet(sheet: Worksheet, theme: Theme): ReadSheet {
  const place = (path: string): PartPlace => ({ kind: 'part', part: sheet.name, path })
  const issues: Issue[] = []
  const columns = visibleColumns(sheet)
  const merges = readMerges(sheet, columns)
  const comments: Aside[] = []
  const rows: SheetRow[] = []
  const hiddenRows: number[] = []
  const headerRows = frozenRows(sheet)

  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    if (row.hidden) {
      hiddenRows.push(number)
      return
    }
    const cells: FragmentCell[] = []
    let filled = 0
    for (const [column, at] of columns.entries()) {
      const cell = row.getCell(at)
      const merge = merges.get(cell.address)
      if (merge === 'covered') continue
      const read = readCell(cell, theme, place(cell.address))
      if (wordsOf(read.paragraphs) !== '') filled++
      cells.push({ ...read, column, columnSpan: merge?.columns ?? 1, rowSpan: merge?.rows ?? 1 })
      const note = noteOf(cell)
      if (note) {
        comments.push({
          kind: 'comment',
          paragraph: { runs: [{ text: note }] },
          places: [place(cell.address)],
        })
      }
    }
    rows.push({ number, filled, row: { cells, ...(number <= headerRows && { header: true }) } })
  })

  if (hiddenRows.length > 0) {
    const text = hiddenRows.slice(0, 40).join(', ')
    const message = `Hidden rows of the sheet “${sheet.name}” were left out: ${text}.`
    issues.push(issue('hidden-left-out', message, { places: [place(`row ${hiddenRows[0]}`)] }))
  }
  const hiddenColumns = columnCount(sheet) - columns.length
  if (hiddenColumns > 0) {
    const message = `Hidden columns of the sheet “${sheet.name}” were left out: ${hiddenColumns}.`
    issues.push(issue('hidden-left-out', message))
  }
  return { blocks: sections(rows, place), comments, issues }
}

/** Lines with one filled cell above a table are its titles; a table ends where such a line follows a gap. */
function sections(rows: readonly SheetRow[], place: (path: string) => PartPlace): Block[] {
  const blocks: Block[] = []
  let table: SheetRow[] = []
  let gap = true
  let last = 0
  const close = (): void => {
    if (table.length > 0) blocks.push(fragmentOf(table, place))
    table = []
  }
  for (const row of rows) {
    gap ||= row.number > last + 1
    last = row.number
    if (row.filled === 0) {
      gap = true
      continue
    }
    if (row.filled === 1 && (table.length === 0 || gap)) {
      close()
      const cell = row.row.cells.find((each) => wordsOf(each.paragraphs) !== '')
      for (const paragraph of cell?.paragraphs ?? []) {
        const bold = paragraph.runs.every((run) => run.bold)
        const places = cell?.places ?? []
        blocks.push(
          bold ? { kind: 'heading', level: 2, paragraph, places } : { kind: 'paragraph', paragraph, places },
        )
      }
    } else {
      table.push(row)
      gap = false
    }
  }
  close()
  return blocks
}

function fragmentOf(rows: readonly SheetRow[], place: (path: string) => PartPlace): Fragment {
  const first = rows[0]?.number ?? 1
  const last = rows.at(-1)?.number ?? first
  const used = rows.flatMap(({ row }) => row.cells.filter(isUsed))
  const columns = Math.max(1, ...used.map((cell) => cell.column + cell.columnSpan))
  // Cells beyond the table belong to wider ones above or below; merges that reach beyond it are cut.
  const cut = rows.map(({ row }, index) => ({
    ...row,
    cells: row.cells
      .filter((cell) => cell.column < columns)
      .map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, rows.length - index) })),
  }))
  return { kind: 'table', columns, rows: cut, places: [place(`rows ${first}-${last}`)], witness: 'markup' }
}

const isUsed = (cell: FragmentCell): boolean => cell.fill !== undefined || wordsOf(cell.paragraphs) !== ''

function readCell(
  cell: Cell,
  theme: Theme,
  place: PartPlace,
): Omit<FragmentCell, 'column' | 'columnSpan' | 'rowSpan'> {
  const { runs, raw } = wordsOfValue(cell.value, cell.numFmt, cell.font?.strike === true)
  if (cell.font?.bold) for (const run of runs) run.bold = true
  const fill = fillOfCell(cell.fill, theme)
  return {
    paragraphs: linesOf(runs),
    places: [place],
    ...(fill !== undefined && { fill }),
    ...(raw !== undefined && { raw }),
  }
}

/** The lines of a cell are its paragraphs; what begins with a bullet is an item of a list. */
function linesOf(runs: Paragraph['runs']): Paragraph[] {
  const paragraphs: Paragraph[] = [{ runs: [] }]
  for (const run of runs) {
    for (const [index, text] of run.text.split(/\r?\n/).entries()) {
      if (index > 0) paragraphs.push({ runs: [] })
      if (text !== '') paragraphs.at(-1)!.runs.push({ ...run, text })
    }
  }
  for (const paragraph of paragraphs) {
    const [first] = paragraph.runs
    const bullet = first && /^\s*([•▪◦‣·])\s+/.exec(first.text)
    if (!bullet) continue
    first.text = first.text.slice(bullet[0].length)
    paragraph.list = { ordered: false, level: 0, marker: bullet[1] ?? '•' }
  }
  return paragraphs
}

function noteOf(cell: Cell): string {
  const note = cell.note as string | { texts?: { text: string }[] } | undefined
  if (typeof note === 'string') return note.trim()
  return (note?.texts ?? [])
    .map(({ text }) => text)
    .join('')
    .trim()
}

const columnCount = (sheet: Worksheet): number =>
  Math.min(MOST_COLUMNS, sheet.actualColumnCount && sheet.columnCount)

function visibleColumns(sheet: Worksheet): number[] {
  const columns: number[] = []
  for (let at = 1; at <= columnCount(sheet); at++) if (!sheet.getColumn(at).hidden) columns.push(at)
  return columns
}

/** Merged cells by address: what the first one spans of the columns that are seen; the others are covered. */
function readMerges(
  sheet: Worksheet,
  columns: readonly number[],
): Map<string, { rows: number; columns: number } | 'covered'> {
  const found = new Map<string, { rows: number; columns: number } | 'covered'>()
  const ranges = (sheet.model as { merges?: string[] }).merges ?? []
  for (const range of ranges) {
    const [from = '', to = from] = range.split(':')
    const first = sheet.getCell(from)
    const last = sheet.getCell(to)
    const seen = columns.filter((at) => at >= first.fullAddress.col && at <= last.fullAddress.col)
    for (let row = first.fullAddress.row; row <= last.fullAddress.row; row++) {
      for (const column of seen) found.set(sheet.getCell(row, column).address, 'covered')
    }
    const rows = last.fullAddress.row - first.fullAddress.row + 1
    const origin = sheet.getCell(first.fullAddress.row, seen[0] ?? first.fullAddress.col).address
    found.set(origin, { rows, columns: Math.max(1, seen.length) })
  }
  return found
}

/** Rows that stay in sight when the sheet is scrolled are its header; so is the row with the filter buttons. */
function frozenRows(sheet: Worksheet): number {
  const view = (sheet.views as typeof sheet.views | null)?.[0]
  if (view?.state === 'frozen' && view.ySplit) return view.ySplit
  const filter = sheet.autoFilter
  const from = typeof filter === 'string' ? filter : filter?.from
  if (typeof from === 'string') return Number(/\d+/.exec(from)?.[0] ?? 0)
  return from && 'row' in from ? from.row : 0
}
