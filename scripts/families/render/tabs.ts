import type { PrintedCell, PrintedEdition, PrintedRow } from '../printed.ts'
import { cutCell } from './cut.ts'
import { HTML_REMNANTS, inline } from './markup.ts'

/**
 * Tabs between cells, one row a line, as extractions of old PDFs come: running titles and headers again on
 * every page, rows cut by page breaks, merged areas empty, remnants of HTML inside cells.
 */
export function renderTabs(edition: PrintedEdition): string {
  const lines: string[] = ['', '', ...edition.titleLines, ...separated(edition.intro)]
  let page = 0
  for (const section of edition.sections) {
    if (section.heading) lines.push('', section.heading)
    lines.push(...separated(section.notes))
    const header = section.table.columns.map((column) => column.header).join('\t')
    const turnPage = () => {
      const running = edition.running[page % Math.max(1, edition.running.length)] ?? []
      page += 1
      lines.push('', ...running, ...(running.length > 0 ? ['', header] : []))
    }
    lines.push('', header)
    for (const row of section.table.rows) {
      if (row.page === 'before') turnPage()
      if (row.page === 'cut') {
        const halves = row.cells.map(cutCell)
        lines.push(rowLine({ ...row, cells: halves.map(([before]) => before) }))
        turnPage()
        lines.push(rowLine({ ...row, cells: halves.map(([, after]) => after) }))
      } else lines.push(rowLine(row))
    }
  }
  return `${lines.join('\n')}\n`
}

const separated = (paragraphs: readonly string[]): string[] => paragraphs.flatMap((each) => ['', each])

const rowLine = (row: PrintedRow): string => row.cells.map(cellText).join('\t')

function cellText(cell: PrintedCell): string {
  const items = cell.paragraphs.map((each) => inline(each, HTML_REMNANTS))
  const lead = cell.paragraphs.findIndex((each) => each.list)
  if (lead >= 0) {
    const listed = items.slice(lead).map((item) => `<li>${item}</li>`)
    return [...items.slice(0, lead), `<ul> ${listed.join(' ')} </ul>`].join(' ')
  }
  return items.length > 1 ? items.map((item) => `<p>${item}</p>`).join(' ') : (items[0] ?? '')
}
