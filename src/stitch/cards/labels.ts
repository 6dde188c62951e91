import { type FragmentCell, wordsOf } from '../../model/index.ts'
import { foldForComparison } from '../../util/text.ts'
import type { Said } from '../said.ts'

/** A label has no more words and letters than these. */
const LABEL_WORDS = 8
const LABEL_LENGTH = 60

/** Whether words can be a card's label: few, without an end of a sentence or a large number. */
export const isLabel = (text: string): boolean =>
  text !== '' &&
  text.length <= LABEL_LENGTH &&
  text.split(/\s+/u).length <= LABEL_WORDS &&
  /^\p{L}/u.test(text) &&
  (!/[.!?;]$/u.test(text) || /\b(?:no|ref)\.$/iu.test(text)) &&
  !/\d{3}/u.test(text)

/** A label as it is compared: a page may go on with `Results (cont.)`. */
export const nameOf = (label: string): string => foldForComparison(label.replace(/\(cont\w*\.?\)/iu, ''))

/** What cells say, one after the other. */
export const said = (cells: readonly FragmentCell[]): Said => ({
  paragraphs: cells.flatMap((cell) => cell.paragraphs),
  places: cells.flatMap((cell) => cell.places),
})

export const isFilled = (cell: FragmentCell): boolean => wordsOf(cell.paragraphs) !== ''

/** The words of a cell as a label, without the colon. */
export const labelOf = (cell: FragmentCell): string =>
  wordsOf(cell.paragraphs)
    .replace(/(?<!\s)\s*:\s*$/u, '')
    .replaceAll('\n', ' ')

/** `P4`, `FL-2`: a card's number, alone above its labels. */
export const CODE = /^\p{Lu}{1,4}[-./ ]?\d{1,4}[a-z]?$/u
