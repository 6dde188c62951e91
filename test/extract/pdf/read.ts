import { pdfReader } from '../../../src/extract/pdf/index.ts'
import type { ReadOptions } from '../../../src/extract/reader.ts'
import { type Block, type Document, type Outcome, wordsOf } from '../../../src/model/index.ts'

export function read(bytes: Uint8Array, options: ReadOptions = {}): Promise<Outcome<Document>> {
  return pdfReader.read({ name: 'test.pdf', bytes }, options)
}

/** The texts of a table: a merged cell's words in its top left slot, `''` elsewhere. */
export function textsOf(block: Block | undefined): string[][] {
  if (block?.kind !== 'table') throw new Error(`a table was expected, not ${block?.kind}`)
  return block.rows.map((row) => {
    const texts = Array.from({ length: block.columns }, () => '')
    for (const cell of row.cells) texts[cell.column] = wordsOf(cell.paragraphs)
    return texts
  })
}

/** Every table of a document. */
export function tablesOf(document: Document): Block[] {
  return document.pages.flatMap((page) => page.blocks.filter((block) => block.kind === 'table'))
}
