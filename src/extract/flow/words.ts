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

/** What a reader knows of the look of words. */
export interface WordLook {
  bold?: boolean | undefined
  italic?: boolean | undefined
  struck?: boolean | undefined
  /** Nobody sees them. */
  hidden?: boolean | undefined
}

/**
 * Adds words that are seen, or hidden ones, as `look` says. Words of one look are one run, however the file cuts them;
 * `spelled` is how the file writes them.
 */
export function addWords(
  marks: Mark[],
  text: string,
  look: WordLook,
  change?: TrackedChange,
  spelled = text,
): void {
  const last = marks.at(-1)
  if (look.hidden) {
    if (last?.kind === 'hidden') last.words += text
    else marks.push({ kind: 'hidden', words: text })
    return
  }
  const run: Run = {
    text,
    ...(look.bold && { bold: true }),
    ...(look.italic && { italic: true }),
    ...(look.struck && { struck: true }),
    ...(change && { change }),
  }
  if (last?.kind === 'words' && haveOneLook(last.run, run)) {
    if (last.spelled !== undefined || spelled !== text) {
      last.spelled = `${last.spelled ?? last.run.text}${spelled}`
    }
    last.run.text += text
  } else marks.push({ kind: 'words', run, ...(spelled !== text && { spelled }) })
}

function haveOneLook(a: Run, b: Run): boolean {
  return (
    a.bold === b.bold && a.italic === b.italic && a.struck === b.struck && haveOneChange(a.change, b.change)
  )
}

function haveOneChange(a: TrackedChange | undefined, b: TrackedChange | undefined): boolean {
  return a === b || (!!a && !!b && a.kind === b.kind && a.author === b.author && a.at === b.at)
}
