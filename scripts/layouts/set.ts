import { PDFDocument, type PDFFont, type PDFPage } from 'pdf-lib'
import type { PrintedTable } from '../../src/report/printed-tables.ts'
import type { Layout } from './draw.ts'

/** Words at their place on a page, in points from its top left corner. */
export interface SetWords {
  x: number
  y: number
  text: string
  end: number
  /** The row of the layout that they are of, counted over its pages; none for prose and headings. */
  row?: number
  /** They name a column. */
  header?: true
}

/** A line of a page as it is typed. */
export interface TypedLine {
  text: string
  row?: number | undefined
  header?: true | undefined
}

export interface SetPage {
  words: SetWords[]
  rules: number[]
}

/** A layout set on pages, and the tables that a reader should find on them. */
export interface SetLayout {
  pdf: Uint8Array
  text: string
  pages: SetPage[]
  font: PDFFont
  /** With headings between rows as rows of the table, and without them. */
  gold: [PrintedTable[], PrintedTable[]]
}

const MARGIN = 45
/** The share of the room that its row leaves a cell that is above it. */
const DOWN = { top: 0, middle: 0.5, bottom: 1 } as const

const sayable = (text: string): string => text.replaceAll('✓', 'x').replace(/[^\x20-\xff‘’“”–—•…€]/gu, ' ')

