import type { Token } from '../../tokens.ts'
import { numberOf, ordinalOf } from '../calendar-words.ts'
import type { Locale, Months } from '../locales/index.ts'
import { mapped, monthsWhen, type When } from '../when.ts'
import { isNumber, lowerAt, type Match, type ParseContext, type Parser, skip } from './parser.ts'
import { fiscalYearAt, fullYear, plainYearAt, spanAt, type YearMatch, yearAfter } from './year.ts'

/** A stretch of months in a financial year; the year is counted by the one in which it begins. */
function fiscal(
  rule: string,
  precision: When['precision'],
  year: YearMatch | null,
  offset: number,
  months: number,
  context: ParseContext,
): When {
  // A year of two numbers is none of the calendar's, whatever quarters without a year are of.
  const isOther = year?.span === true && context.yearStart === 1
  const first = isOther ? context.locale.financialStart : context.yearStart
  // A financial year of one number is named after the calendar year in which it ends.
  const start = year && (year.span || first === 1 ? year.year : year.year - 1)
  const when = monthsWhen(rule, precision, start, first + offset, months)
  const doubt = year && doubtOfYear(year, context)
  return doubt ? { ...when, doubt } : when
}

function doubtOfYear({ span }: YearMatch, { locale, saysYearStart }: ParseContext): string | null {
  if (span)
    return locale.spanIsDoubtful && !saysYearStart
      ? 'the plan does not say in which month its fiscal year begins, and October was taken'
      : null
  return locale.oneNumberIsDoubtful
    ? 'a financial year with one number was taken for the year it ends in'
    : null
}

/** A stretch of months in the year that is printed, whichever kind of year that is. */
function inPrintedYear(
  rule: string,
  precision: 'quarter' | 'half',
  year: YearMatch | null,
  offset: number,
  months: number,
  context: ParseContext,
): When {
  if (year?.span || year?.fiscal) return fiscal(rule, precision, year, offset, months, context)
  if (year) {
    const when = monthsWhen(rule, precision, year.year, 1 + offset, months)
    const doubtful = precision === 'quarter' && context.order === 'dmy' && !year.calendar
    return doubtful ? { ...when, doubt: 'it may be a quarter of the financial year' } : when
  }
  const hint = context.headerYear
  if (hint)
    return inPrintedYear(
      rule,
      precision,
      { ...hint, fiscal: false, century: false, end: 0 },
      offset,
      months,
      context,
    )
  return fiscal(rule, precision, null, offset, months, context)
}

/** `FQ3`, `FYQ3`: a quarter of the financial year, whatever year follows. */
const FISCAL_QUARTERS: ReadonlySet<string> = new Set(['fq', 'fyq', 'ffq', 'ffyq'])
const QUARTER_WORDS: ReadonlySet<string> = new Set([
  'q',
  'quarter',
  'qtr',
  'qrt',
  'qu',
  'quater',
  ...FISCAL_QUARTERS,
])

/** Signs between the quarters of a range. */
const RANGE_SIGNS: ReadonlySet<string> = new Set(['/', '-', '&', '+', 'to', 'and', 'or'])

/** `Q3`, `Q3-4`, `Q3/Q4`, `2Q-3Q`: first and last quarter, 1 to 4, which count in the same year. */
function quarterAt(
  tokens: readonly Token[],
  at: number,
): { first: number; last: number; end: number } | null {
  const start = oneQuarterAt(tokens, at)
  if (!start) return null
  let { last, end } = start
  while (RANGE_SIGNS.has(lowerAt(tokens, end)) && tokens[end + 1]?.struck === tokens[at]!.struck) {
    const next = oneQuarterAt(tokens, end + 1)
    if (!next || next.first !== last + 1) break
    ;({ last, end } = next)
  }
  return { first: start.first, last, end }
}

/** `1Q`, `2H`: the number stands before the letter. */
function numberFirst(tokens: readonly Token[], at: number, letter: string, most: number): number | null {
  const [number, word] = [tokens[at], tokens[at + 1]]
  if (!isNumber(number, 1) || word?.lower !== letter || word.gap) return null
  return Number(number.text) >= 1 && Number(number.text) <= most ? Number(number.text) : null
}

