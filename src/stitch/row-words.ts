import { distance } from 'fastest-levenshtein'
import { printedWords, type TableRow } from '../model/index.ts'
import { foldForComparison } from '../util/text.ts'

/** A row's printed words in their comparison form, a slot each. */
export function comparableRow(row: TableRow): string[] {
  return row.cells.map((cell) => foldForComparison(printedWords(cell)))
}

/** So many letters of a slot may hold one that a scan shows otherwise. */
const LETTERS_A_SLIP = 6

/**
 * Two rows print the same words in every slot, and print something. On a scan a letter here and there may be another, as
 * long as most slots are the same.
 */
export function sameWords(a: TableRow, b: TableRow): boolean {
  const left = comparableRow(a).filter((words) => words !== '')
  const right = comparableRow(b).filter((words) => words !== '')
  if (left.length === 0 || left.length !== right.length) return false
  const slips = left.filter((words, index) => words !== right[index])
  const isSlip = (words: string): boolean => {
    const other = right[left.indexOf(words)]!
    return !/\d/u.test(words + other) && distance(words, other) * LETTERS_A_SLIP <= words.length
  }
  return slips.length * 2 < left.length && slips.every(isSlip)
}

/** A header's slot holds no more than this: longer words are a cell's. */
const HEADER_MAX_LENGTH = 60
const SENTENCE_END = /[.;]$/

/**
 * Whether a row has the look of a header: at least two filled slots, all short, no sentence and no figures
 * alone, and (`below`) rows under it that look otherwise.
 */
export function looksLikeHeader(row: TableRow, below: readonly TableRow[]): boolean {
  const words = row.cells.map(printedWords)
  const filled = words.filter((each) => each !== '')
  if (filled.length < 2 || filled.length * 2 < words.length) return false
  if (
    filled.some((each) => each.length > HEADER_MAX_LENGTH || SENTENCE_END.test(each) || !/\p{L}/u.test(each))
  ) {
    return false
  }
  if (filled.some((each) => /\d/.test(each) && !/^\p{L}/u.test(each))) return false
  if (new Set(filled.map((each) => each.toLowerCase())).size < filled.length) return false
  const sample = below.slice(0, 10)
  if (sample.length === 0) return false
  // Somewhere below, the same column holds a sentence, a figure or a date: words of another kind.
  return words.some((each, column) => {
    if (each === '') return false
    return sample.some((other) => {
      const cell = other.cells[column]
      const text = cell ? printedWords(cell) : ''
      return (
        text.length > HEADER_MAX_LENGTH || SENTENCE_END.test(text) || (/\d/.test(text) && !/\d/.test(each))
      )
    })
  })
}
