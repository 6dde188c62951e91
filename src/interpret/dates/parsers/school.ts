import { isoDay } from '../../../util/calendar.ts'
import type { Token } from '../../tokens.ts'
import { BREAK_OF_TERM, HALF_TERM_BREAKS, HALF_TERMS, ordinalOf } from '../calendar-words.ts'
import { recurring, type When } from '../when.ts'
import { isNumber, lowerAt, type ParseContext, type Parser, skip } from './parser.ts'
import { numericOrdinal } from './quarters.ts'
import { monthAt } from './worded.ts'
import { yearAfter } from './year.ts'

/** The first month of each term, in the order of the school year; terms 1 to 6 are their halves. */
const TERM_STARTS = [9, 1, 4] as const

function halfTerm(start: number, second: boolean, schoolYear: boolean, year: number | null): When {
  const [from, to] = HALF_TERMS.get(start)![second ? 1 : 0]
  const shift = schoolYear && start < 9 ? 1 : 0
  return recurring('half term', 'term', year, (y) => ({
    earliest: `${y + shift}-${from}`,
    latest: `${y + shift}-${to}`,
  }))
}

/** `Autumn 1`, `Spring 2 2012`, `Term 4 2011/12`: halves of terms. */
export const halfOfTerm: Parser = (tokens, at, context) => {
  const named = context.locale.terms.get(lowerAt(tokens, at))
  let number = at + 1
  if (named && lowerAt(tokens, number) === 'term') number += 1
  const token = tokens[number]
  if (!isNumber(token, 1) || context.prose) return null
  const value = Number(token.text)
  if (named) {
    if (value !== 1 && value !== 2) return null
    const year = yearAfter(tokens, number + 1, context)
    return {
      when: halfTerm(named.month, value === 2, year?.span ?? false, year?.year ?? null),
      end: year?.end ?? number + 1,
    }
  }
  if (lowerAt(tokens, at) !== 'term' || value < 1 || value > 6) return null
  const year = yearAfter(tokens, number + 1, context)
  if (context.locale.areTermsNumbered) {
    const days = context.locale.termsOfYear[value - 1]
    if (!days) return null
    const when = recurring('term', 'term', year?.year ?? null, (y) => ({
      earliest: `${y}-${days[0]}`,
      latest: `${y}-${days[1]}`,
    }))
    return { when, end: year?.end ?? number + 1 }
  }
  const start = TERM_STARTS[Math.floor((value - 1) / 2)]!
  const when = halfTerm(start, value % 2 === 0, year?.span ?? false, year?.year ?? null)
  return {
    when: { ...when, doubt: 'a numbered term was counted in a year of six terms' },
    end: year?.end ?? number + 1,
  }
}

/** `first half`, `2nd half term`, `(second half)`: which half, and the token after it. */
function halfAt(tokens: readonly Token[], at: number): { second: boolean; end: number } | null {
  const open = lowerAt(tokens, at) === '('
  const start = open ? at + 1 : at
  const which = ordinalOf(lowerAt(tokens, start)) ?? numericOrdinal(tokens, start)
  const half = start + (tokens[start]?.kind === 'number' ? 2 : 1)
  if ((which !== 1 && which !== 2) || lowerAt(tokens, half) !== 'half') return null
  const word = skip(tokens, half + 1, '-')
  const end = lowerAt(tokens, word) === 'term' ? word + 1 : half + 1
  if (open && lowerAt(tokens, end) !== ')') return null
  return { second: which === 2, end: open ? end + 1 : end }
}

/** `second half of autumn term 2014`, `Autumn term 2014 (first half)`, `Spring 2015, 2nd half term`. */
export const namedHalfOfTerm: Parser = (tokens, at, context) => {
  const before = halfAt(tokens, at)
  let start = at
  if (before) {
    start = skip(tokens, before.end, 'of', 'in', '-')
    start = skip(tokens, start, 'the')
  }
  const named = context.locale.terms.get(lowerAt(tokens, start))
  if (!named) return null
  const word = lowerAt(tokens, start + 1) === 'term' ? start + 2 : start + 1
  const year = yearAfter(tokens, word, context)
  const end = year?.end ?? word
  const half = before ?? halfAt(tokens, skip(tokens, end, ',', '-'))
  if (!half) return null
  return {
    when: halfTerm(named.month, half.second, year?.span ?? false, year?.year ?? null),
    end: before ? end : half.end,
  }
}

/** `October half term`, `Autumn half-term 2011`: the week's break in the middle of a term. */
export const halfTermBreak: Parser = (tokens, at, context) => {
  const start = termMonth(tokens, at, context)
  if (!start) return null
  const word = skip(tokens, start.end, '-')
  if (lowerAt(tokens, word) !== 'half') return null
  const last = skip(tokens, word + 1, '-')
  if (lowerAt(tokens, last) !== 'term') return null
  const days = HALF_TERM_BREAKS.get(start.month)
  if (!days) return null
  const year = yearAfter(tokens, last + 1, context)
  const shift = year?.span && start.month < 9 ? 1 : 0
  const when = recurring('half-term break', 'week', year?.year ?? null, (y) => ({
    earliest: isoDay(y + shift, start.month, days[0])!,
    latest: isoDay(y + shift, start.month, days[1])!,
  }))
  return { when, end: year?.end ?? last + 1 }
}

/** The month of the break: printed, or that of the term named. */
function termMonth(
  tokens: readonly Token[],
  at: number,
  { locale }: ParseContext,
): { month: number; end: number } | null {
  const month = monthAt(tokens, at, false)
  if (month) return month
  const named = locale.terms.get(lowerAt(tokens, at))
  const brk = named && BREAK_OF_TERM.get(named.month)
  return brk ? { month: brk, end: at + 1 } : null
}