function wrap(text: string, font: PDFFont, size: number, width: number): string[] {
  const lines: string[] = []
  for (const word of sayable(text).split(/\s+/u).filter(Boolean)) {
    const last = lines.at(-1)
    if (last !== undefined && font.widthOfTextAtSize(`${last} ${word}`, size) <= width)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** Sets a layout as a PDF and as the text that `pdftotext -layout` would make of it. */
export async function setLayout(layout: Layout): Promise<SetLayout> {
  const { size, leading, gutter, columns } = layout
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const font = await pdf.embedFont(layout.font)
  const widest = columns.reduce((sum, column) => sum + (column.width + gutter) * size, -gutter * size)
  const width = Math.max(layout.landscape ? 842 : 595, widest + 2 * MARGIN)
  const height = layout.landscape ? 595 : 842
  const step = leading * size
  const cellLines = (paragraphs: readonly string[], at: number): string[] =>
    paragraphs.flatMap((each, index) => [
      ...(index > 0 && layout.paragraphsApart ? [''] : []),
      ...wrap(each, font, size, columns[at]!.width * size),
    ])
  const lefts = columns.map((_, at) =>
    columns.slice(0, at).reduce((x, column) => x + (column.width + gutter) * size, MARGIN),
  )
  const pages: SetPage[] = []
  const tables: { rows: (string[] | string)[] }[] = []
  let page: SetPage = { words: [], rules: [] }
  let y = 0
  let rowNumber = -1
  const rule = (): void => {
    page.rules.push(y + 0.35 * size)
  }
  const setRow = (cells: readonly string[][], header?: true): void => {
    const lines = Math.max(...cells.map((each) => each.length))
    rowNumber += 1
    for (const [at, cell] of cells.entries()) {
      const down = header ? 0 : DOWN[layout.align] * (lines - cell.length) * step
      for (const [line, text] of cell.entries()) {
        if (text === '') continue
        const used = font.widthOfTextAtSize(text, size)
        const room = columns[at]!.width * size - used
        const x = lefts[at]! + (header && layout.headerCentred ? room / 2 : columns[at]!.right ? room : 0)
        page.words.push({
          x,
          y: y + down + (line + 1) * step,
          text,
          end: x + used,
          row: rowNumber,
          ...(header ? { header } : {}),
        })
      }
    }
    y += lines * step
    if (layout.rules === 'rows' || (layout.rules === 'header' && header === true)) rule()
    y += layout.rowGap * size
    tables.at(-1)!.rows.push(cells.map((cell) => cell.filter(Boolean).join(' ')))
  }
  const prose = (text: string): void => {
    for (const line of wrap(text, font, size, width - 2 * MARGIN)) {
      y += step
      page.words.push({ x: MARGIN, y, text: line, end: width })
    }
    y += step
  }
  const header = columns.map((column, at) => cellLines([column.header], at))
  const turn = (withHeader: boolean): void => {
    page = { words: [], rules: [] }
    pages.push(page)
    tables.push({ rows: [] })
    y = MARGIN
    if (withHeader) setRow(header, true)
  }
  turn(false)
  for (const each of layout.above) prose(each)
  setRow(header, true)
  for (const [index, row] of layout.rows.entries()) {
    const lines = typeof row === 'string' ? 2 : Math.max(...row.map((cell, at) => cellLines(cell, at).length))
    if (y + (lines + 1) * step > height - MARGIN) turn(layout.headerEachPage)
    if (typeof row === 'string') {
      if (index === 0) continue
      y += step + layout.headingGap * size
      rowNumber += 1
      page.words.push({ x: MARGIN, y, text: sayable(row), end: width, row: rowNumber })
      y += layout.rowGap * size
      tables.at(-1)!.rows.push(sayable(row))
    } else setRow(row.map(cellLines))
  }
  if (layout.rules === 'header') rule()
  y += step
  for (const each of layout.below) prose(each)
  drawPages(pdf, pages, { font, size, width, height, widest })
  return {
    pdf: await pdf.save({ useObjectStreams: true }),
    text: textOf(pages, layout),
    pages,
    font,
    gold: [goldOf(tables, columns.length, true), goldOf(tables, columns.length, false)],
  }
}

/** Draws the words and rules of pages. */
function drawPages(
  pdf: PDFDocument,
  pages: readonly SetPage[],
  {
    font,
    size,
    width,
    height,
    widest,
  }: { font: PDFFont } & Record<'size' | 'width' | 'height' | 'widest', number>,
): void {
  for (const { words, rules } of pages) {
    const sheet: PDFPage = pdf.addPage([width, height])
    for (const { x, y, text } of words) sheet.drawText(text, { x, y: height - y, size, font })
    for (const at of rules)
      sheet.drawLine({
        start: { x: MARGIN, y: height - at },
        end: { x: MARGIN + widest, y: height - at },
        thickness: 0.5,
      })
  }
}

const textOf = (pages: readonly SetPage[], layout: Layout): string =>
  pages
    .map(
      (each) =>
        `${typed(each, layout)
          .map(({ text }) => text)
          .join('\n')}\n`,
    )
    .join('\f')

function goldOf(
  tables: readonly { rows: (string[] | string)[] }[],
  columns: number,
  headings: boolean,
): PrintedTable[] {
  return tables.flatMap(({ rows }, index) => {
    const parts: string[][][] = [[]]
    for (const row of rows) {
      if (typeof row !== 'string') parts.at(-1)!.push(row)
      else if (headings) parts.at(-1)!.push([row, ...Array.from({ length: columns - 1 }, () => '')])
      else parts.push([])
    }
    return parts.filter((part) => part.length > 0).map((part) => ({ page: index + 1, rows: part }))
  })
}

/**
 * A page as `pdftotext -layout` types it: what begins at one place begins in one column of characters, which leaves room
 * for the longest words before it; white space between lines is blank lines.
 */
export function typed({ words }: SetPage, { size, leading }: Layout): TypedLine[] {
  const starts = [...new Set(words.map(({ x }) => Math.round(x)))].toSorted((a, b) => a - b)
  const lines = [...Map.groupBy(words, ({ y }) => Math.round(y)).entries()].toSorted(([a], [b]) => a - b)
  const columns = new Map<number, number>()
  for (const start of starts) {
    let column = Math.round((start - MARGIN) / (0.62 * size))
    for (const { x, text, end } of words)
      if (end <= start) column = Math.max(column, columns.get(Math.round(x))! + text.length + 2)
    columns.set(start, column)
  }
  const out: TypedLine[] = []
  let last: number | null = null
  for (const [y, line] of lines) {
    const gap = last === null ? 0 : Math.round((y - last) / (leading * size) - 1 - 0.1)
    for (let blank = 0; blank < gap; blank++) out.push({ text: '' })
    const text = line
      .toSorted((a, b) => a.x - b.x)
      .reduce((text, { x, text: words }) => text.padEnd(columns.get(Math.round(x))!) + words, '')
    out.push({ text, row: line[0]!.row, header: line[0]!.header })
    last = y
  }
  return out
}
