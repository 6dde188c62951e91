import { addDays, addMonths, partsOf, weekday } from '../../../util/calendar.ts'
import type { Token } from '../../tokens.ts'
import {
  fixedWindow,
  monthsFrom,
  monthsWhen,
  oneDay,
  onOrAfter,
  type When,
  type Window,
  weekFrom,
} from '../when.ts'
import { isNumber, lowerAt, type Match, type ParseContext, type Parser, skip } from './parser.ts'
import { yearKindAt, yearOfKind } from './whole-years.ts'

/** Periods that the edition's date picks out: `this term`, `next financial year`, `today`. */
const POINTERS: ReadonlyMap<string, number> = new Map([
  ['this', 0],
  ['current', 0],
  ['the', 0],
  ['next', 1],
  ['following', 1],
  ['coming', 0],
  ['new', 1],
  ['last', -1],
])

/** How a period named without a number is found from a day: the one it is in, moved by so many. */
type Around = (
  day: string,
  move: number,
  context: ParseContext,
) => { window: Window; precision: When['precision'] }

const PERIODS: ReadonlyMap<string, Around> = new Map<string, Around>([
  [
    'week',
    (day, move) => ({ window: weekFrom(addDays(day, 1 - weekday(day) + move * 7)), precision: 'week' }),
  ],
  [
    'month',
    (day, move) => {
      const { year, month } = partsOf(addMonths(`${day.slice(0, 7)}-01`, move))
      return { window: monthsFrom(year, month, 1), precision: 'month' }
    },
  ],
  [
    'quarter',
    (day, move, context) => {
      const start = context.yearStart
      const { year, month } = partsOf(addMonths(`${day.slice(0, 7)}-01`, move * 3))
      const back = (((month - start) % 3) + 3) % 3
      const first = partsOf(addMonths(`${year}-${String(month).padStart(2, '0')}-01`, -back))
      return { window: monthsFrom(first.year, first.month, 3), precision: 'quarter' }
    },
  ],
  ['year', (day, move) => ({ window: monthsFrom(partsOf(day).year + move, 1, 12), precision: 'year' })],
  ['term', (day, move, context) => ({ window: termAround(day, move, context), precision: 'term' })],
])

/** The term that a day is in (or the next, between two), moved by so many terms. */
function termAround(day: string, move: number, { locale }: ParseContext): Window {
  const { year } = partsOf(day)
  const all = [year - 1, year, year + 1, year + 2].flatMap((y) =>
    locale.termsOfYear.map(([from, to]) => ({ earliest: `${y}-${from}`, latest: `${y}-${to}` })),
  )
  const index = all.findIndex((window) => window.latest >= day)
  return all[index + move] ?? all[index]!
}

/** What a pointer points at, as a window. */
function pointed(tokens: readonly Token[], at: number, move: number, context: ParseContext): Match | null {
  const now = context.now
  if (!now) return null
  const lower = lowerAt(tokens, at)
  const kind = yearKindAt(tokens, at)
  if (kind) {
    const when = yearOfKind(kind.kind, null, context)
    const current = onOrAfter(when, now.earliest)
    const window = current && when.inYear(partsOf(current.earliest).year + move)
    return (
      window && { when: fixedWindow('period from the edition', 'year', window, ['anchor']), end: kind.end }
    )
  }
  const months = context.locale.seasons.get(lower)
  if (months && move >= 0) {
    const when = monthsWhen('season', 'season', null, months.month, months.months)
    const current = onOrAfter(when, now.earliest)
    const next = move === 1 && current && current.earliest <= now.on
    const window = next ? when.inYear(partsOf(current.earliest).year + 1) : current
    return (
      window && { when: fixedWindow('period from the edition', 'season', window, ['anchor']), end: at + 1 }
    )
  }
  const around = PERIODS.get(lower)
  if (!around) return null
  const found = around(now.earliest, move, context)
  return {
    when: fixedWindow('period from the edition', found.precision, found.window, ['anchor']),
    end: at + 1,
  }
}

/** `this month`, `next term`, `current financial year`, `today`. */
export const pointedPeriod: Parser = (tokens, at, context) => {
  if (context.prose || !context.now) return null
  const lower = lowerAt(tokens, at)
  if (lower === 'today' || lower === 'tomorrow') {
    const day = addDays(context.now.on, lower === 'today' ? 0 : 1)
    return { when: fixedWindow('day from the edition', 'day', oneDay(day)!, ['anchor']), end: at + 1 }
  }
  if (lower === 'the' && !POINTERS.has(lowerAt(tokens, at + 1))) return null
  const start = lower === 'the' ? at + 1 : at
  const move = POINTERS.get(lowerAt(tokens, start))
  if (move === undefined) return null
  const after = tokens[start + 2]
  // `next 3 months` is a duration; `this month's meeting` and `next year 2012` are read as they stand.
  if (isNumber(tokens[start + 1]) || (after && after.lower === "'")) return null
  return pointed(tokens, start + 1, move, context)
}

/** `end of the financial year`, `end of term`, `month end`, `year-end`: the period the edition is in. */
export const endOfCurrent: Parser = (tokens, at, context) => {
  if (!context.now || context.prose) return null
  if (lowerAt(tokens, at) === 'end' || lowerAt(tokens, at) === 'close') {
    let start = skip(tokens, at + 1, '-')
    if (lowerAt(tokens, start) === 'of') start += 1
    if (lowerAt(tokens, start) === 'the') start += 1
    const move = POINTERS.get(lowerAt(tokens, start))
    if (move !== undefined && lowerAt(tokens, start) !== 'the') start += 1
    return last(pointed(tokens, start, move ?? 0, context))
  }
  // `month end`, `financial year end`, `year end`: the last is the financial year's in most plans.
  const kind = yearKindAt(tokens, at)
  const wordEnd = kind?.end ?? at + 1
  const end = skip(tokens, wordEnd, '-')
  // A year after it is its own: `financial year end 2013`.
  if (lowerAt(tokens, end) !== 'end' || (kind && isNumber(tokens[end + 1]))) return null
  if (kind || lowerAt(tokens, at) !== 'year') {
    const found = last(pointed(tokens, at, 0, context))
    return found && { ...found, end: end + 1 }
  }
  const window = onOrAfter(yearOfKind('fiscal', null, context), context.now.earliest)
  if (!window) return null
  const when = fixedWindow('year end', 'day', oneDay(window.latest)!, ['anchor'])
  return {
    when: { ...when, doubt: 'the end of the financial year was taken for the year end' },
    end: end + 1,
  }
}

function last(found: Match | null): Match | null {
  if (!found) return null
  const window = found.when.inYear(0)!
  return { when: fixedWindow('end of the period', 'day', oneDay(window.latest)!, ['anchor']), end: found.end }
}
