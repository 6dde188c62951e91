import type { Interval } from '../../aligned/index.ts'
import { overlap } from '../ink/geometry.ts'
import type { PrintedCell, PrintedTable } from '../ruled/printed-table.ts'
import type { Word } from '../words/words.ts'

/** Rows that a table may repeat at the top of each page. */
const MOST_HEADER_ROWS = 3

/** The tagged table with which a page ends: it may go on at the top of the next. */
export function openTable(tables: readonly PrintedTable[], words: readonly Word[]): PrintedTable | null {
  const last = tables
    .filter((table) => table.witness === 'tags')
    .toSorted((a, b) => a.box.top - b.box.top)
    .at(-1)
  // What carries no mark (page numbers, running titles) is no part of the text.
  const ends = last && !words.some((word) => word.mark !== null && word.box.top >= last.box.bottom)
  return ends ? last : null
}

/**
 * The columns of the table before that a table at the top of a page stands in, one for each of its own; null where
 * it does not fit. A column that is empty all over a page, or merged and printed on the page before, is not seen.
 */
export function columnsCarried(own: readonly Interval[], xs: readonly number[]): Interval[] | null {
  const columns: Interval[] = xs.slice(1).map((to, index) => ({ from: xs[index]!, to }))
  const home = own.map(({ from, to }) => {
    const common = columns.map((column) => overlap(from, to, column.from, column.to))
    return common.indexOf(Math.max(...common))
  })
  if (home.some((at, index) => index > 0 && at <= home[index - 1]!)) return null
  home.forEach((at, index) => {
    columns[at] = { ...own[index]! }
  })
  // A column that is not seen has the room that its neighbours leave.
  return columns.map((column, at) => {
    if (home.includes(at)) return column
    const from = Math.max(column.from, columns[at - 1]?.to ?? -Infinity)
    return { from, to: Math.max(from, Math.min(column.to, columns[at + 1]?.from ?? Infinity)) }
  })
}

/** A table with the header of the table before, where its words stand again above it without being tagged. */
export function withRepeatedHeader(
  table: PrintedTable,
  before: PrintedTable,
  words: readonly Word[],
): { table: PrintedTable; taken: Word[] } {
  const unmarked = words.filter((word) => word.mark === null && word.box.bottom <= table.box.top + 1)
  for (let rows = 1; rows <= Math.min(MOST_HEADER_ROWS, before.ys.length - 1); rows++) {
    const header = before.cells.filter((cell) => cell.row + cell.rowSpan <= rows)
    const height = before.ys[rows]! - before.ys[0]!
    const above = unmarked.filter((word) => word.box.top >= table.box.top - 1.5 * height)
    const cells = repeated(header, above)
    if (!cells) continue
    const top = Math.min(...above.map((word) => word.box.top))
    const down = top - before.ys[0]!
    const ys = [...before.ys.slice(0, rows).map((y) => y + down), ...table.ys]
    const moved = (box: PrintedTable['box']): PrintedTable['box'] => ({
      ...box,
      top: box.top + down,
      bottom: Math.min(box.bottom + down, table.box.top),
    })
    return {
      table: {
        ...table,
        ys,
        box: { ...table.box, top },
        cells: [
          ...cells.map((cell) => ({ ...cell, box: moved(cell.box) })),
          ...table.cells.map((cell) => ({ ...cell, row: cell.row + rows })),
        ],
      },
      taken: above,
    }
  }
  return { table, taken: [] }
}

/** The cells of a header with the words that print it again, if these are its words and no others. */
function repeated(header: readonly PrintedCell[], words: readonly Word[]): PrintedCell[] | null {
  const cells = header.map((cell): PrintedCell => ({ ...cell, words: [] }))
  for (const word of words) {
    const at = header.findIndex((cell, index) =>
      cell.words.some(
        (each) =>
          each.text === word.text &&
          Math.abs(each.start - word.start) <= 1 &&
          !cells[index]!.words.includes(word),
      ),
    )
    if (at < 0) return null
    cells[at]!.words.push(word)
  }
  return header.length > 0 && cells.every((cell, index) => cell.words.length === header[index]!.words.length)
    ? cells
    : null
}
