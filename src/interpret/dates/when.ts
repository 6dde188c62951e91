import type { DatePrecision, ImpliedPart } from '../../model/index.ts'
import { addDays, addMonths, daysInMonth, endOfMonth, isoDay, partsOf, weekday } from '../../util/calendar.ts'

/** First and last day, both included. */
export interface Window {
  earliest: string
  latest: string
}

/** What a length of time is counted in. */
export type Unit = 'hour' | 'day' | 'week' | 'fortnight' | 'month' | 'quarter' | 'term' | 'year'

export type ClosedPrecision = Exclude<DatePrecision, 'open'>

/**
 * A stretch of the calendar that comes round every year (`30 June`, `Q3`, `autumn term`), with the year where
 * one is printed. What is bound to no year (`within 3 months`) is `fixed`.
 */
export interface When {
  precision: ClosedPrecision
  /** The window in a year, or null where the calendar has none (`29 February 2011`). */
  inYear(year: number): Window | null
  /** The year as `inYear` counts it, or null where none is printed. */
  year: number | null
  /** It has a window of its own, whatever the year. */
  fixed: boolean
  implied: ImpliedPart[]
  rule: string
  /** Printed weekday, 1 (Monday) to 7: decides an unprinted year, and doubts a printed one. */
  weekday?: number
  /** Why the reading may be wrong. */
  doubt?: string
  /** A length of time that is counted from the edition. */
  span?: { count: number; unit: Unit; working: boolean }
  /** The printed date that a length of time is counted from. */
  base?: When
  /** The words are a date by their form, but no such day exists. */
  impossible?: true
}

export function recurring(
  rule: string,
  precision: ClosedPrecision,
  year: number | null,
  inYear: When['inYear'],
  more: Partial<Pick<When, 'implied' | 'weekday' | 'doubt'>> = {},
): When {
  return { precision, inYear, year, fixed: false, implied: [], rule, ...more }
}

export function fixedWindow(
  rule: string,
  precision: ClosedPrecision,
  window: Window,
  implied: ImpliedPart[] = [],
): When {
  return { precision, inYear: () => window, year: 0, fixed: true, implied, rule }
}

export function impossible(rule: string): When {
  return { precision: 'day', inYear: () => null, year: 0, fixed: true, implied: [], rule, impossible: true }
}

/** A window from the first day of one month to the last of another, `months` later. */
export function monthsFrom(year: number, month: number, months: number): Window {
  const first = isoDay(year + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1, 1)!
  const last = partsOf(addMonths(first, months - 1))
  return { earliest: first, latest: endOfMonth(last.year, last.month) }
}

/** A day of the year, every year; impossible where no year has it. */
export function dayWhen(
  rule: string,
  day: number,
  month: number,
  year: number | null,
  more: Partial<Pick<When, 'implied' | 'weekday' | 'doubt'>> = {},
): When {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year ?? 2000, month)) return impossible(rule)
  return recurring(rule, 'day', year, (y) => oneDay(isoDay(y, month, day)), more)
}

/** A stretch of whole months, every year. */
export function monthsWhen(
  rule: string,
  precision: ClosedPrecision,
  year: number | null,
  month: number,
  months: number,
  more: Partial<Pick<When, 'implied' | 'doubt'>> = {},
): When {
  return recurring(rule, precision, year, (y) => monthsFrom(y, month, months), more)
}

export function oneDay(day: string | null): Window | null {
  return day === null ? null : { earliest: day, latest: day }
}

/** Years looked at for one that has the day: a 29 February comes again after eight at most. */
const YEARS_TO_TRY = 8

/** The year's window, if the printed weekday (where there is one) agrees. */
function candidate(when: When, year: number): Window | null {
  if (year < 1000 || year > 9998) return null
  const window = when.inYear(year)
  return window && (when.weekday === undefined || weekday(window.latest) === when.weekday) ? window : null
}

/** The first such window that does not end before a day. */
export function onOrAfter(when: When, day: string): Window | null {
  if (when.fixed) return when.inYear(0)
  const { year } = partsOf(day)
  for (let y = year - 1; y <= year + YEARS_TO_TRY; y += 1) {
    const window = candidate(when, y)
    if (window && window.latest >= day) return window
  }
  return null
}

/** The last such window that does not begin after a day. */
export function onOrBefore(when: When, day: string): Window | null {
  if (when.fixed) return when.inYear(0)
  const { year } = partsOf(day)
  for (let y = year + 1; y >= year - YEARS_TO_TRY; y -= 1) {
    const window = candidate(when, y)
    if (window && window.earliest <= day) return window
  }
  return null
}

/** The window of a `When` whose year is printed. */
export function printedWindow(when: When): Window | null {
  return when.year === null ? null : when.inYear(when.year)
}

/** The same, seen through a change of its window (`end of`, `early`). */
export function mapped(
  when: When,
  rule: string,
  precision: ClosedPrecision,
  change: (window: Window) => Window,
): When {
  return {
    ...when,
    precision,
    rule,
    inYear: (year) => {
      const window = when.inYear(year)
      return window && change(window)
    },
  }
}

/** A week from a day. */
export function weekFrom(day: string): Window {
  return { earliest: day, latest: addDays(day, 6) }
}
