import type { PrintedCell, PrintedEdition, PrintedRow } from '../printed.ts'
import { HTML, inline } from './markup.ts'

/** A web page: headings, one table a section, merged areas as `rowspan`, ratings as background colours. */
export function renderHtml(edition: PrintedEdition): string {
  const [title = '', ...under] = edition.titleLines.map(HTML.escape)
  const body = [`<h1>${title}</h1>`, ...[...under, ...edition.intro.map(HTML.escape)].map(inParagraph)]
  for (const section of edition.sections) {
    if (section.heading) body.push(`<h2>${HTML.escape(section.heading)}</h2>`)
    body.push(...section.notes.map((note) => inParagraph(HTML.escape(note))))
    const headers = section.table.columns.map((column) => `<th>${HTML.escape(column.header)}</th>`)
    body.push(
      `<table>\n<thead>\n<tr>${headers.join('')}</tr>\n</thead>\n<tbody>`,
      ...section.table.rows.map((row, index) =>
        rowHtml(row, section.table.rows.slice(index + 1), headers.length),
      ),
      '</tbody>\n</table>',
    )
  }
  return [
    '<!DOCTYPE html>',
    '<html lang="en-GB">',
    `<head><meta charset="utf-8"><title>${title}</title></head>`,
    `<body>\n${body.join('\n')}\n</body>`,
    '</html>\n',
  ].join('\n')
}

const inParagraph = (text: string): string => `<p>${text}</p>`

function rowHtml(row: PrintedRow, below: readonly PrintedRow[], width: number): string {
  if (row.banner) return `<tr><td colspan="${width}">${content(row.cells[0]!)}</td></tr>`
  const cells = row.cells.map((cell, column) => {
    if (cell.merged) return ''
    const rows = 1 + mergedBelow(below, column)
    const span = rows > 1 ? ` rowspan="${rows}"` : ''
    const fill = cell.fill ? ` style="background-color: ${cell.fill}"` : ''
    return `<td${span}${fill}>${content(cell)}</td>`
  })
  return `<tr>${cells.join('')}</tr>`
}

function mergedBelow(below: readonly PrintedRow[], column: number): number {
  const next = below.findIndex((row) => !row.cells[column]?.merged)
  return next < 0 ? below.length : next
}

function content(cell: PrintedCell): string {
  const items = cell.paragraphs.map((each) => inline(each, HTML))
  const lead = cell.paragraphs.findIndex((each) => each.list)
  if (lead >= 0) {
    const listed = items.slice(lead).map((item) => `<li>${item}</li>`)
    return `${items.slice(0, lead).map(inParagraph).join('')}<ul>${listed.join('')}</ul>`
  }
  return items.length > 1 ? items.map(inParagraph).join('') : (items[0] ?? '')
}
