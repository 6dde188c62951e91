import { visible } from '../util/visible.ts'

/** What a cell may hold. */
export type CellValue = string | number | boolean | null

/** A first character that makes a spreadsheet take words for a formula, after any space. */
const FORMULA = /^[\s\u0000]*[=+\-@\t\r＝＋－＠]/u

/**
 * Words as a spreadsheet may hold them: an apostrophe stands before what it would take for a formula, and
 * control characters are shown instead of sent. Numbers and dates are no words and stay as they are.
 */
export function spreadsheetSafe(text: string): string {
  const shown = visible(text)
  return FORMULA.test(shown) ? `'${shown}` : shown
}

/** One line of comma-separated values (RFC 4180, ended by CR LF). */
export function csvLine(values: readonly CellValue[]): string {
  return `${values.map(csvCell).join(',')}\r\n`
}

function csvCell(value: CellValue): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const safe = spreadsheetSafe(value)
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
