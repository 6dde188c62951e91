import exceljs, { type Cell } from 'exceljs'
import type { Paragraph } from '../../../src/model/index.ts'
import type { PrintedCell, PrintedEdition } from '../printed.ts'

/** A workbook as trackers are kept: everything on one sheet, section under section, dates as words. */
export async function renderXlsx(edition: PrintedEdition): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook()
  workbook.title = edition.titleLines[0] ?? ''
  workbook.creator = edition.body
  const sheet = workbook.addWorksheet('Plan')
  let at = 0
  const line = (text: string, bold: boolean): void => {
    const cell = sheet.getCell(++at, 1)
    cell.value = text
    cell.font = { bold }
  }
  for (const [index, text] of edition.titleLines.entries()) line(text, index === 0)
  for (const text of edition.intro) line(text, false)
  for (const { heading, notes, table } of edition.sections) {
    at++
    if (heading) line(heading, true)
    for (const note of notes) line(note, false)
    at++
    for (const [column, { header }] of table.columns.entries()) {
      const cell = sheet.getCell(at, column + 1)
      cell.value = header
      cell.font = { bold: true }
    }
    for (const row of table.rows) {
      at++
      for (const [column, printed] of row.cells.entries()) {
        if (!printed.merged) write(sheet.getCell(at, column + 1), printed)
      }
      if (row.banner) sheet.mergeCells(at, 1, at, table.columns.length)
    }
    mergeDown(sheet, table.rows, at)
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function mergeDown(sheet: exceljs.Worksheet, rows: readonly { cells: PrintedCell[] }[], last: number): void {
  const first = last - rows.length + 1
  const width = Math.max(...rows.map((row) => row.cells.length))
  for (let column = 0; column < width; column++) {
    let from = 0
    for (let at = 1; at <= rows.length; at++) {
      if (rows[at]?.cells[column]?.merged) continue
      if (at - from > 1) sheet.mergeCells(first + from, column + 1, first + at - 1, column + 1)
      from = at
    }
  }
}

function write(cell: Cell, printed: PrintedCell): void {
  const runs = printed.paragraphs.flatMap((paragraph, index) => runsOf(paragraph, index > 0 ? '\n' : ''))
  const [only] = runs
  if (runs.length > 1 || only?.font.strike) cell.value = { richText: runs }
  else if (only) cell.value = only.text
  if (printed.fill) {
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${printed.fill.slice(1)}` } }
  }
}

function runsOf(paragraph: Paragraph, before: string) {
  const mark = before + (paragraph.list ? `${paragraph.list.marker} ` : '')
  return paragraph.runs.map((run, index) => ({
    text: (index === 0 ? mark : '') + run.text,
    font: { ...(run.struck && { strike: true }), ...(run.italic && { italic: true }) },
  }))
}
