import { type Document, type Paragraph, paragraphWords, type StitchedDocument } from '../model/index.ts'

/**
 * A table as others score it: the words of each slot as printed, bullets included; a spanned cell's words in its
 * top left slot and '' in the others. `page` counts from 1, null where no page can be known.
 */
export interface PrintedTable {
  page: number | null
  rows: string[][]
}

const printed = (paragraphs: readonly Paragraph[]): string =>
  paragraphs
    .map((each) => {
      const bullet = each.list && !each.list.ordered ? `${each.list.marker} ` : ''
      return `${bullet}${paragraphWords(each)}`
    })
    .join('\n')

/** Every fragment of a document, in page order. */
export function printedTables(document: Document): PrintedTable[] {
  return document.pages.flatMap(({ number, blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind !== 'table') return []
      const rows = block.rows.map(({ cells }) => {
        const row = Array.from({ length: block.columns }, () => '')
        for (const cell of cells) row[cell.column] = printed(cell.paragraphs)
        return row
      })
      return [{ page: number, rows }]
    }),
  )
}

/** Every table joined across pages, with its first page. */
export function wholeTables({ tables }: StitchedDocument): PrintedTable[] {
  return tables.map(({ pages, rows }) => ({
    page: pages[0] ?? null,
    rows: rows.map(({ cells }) =>
      cells.map((cell) => (cell.merged === 'covered' ? '' : printed(cell.paragraphs))),
    ),
  }))
}
