import { type DateClaim, issue, type Outcome, outcome, wordsOf } from '../../model/index.ts'
import type { DateCell, DateContext, DateOrder, DateReading, FoundDate } from './types.ts'

export { summariseDates } from './summary.ts'
export type * from './types.ts'

/** The claims of a row's date cells, read together. */
export function readDates(cells: readonly DateCell[], _context: DateContext): Outcome<DateReading> {
  const unread = cells.map((cell) => wordsOf(cell.paragraphs)).filter((words) => words !== '')
  return outcome(
    { claims: [], statusWords: null },
    unread.map((text) => issue('date-not-read', 'These words were not read as a date.', { text })),
  )
}

/** The dates in running words: a title, a file's name, a note. */
export function findDates(_text: string, _context: DateContext): FoundDate[] {
  return []
}

/** The dates in progress notes and steps: reported, never the deadline. */
export function readReported(_texts: readonly string[], _context: DateContext): DateClaim[] {
  return []
}

/** Whether a document writes day or month first, and whether it shows so. */
export function detectDateOrder(_texts: readonly string[]): { order: DateOrder; sure: boolean } {
  return { order: 'dmy', sure: false }
}
