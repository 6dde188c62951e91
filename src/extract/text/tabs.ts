import type { Fragment, Issue } from '../../model/index.ts'
import { fragmentOf, type RawCell } from './fragments.ts'
import { isBlank, type Line, placeOver, textOf, trimmedSpan } from './source-text.ts'

/** How many lines a quoted cell may run over before its quotation mark is taken for an ordinary one. */
const MOST_QUOTED_LINES = 60

const LIST_SIGN = /^\s*(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]|[•▪◦‣·*–-])\s*$/
/** White space that sets columns apart inside of a cell. */
const LAID_OUT = /\S {3,}\S/
const QUOTED = /^"(?:[^"]|"")*"$/

/** A table of tab-separated cells, and the index of the line after it. */
export interface Taken {
  fragment: Fragment
  next: number
}

const hasTab = (line: Line | undefined): boolean =>
  line !== undefined && !isBlank(line) && line.text.includes('\t')

const separators = (line: Line): number => line.text.split('\t').length - 1

/**
 * A cell that begins with a quotation mark at the end of its line and is closed at the beginning of a later
 * one, before a tab or that line's end: a spreadsheet's cell of several lines. The index of that later line.
 */
function quotedUntil(lines: readonly Line[], at: number): number | null {
  const text = lines[at]!.text
  const last = text.slice(text.lastIndexOf('\t') + 1)
  if (!last.startsWith('"') || (last.split('"').length - 1) % 2 === 0) return null
  for (let next = at + 1; next < lines.length && next <= at + MOST_QUOTED_LINES; next++) {
    const line = lines[next]!.text
    const tab = line.indexOf('\t')
    const cell = tab < 0 ? line : line.slice(0, tab)
    if ((cell.split('"').length - 1) % 2 === 1) return cell.trimEnd().endsWith('"') ? next : null
    if (tab >= 0) return null
  }
  return null
}

const unquote = (text: string): string => text.slice(1, -1).replaceAll('""', '"')

/** The cells of one printed row that begins on a line, and the index of the line after it. */
function rowAt(lines: readonly Line[], at: number): { cells: RawCell[]; next: number } {
  const cells: RawCell[] = []
  let row = at
  let from = 0
  for (;;) {
    const line = lines[row]!
    const tab = line.text.indexOf('\t', from)
    const until = tab < 0 ? quotedUntil(lines, row) : null
    if (until !== null && line.text[from] === '"') {
      const end = lines[until]!
      const endTab = end.text.indexOf('\t')
      const last = trimmedSpan(end, 0, endTab < 0 ? end.text.length : endTab)
      const parts = [
        line.text.slice(from),
        ...lines.slice(row + 1, until).map((each) => each.text),
        textOf(last),
      ]
      const raw = parts.join('\n')
      const places = [placeOver(trimmedSpan(line, from), last)]
      cells.push({ column: cells.length, raw, text: unquote(raw), places })
      row = until
      if (endTab < 0) break
      from = endTab + 1
      continue
    }
    const span = trimmedSpan(line, from, tab < 0 ? line.text.length : tab)
    cells.push({ column: cells.length, raw: textOf(span), places: [placeOver(span)] })
    if (tab < 0) break
    from = tab + 1
  }
  const filled = cells.filter((cell) => cell.raw !== '')
  const allQuoted = filled.length > 0 && filled.every((cell) => QUOTED.test(cell.raw))
  for (const cell of cells)
    if (
      cell.text === undefined &&
      QUOTED.test(cell.raw) &&
      (allQuoted || cell.raw.slice(1, -1).includes('""'))
    )
      cell.text = unquote(cell.raw)
  return { cells, next: row + 1 }
}

/** Whether a row begins on a line: it has tabs, or a quoted first cell that tabs follow on a later line. */
function beginsRow(lines: readonly Line[], at: number): boolean {
  const line = lines[at]
  if (!line || hasTab(line)) return line !== undefined
  const until = line.text.startsWith('"') ? quotedUntil(lines, at) : null
  return until !== null && hasTab(lines[until])
}

/** The nearest line with words before or after a line, if any. */
function neighbour(lines: readonly Line[], at: number, step: 1 | -1): Line | undefined {
  let next = at + step
  while (lines[next] && isBlank(lines[next]!)) next += step
  return lines[next]
}

/** Whether lines of the same make as a table's stand before or after, over blank lines at most. */
function hasKin(lines: readonly Line[], at: number, next: number): boolean {
  const line = lines[at]!
  return [neighbour(lines, at, -1), neighbour(lines, next - 1, 1)].some((other) => {
    if (!hasTab(other)) return false
    // An editor that trims line ends leaves `\twords` of a row continued after a page break.
    return separators(other!) === separators(line) || (line.text.startsWith('\t') && separators(other!) > 1)
  })
}

/** Indented words, or a list's sign, a tab and the item's words: prose, not a row. */
function isProse(cells: readonly RawCell[]): boolean {
  const first = cells.findIndex((cell) => cell.raw !== '')
  const rest = cells.length - first
  return rest === 1 || (rest === 2 && LIST_SIGN.test(cells[first]!.raw))
}

/** Reads a run of lines with tab-separated cells that begins at a line, or null where none does. */
export function takeTabs(lines: readonly Line[], at: number, issues: Issue[]): Taken | null {
  // After a line with tabs this is the rest of a run that was found to be prose.
  if (!beginsRow(lines, at) || hasTab(lines[at - 1])) return null
  const rows: RawCell[][] = []
  let next = at
  while (beginsRow(lines, next)) {
    const row = rowAt(lines, next)
    rows.push(row.cells)
    next = row.next
  }
  // Tabs after the signs of lists in a page laid out by white space: no table of tabs.
  if (rows.filter((cells) => cells.some((cell) => LAID_OUT.test(cell.raw))).length * 2 >= rows.length)
    return null
  const alone = rows.length === 1 && rows[0]!.length < 3
  if ((alone || rows.every(isProse)) && !hasKin(lines, at, next)) return null
  return { fragment: fragmentOf(rows, 'tabs', { breaks: 'hard' }, issues), next }
}
