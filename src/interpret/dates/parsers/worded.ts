import { addDays, weekday } from '../../../util/calendar.ts'
import { listed } from '../../phrases.ts'
import type { Token } from '../../tokens.ts'
import { misspeltMonthOf, monthOf, ORDINAL_SUFFIXES, weekdayOf } from '../calendar-words.ts'
import { dayWhen, fixedWindow, impossible, monthsWhen, oneDay, type When, type Window } from '../when.ts'
import { isNumber, lowerAt, type Match, type ParseContext, type Parser, skip } from './parser.ts'
import { calendarYear, fullYear, type YearMatch, yearAfter } from './year.ts'

/** Before these words a month may stand without a number, in running words and where it is misspelt. */
const BEFORE_MONTH: ReadonlySet<string> = new Set(
  listed(`
    by, in, of, end, early, mid, late, until, till, from, since, during, for, to, and, or, between, next,
    last, this, through, before, after, beginning, start, middle
  `),
)

/** Months whose names are words of their own, or a person's: alone in running words they are no date. */
const ALSO_WORDS: ReadonlySet<string> = new Set(
  listed(`
    may, march, mar, april, june, august, sep, dec, jan
  `),
)

interface MonthMatch {
  month: number
  end: number
}

/** A month's name at a token, with the dot of its abbreviation. */
export function monthAt(tokens: readonly Token[], at: number, numberBeside: boolean): MonthMatch | null {
  const token = tokens[at]
  if (token?.kind !== 'word') return null
  const after = tokens[at + 1]
  const beside = numberBeside || (after?.kind === 'number' && after.text.length !== 3)
  const guided = beside || BEFORE_MONTH.has(lowerAt(tokens, at - 1))
  const month = monthOf(token.lower) ?? (guided ? misspeltMonthOf(token.lower) : null)
  if (month === null) return null
  const dot = after?.lower === '.' && !after.gap && token.lower.length <= 5
  return { month, end: dot ? at + 2 : at + 1 }
}

interface DayMatch {
  day: number
  ordinal: boolean
  end: number
}

/** `31`, `31st`, `31 st`, `31st day of`. */
function dayAt(tokens: readonly Token[], at: number): DayMatch | null {
  const token = tokens[at]
  if (!isNumber(token, 2)) return null
  const ordinal = ORDINAL_SUFFIXES.has(lowerAt(tokens, at + 1))
  let end = at + (ordinal ? 2 : 1)
  if (lowerAt(tokens, end) === 'day') end += 1
  if (lowerAt(tokens, end) === 'of') end += lowerAt(tokens, end + 1) === 'the' ? 2 : 1
  return { day: Number(token.text), ordinal, end }
}

const weekdayMore = (weekday: number | null): { weekday?: number } => (weekday === null ? {} : { weekday })

/** `Friday`, `Fri.`, `Friday,` before a date. */
function weekdayAt(tokens: readonly Token[], at: number): { weekday: number; end: number } | null {
  const weekday = tokens[at]?.kind === 'word' ? weekdayOf(lowerAt(tokens, at)) : null
  if (weekday === null) return null
  let end = skip(tokens, at + 1, '.')
  end = skip(tokens, end, ',', '-')
  if (lowerAt(tokens, end) === 'the') end += 1
  return { weekday, end }
}

function dayOfYear(
  day: number,
  month: number,
  year: YearMatch | null,
  rule: string,
  more: { weekday?: number },
): When {
  return dayWhen(rule, day, month, year && calendarYear(year, month, 4), {
    ...more,
    ...(year?.century ? { implied: ['century'] } : {}),
  })
}

/** `31 March 2012`, `31st of March`, `31-Mar-12`. */
function dayFirst(
  tokens: readonly Token[],
  at: number,
  context: ParseContext,
  weekday: number | null,
): Match | null {
  const day = dayAt(tokens, at)
  if (!day) return null
  const monthStart = skip(tokens, day.end, '-', '/', '.', ',')
  const month = monthAt(tokens, monthStart, true)
  if (!month) return null
  const year = yearAfter(tokens, month.end, context)
  const when = dayOfYear(day.day, month.month, year, 'day and month', weekdayMore(weekday))
  return { when, end: year?.end ?? month.end }
}

const NEAR = { before: 2, after: 8 }

/** `Dec-25`, as spreadsheets show a month of 2025: joined by a hyphen, with a year near the edition's. */
function isShortYear(tokens: readonly Token[], at: number, context: ParseContext): boolean {
  const [sign, number, next] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (sign?.lower !== '-' || sign.gap || !isNumber(number, 2) || number.gap || number.text.length !== 2)
    return false
  if (next && !next.line && (next.kind !== 'sign' || next.lower === ',' || next.lower === '-')) return false
  const edition = Number(context.now?.on.slice(0, 4) ?? fullYear(number))
  return fullYear(number) >= edition - NEAR.before && fullYear(number) <= edition + NEAR.after
}

