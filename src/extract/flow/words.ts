import type { Run } from '../../model/index.ts'
import { foldSpace } from '../../util/text.ts'
import type { FlowBlock, FlowParagraph, Mark } from './model.ts'

/** The words of a paragraph that a person sees, deleted ones included, white space folded. */
export function seenIn({ marks }: FlowParagraph): string {
  return foldSpace(marks.map((mark) => (mark.kind === 'words' ? mark.run.text : '')).join(''))
}

/** The paragraphs of some blocks, cell by cell through their tables, each followed by those of its text boxes. */
export function* paragraphsIn(blocks: readonly FlowBlock[]): Generator<FlowParagraph> {
  for (const block of blocks) {
    if (block.kind === 'typed') yield* block.paragraphs
    else if (block.kind === 'table') {
      for (const row of block.rows) for (const cell of row.cells) yield* paragraphsIn(cell.blocks)
    } else {
      yield block
      for (const mark of block.marks) if (mark.kind === 'box') yield* paragraphsIn(mark.blocks)
    }
  }
}

/** Adds words that are seen, or hidden ones; pieces of hidden words that follow each other are one. */
export function addWords(marks: Mark[], run: Run, hidden: boolean, spelled = run.text): void {
  const last = marks.at(-1)
  if (!hidden) marks.push({ kind: 'words', run, ...(spelled !== run.text && { spelled }) })
  else if (last?.kind === 'hidden') last.words += run.text
  else marks.push({ kind: 'hidden', words: run.text })
}
