import { type Block, type Document, type Fragment, wordsOf } from '../../src/model/index.ts'

/** Every block of a document. */
export const blocksOf = (document: Document): Block[] => document.pages.flatMap((page) => page.blocks)

/** The tables of a document. */
export const tablesOf = (document: Document): Fragment[] =>
  blocksOf(document).filter((block) => block.kind === 'table')

/** A table's words: one array a row, one string a cell. */
export const wordsIn = (fragment: Fragment | undefined): string[][] =>
  fragment?.rows.map((row) => row.cells.map((cell) => wordsOf(cell.paragraphs))) ?? []

/** A table's fills: one array a row, null where a cell has none. */
export const fillsIn = (fragment: Fragment | undefined): (string | null)[][] =>
  fragment?.rows.map((row) => row.cells.map((cell) => cell.fill ?? null)) ?? []
