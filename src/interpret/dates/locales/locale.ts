/** A stretch of months: the first month (13 is January of the next year) and how many. */
export interface Months {
  month: number
  months: number
}

/** From and to, as `MM-DD`; where `to` comes first in the calendar it is of the next year. */
export type Days = readonly [from: string, to: string]

/** Whose calendar a plan counts by. */
export type LocaleName = 'british' | 'american' | 'american-local' | 'canadian' | 'australian'

/**
 * What plans of one part of the world count and name differently. A further locale is one more file of this shape and a
 * line in `index.ts`; the grammar does not change.
 */
export interface Locale {
  name: LocaleName
  /** The month in which the financial (fiscal) year begins. */
  financialStart: number
  /** A financial year of one number (`FY13`) may be the one that begins in it as well. */
  oneNumberIsDoubtful: boolean
  /** A financial year of two numbers (`FY 2022-23`) may begin in another month. */
  spanIsDoubtful?: boolean
  /** The first months of a span (`2011/12`): from this month on it is still 2011. */
  spanTurns: number
  /** The school's year. */
  academic: Months
  seasons: ReadonlyMap<string, Months>
  /** Terms with a name. */
  terms: ReadonlyMap<string, Months>
  /** The terms of a calendar year as they come, with or without a name. */
  termsOfYear: readonly Days[]
  /** `Term 3` is the third of these; elsewhere it is counted in a year of six halves. */
  areTermsNumbered: boolean
  /** Days and breaks with a name, besides those that are the same everywhere. */
  feasts: ReadonlyMap<string, Days>
}
