import type { Token } from '../../tokens.ts'
import { numberOf, ordinalOf } from '../calendar-words.ts'
import { monthsWhen, type When } from '../when.ts'
import { fiscal } from './fiscal.ts'
import { isNumber, lowerAt, type ParseContext, type Parser, skip } from './parser.ts'
import { leadingYear, YEAR_KINDS } from './whole-years.ts'
import { type YearMatch, yearAfter } from './year.ts'

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