/** `March 31, 2012`, `March 31st`, `Sept. 30`. */
function monthFirst(
  tokens: readonly Token[],
  at: number,
  context: ParseContext,
  weekday: number | null,
): Match | null {
  const month = monthAt(tokens, at, false)
  if (!month) return null
  let start = lowerAt(tokens, month.end) === 'the' ? month.end + 1 : month.end
  start = skip(tokens, start, '-', '/')
  const day = dayAt(tokens, start)
  if (!day || isShortYear(tokens, month.end, context)) return null
  const comma = lowerAt(tokens, day.end) === ','
  const year = yearAfter(tokens, day.end, context)
  const whole = year !== null && !year.century
  const printedAsYear = yearAfter(tokens, month.end, context)
  const yearOnly = printedAsYear !== null && printedAsYear.end <= day.end + 1
  if (!day.ordinal && !whole && yearOnly && context.order === 'dmy') return null
  // `31/03 /12` after the month, or `June 12:00`: no day of it.
  if ([':', '%'].includes(lowerAt(tokens, day.end))) return null
  if (!day.ordinal && (day.day < 1 || day.day > 31)) return null
  const taken = whole || (year && (comma || day.ordinal || context.order === 'mdy')) ? year : null
  const when = dayOfYear(day.day, month.month, taken, 'month and day', weekdayMore(weekday))
  return { when, end: taken?.end ?? (day.ordinal ? start + 2 : start + 1) }
}

const DAY_SIGNS: ReadonlySet<string> = new Set('- / & and to or thru through until till'.split(' '))

/** The days of `5-9`, `5th and 6th`, `4, 11 and 18`, in order, and whether a comma lists them. */
function severalDaysAt(
  tokens: readonly Token[],
  at: number,
): { days: number[]; listed: boolean; surely: boolean; end: number } | null {
  const first = dayAt(tokens, at)
  if (!first) return null
  const days = [first.day]
  let { end } = first
  let listed = false
  // A hyphen or an ordinal; `March 12/13` may be a month of a double year.
  let surely = first.ordinal
  while (days.length < LONGEST_LIST) {
    const comma = lowerAt(tokens, end) === ','
    const sign = comma && DAY_SIGNS.has(lowerAt(tokens, end + 1)) ? end + 1 : end
    if (!comma && !DAY_SIGNS.has(lowerAt(tokens, sign))) break
    const next = dayAt(tokens, sign + 1)
    if (!next || next.day < days.at(-1)!) break
    days.push(next.day)
    listed ||= comma
    surely ||= next.ordinal || lowerAt(tokens, sign) === '-'
    end = next.end
  }
  return days.length > 1 ? { days, listed, surely, end } : null
}

/** Days listed of one month: `4, 11 and 18 March`. This keeps the work linear. */
const LONGEST_LIST = 12

/** The days in a year: a range from the first to the last, or of a list the last, by which all is done. */
function severalDays(
  { days, listed }: { days: readonly number[]; listed: boolean },
  month: number,
  year: YearMatch | null,
): When {
  const [first, last] = [days[0]!, days.at(-1)!].map((day) =>
    dayOfYear(day, month, year, 'days of a month', {}),
  ) as [When, When]
  if (first.impossible || last.impossible) return impossible('days of a month')
  if (listed || days.length > 2) return last
  return { ...last, inYear: (y) => fromTo(first.inYear(y), last.inYear(y)) }
}

const fromTo = (a: Window | null, b: Window | null): Window | null =>
  a && b && { earliest: a.earliest, latest: b.latest }

/** `5-9 March 2012`, `5th and 6th of March`, `4, 11 and 18 May`: several days of one month. */
export const daysOfMonth: Parser = (tokens, at, context) => {
  const days = severalDaysAt(tokens, at)
  const month = days && monthAt(tokens, skip(tokens, days.end, '-'), true)
  if (!month) return monthWithDays(tokens, at, context)
  const year = yearAfter(tokens, month.end, context)
  return { when: severalDays(days, month.month, year), end: year?.end ?? month.end }
}

/**
 * `Oct 3-6, 2025`, `May 4, 11 and 18, 2012`: the month first. Where days stand first elsewhere, a whole year after
 * them, a hyphen or an ordinal tells that they are days.
 */
function monthWithDays(tokens: readonly Token[], at: number, context: ParseContext): Match | null {
  const month = monthAt(tokens, at, false)
  const days = month && severalDaysAt(tokens, month.end)
  if (!days || days.days.some((day) => day < 1 || day > 31)) return null
  const year = yearAfter(tokens, days.end, context)
  const taken = year && (!year.century || context.order === 'mdy') ? year : null
  if (!taken && context.order === 'dmy' && !days.surely) return null
  return { when: severalDays(days, month.month, taken), end: taken?.end ?? days.end }
}

