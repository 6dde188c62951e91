import { PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from 'pdf-lib'
import { type Paragraph, paragraphWords } from '../../../src/model/index.ts'
import type { PrintedCell, PrintedEdition, PrintedTable } from '../printed.ts'

const WIDTH = 842
const HEIGHT = 595
const MARGIN = 40
const SIZE = 8
const LEADING = 10
const PAD = 4
const GREY = rgb(0.4, 0.4, 0.4)

/** A line of words of one look, ready to draw. */
interface Piece {
  text: string
  struck: boolean
}

interface Pen {
  pdf: PDFDocument
  page: PDFPage
  y: number
  font: PDFFont
  bold: PDFFont
  running: string
}

/** An edition drawn by a reporting tool: its own lines and words, no structure, no tags. */
export async function renderDrawn(edition: PrintedEdition): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const pen: Pen = {
    pdf,
    font: await pdf.embedFont(StandardFonts.Helvetica),
    bold: await pdf.embedFont(StandardFonts.HelveticaBold),
    page: pdf.addPage([WIDTH, HEIGHT]),
    y: HEIGHT - MARGIN,
    running: edition.titleLines[0] ?? '',
  }
  for (const [index, line] of edition.titleLines.entries())
    prose(pen, line, index === 0 ? 14 : 10, index === 0)
  for (const line of edition.intro) prose(pen, line, 9, false)
  for (const section of edition.sections) {
    if (section.heading) prose(pen, section.heading, 11, true)
    for (const note of section.notes) prose(pen, note, 9, false)
    drawTable(pen, section.table)
  }
  pdf.getPages().forEach((page, index, all) => {
    page.drawText(`Page ${index + 1} of ${all.length}`, { x: WIDTH - 100, y: 20, size: 7, font: pen.font })
    if (index > 0) page.drawText(sayable(pen.running), { x: MARGIN, y: HEIGHT - 25, size: 7, font: pen.font })
  })
  return pdf.save({ useObjectStreams: true })
}

/** The standard fonts of PDF hold Western letters only. */
const sayable = (text: string): string => text.replaceAll('✓', 'x').replace(/[^\x20-\xff‘’“”–—•…€]/gu, ' ')

function turnPage(pen: Pen): void {
  pen.page = pen.pdf.addPage([WIDTH, HEIGHT])
  pen.y = HEIGHT - MARGIN
}

function prose(pen: Pen, words: string, size: number, isBold: boolean): void {
  const font = isBold ? pen.bold : pen.font
  for (const line of wrap([{ text: words, struck: false }], font, size, WIDTH - 2 * MARGIN)) {
    if (pen.y < MARGIN + size) turnPage(pen)
    pen.y -= size * 1.3
    pen.page.drawText(line.map((piece) => piece.text).join(''), { x: MARGIN, y: pen.y, size, font })
  }
  pen.y -= size * 0.6
}

/** Words broken into lines that fit a width. */
function wrap(pieces: readonly Piece[], font: PDFFont, size: number, width: number): Piece[][] {
  const lines: Piece[][] = [[]]
  let used = 0
  for (const { text, struck } of pieces) {
    for (const word of sayable(text).split(/(?<= )/u)) {
      const needs = font.widthOfTextAtSize(word.trimEnd(), size)
      if (used + needs > width && used > 0) {
        lines.push([])
        used = 0
      }
      lines.at(-1)!.push({ text: word, struck })
      used += font.widthOfTextAtSize(word, size)
    }
  }
  return lines
}

const linesOf = (paragraph: Paragraph, font: PDFFont, width: number): Piece[][] => {
  const marker = paragraph.list ? [{ text: `${paragraph.list.marker} `, struck: false }] : []
  const runs = paragraph.runs.map((run) => ({ text: run.text, struck: run.struck === true }))
  return wrap([...marker, ...runs], font, SIZE, width)
}

function cellLines(cell: PrintedCell, font: PDFFont, width: number): Piece[][] {
  return cell.merged ? [] : cell.paragraphs.flatMap((paragraph) => linesOf(paragraph, font, width - 2 * PAD))
}

