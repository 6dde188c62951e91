import { paragraph } from '../../../src/model/index.ts'
import type { PrintedCell, PrintedEdition } from '../printed.ts'
import { inline, MARKDOWN } from './markup.ts'

/** Markdown with pipe tables; paragraphs of a cell are parted by `<br>`. */
export function renderPipes(edition: PrintedEdition): string {
  const [title = '', ...under] = edition.titleLines
  const blocks = [`# ${title}`, ...under, ...edition.intro]
  for (const section of edition.sections) {
    if (section.heading) blocks.push(`## ${section.heading}`)
    blocks.push(...section.notes)
    const width = section.table.columns.length
    const table = [
      rowLine(section.table.columns.map((column) => headerCell(column.header))),
      `|${' --- |'.repeat(width)}`,
      ...section.table.rows.map((row) => rowLine(row.cells)),
    ]
    blocks.push(table.join('\n'))
  }
  return `${blocks.join('\n\n')}\n`
}

const headerCell = (text: string): PrintedCell => ({ paragraphs: [paragraph(text)], merged: false })

const rowLine = (cells: readonly PrintedCell[]): string =>
  `| ${cells.map((cell) => cell.paragraphs.map(cellParagraph).join('<br>')).join(' | ')} |`

const cellParagraph = (each: PrintedCell['paragraphs'][number]): string =>
  (each.list ? `${each.list.marker} ` : '') + inline(each, MARKDOWN)
