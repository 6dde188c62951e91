import type { Table, TableCell } from '../model/index.ts'
import { shownText } from './texts.ts'

const isEmpty = (cell: TableCell): boolean => shownText(cell) === '' && cell.fill === undefined
const shows = (a: TableCell, b: TableCell): boolean => shownText(a) === shownText(b)

/**
 * Two columns are one when each row fills at most one of them or spans both: a ruling or a tab that only some rows have
 * split them. At least one row must span both, or they are simply two columns that stay empty in turn.
 */
function areTwins(table: Table, left: number): boolean {
  let spanned = false
  for (const { cells } of table.rows) {
    const a = cells[left]!
    const b = cells[left + 1]!
    if (b.merged === 'covered' && a.merged !== undefined && shows(a, b)) {
      spanned ||= cells.some((cell, column) => column !== left && column !== left + 1 && !shows(cell, a))
    } else if (!isEmpty(a) && !isEmpty(b)) return false
  }
  return spanned
}

/** A Table with every pair of such columns made one. */
export function joinTwinColumns(table: Table): Table {
  let joined = table
  for (let left = 0; left + 1 < joined.columns; ) {
    if (!areTwins(joined, left)) {
      left += 1
      continue
    }
    const at = left
    joined = {
      ...joined,
      columns: joined.columns - 1,
      rows: joined.rows.map((row) => {
        const [a, b] = [row.cells[at]!, row.cells[at + 1]!]
        return { ...row, cells: [...row.cells.slice(0, at), isEmpty(a) ? b : a, ...row.cells.slice(at + 2)] }
      }),
    }
  }
  return joined
}