/** Columns as wide as their longest word, and what room is left shared by how much they hold. */
function columnEdges(table: PrintedTable, font: PDFFont): number[] {
  const columns = table.columns.map((column, index) => {
    const cells = table.rows.filter((row) => !row.banner).map((row) => row.cells[index]!)
    const texts = [
      column.header,
      ...cells.flatMap((cell) => cell.paragraphs.map((each) => paragraphWords(each))),
    ]
    const words = texts.flatMap((text) => sayable(text).split(/\s+/u))
    const least = Math.max(...words.map((word) => font.widthOfTextAtSize(word, SIZE))) + 3 * PAD
    return { least, held: texts.join(' ').length }
  })
  const room = WIDTH - 2 * MARGIN - columns.reduce((sum, { least }) => sum + least, 0)
  const held = columns.reduce((sum, column) => sum + column.held, 0)
  const edges = [MARGIN]
  for (const column of columns) edges.push(edges.at(-1)! + column.least + (room * column.held) / held)
  return edges
}

function drawTable(pen: Pen, table: PrintedTable): void {
  const edges = columnEdges(table, pen.bold)
  const width = (column: number): number => edges[column + 1]! - edges[column]!
  const header = table.columns.map((column, index) =>
    wrap([{ text: column.header, struck: false }], pen.bold, SIZE, width(index) - 2 * PAD),
  )
  const drawHeader = (): void =>
    drawRow(pen, edges, header, {
      font: pen.bold,
      fills: table.columns.map(() => '#d9e2f3'),
      open: new Set(),
    })
  if (pen.y < MARGIN + 80) turnPage(pen)
  drawHeader()
  table.rows.forEach((row, index) => {
    const rowEdges = row.banner ? [edges[0]!, edges.at(-1)!] : edges
    const lines = row.cells.map((cell, column) =>
      cellLines(cell, pen.font, row.banner ? WIDTH - 2 * MARGIN : width(column)),
    )
    const height = Math.max(1, ...lines.map((each) => each.length)) * LEADING + 2 * PAD
    let merged = row.cells.map((cell) => cell.merged)
    if (pen.y - height < MARGIN) {
      turnPage(pen)
      drawHeader()
      merged = merged.map(() => false)
    }
    // The side above a merged cell is left out.
    const open = new Set(merged.flatMap((each, column) => (each ? [column] : [])))
    drawRow(pen, rowEdges, lines, { font: pen.font, fills: row.cells.map((cell) => cell.fill), open })
    if (index === table.rows.length - 1) pen.y -= 14
  })
}

interface RowLook {
  font: PDFFont
  fills: (string | undefined)[]
  /** Columns without a line above. */
  open: Set<number>
}

function drawRow(pen: Pen, edges: readonly number[], lines: readonly Piece[][][], look: RowLook): void {
  const height = Math.max(1, ...lines.map((each) => each.length)) * LEADING + 2 * PAD
  const bottom = pen.y - height
  const rule = (x1: number, y1: number, x2: number, y2: number): void =>
    pen.page.drawLine({ start: { x: x1, y: y1 }, end: { x: x2, y: y2 }, thickness: 0.6, color: GREY })
  lines.forEach((cell, column) => {
    const [left, right] = [edges[column]!, edges[column + 1]!]
    const fill = look.fills[column]
    if (fill) {
      const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(fill.slice(at, at + 2), 16) / 255)
      pen.page.drawRectangle({
        x: left,
        y: bottom,
        width: right - left,
        height,
        color: rgb(red!, green!, blue!),
      })
    }
    cell.forEach((line, index) => {
      let x = left + PAD
      const y = pen.y - PAD - (index + 1) * LEADING + 3
      for (const { text, struck } of line) {
        const words = text.trimEnd()
        pen.page.drawText(words, { x, y, size: SIZE, font: look.font })
        if (struck) rule(x, y + 2.3, x + look.font.widthOfTextAtSize(words, SIZE), y + 2.3)
        x += look.font.widthOfTextAtSize(text, SIZE)
      }
    })
    if (!look.open.has(column)) rule(left, pen.y, right, pen.y)
    rule(left, bottom, left, pen.y)
    rule(right, bottom, right, pen.y)
  })
  pen.y = bottom
  rule(edges[0]!, bottom, edges.at(-1)!, bottom)
}
