import { type Paragraph, paragraphWords } from '../../model/index.ts'

/** Headings are short; a bold sentence this long is an emphatic paragraph. */
const MOST_LETTERS = 120

/**
 * Whether a paragraph outside tables looks like a heading though nothing calls it one: a short line of its own,
 * all bold (or `larger` than the rest), that does not end like a sentence.
 */
export function looksLikeHeading(paragraph: Paragraph, larger = false): boolean {
  const words = paragraphWords(paragraph)
  if (words === '' || words.length > MOST_LETTERS || /[.;,]$/.test(words)) return false
  if (paragraph.list && !paragraph.list.ordered) return false
  const live = paragraph.runs.filter((run) => run.change?.kind !== 'deleted' && run.text.trim() !== '')
  return larger || (live.length > 0 && live.every((run) => run.bold))
}
