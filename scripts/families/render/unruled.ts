import { PDFDocument, type PDFFont, type PDFPage, StandardFonts } from 'pdf-lib'
import type { PrintedEdition } from '../printed.ts'
import { layoutPages } from './layout.ts'

const SIZE = 7
const LEADING = 8.6
const MARGIN = 36
const HEIGHT = 595
/** The width of a column of characters: that of Courier, which proportional type never fills. */
const CHARACTER = 0.6 * SIZE

/** Fonts in which tables without a line are printed: of one width, as typed, and of many. */
export const UNRULED_FONTS = { courier: StandardFonts.Courier, helvetica: StandardFonts.Helvetica }

/** The standard fonts of PDF hold Western letters only. */
const sayable = (text: string): string => text.replaceAll('✓', 'x').replace(/[^\x20-\xff‘’“”–—•…€]/gu, ' ')

/** An edition printed with no line at all: what stands in columns is told by white space alone. */
export async function renderUnruled(
  edition: PrintedEdition,
  face: keyof typeof UNRULED_FONTS,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const font = await pdf.embedFont(UNRULED_FONTS[face])
  const pages = layoutPages(edition, (text) => font.widthOfTextAtSize(sayable(text), SIZE) / CHARACTER)
  const widest = Math.max(...pages.flat().flatMap((line) => line.map(({ at, text }) => at + text.length)))
  for (const lines of pages) {
    let page: PDFPage | undefined
    for (const [index, line] of lines.entries()) {
      const row = index % Math.floor((HEIGHT - 2 * MARGIN) / LEADING)
      if (row === 0 || !page) page = pdf.addPage([2 * MARGIN + widest * CHARACTER, HEIGHT])
      for (const { at, text } of line)
        draw(page, font, sayable(text), MARGIN + at * CHARACTER, HEIGHT - MARGIN - row * LEADING)
    }
  }
  return pdf.save({ useObjectStreams: true })
}

const draw = (page: PDFPage, font: PDFFont, text: string, x: number, y: number): void =>
  page.drawText(text, { x, y, size: SIZE, font })
