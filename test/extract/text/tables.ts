import { extract } from '../../../src/extract/index.ts'
import { type Block, type Document, type Fragment, type Issue, wordsOf } from '../../../src/model/index.ts'

/** A text read by whatever reader wants it. */
export async function readString(
  text: string,
  name = 'plan.txt',
): Promise<{ document: Document; issues: Issue[]; blocks: Block[] }> {
  const { value, issues } = await extract({ name, bytes: Buffer.from(text) })
  return { document: value, issues, blocks: value.pages.flatMap((page) => page.blocks) }
}

/** The words of a table, row by row; a slot without a cell is ''. */
export function wordGrid(fragment: Fragment): string[][] {
  return fragment.rows.map((row) => {
    const words = Array<string>(fragment.columns).fill('')
    for (const cell of row.cells) words[cell.column] = wordsOf(cell.paragraphs)
    return words
  })
}

/** The tables of blocks as words. */
export const tablesOf = (blocks: readonly Block[]): string[][][] =>
  blocks.filter((block) => block.kind === 'table').map(wordGrid)

/** The kinds and words of the blocks that are no tables. */
export const proseOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? [] : [`${block.kind}: ${wordsOf([block.paragraph])}`]))
