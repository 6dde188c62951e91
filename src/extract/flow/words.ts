import type { Run, TrackedChange } from '../../model/index.ts'
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

/**
 * Adds words that are seen, or hidden ones, as `look` says. Words of one look are one run, however the file cuts them;
 * `spelled` is how the file writes them.
 */
export function addWords(marks: Mark[], run: Run, hidden: boolean, spelled = run.text): void {
  const last = marks.at(-1)
  if (hidden && last?.kind === 'hidden') last.words += run.text
  else if (hidden) marks.push({ kind: 'hidden', words: run.text })
  else if (last?.kind === 'words' && haveOneLook(last.run, run)) {
    if (last.spelled !== undefined || spelled !== run.text) {
      last.spelled = `${last.spelled ?? last.run.text}${spelled}`
    }
    last.run.text += run.text
  } else marks.push({ kind: 'words', run, ...(spelled !== run.text && { spelled }) })
}

function haveOneLook(a: Run, b: Run): boolean {
  return (
    a.bold === b.bold && a.italic === b.italic && a.struck === b.struck && haveOneChange(a.change, b.change)
  )
}

function haveOneChange(a: TrackedChange | undefined, b: TrackedChange | undefined): boolean {
  return a === b || (!!a && !!b && a.kind === b.kind && a.author === b.author && a.at === b.at)
}
