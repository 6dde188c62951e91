import {
  type Fragment,
  type FragmentCell,
  type FragmentRow,
  type Issue,
  issue,
  type TextPlace,
} from '../../model/index.ts'
import { fillOf } from './colours.ts'
import { childrenOf, type DomElement, type DomNode, isElement, isHidden } from './dom.ts'
import { Flow, textWithin } from './flow.ts'
import { rawIfDifferent } from './fragments.ts'
import { LIMITS } from './limits.ts'

/** What a table's reader needs to know of the page around it. */
export interface PageContext {
  text: string
  issues: Issue[]
  place(start: number, end: number): TextPlace
  hidden(element: DomElement): void
}

interface Section {
  header: boolean
  rows: DomElement[]
}

const elements = (node: DomNode): DomElement[] => childrenOf(node).filter(isElement)
const isCell = (element: DomElement): boolean => element.name === 'td' || element.name === 'th'

/** The rows of a table by section, as a page shows them: the foot last, wherever it is written. */
function sectionsOf(table: DomElement): Section[] {
  const sections: Section[] = []
  const feet: Section[] = []
  for (const part of elements(table)) {
    if (part.name === 'tr') sections.push({ header: false, rows: [part] })
    if (!['thead', 'tbody', 'tfoot'].includes(part.name)) continue
    const rows = elements(part).filter((row) => row.name === 'tr')
    const section = { header: part.name === 'thead', rows: isHidden(part) ? [] : rows }
    if (part.name === 'tfoot') feet.push(section)
    else sections.push(section)
  }
  return [...sections, ...feet]
}

function tablesWithin(node: DomNode): DomElement[] {
  return elements(node).flatMap((child) => (child.name === 'table' ? [child] : tablesWithin(child)))
}

const wordCount = (node: DomNode): number => textWithin(node).replace(/\s+/g, ' ').length

/** The number of rows, and of cells in the fullest one. */
function extent(table: DomElement): { rows: number; cells: number } {
  const rows = sectionsOf(table).flatMap((section) => section.rows)
  const widths = rows.map((row) => elements(row).filter(isCell).length)
  return { rows: rows.length, cells: widths.reduce((most, width) => Math.max(most, width), 0) }
}

/**
 * Whether a table only lays out the page: it has one column, or says so, or most of its words stand in real
 * tables inside of it.
 */
export function isLayoutTable(table: DomElement): boolean {
  const { cells } = extent(table)
  if (cells <= 1 || ['presentation', 'none'].includes(table.attribs['role'] ?? '')) return true
  const inner = tablesWithin(table).filter((each) => {
    const size = extent(each)
    return (size.rows > 1 && size.cells > 1) || isLayoutTable(each)
  })
  const words = inner.reduce((sum, each) => sum + wordCount(each), 0)
  return inner.length > 0 && words * 2 > wordCount(table)
}

const spanOf = (element: DomElement, name: string): number => {
  const span = Number.parseInt(element.attribs[name] ?? '1', 10)
  return Number.isNaN(span) || span < 0 ? 1 : span
}

function cellOf(element: DomElement, row: DomElement, column: number, page: PageContext): FragmentCell {
  const flow = new Flow({ hidden: (hidden) => page.hidden(hidden) })
  flow.inside(element)
  const flowed = flow.finish()
  const paragraphs = flowed.map((each) => each.paragraph)
  const at = element.sourceCodeLocation
  const inside = {
    start: at?.startTag?.endOffset ?? at?.startOffset ?? 0,
    end: at?.endTag?.startOffset ?? at?.endOffset ?? 0,
  }
  const fill = fillOf(element) ?? fillOf(row)
  return {
    column,
    columnSpan: 1,
    rowSpan: 1,
    paragraphs,
    ...(fill === undefined ? {} : { fill }),
    places: [page.place(flowed[0]?.start ?? inside.start, flowed.at(-1)?.end ?? inside.start)],
    ...rawIfDifferent(page.text.slice(inside.start, inside.end), paragraphs),
    ...(element.name === 'th' && !element.attribs['scope']?.startsWith('row') ? { header: true } : {}),
  }
}

