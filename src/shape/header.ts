import { type Table, type TableRow, wordsOf } from '../model/index.ts'
import { isSentence } from '../util/caption.ts'
import { foldSpace } from '../util/text.ts'
import { headerStrength } from './columns.ts'

/** Where a table's header stands, and its words a column. */
export interface Header {
  /** Rows above the header: titles printed inside the table. */
  start: number
  /** Rows of the header itself; 0 where the table has none. */
  rows: number
  texts: string[]
}

const MOST_TITLE_ROWS = 3
const MOST_HEADER_ROWS = 3
/** A header row names at least this much: two plain header words. */
const LEAST_STRENGTH = 1.3
const LONGEST_HEADER = 90

const words = (row: TableRow): string[] => row.cells.map((cell) => foldSpace(wordsOf(cell.paragraphs)))

/** The words over each column, from the top header row to the lowest, a merged header's words once. */
function stacked(rows: readonly TableRow[]): string[] {
  const width = rows[0]?.cells.length ?? 0
  return Array.from({ length: width }, (_, column) => {
    const parts: string[] = []
    for (const row of rows) {
      const text = words(row)[column] ?? ''
      if (text !== '' && parts.at(-1) !== text) parts.push(text)
    }
    return parts.join(' ')
  })
}

/** A further row must earn its place: one that names a Role in every slot does, data do so only by chance. */
function earned(sum: number, row: TableRow): number {
  const filled = words(row).filter((text) => text !== '')
  const named = filled.filter((text) => headerStrength([text]) > 0)
  return sum + (filled.length > 0 && named.length === filled.length ? 0.5 : -0.4)
}

/** A header may name a date (`Update 24/12/2018`), but it does not begin with figures. */
const BEGINS_WITH_DATE = /^\d{1,4}[./-]\d/

const isHeaderLike = (row: TableRow): boolean =>
  words(row).every(
    (text) => text.length <= LONGEST_HEADER && !isSentence(text) && !BEGINS_WITH_DATE.test(text),
  )

/**
 * Finds the header of a table: of the first rows, alone or stacked, those that name the most Roles. Where the
 * source marks header rows, only those are looked at.
 */
export function findHeader(table: Table): Header {
  const none: Header = { start: 0, rows: 0, texts: Array.from({ length: table.columns }, () => '') }
  const lastStart = Math.min(table.headerRows ?? MOST_TITLE_ROWS, table.rows.length - 1)
  let best = none
  let bestStrength = LEAST_STRENGTH
  for (let start = 0; start <= lastStart; start += 1) {
    for (let rows = 1; rows <= MOST_HEADER_ROWS && start + rows <= table.rows.length; rows += 1) {
      if (table.headerRows !== null && table.headerRows > 0 && start + rows > table.headerRows) break
      const slice = table.rows.slice(start, start + rows)
      if (!slice.every(isHeaderLike)) break
      const texts = stacked(slice)
      const strength = headerStrength(texts) + (rows > 1 ? slice.slice(1).reduce(earned, 0) : 0) - 0.1 * start
      if (strength > bestStrength) {
        best = { start, rows, texts }
        bestStrength = strength
      }
    }
  }
  if (best.rows > 0 || !table.headerRows) return best
  // Marked as header rows, though they name no Role: they are no data all the same.
  return { start: 0, rows: table.headerRows, texts: stacked(table.rows.slice(0, table.headerRows)) }
}
