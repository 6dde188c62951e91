import type { DateClaim, DatePrecision, EditionDate, Paragraph } from '../../model/index.ts'
import type { LocaleName } from './locales/locale.ts'
import type { TermKey } from './term-key.ts'

/** One date cell of a row. `header` is the column's header as printed: `Original due date`, `Update 24/12/2018`. */
export interface DateCell {
  role: 'due' | 'revised' | 'started' | 'completed' | 'review'
  header: string
  paragraphs: Paragraph[]
}

/** Which of day and month comes first in a date written in numbers alone. */
export type DateOrder = 'dmy' | 'mdy'

/** What a date cell alone does not say: when its plan was issued, and how the plan writes dates. */
export interface DateContext {
  dated: EditionDate | null
  order: DateOrder
  /** Whose calendar it counts by; where absent, the usual one of its order of day and month. */
  locale?: LocaleName | undefined
  /** The month in which the plan says that its year and its quarters begin, 1 to 12; absent where it says nothing. */
  yearStart?: number | undefined
  /** What the plan's own key says of words that stand in place of dates: `S = short (by end 2021)`. */
  terms?: TermKey | undefined
}

export interface DateReading {
  /** In order of reading: what was due first, then its revisions, then the rest as printed. */
  claims: DateClaim[]
  /** The words in the cells that speak of status (`Complete`, `ongoing`), or null where none do. */
  statusWords: string | null
}

/** The deadlines of one action, out of its claims. */
export interface DateSummary {
  /** The claim that holds now, which may be an open one; null where the edition gives none. */
  due: DateClaim | null
  dueEarliest: string | null
  dueOn: string | null
  duePrecision: DatePrecision | null
  originalDueOn: string | null
  completedOn: string | null
}

/** A date found in running words. */
export interface FoundDate {
  earliest: string
  latest: string
  precision: Exclude<DatePrecision, 'open'>
  /** The words it was read from, and where they begin (UTF-16 units). */
  text: string
  index: number
  /** A part of it (its year, say) is not printed. */
  implied: boolean
  /** Its year is printed, if only by two digits. */
  hasYear: boolean
}
