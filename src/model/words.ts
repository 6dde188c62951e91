import type { Paragraph, Run } from './content.ts'
import type { TableCell } from './table.ts'

/** A paragraph made of plain words. */
export function paragraph(text: string, marks: Omit<Run, 'text'> = {}): Paragraph {
  return { runs: [{ text, ...marks }] }
}

/** White space that is no single space between words; most texts have none. */
const LOOSE_SPACE = /[^\S ]| {2}|^ | $/u

/** What `wordsOf` leaves out. Deleted words are left out by default: the accepted view is the record. */
export type WordsOptions = { struck?: boolean; deleted?: boolean }

/**
 * A paragraph's words in reading order, white space folded to single spaces. Struck words are kept
 * (they are printed), deleted words of a tracked change are not.
 */
export function paragraphWords(paragraph: Paragraph, options: WordsOptions = {}): string {
  const { struck = true, deleted = false } = options
  let text = ''
  for (const run of paragraph.runs) {
    if (!struck && run.struck) continue
    if (!deleted && run.change?.kind === 'deleted') continue
    text += run.text
  }
  if (LOOSE_SPACE.test(text)) text = text.replace(/\s+/gu, ' ').trim()
  // A number says something (which step, which reference); a bullet does not.
  return paragraph.list?.ordered && text !== '' ? `${paragraph.list.marker} ${text}` : text
}

/** The words of several paragraphs, one a line; empty paragraphs are left out. */
export function wordsOf(paragraphs: readonly Paragraph[], options: WordsOptions = {}): string {
  if (paragraphs.length === 1) return paragraphWords(paragraphs[0]!, options)
  return paragraphs
    .map((each) => paragraphWords(each, options))
    .filter((words) => words !== '')
    .join('\n')
}

/** The words printed in a slot; a slot that a merged cell covers prints none of its own. */
export function printedWords(cell: TableCell): string {
  return cell.merged === 'covered' ? '' : wordsOf(cell.paragraphs)
}