/** `Q3`, `3Q`, `Quarter Two`, `third quarter`, `Q3-4`. */
function oneQuarterAt(
  tokens: readonly Token[],
  at: number,
): { first: number; last: number; end: number } | null {
  const leading = numberFirst(tokens, at, 'q', 4)
  if (leading !== null) return { first: leading, last: leading, end: at + 2 }
  const ordinal = ordinalOf(lowerAt(tokens, at)) ?? numericOrdinal(tokens, at)
  if (ordinal !== null) {
    const word = at + (tokens[at]!.kind === 'number' ? 2 : 1)
    if (!QUARTER_WORDS.has(lowerAt(tokens, word)) || lowerAt(tokens, word) === 'q') return null
    return { first: ordinal, last: ordinal, end: word + 1 }
  }
  if (lowerAt(tokens, at) === 'final' && lowerAt(tokens, at + 1) === 'quarter')
    return { first: 4, last: 4, end: at + 2 }
  if (!QUARTER_WORDS.has(lowerAt(tokens, at)) || tokens[at]?.kind !== 'word') return null
  const start = skip(tokens, at + 1, '.')
  const first = oneToFour(tokens[start])
  if (first === null) return null
  const sign = lowerAt(tokens, start + 1)
  const last = sign === '/' || sign === '-' || sign === '&' ? oneToFour(tokens[start + 2]) : null
  if (last !== null && last > first && tokens[start + 2]!.text.length === 1)
    return { first, last, end: start + 3 }
  return { first, last: first, end: start + 1 }
}

function oneToFour(token: Token | undefined): number | null {
  const value = token?.kind === 'number' ? Number(token.text) : numberOf(token?.lower ?? '')
  return value !== null && value >= 1 && value <= 4 && token!.text.length <= 5 ? value : null
}

/** `1st` to `4th`. */
export function numericOrdinal(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at]
  const suffix = lowerAt(tokens, at + 1)
  const value = isNumber(token, 1) && ['st', 'nd', 'rd', 'th'].includes(suffix) ? Number(token.text) : 0
  return value >= 1 && value <= 4 ? value : null
}

/** `Q3 2012/13`, `second quarter of 2012`, `Quarter 2`, `2011/12 Q2`. */
export const quarter: Parser = (tokens, at, context) => {
  const lead = leadingYear(tokens, at, context)
  const start = lead?.end ?? at
  // `fiscal Q3 2023`: whose quarter it is stands before it.
  const isNamed = YEAR_KINDS.get(lowerAt(tokens, start)) === 'fiscal'
  const found = quarterAt(tokens, isNamed ? start + 1 : start)
  if (!found) return null
  const printedYear = lead ?? yearAfter(tokens, found.end, context)
  const isFiscal = isNamed || FISCAL_QUARTERS.has(lowerAt(tokens, start))
  const year = printedYear && isFiscal ? { ...printedYear, fiscal: true } : printedYear
  const offset = (found.first - 1) * 3
  const months = (found.last - found.first + 1) * 3
  const when = inPrintedYear('quarter', 'quarter', year, offset, months, context)
  return { when, end: lead ? found.end : (year?.end ?? found.end) }
}

/** The year before what it is the year of: `2011/12 Q2`, `FY20 Q4`, `2012: Autumn term`. */
function leadingYear(tokens: readonly Token[], at: number, context: ParseContext): YearMatch | null {
  const token = tokens[at]
  const plain =
    isNumber(token) && token.text.length === 4 && token.text.startsWith('20')
      ? { year: fullYear(token), span: false, fiscal: false, century: false, end: at + 1 }
      : null
  const calendar = lowerAt(tokens, at) === 'cy' ? plainYearAt(tokens, at + 1, context) : null
  const year =
    (calendar && { ...calendar, calendar: true }) ?? fiscalYearAt(tokens, at) ?? spanAt(tokens, at) ?? plain
  if (!year || (context.prose && !calendar && !year.fiscal && !year.span && !plain)) return null
  return { ...year, end: skip(tokens, year.end, ',', '-', ':') }
}

