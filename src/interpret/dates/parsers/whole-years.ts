import type { Token } from '../../tokens.ts'
import { mapped, monthsWhen, type When } from '../when.ts'
import { fiscal } from './fiscal.ts'
import { isNumber, lowerAt, type Match, type ParseContext, type Parser, skip } from './parser.ts'
import { fiscalYearAt, fullYear, plainYearAt, spanAt, type YearMatch, yearAfter } from './year.ts'

/** Words that say which kind of year it is. `year` follows, except after `FY`, `CY` and `AY`. */
export const YEAR_KINDS: ReadonlyMap<string, 'fiscal' | 'academic' | 'calendar'> = new Map([
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

/** The year before what it is the year of: `2011/12 Q2`, `FY20 Q4`, `2012: Autumn term`. */
export function leadingYear(tokens: readonly Token[], at: number, context: ParseContext): YearMatch | null {
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
