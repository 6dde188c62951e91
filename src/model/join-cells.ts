import type { Paragraph } from './content.ts'
import type { TableCell } from './table.ts'
import { paragraphWords } from './words.ts'

/** A sentence ends here. */
export const SENTENCE_END = /[.!?:;…]["'”’)\]]*$/u
/** What begins so goes on in mid-sentence. */
export const CONTINUES = /^["'“‘([]?[\p{Ll},;:)\]&/–-]/u

/**
 * Puts the two parts of a cut cell together. The first paragraph below goes on in the last one above unless a
 * sentence ended there, or the cell is a list of paragraphs and the words below begin a new one.
 */
function joinParagraphs(above: readonly Paragraph[], below: readonly Paragraph[]): Paragraph[] {
  const last = above.at(-1)
  const first = below[0]
  if (!last || !first) return [...above, ...below]
  const lastWords = paragraphWords(last)
  const firstWords = paragraphWords(first)
  const beginsAnew =
    !CONTINUES.test(firstWords) && (SENTENCE_END.test(lastWords) || above.length > 1 || first.list)
  if (beginsAnew) return [...above, ...below]
  // A word cut at its own hyphen is put together without a space.
  const between = /\p{L}-$/u.test(lastWords) && /^[\p{L}\p{N}]/u.test(firstWords) ? [] : [{ text: ' ' }]
  const joined: Paragraph = { ...last, runs: [...last.runs, ...between, ...first.runs] }
  return [...above.slice(0, -1), joined, ...below.slice(1)]
}

/** Both parts of a cell, with the places of both. */
export function joinCells(above: TableCell, below: TableCell): TableCell {
  if (below.paragraphs.length === 0) return above
  if (above.paragraphs.length === 0)
    return { ...below, ...(above.fill && !below.fill ? { fill: above.fill } : {}) }
  const raw = [above.raw, below.raw].filter((each) => each !== undefined).join('\n')
  return {
    ...above,
    paragraphs: joinParagraphs(above.paragraphs, below.paragraphs),
    places: [...above.places, ...below.places],
    ...(raw === '' ? {} : { raw }),
  }
}