/** `H1 2011/12`, `first half of 2012`. */
export const half: Parser = (tokens, at, context) => {
  let which: number | null
  let end: number
  if (lowerAt(tokens, at) === 'h' && isNumber(tokens[at + 1], 1) && !tokens[at + 1]!.gap) {
    which = Number(tokens[at + 1]!.text)
    end = at + 2
  } else if (numberFirst(tokens, at, 'h', 2) !== null) {
    which = numberFirst(tokens, at, 'h', 2)
    end = at + 2
  } else {
    which = ordinalOf(lowerAt(tokens, at)) ?? numericOrdinal(tokens, at)
    end = at + (tokens[at]?.kind === 'number' ? 2 : 1)
    if (lowerAt(tokens, end) !== 'half' || lowerAt(tokens, end + 1) === 'term') return null
    end += 1
  }
  if (which !== 1 && which !== 2) return null
  const year = yearAfter(tokens, end, context)
  if (!year && lowerAt(tokens, end) === 'of') {
    const word = lowerAt(tokens, end + 1) === 'the' ? end + 2 : end + 1
    if (lowerAt(tokens, word) !== 'year') return null
    end = word + 1
  }
  return {
    when: inPrintedYear('half year', 'half', year, (which - 1) * 6, 6, context),
    end: year?.end ?? end,
  }
}

/** The calendar year of a term or season, out of a printed year of either kind. */
function seasonYear(year: YearMatch | null, months: Months, { spanTurns }: Locale): number | null {
  if (!year) return null
  // In Britain's 2011/12 autumn and winter begin in 2011, spring and summer come in 2012.
  return (year.span || year.fiscal) && months.month < spanTurns ? year.year + 1 : year.year
}

/** The months of a term or a season, in the calendar year that its printed year means for it. */
const partOfYear = (
  kind: 'term' | 'season',
  year: YearMatch | null,
  months: Months,
  { locale }: ParseContext,
): When => monthsWhen(kind, kind, seasonYear(year, months, locale), months.month, months.months)

/** `Autumn term 2011`, `Autumn 2011 term`, `2011/12 spring term`. */
export const term: Parser = (tokens, at, context) => {
  const lead = leadingYear(tokens, at, context)
  const start = lead?.end ?? at
  const months = context.locale.terms.get(lowerAt(tokens, start))
  if (!months) return null
  const between = lead ? null : yearAfter(tokens, start + 1, context)
  const word = skip(tokens, between?.end ?? start + 1, '-')
  if (!['term', 'semester'].includes(lowerAt(tokens, word))) return null
  const year = lead ?? between ?? yearAfter(tokens, word + 1, context)
  const when = partOfYear('term', year, months, context)
  return { when, end: lead || between ? word + 1 : (year?.end ?? word + 1) }
}

/** `Spring 2012`, `Winter 2011/12`, `this summer`. */
export const season: Parser = (tokens, at, context) => {
  const lead = leadingYear(tokens, at, context)
  const start = lead?.end ?? at
  const months = context.locale.seasons.get(lowerAt(tokens, start))
  if (!months) return null
  const year = lead ?? yearAfter(tokens, start + 1, context)
  const guided = ['by', 'in', 'this', 'end', 'of', 'early', 'mid', 'late', 'during'].includes(
    lowerAt(tokens, at - 1),
  )
  if (!year && (context.prose ? !guided : lowerAt(tokens, start) === 'fall' && !guided && tokens.length > 2))
    return null
  const when = partOfYear('season', year, months, context)
  return { when, end: lead ? start + 1 : (year?.end ?? start + 1) }
}

/** Words that say which kind of year it is. `year` follows, except after `FY`, `CY` and `AY`. */
const YEAR_KINDS: ReadonlyMap<string, 'fiscal' | 'academic' | 'calendar'> = new Map([
  ['financial', 'fiscal'],
  ['fiscal', 'fiscal'],
  ['fy', 'fiscal'],
  ['ffy', 'fiscal'],
  ['academic', 'academic'],
  ['school', 'academic'],
  ['calendar', 'calendar'],
  ['cy', 'calendar'],
  ['ay', 'academic'],
])

