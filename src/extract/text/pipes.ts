import type { Issue } from '../../model/index.ts'
import { fragmentOf, type RawCell } from './fragments.ts'
import { isBlank, type Line, placeOver, type Span, textOf, trimmedSpan } from './source-text.ts'
import type { Taken } from './tabs.ts'

/** The row of dashes below the header of a pipe table. */
const DASHES = /^\s*(?:\|\s*)?:?-+:?\s*(?:\|\s*:?-+:?\s*)*(?:\|\s*)?$/

/** The dashes row of a pipe table; a line of dashes alone is none. */
export const isDashesRow = (line: Line | undefined): boolean =>
  line?.text.includes('|') === true && line.text.includes('-') && DASHES.test(line.text)

/** The pieces of a line between its pipes. `\|` and pipes inside a code span are characters of a cell. */
function piecesOf(line: Line): Span[] {
  const { text } = line
  const pieces: Span[] = []
  let from = 0
  let code = false
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (char === '\\') at++
    else if (char === '`') code = !code && text.indexOf('`', at + 1) > 0
    else if (char === '|' && !code) {
      pieces.push(trimmedSpan(line, from, at))
      from = at + 1
    }
  }
  pieces.push(trimmedSpan(line, from))
  return pieces
}

/** The cells of a printed row, without what stands outside of the outer pipes. */
export function pipeCells(line: Line): RawCell[] {
  const pieces = piecesOf(line)
  if (/^\s*\|/.test(line.text)) pieces.shift()
  if (pieces.length > 1 && /\|\s*$/.test(line.text) && textOf(pieces[pieces.length - 1]!) === '') pieces.pop()
  return pieces.map((span, column) => ({
    column,
    raw: textOf(span),
    text: textOf(span).replaceAll('\\|', '|'),
    places: [placeOver(span)],
  }))
}

/** Whether a line can be a row of a pipe table. */
const hasPipe = (line: Line | undefined): boolean => line?.text.includes('|') === true && !isBlank(line)

const opensWithPipe = (line: Line): boolean => /^\s*\|/.test(line.text)

/**
 * Whether lines with pipes make a table: they begin with pipes, or there is a row of dashes, or several of
 * them have the same number of cells.
 */
function areTable(lines: readonly Line[]): boolean {
  if (lines.some(isDashesRow)) return lines.length > 1
  const widths = lines.map((line) => pipeCells(line).length)
  if (lines.every(opensWithPipe)) return widths.every((width) => width >= 2) || lines.length > 1
  return lines.length >= 2 && widths[0]! >= 2 && widths.every((width) => width === widths[0])
}

/** Makes a table of lines known to be its rows; a row of dashes is left out. */
export function pipeTable(
  lines: readonly Line[],
  issues: Issue[],
  escapes: boolean,
): Taken['fragment'] | null {
  const rows = lines.filter((line) => !isDashesRow(line)).map(pipeCells)
  if (rows.length === 0) return null
  return fragmentOf(rows, 'pipes', { breaks: 'soft', escapes }, issues)
}

/** Reads a run of lines with pipes that begins at a line, or null where no table does. */
export function takePipes(lines: readonly Line[], at: number, issues: Issue[]): Taken | null {
  if (!hasPipe(lines[at])) return null
  let next = at
  while (hasPipe(lines[next])) next++
  const run = lines.slice(at, next)
  if (!areTable(run)) return null
  const fragment = pipeTable(run, issues, run.some(isDashesRow))
  return fragment ? { fragment, next } : null
}
