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

/**
 * What `pdftotext -layout` prints: columns aligned by spaces, cells wrapped over lines, a form feed at each
 * page's end, the running title and the header again at the top of the next.
 */
export function renderLayout(edition: PrintedEdition): string {
  const lines: string[] = [...edition.titleLines.map(centre), '', ...edition.intro.flatMap(prose)]
  let page = 0
  for (const section of edition.sections) {
    if (section.heading) lines.push(section.heading, '')
    lines.push(...section.notes.flatMap(prose))
    const widths = section.table.columns.map(({ role, header }) =>
      Math.max(WIDTHS[role] ?? OTHER_WIDTH, ...header.split(' ').map((word) => word.length)),
    )
    const header = [
      ...sideBySide(
        section.table.columns.map((column, index) => wrap(column.header, widths[index]!)),
        widths,
      ),
      '',
    ]
    const turnPage = () => {
      const running = edition.running[page % Math.max(1, edition.running.length)] ?? []
      page += 1
      const [first = '', ...rest] = [...running.map(centre), ...(running.length > 0 ? [''] : []), ...header]
      lines.push('', `\f${first}`, ...rest)
    }
    lines.push(...header)
    for (const row of section.table.rows) {
      if (row.page === 'before') turnPage()
      if (row.banner) {
        lines.push(...prose(inline(row.cells[0]!.paragraphs[0]!, PLAIN)))
        continue
      }
      const printed = sideBySide(
        row.cells.map((cell, index) => wrapCell(cell, widths[index]!)),
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
    lines.push('')
  }
  return `${lines.join('\n').trimEnd()}\n\f`
}

/** Rows without a number of their own stand apart by a blank line: nothing else tells where one begins. */
function rowGap(section: PrintedSection): string[] {
  return section.table.columns.some((column) => column.role === 'reference') ? [] : ['']
}

const PAGE_WIDTH = 150

const centre = (text: string): string =>
  ' '.repeat(Math.max(0, Math.floor((PAGE_WIDTH - text.length) / 2))) + text

const prose = (text: string): string[] => [...wrap(text, PAGE_WIDTH), '']

function wrapCell(cell: PrintedCell, width: number): string[] {
  return cell.paragraphs.flatMap((each) => wrap(marked(each), width))
}

const marked = (each: Paragraph): string => (each.list ? `${each.list.marker} ` : '') + inline(each, PLAIN)

/** Lines of at most `width` characters; a longer word has a line of its own and is cut. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  if (line !== '') lines.push(line)
  return lines
}

function sideBySide(cells: readonly string[][], widths: readonly number[]): string[] {
  const height = Math.max(...cells.map((cell) => cell.length))
  return Array.from({ length: height }, (_, row) =>
    cells
      .map((cell, index) => (cell[row] ?? '').padEnd(widths[index]! + GAP))
      .join('')
      .trimEnd(),
  )
}