/** The columns still covered by cells of earlier rows: for each the number of rows to come. */
class Covered {
  readonly #rows: number[] = []

  /** The first column from `column` on that no earlier row covers. */
  free(column: number): number {
    while ((this.#rows[column] ?? 0) > 0) column++
    return column
  }

  cover(column: number, columnSpan: number, rowSpan: number): void {
    for (let at = column; at < column + columnSpan; at++) this.#rows[at] = rowSpan
  }

  /** Whether earlier rows leave no column to the next. */
  get isFull(): boolean {
    return this.free(0) >= LIMITS.cellsPerRow
  }

  nextRow(): void {
    for (let at = 0; at < this.#rows.length; at++) this.#rows[at] = Math.max(0, (this.#rows[at] ?? 0) - 1)
  }
}

function tooWide(element: DomElement, page: PageContext): Issue {
  const at = element.sourceCodeLocation
  return issue('truncated', `A row has more than ${LIMITS.cellsPerRow} cells; the rest was not read.`, {
    places: [page.place(at?.startOffset ?? 0, at?.endOffset ?? 0)],
  })
}

/** Cuts cells that reach down into a row: they leave no room for its own. */
function endSpansAbove(rows: readonly FragmentRow[]): void {
  for (const [index, { cells }] of rows.entries())
    for (const cell of cells) cell.rowSpan = Math.min(cell.rowSpan, rows.length - index)
}

/** Joins columns that no cell begins in to the one before: a span may claim more columns than there are. */
function joinIdleColumns(rows: readonly FragmentRow[], columns: number): number {
  const begins = new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)))
  const indexes: number[] = []
  let index = -1
  for (let at = 0; at < columns; at++) indexes.push(begins.has(at) ? ++index : Math.max(0, index))
  for (const { cells } of rows) {
    for (const cell of cells) {
      const last = indexes[Math.min(columns, cell.column + cell.columnSpan) - 1] ?? index
      cell.column = indexes[cell.column] ?? 0
      cell.columnSpan = Math.max(1, last - cell.column + 1)
    }
  }
  return index + 1
}

/** Reads a table with its spans, header marks and colours. Null where no cell is shown. */
export function readHtmlTable(table: DomElement, page: PageContext): Fragment | null {
  const rows: FragmentRow[] = []
  let columns = 0
  for (const section of sectionsOf(table)) {
    const shown = section.rows.filter((row) => {
      if (isHidden(row)) page.hidden(row)
      return !isHidden(row)
    })
    let covered = new Covered()
    const before = rows.length
    for (const [index, row] of shown.entries()) {
      const cells: FragmentCell[] = []
      if (covered.isFull) {
        covered = new Covered()
        endSpansAbove(rows.slice(before))
      }
      let column = 0
      for (const element of elements(row).filter(isCell)) {
        if (isHidden(element)) {
          page.hidden(element)
          continue
        }
        column = covered.free(column)
        if (column >= LIMITS.cellsPerRow) {
          page.issues.push(tooWide(element, page))
          break
        }
        const cell = cellOf(element, row, column, page)
        cell.columnSpan = Math.min(Math.max(1, spanOf(element, 'colspan')), LIMITS.cellsPerRow - column)
        // Zero rows means all that follow.
        cell.rowSpan = Math.min(spanOf(element, 'rowspan') || shown.length, shown.length - index)
        covered.cover(column, cell.columnSpan, cell.rowSpan)
        cells.push(cell)
        column += cell.columnSpan
      }
      covered.nextRow()
      // A single cell often spans more columns than there are: it says nothing of their number.
      columns = Math.max(columns, cells.length === 1 ? cells[0]!.column + 1 : column)
      const header = section.header || (cells.length > 0 && cells.every((cell) => cell.header))
      rows.push({ cells, ...(header ? { header: true } : {}) })
    }
  }
  if (columns === 0) return null
  columns = joinIdleColumns(rows, columns)
  const at = table.sourceCodeLocation
  return {
    kind: 'table',
    columns,
    rows,
    places: [page.place(at?.startOffset ?? 0, at?.endOffset ?? 0)],
    witness: 'markup',
  }
}
