import {
  type Fragment,
  type FragmentCell,
  type FragmentRow,
  type Issue,
  issue,
  type Paragraph,
  type TextPlace,
  wordsOf,
} from '../../model/index.ts'
import { type Breaks, type InlineOptions, readInline } from './inline.ts'
import { LIMITS } from './limits.ts'

/** What a reader knows of one printed cell: its characters as they stand in the source, and where. */
export interface RawCell {
  raw: string
  places: TextPlace[]
  column: number
  columnSpan?: number
  /** The words, where reading `raw` takes more than `readInline` (quotes taken off, wrapped lines joined). */
  text?: string
}

/** How the cells of one table are read. */
export interface CellStyle extends InlineOptions {
  breaks: Breaks
}

/** The source's characters, where they say more than the words. */
export function rawIfDifferent(raw: string, paragraphs: readonly Paragraph[]): { raw?: string } {
  const trimmed = raw.trim()
  return trimmed === wordsOf(paragraphs) ? {} : { raw: trimmed }
}

function cellOf(cell: RawCell, style: CellStyle): FragmentCell {
  const paragraphs = readInline(cell.text ?? cell.raw, style.breaks, style)
  return {
    column: cell.column,
    columnSpan: cell.columnSpan ?? 1,
    rowSpan: 1,
    paragraphs,
    places: cell.places,
    ...rawIfDifferent(cell.raw, paragraphs),
  }
}

/** The place from the first of several places to the last. */
export function hull(places: readonly TextPlace[]): TextPlace {
  const first = places[0]!
  const last = places[places.length - 1]!
  return { ...first, endLine: last.endLine, endColumn: last.endColumn }
}

/** How many ragged rows of one table an Issue points at. */
const RAGGED_SHOWN = 20

/**
 * Makes a Fragment of printed rows. Rows that are shorter or longer than the first are an Issue, rows beyond
 * the limit of cells are cut. `rows` must hold a cell at least.
 */
export function fragmentOf(
  rows: readonly (readonly RawCell[])[],
  witness: string,
  style: CellStyle,
  issues: Issue[],
): Fragment {
  const widths = rows.map((cells) => {
    const last = cells.at(-1)
    return last ? last.column + (last.columnSpan ?? 1) : 0
  })
  const widest = widths.reduce((most, width) => Math.max(most, width), 1)
  const columns = Math.min(widest, LIMITS.cellsPerRow)
  if (widest > columns)
    issues.push(
      issue('truncated', `A row has ${widest} cells; only the first ${columns} were read.`, {
        places: rows[widths.indexOf(widest)]!.slice(0, 1).flatMap((cell) => cell.places),
      }),
    )
  const ragged = rows.filter((cells, index) => cells.length > 0 && widths[index] !== widths[0])
  if (ragged.length > 0)
    issues.push(
      issue(
        'ragged-row',
        `${ragged.length} of ${rows.length} rows have more or fewer cells than the ${widths[0]} of the first; compare them with the source.`,
        { places: ragged.slice(0, RAGGED_SHOWN).map((cells) => hull(cells.flatMap((cell) => cell.places))) },
      ),
    )
  const printed: FragmentRow[] = rows.map((cells) => ({
    cells: cells.filter((cell) => cell.column < columns).map((cell) => cellOf(cell, style)),
  }))
  const places = rows.flatMap((cells) => [cells[0], cells.at(-1)]).flatMap((cell) => cell?.places ?? [])
  return { kind: 'table', columns, rows: printed, places: [hull(places)], witness }
}
