import {
  type Aside,
  type Block,
  type Fragment,
  type FragmentCell,
  type Issue,
  issue,
  type PartPlace,
  wordsOf,
} from '../../model/index.ts'
import { lettersOf } from './address.ts'
import type { WordsBeside } from './beside.ts'
import { paintByConditions } from './conditions.ts'
import { layOut, type SheetRow } from './layout.ts'
import type { SheetPart } from './sheet-part.ts'

/** What one sheet says. */
export interface ReadSheet {
  blocks: Block[]
  comments: Aside[]
  issues: Issue[]
}

/** So many places of one kind are named. */
const MOST_NAMED = 40

/** Reads a sheet: lines with one filled cell as headings and prose, the rest as tables. */
export function readSheet(
  part: SheetPart,
  beside: WordsBeside,
  name: string,
  conditionalFills: readonly (string | undefined)[],
): ReadSheet {
  const place = (path: string): PartPlace => ({ kind: 'part', part: name, path })
  const issues = [...paintByConditions(part, conditionalFills, name), ...beside.issues]
  const { rows, hiddenRows, hiddenColumns } = layOut(part)
  if (hiddenRows.length > 0) {
    const message = `Hidden rows of the sheet “${name}” were left out: ${listed(hiddenRows.map(String))}.`
    issues.push(issue('hidden-left-out', message, { places: [place(`row ${hiddenRows[0]}`)] }))
  }
  if (hiddenColumns.length > 0) {
    const letters = hiddenColumns.map(lettersOf)
    const message = `Hidden columns of the sheet “${name}” were left out: ${listed(letters)}.`
    issues.push(issue('hidden-left-out', message, { places: [place(`column ${letters[0]}`)] }))
  }
  const { unreckoned } = part
  if (unreckoned.length > 0) {
    const message = `Formulas of the sheet “${name}” have no value yet: ${listed(unreckoned)}. Open the file in Excel or LibreOffice, save it and import it again.`
    issues.push(issue('not-read', message, { places: unreckoned.slice(0, MOST_NAMED).map(place) }))
  }
  const blocks = sections(rows, place)
  // A text box beside or above the first table is about all of it.
  const first = rows.find((row) => row.filled > 1)?.number ?? 0
  const above = beside.boxes.filter(({ row }) => row <= first).map(({ block }) => block)
  const below = beside.boxes.filter(({ row }) => row > first).map(({ block }) => block)
  return { blocks: [...above, ...blocks, ...below], comments: beside.comments, issues }
}

const listed = (names: readonly string[]): string =>
  names.slice(0, MOST_NAMED).join(', ') + (names.length > MOST_NAMED ? ', …' : '')

const isWorded = (cell: FragmentCell): boolean => wordsOf(cell.paragraphs) !== ''

/**
 * Lines with one filled cell above a table are its titles; a table ends where such a line follows a gap, unless it
 * stands where the table's own words do.
 */
function sections(rows: readonly SheetRow[], place: (path: string) => PartPlace): Block[] {
  const blocks: Block[] = []
  let table: SheetRow[] = []
  let gap = true
  let last = 0
  const close = (): void => {
    if (table.length > 0) blocks.push(fragmentOf(table, place))
    table = []
  }
  for (const [index, row] of rows.entries()) {
    gap ||= row.number > last + 1
    last = row.number
    if (row.filled === 0) {
      gap ||= !row.covered
      continue
    }
    const alone = row.filled === 1 && !row.covered && (table.length === 0 || gap)
    if (alone && !belongs(row, table, rows, index)) {
      close()
      blocks.push(...proseOf(row))
    } else {
      table.push(row)
      gap = false
    }
  }
  close()
  return blocks
}

function proseOf(row: SheetRow): Block[] {
  const cell = row.cells.find(isWorded)
  return (cell?.paragraphs ?? []).map((paragraph) => {
    const bold = paragraph.runs.every((run) => run.bold)
    const places = cell?.places ?? []
    return bold ? { kind: 'heading', level: 2, paragraph, places } : { kind: 'paragraph', paragraph, places }
  })
}

/**
 * Whether a lone cell after blank rows is a row of the table above: plain words that stand in another column than the
 * table's first, or in its first where that holds most of its words and rows like those above follow.
 */
function belongs(
  row: SheetRow,
  table: readonly SheetRow[],
  rows: readonly SheetRow[],
  index: number,
): boolean {
  const cell = row.cells.find(isWorded)
  if (!cell || table.length === 0 || cell.columnSpan > 1 || isBold(cell)) return false
  const worded = table.flatMap(({ cells }) => cells.filter(isWorded))
  const columns = worded.map(({ column }) => column)
  const first = columns.reduce((least, column) => Math.min(least, column))
  const last = columns.reduce((most, column) => Math.max(most, column))
  if (cell.column > last) return false
  if (cell.column > first) return true
  const lengths = new Map<number, number>()
  for (const { column, paragraphs } of worded)
    lengths.set(column, (lengths.get(column) ?? 0) + wordsOf(paragraphs).length)
  const most = [...lengths].reduce((a, b) => (b[1] > a[1] ? b : a))[0]
  const next = rows.slice(index + 1).find((each) => each.filled > 0)
  return most === first && next !== undefined && next.filled > 1 && !headsAgain(next, table[0]!)
}

const isBold = ({ paragraphs }: FragmentCell): boolean =>
  paragraphs.every(({ runs }) => runs.every((run) => run.bold))

/** Whether a row is the header of a table of its own: all bold, or the words of the header above. */
function headsAgain(row: SheetRow, header: SheetRow): boolean {
  const words = ({ cells }: SheetRow): string => cells.map(({ paragraphs }) => wordsOf(paragraphs)).join('\n')
  return row.cells.filter(isWorded).every(isBold) || words(row) === words(header)
}

function fragmentOf(rows: readonly SheetRow[], place: (path: string) => PartPlace): Fragment {
  const first = rows[0]?.number ?? 1
  const last = rows.at(-1)?.number ?? first
  let columns = 1
  for (const { cells } of rows) {
    for (const cell of cells) columns = Math.max(columns, cell.column + cell.columnSpan)
  }
  const printed = rows.map(({ cells, header, bottoms }, index) => {
    for (const cell of cells) {
      const bottom = bottoms.get(cell)
      if (bottom === undefined) continue
      let end = index + 1
      while (end < rows.length && rows[end]!.number <= bottom) end++
      cell.rowSpan = end - index
    }
    return { cells, ...(header && { header: true as const }) }
  })
  return {
    kind: 'table',
    columns,
    rows: printed,
    places: [place(`rows ${first}-${last}`)],
    witness: 'markup',
  }
}
