import { addDays, daysInMonth, isoDay, partsOf } from '../../../util/calendar.ts'
import { PhraseBook } from '../../phrases.ts'
import { ordinalOf } from '../calendar-words.ts'
import { mapped, recurring, weekFrom } from '../when.ts'
import { lowerAt, type Parser, skip } from './parser.ts'
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

/** `first week of June 2011`, `last week in May`, `2nd week March`. */
export const weekOfMonth: Parser = (tokens, at, context) => {
  const word = lowerAt(tokens, at)
  const numeric = tokens[at]?.kind === 'number' && ['st', 'nd', 'rd', 'th'].includes(lowerAt(tokens, at + 1))
  const nth = word === 'last' || word === 'final' ? 5 : numeric ? Number(word) : ordinalOf(word)
  if (nth === null || nth < 1 || nth > 5) return null
  const weekAt = at + (numeric ? 2 : 1)
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
