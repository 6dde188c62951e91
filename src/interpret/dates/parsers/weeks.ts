import { addDays, daysInMonth, isoDay, partsOf, weekday } from '../../../util/calendar.ts'
import { PhraseBook } from '../../phrases.ts'
import type { Token } from '../../tokens.ts'
import { ORDINAL_SUFFIXES, ordinalOf, weekdayOf } from '../calendar-words.ts'
import { impossible, mapped, oneDay, recurring, weekFrom } from '../when.ts'
import { isNumber, lowerAt, type Parser, skip } from './parser.ts'
import { monthAt } from './worded.ts'
import { yearAfter } from './year.ts'

/** Words before a day that make it stand for the week it begins or ends. */
const WEEK_WORDS = new PhraseBook<'begins' | 'ends'>([
  ['wc', 'begins'],
  ['wb', 'begins'],
  ['week commencing', 'begins'],
  ['wk commencing', 'begins'],
  ['week comm', 'begins'],
  ['week beginning', 'begins'],
  ['wk beginning', 'begins'],
  ['week starting', 'begins'],
  ['week of', 'begins'],
  ['week of the', 'begins'],
  ['we', 'ends'],
  ['week ending', 'ends'],
  ['wk ending', 'ends'],
  ['week end', 'ends'],
])

/** `w/c 5 March 2012`, `week ending 10/06/11`. */
export function weekOf(day: Parser): Parser {
  return (tokens, at, context) => {
    const word = WEEK_WORDS.at(tokens, at)
    if (!word) return null
    let start = skip(tokens, word.end, ':', '.', '-')
    if (lowerAt(tokens, start) === 'the') start += 1
    const found = day(tokens, start, context)
    if (found?.when.precision !== 'day') return null
    const { weekday: _, ...when } = found.when
    const change =
      word.value === 'begins'
        ? mapped(when, 'week beginning', 'week', (window) => weekFrom(window.earliest))
        : mapped(when, 'week ending', 'week', (window) => ({
            earliest: addDays(window.latest, -6),
            latest: window.latest,
          }))
    return { when: change, end: found.end }
  }
}

/** `Week 23 2014`, `wk 40/2012`, `2014-W23`: a week of a printed year, as ISO 8601 counts them from its first Thursday. */
export const weekNumber: Parser = (tokens, at) => {
  const lead = isYear(tokens[at]) ? skip(tokens, at + 1, '-', ',', '/') : at
  if (!['week', 'wk', 'w', 'cw'].includes(lowerAt(tokens, lead))) return null
  if (tokens[lead]!.lower === 'w' && (tokens[lead + 1]?.gap ?? true)) return null
  let start = skip(tokens, lead + 1, '.')
  if (['no', 'number', '#'].includes(lowerAt(tokens, start))) start = skip(tokens, start + 1, '.')
  const week = tokens[start]
  if (!isNumber(week, 2)) return null
  let end = start + 1
  let year = lead > at ? tokens[at] : undefined
  if (!year) {
    end = skip(tokens, end, ',', '/', '-', '(')
    if (['of', 'in'].includes(lowerAt(tokens, end))) end += 1
    year = tokens[end]
    end = lowerAt(tokens, end - 1) === '(' ? skip(tokens, end + 1, ')') : end + 1
  }
  if (!isYear(year)) return null
  if (Number(week.text) < 1 || Number(week.text) > 53) return { when: impossible('week of a year'), end }
  const monday = firstMonday(Number(year.text))
  const when = recurring('week of a year', 'week', Number(year.text), (y) =>
    weekFrom(addDays(y === Number(year.text) ? monday : firstMonday(y), (Number(week.text) - 1) * 7)),
  )
  return { when, end }
}

const isYear = (token: Token | undefined): token is Token =>
  isNumber(token) && /^(?:19|20)\d\d$/.test(token.text)

/** The Monday of the week that holds 4 January. */
function firstMonday(year: number): string {
  const fourth = isoDay(year, 1, 4)!
  return addDays(fourth, 1 - weekday(fourth))
}

/** The number of `first`, `2nd`, `last` (5), and the token after it. */
function nthAt(tokens: readonly Token[], at: number): { nth: number; end: number } | null {
  const word = lowerAt(tokens, at)
  const numeric = tokens[at]?.kind === 'number' && ORDINAL_SUFFIXES.has(lowerAt(tokens, at + 1))
  const nth = word === 'last' || word === 'final' ? 5 : numeric ? Number(word) : ordinalOf(word)
  return nth === null || nth < 1 || nth > 5 ? null : { nth, end: at + (numeric ? 2 : 1) }
}

/** `2nd Friday in June 2013`, `last Monday of May`. */
export const weekdayOfMonth: Parser = (tokens, at, context) => {
  const count = nthAt(tokens, at)
  const day = count && weekdayOf(lowerAt(tokens, count.end))
  if (!count || day === null || day === undefined) return null
  const start = count.end + (['of', 'in'].includes(lowerAt(tokens, count.end + 1)) ? 2 : 1)
  const month = monthAt(tokens, start, false)
  if (!month) return null
  const year = yearAfter(tokens, month.end, context)
  const when = recurring('weekday of a month', 'day', year?.year ?? null, (y) => {
    const last = daysInMonth(y, month.month)
    // The last such day is sought in the last seven days, the nth in the nth seven.
    const from = isoDay(y, month.month, count.nth === 5 ? last - 6 : count.nth * 7 - 6)!
    return oneDay(addDays(from, (day - weekday(from) + 7) % 7))
  })
  return { when, end: year?.end ?? month.end }
}

/** `first week of June 2011`, `last week in May`, `2nd week March`. */
export const weekOfMonth: Parser = (tokens, at, context) => {
  const count = nthAt(tokens, at)
  if (!count) return null
  const { nth, end: weekAt } = count
  if (lowerAt(tokens, weekAt) !== 'week') return null
  let start = weekAt + 1
  if (['of', 'in'].includes(lowerAt(tokens, start))) start += 1
  const month = monthAt(tokens, start, false)
  if (!month) return null
  const year = yearAfter(tokens, month.end, context)
  const when = recurring('week of a month', 'week', year?.year ?? null, (y) => {
    const last = daysInMonth(y, month.month)
    const from = nth === 5 ? last - 6 : nth * 7 - 6
    const earliest = isoDay(y, month.month, from)
    if (earliest === null) return null
    return { earliest, latest: addDays(earliest, Math.min(6, last - partsOf(earliest).day)) }
  })
  return { when, end: year?.end ?? month.end }
}