/** A day with its month's name, with or without weekday and year. */
export const wordedDay: Parser = (tokens, at, context) => {
  const weekday = weekdayAt(tokens, at)
  const start = weekday?.end ?? at
  const day = weekday?.weekday ?? null
  return (
    dayFirst(tokens, start, context, day) ??
    (context.order === 'mdy' || tokens[start]?.kind === 'word'
      ? monthFirst(tokens, start, context, day)
      : null)
  )
}

/** `Fri 30/03/12`: a weekday before a date in numbers. */
export function withWeekday(inner: Parser): Parser {
  return (tokens, at, context) => {
    const weekday = weekdayAt(tokens, at)
    if (!weekday) return null
    const found = inner(tokens, weekday.end, context)
    if (found?.when.precision !== 'day') return null
    return { when: { ...found.when, weekday: weekday.weekday }, end: found.end }
  }
}

/** `2012 March 31`: the year first. */
export const yearFirst: Parser = (tokens, at, context) => {
  const year = tokens[at]
  if (!isNumber(year) || year.text.length !== 4 || !/^(?:19|20)/.test(year.text)) return null
  const month = monthAt(tokens, skip(tokens, at + 1, '-', '/', ',', '.'), true)
  if (!month) return null
  const day = dayAt(tokens, skip(tokens, month.end, '-', '/'))
  // `2012 March 2013` is a year, and then a month of another.
  if (yearAfter(tokens, month.end, context) && !(day && day.day <= 31 && context.order !== 'dmy')) return null
  if (day)
    return { when: dayWhen('year, month and day', day.day, month.month, Number(year.text)), end: day.end }
  return { when: monthsWhen('month', 'month', Number(year.text), month.month, 1), end: month.end }
}

/** `March 2012`, `Dec-11`, `Sept`. */
export const namedMonth: Parser = (tokens, at, context) => {
  const month = monthAt(tokens, at, false)
  if (!month) return null
  const year = yearAfter(tokens, month.end, context)
  if (!year && !mayStandAlone(tokens, at, context)) return null
  const when = monthsWhen(
    'month',
    'month',
    year && calendarYear(year, month.month, 4),
    month.month,
    1,
    year?.century ? { implied: ['century'] } : {},
  )
  return { when, end: year?.end ?? month.end }
}

/** Whether a month without a year can be one here: `you may`, `June Smith` are none. */
function mayStandAlone(tokens: readonly Token[], at: number, context: ParseContext): boolean {
  const token = tokens[at]!
  const capital = token.text[0] !== token.lower[0]
  const guided = BEFORE_MONTH.has(lowerAt(tokens, at - 1))
  if (token.lower === 'may' && !capital) return !context.prose && (guided || tokens.length === 1)
  if (!context.prose) return true
  return capital && (guided || !ALSO_WORDS.has(token.lower)) && token.lower.length > 2
}

/** `by the 31st`: the next such day of a month. */
export const dayAlone: Parser = (tokens, at, context) => {
  const token = tokens[at]
  if (context.prose || !isNumber(token, 2) || !ORDINAL_SUFFIXES.has(lowerAt(tokens, at + 1))) return null
  const before = lowerAt(tokens, at - 1)
  if (!['by', 'the', 'on', 'until', ''].includes(before) || tokens[at + 2]?.kind === 'word') return null
  const now = context.now
  const day = Number(token.text)
  if (!now || day < 1 || day > 31) return null
  const [year, month] = [Number(now.earliest.slice(0, 4)), Number(now.earliest.slice(5, 7))]
  for (let ahead = 0; ahead < 3; ahead += 1) {
    const index = month - 1 + ahead
    const when = dayWhen('day of the month', day, (index % 12) + 1, year + Math.floor(index / 12))
    const window = when.impossible ? null : when.inYear(when.year!)
    if (window && window.latest >= now.earliest) {
      return { when: { ...when, fixed: true, inYear: () => window, implied: ['month', 'year'] }, end: at + 2 }
    }
  }
  return null
}

/** `Friday`: the next such day. */
export const weekdayAlone: Parser = (tokens, at, context) => {
  const found = weekdayAt(tokens, at)
  if (context.prose || !found || !context.now || lowerAt(tokens, at).length < 5) return null
  if (!['by', 'on', 'this', 'next', ''].includes(lowerAt(tokens, at - 1))) return null
  const day = addDays(context.now.on, (found.weekday - weekday(context.now.on) + 7) % 7)
  return { when: fixedWindow('weekday', 'day', oneDay(day)!, ['day', 'month', 'year']), end: at + 1 }
}
