import { addDays, addMonths, daysBetween } from '../../../util/calendar.ts'
import { PhraseBook } from '../../phrases.ts'
import type { Token } from '../../tokens.ts'
import { mapped, type When, type Window } from '../when.ts'
import { lowerAt, type Match, type ParseContext, type Parser, skip } from './parser.ts'

type Part = 'start' | 'early' | 'middle' | 'late' | 'end' | 'before'

const PARTS = new PhraseBook<Part>([
  ['start of', 'start'],
  ['the start of', 'start'],
  ['beginning of', 'start'],
  ['the beginning of', 'start'],
  ['beginning', 'start'],
  ['early', 'early'],
  ['early in', 'early'],
  ['mid', 'middle'],
  ['middle of', 'middle'],
  ['the middle of', 'middle'],
  ['late', 'late'],
  ['late in', 'late'],
  ['end', 'end'],
  ['end of', 'end'],
  ['the end of', 'end'],
  ['the end', 'end'],
  ['close of', 'end'],
  ['eoy', 'end'],
  ['eom', 'end'],
  ['eoq', 'end'],
  ['before', 'before'],
  ['prior to', 'before'],
  ['ahead of', 'before'],
  ['in advance of', 'before'],
])

/** Early is the 1st to 10th of a month, mid the 11th to 20th, late from the 21st; of longer periods, thirds. */
function partOf(window: Window, part: 'early' | 'middle' | 'late'): Window {
  const days = daysBetween(window.earliest, window.latest) + 1
  if (days <= 31) {
    const [tenth, twentieth] = [addDays(window.earliest, 9), addDays(window.earliest, 19)]
    if (part === 'early') return { earliest: window.earliest, latest: tenth }
    if (part === 'middle') return { earliest: addDays(tenth, 1), latest: twentieth }
    return { earliest: addDays(twentieth, 1), latest: window.latest }
  }
  if (days < SHORT) return thirdOf(window, part, Math.floor(days / 3))
  const third = Math.max(1, Math.round(days / 30.4 / 3))
  const afterEarly = addMonths(window.earliest, third)
  const beforeLate = addMonths(addDays(window.latest, 1), -third)
  if (part === 'early') return { earliest: window.earliest, latest: addDays(afterEarly, -1) }
  if (part === 'middle') return { earliest: afterEarly, latest: addDays(beforeLate, -1) }
  return { earliest: beforeLate, latest: window.latest }
}

/** A period of fewer days has no three parts of whole months. */
const SHORT = 85

function thirdOf({ earliest, latest }: Window, part: 'early' | 'middle' | 'late', days: number): Window {
  if (part === 'early') return { earliest, latest: addDays(earliest, days - 1) }
  if (part === 'late') return { earliest: addDays(latest, 1 - days), latest }
  return { earliest: addDays(earliest, days), latest: addDays(latest, -days) }
}

function modified(when: When, part: Part): When {
  // A day has no parts: `end 31 March`, `before 31 March` name that day.
  if (when.precision === 'day') return when
  switch (part) {
    case 'start':
      return mapped(when, `start of ${when.rule}`, 'day', ({ earliest }) => ({ earliest, latest: earliest }))
    case 'end':
      return mapped(when, `end of ${when.rule}`, 'day', ({ latest }) => ({ earliest: latest, latest }))
    case 'before':
      return mapped(when, `before ${when.rule}`, 'day', ({ earliest }) => {
        const eve = addDays(earliest, -1)
        return { earliest: eve, latest: eve }
      })
    case 'early':
    case 'middle':
    case 'late':
      return mapped(when, `${part} ${when.rule}`, when.precision, (window) => partOf(window, part))
  }
}

const KINDS: ReadonlySet<string> = new Set(['month', 'quarter', 'term', 'year'])

/** `end of month: August`, `end of the month of May`, `end of quarter (Q3)`: the kind of period before its name. */
function namedAfterKind(
  period: Parser,
  tokens: readonly Token[],
  at: number,
  context: ParseContext,
): Match | null {
  const sign = lowerAt(tokens, at + 1)
  if (!KINDS.has(lowerAt(tokens, at)) || ![':', '-', ',', '(', 'of'].includes(sign)) return null
  const found = period(tokens, at + 2, context)
  if (!found || sign !== '(') return found
  return lowerAt(tokens, found.end) === ')' ? { ...found, end: found.end + 1 } : null
}

/** `Month end: August 2012`, `quarter end (Q3)`: the end of the period that is named after it. */
function endOfNamed(
  period: Parser,
  tokens: readonly Token[],
  at: number,
  context: ParseContext,
): Match | null {
  const end = skip(tokens, at + 1, '-')
  if (!KINDS.has(lowerAt(tokens, at)) || lowerAt(tokens, end) !== 'end') return null
  const start = skip(tokens, end + 1, ':', '-', '(', ',')
  const isYear = lowerAt(tokens, at) === 'year'
  if (start === end + 1 && !isYear) return null
  const found = period(tokens, start, context)
  if (!found || (!isYear && found.when.precision === 'day')) return null
  const close = lowerAt(tokens, start - 1) === '(' ? skip(tokens, found.end, ')') : found.end
  return { when: modified(found.when, 'end'), end: close }
}

/** After these words `beginning April` is a day; otherwise it says when something begins. */
const BEFORE_BEGINNING: ReadonlySet<string> = new Set(['by', 'at', 'the', 'from', 'until', 'before'])

/** `end of March 2012`, `mid-October`, `late spring`, `before September`. */
export function partOfPeriod(period: Parser): Parser {
  return (tokens, at, context) => {
    const word = PARTS.at(tokens, at)
    if (!word) return endOfNamed(period, tokens, at, context)
    if (
      word.end === at + 1 &&
      lowerAt(tokens, at) === 'beginning' &&
      !BEFORE_BEGINNING.has(lowerAt(tokens, at - 1))
    )
      return null
    // `completed early - Nov 15` is no early November.
    if (lowerAt(tokens, word.end) === '-' && tokens[word.end]!.gap) return null
    let start = skip(tokens, word.end, '-')
    // `mid to late June`: from the one part to the other.
    const joined =
      ['to', '/', '-', 'or'].includes(lowerAt(tokens, start)) || lowerAt(tokens, start - 1) === '-'
    const second = joined ? PARTS.at(tokens, lowerAt(tokens, start - 1) === '-' ? start : start + 1) : null
    if (second) start = skip(tokens, second.end, '-')
    if (lowerAt(tokens, start) === 'the') start += 1
    const found = namedAfterKind(period, tokens, start, context) ?? period(tokens, start, context)
    if (!found) return null
    const first = modified(found.when, word.value)
    if (!second) return { when: first, end: found.end }
    const last = modified(found.when, second.value)
    const when: When = {
      ...found.when,
      rule: `parts of ${found.when.rule}`,
      inYear: (year) => {
        const [a, b] = [first.inYear(year), last.inYear(year)]
        return a && b && { earliest: a.earliest, latest: b.latest }
      },
    }
    return { when, end: found.end }
  }
}