/** The kind of year at a token, and the token after its words. */
export function yearKindAt(
  tokens: readonly Token[],
  at: number,
): { kind: 'fiscal' | 'academic' | 'calendar'; end: number } | null {
  const lower = lowerAt(tokens, at)
  const kind = tokens[at]?.kind === 'word' ? YEAR_KINDS.get(lower) : undefined
  if (!kind) return null
  if (['fy', 'ffy', 'cy', 'ay'].includes(lower)) return { kind, end: at + 1 }
  return ['year', 'yr'].includes(lowerAt(tokens, at + 1)) ? { kind, end: at + 2 } : null
}

/** A year of a kind; without a number it is the one that comes round. */
export function yearOfKind(
  kind: 'fiscal' | 'academic' | 'calendar',
  year: YearMatch | null,
  context: ParseContext,
): When {
  if (kind === 'calendar') return monthsWhen('calendar year', 'year', year?.year ?? null, 1, 12)
  if (kind === 'fiscal') return fiscal('financial year', 'year', year, 0, 12, context)
  const { month, months } = context.locale.academic
  return monthsWhen('academic year', 'year', year?.year ?? null, month, months)
}

/** `2012`, `2012/13`, `FY 2012/13`, `academic year 2012/13`, `2012/13 financial year`. */
export const wholeYear: Parser = (tokens, at, context) => {
  const kind = yearKindAt(tokens, at)
  if (kind) {
    const year = yearAfter(tokens, skip(tokens, kind.end, '-', ':', "'"), context)
    if (!year) return null
    return { when: yearOfKind(kind.kind, year, context), end: year.end }
  }
  const span = spanAt(tokens, at)
  if (span && (!span.century || !context.prose)) {
    const named = yearKindAt(tokens, span.end)
    const when = yearOfKind(named?.kind ?? 'fiscal', span, context)
    return {
      when: span.century && !named ? { ...when, doubt: 'it may be a month' } : when,
      end: named?.end ?? span.end,
    }
  }
  return calendarYearAt(tokens, at)
}

/** `FYE 2015`, `year ending 2015`, `financial year end 2015`: the last day of the financial year that ends in it. */
export const yearEnding: Parser = (tokens, at, context) => {
  const kind = yearKindAt(tokens, at)
  const words = kind?.kind === 'fiscal' ? kind.end : lowerAt(tokens, at) === 'year' ? at + 1 : null
  const end =
    lowerAt(tokens, at) === 'fye'
      ? at + 1
      : words !== null && (lowerAt(tokens, words) === 'ending' || (kind && lowerAt(tokens, words) === 'end'))
        ? words + 1
        : null
  const year = tokens[end ?? -1]
  if (end === null || !isNumber(year) || year.text.length === 3 || year.text.length === 1) return null
  const match: YearMatch = {
    year: fullYear(year),
    span: false,
    fiscal: true,
    century: year.text.length === 2,
    end: end + 1,
  }
  const { doubt: _, ...when } = fiscal('financial year', 'year', match, 0, 12, context)
  const last = mapped(when, 'end of financial year', 'day', ({ latest }) => ({ earliest: latest, latest }))
  return { when: last, end: end + 1 }
}

function calendarYearAt(tokens: readonly Token[], at: number): Match | null {
  const start = lowerAt(tokens, at) === 'year' && isNumber(tokens[at + 1]) ? at + 1 : at
  const token = tokens[start]
  if (!isNumber(token) || !/^(?:199|20[0-9])\d$/.test(token.text)) return null
  const [before, after] = [tokens[start - 1], tokens[start + 1]]
  if (before && !before.gap && before.kind === 'sign' && '£$€#'.includes(before.lower)) return null
  if (after && !after.gap && ['%', ':', '/'].includes(after.lower) && isNumber(tokens[start + 2], 8))
    return null
  return { when: monthsWhen('calendar year', 'year', Number(token.text), 1, 12), end: start + 1 }
}
