import type { PrintedEdition } from '../printed.ts'
import { inline, PLAIN } from './markup.ts'

/** What a spreadsheet saves: title lines, then headings and tables under one another, paragraphs as line breaks. */
export function renderCsv(edition: PrintedEdition): string {
  const width = Math.max(...edition.sections.map((section) => section.table.columns.length))
  const line = (cells: readonly string[]): string =>
    Array.from({ length: width }, (_, column) => quote(cells[column] ?? '')).join(',')
  const lines = [...edition.titleLines, ...edition.intro].map((text) => line([text]))
  for (const section of edition.sections) {
    lines.push(line([]))
    if (section.heading) lines.push(line([section.heading]))
    lines.push(...section.notes.map((note) => line([note])))
    lines.push(line(section.table.columns.map((column) => column.header)))
    for (const row of section.table.rows) {
      lines.push(line(row.cells.map((cell) => cell.paragraphs.map(paragraphText).join('\n'))))
    }
  }
  return `${lines.join('\r\n')}\r\n`
}

const paragraphText = (
  each: PrintedEdition['sections'][number]['table']['rows'][number]['cells'][number]['paragraphs'][number],
) => (each.list ? `${each.list.marker} ` : '') + inline(each, PLAIN)

const quote = (text: string): string => (/[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
