import { PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from 'pdf-lib'

/** Draws test pages with measures from the top left corner, in points. */
export interface Sheet {
  page: PDFPage
  font: PDFFont
  bold: PDFFont
  text(words: string, x: number, y: number, more?: { size?: number; bold?: boolean; turn?: number }): void
  line(x1: number, y1: number, x2: number, y2: number): void
  fill(x: number, y: number, width: number, height: number, colour: [number, number, number]): void
}

export const HEIGHT = 842
export const WIDTH = 595

/** A PDF of pages that `draw` fills, one function a page. */
export async function drawPdf(...pages: ((sheet: Sheet) => void)[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  const bold = await pdf.embedFont(StandardFonts.HelveticaBold)
  for (const draw of pages) {
    const page = pdf.addPage([WIDTH, HEIGHT])
    draw({
      page,
      font,
      bold,
      text(words, x, y, more = {}) {
        page.drawText(words, {
          x,
          y: HEIGHT - y,
          size: more.size ?? 10,
          font: more.bold ? bold : font,
          ...(more.turn === undefined ? {} : { rotate: { type: 'degrees' as never, angle: more.turn } }),
        })
      },
      line(x1, y1, x2, y2) {
        page.drawLine({
          start: { x: x1, y: HEIGHT - y1 },
          end: { x: x2, y: HEIGHT - y2 },
          thickness: 0.5,
          color: rgb(0, 0, 0),
        })
      },
      fill(x, y, width, height, colour) {
        page.drawRectangle({ x, y: HEIGHT - y - height, width, height, color: rgb(...colour) })
      },
    })
  }
  return pdf.save()
}

/** Draws a ruled table of one-line cells and returns the y of its lower edge. */
export function drawTable(
  sheet: Sheet,
  top: number,
  edges: readonly number[],
  rows: readonly (readonly string[])[],
): number {
  const height = 20
  const bottom = top + rows.length * height
  rows.forEach((cells, row) => {
    cells.forEach((words, column) => {
      for (const [index, line] of words.split('\n').entries())
        sheet.text(line, edges[column]! + 4, top + row * height + 9 + index * 9, { size: 8 })
    })
  })
  for (let y = top; y <= bottom; y += height) sheet.line(edges[0]!, y, edges.at(-1)!, y)
  for (const x of edges) sheet.line(x, top, x, bottom)
  return bottom
}
