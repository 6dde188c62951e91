import type { Paragraph, Role } from '../../../src/model/index.ts'
import type { PrintedCell, PrintedEdition, PrintedSection } from '../printed.ts'
import { inline, PLAIN } from './markup.ts'

const GAP = 2
const WIDTHS: Partial<Record<Role, number>> = {
  reference: 5,
  area: 30,
  action: 38,
  steps: 36,
  owner: 20,
  rag: 6,
  status: 12,
  progress: 34,
}
const OTHER_WIDTH = 15

/** Words that begin at a column of characters. */
interface Printed {
  at: number
  text: string
}

/** What stands on one line. */
type PrintedLine = Printed[]

/** How wide words are, in columns of characters. */
type Measure = (text: string) => number

/**
 * What `pdftotext -layout` prints: columns aligned by spaces, cells wrapped over lines, a form feed at each
 * page's end, the running title and the header again at the top of the next.
 */
export function renderLayout(edition: PrintedEdition): string {
  const pages = layoutPages(edition, (text) => text.length)
  const lines = pages.map((page) => page.map(typed).join('\n'))
  return `${lines.join('\n\n\f').trimEnd()}\n\f`
}

const typed = (line: PrintedLine): string =>
  line.reduce((typed, { at, text }) => typed.padEnd(at) + text, '').trimEnd()

/** The lines of each page, in type of any width: columns aligned, cells wrapped, the header again on each page. */
export function layoutPages(edition: PrintedEdition, measure: Measure): PrintedLine[][] {
  const centre = (text: string): PrintedLine => [
    { at: Math.max(0, Math.floor((PAGE_WIDTH - measure(text)) / 2)), text },
  ]
  const prose = (text: string): PrintedLine[] => [
    ...wrap(text, PAGE_WIDTH, measure).map((line) => [{ at: 0, text: line }]),
    [],
  ]
  const pages: PrintedLine[][] = [[...edition.titleLines.map(centre), [], ...edition.intro.flatMap(prose)]]
  let lines = pages[0]!
  for (const section of edition.sections) {
    if (section.heading) lines.push([{ at: 0, text: section.heading }], [])
    lines.push(...section.notes.flatMap(prose))
    const widths = section.table.columns.map(({ role, header }) =>
      Math.max(WIDTHS[role] ?? OTHER_WIDTH, ...header.split(' ').map((word) => word.length)),
    )
    const header = [
      ...sideBySide(
        section.table.columns.map((column, index) => wrap(column.header, widths[index]!, measure)),
        widths,
      ),
      [],
    ]
    const turnPage = () => {
      const running = edition.running[(pages.length - 1) % Math.max(1, edition.running.length)] ?? []
      lines = [...running.map(centre), ...(running.length > 0 ? [[]] : []), ...header]
      pages.push(lines)
    }
    lines.push(...header)
    for (const row of section.table.rows) {
      if (row.page === 'before') turnPage()
      if (row.banner) {
        lines.push(...prose(inline(row.cells[0]!.paragraphs[0]!, PLAIN)))
        continue
      }
      const printed = sideBySide(
        row.cells.map((cell, index) => wrapCell(cell, widths[index]!, measure)),
        widths,
      )
      const cut = row.page === 'cut' ? Math.ceil(printed.length / 2) : printed.length
      lines.push(...printed.slice(0, cut))
      if (cut < printed.length) {
        turnPage()
        lines.push(...printed.slice(cut))
      }
      lines.push(...rowGap(section))
    }
    lines.push([])
  }
  return pages
}

/** Rows without a number of their own stand apart by a blank line: nothing else tells where one begins. */
function rowGap(section: PrintedSection): PrintedLine[] {
  return section.table.columns.some((column) => column.role === 'reference') ? [] : [[]]
}

const PAGE_WIDTH = 150

function wrapCell(cell: PrintedCell, width: number, measure: Measure): string[] {
  return cell.paragraphs.flatMap((each) => wrap(marked(each), width, measure))
}

const marked = (each: Paragraph): string => (each.list ? `${each.list.marker} ` : '') + inline(each, PLAIN)

/** Lines of at most `width`; a longer word has a line of its own. */
function wrap(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && measure(`${line} ${word}`) > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  if (line !== '') lines.push(line)
  return lines
}

function sideBySide(cells: readonly string[][], widths: readonly number[]): PrintedLine[] {
  const height = Math.max(...cells.map((cell) => cell.length))
  const starts = widths.map((_, index) => widths.slice(0, index).reduce((sum, width) => sum + width + GAP, 0))
  return Array.from({ length: height }, (_, row) =>
    cells.flatMap((cell, index) => (cell[row] ? [{ at: starts[index]!, text: cell[row] }] : [])),
  )
}
