/** The limits of Excel itself; a file that names more is damaged, or means “all of them”. */
export const MOST_ROWS = 1_048_576
export const MOST_COLUMNS = 16_384

/** A rectangle of a sheet, its ends included; rows count from 1, columns from 0. */
export interface Range {
  top: number
  bottom: number
  left: number
  right: number
}

/** The column that letters name, from 0 (`A`); -1 where there are none. */
export function columnOf(letters: string): number {
  let column = 0
  for (let at = 0; at < letters.length; at++) column = column * 26 + (letters.charCodeAt(at) & 31)
  return column - 1
}

/** The letters of a column: `A` for 0. */
export function lettersOf(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? lettersOf(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}

/** The cell that an address names (`B12`, `$B$12`), null where it is none that Excel has. */
export function cellAt(address: string): { row: number; column: number } | null {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,7})\$?(\d{1,10})$/i.exec(address) ?? []
  const row = Number(digits)
  const column = columnOf(letters)
  return row < 1 || row > MOST_ROWS || column < 0 || column >= MOST_COLUMNS ? null : { row, column }
}

/** The rectangle that a reference names: `A1:C3`, `B2`, whole columns `H:H`, whole rows `3:5`; null where it is none. */
export function rangeOf(reference: string): Range | null {
  const [from = '', to = from] = reference.split(':')
  const [first, last] = [from, to].map((each) => /^\$?([A-Z]{0,3})\$?(\d{0,7})$/i.exec(each))
  if (!first || !last || first[0] === '') return null
  const range = {
    top: Number(first[2] || 1),
    bottom: Math.min(MOST_ROWS, Number(last[2] || MOST_ROWS)),
    left: first[1] ? columnOf(first[1]) : 0,
    right: Math.min(MOST_COLUMNS - 1, last[1] ? columnOf(last[1]) : MOST_COLUMNS - 1),
  }
  return range.top > range.bottom || range.left > range.right ? null : range
}

/** Whether a cell lies in a rectangle. */
export const lies = ({ top, bottom, left, right }: Range, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right
