import { addDays, addMonths, weekday } from '../../../util/calendar.ts'
import { listed, PhraseBook } from '../../phrases.ts'
import type { Token } from '../../tokens.ts'
import { numberOf, unitOf } from '../calendar-words.ts'
import { fixedWindow, onOrAfter, printedWindow, type Unit, type When } from '../when.ts'
import { lowerAt, type Match, type ParseContext, type Parser, skip } from './parser.ts'

/** A length of time: at least and at most so many units. */
export interface Duration {
  least: number
  most: number
  unit: Unit
  working: boolean
  end: number
}

const QUALIFIERS: ReadonlySet<string> = new Set(['calendar', 'full', 'whole', 'further', 'more'])

function amountAt(tokens: readonly Token[], at: number): { value: number; end: number } | null {
  const token = tokens[at]
  const [point, part] = [tokens[at + 1], tokens[at + 2]]
  if (token?.kind === 'number' && point?.lower === '.' && part?.kind === 'number' && !part.gap && !point.gap)
    return { value: Number(`${token.text}.${part.text}`), end: at + 3 }
  if (tokens[at - 1]?.lower === '.' && tokens[at - 2]?.kind === 'number' && !token?.gap) return null
  if (token?.kind === 'number' && token.text.length <= 3) return { value: Number(token.text), end: at + 1 }
  if (token?.lower === 'couple' && lowerAt(tokens, at + 1) === 'of') return { value: 2, end: at + 2 }
  if (token?.lower === 'a' && lowerAt(tokens, at + 1) === 'couple' && lowerAt(tokens, at + 2) === 'of')
    return { value: 2, end: at + 3 }
  const value = token?.kind === 'word' ? numberOf(token.lower) : null
  return value === null ? null : { value, end: at + 1 }
}

/** `6 weeks`, `3-6 months`, `twelve months`, `5 working days`. */
export function durationAt(tokens: readonly Token[], at: number): Duration | null {
  const first = amountAt(tokens, at)
  if (!first) return null
  let end = first.end
  let most = first.value
  if (['-', 'to', 'or', '/'].includes(lowerAt(tokens, end))) {
    const second = amountAt(tokens, end + 1)
    if (second && second.value >= most) {
      most = second.value
      end = second.end
    }
  }
  end = skip(tokens, end, '-')
  if (lowerAt(tokens, end) === 'calendar') end += 1
  const working = ['working', 'business', 'school'].includes(lowerAt(tokens, end))
  if (working || QUALIFIERS.has(lowerAt(tokens, end))) end += 1
  const unit = tokens[end]?.kind === 'word' ? unitOf(lowerAt(tokens, end)) : null
  if (!unit || unit === 'term' || unit === 'quarter') return null
  return { least: first.value, most, unit, working, end: end + 1 }
}

/** The mean length of a month, for parts of one: `1.5 months`. */
const DAYS_A_MONTH = 30.4

/** The day that is so long after a day; a broken number of months is counted in days. */
export function later(day: string, count: number, unit: Unit, working: boolean): string {
  if (!Number.isInteger(count)) {
    if (unit === 'year') return later(day, count * 12, 'month', working)
    if (unit === 'month')
      return addDays(addMonths(day, Math.floor(count)), Math.round((count % 1) * DAYS_A_MONTH))
    if (unit === 'week') return addDays(day, Math.ceil(count * 7))
    return later(day, Math.ceil(count), unit, working)
  }
  switch (unit) {
    case 'hour':
      return addDays(day, Math.ceil(count / 24))
    case 'day':
      return working ? workingDaysLater(day, count) : addDays(day, count)
    case 'week':
      return addDays(day, count * 7)
    case 'fortnight':
      return addDays(day, count * 14)
    case 'month':
      return addMonths(day, count)
    case 'quarter':
      return addMonths(day, count * 3)
    case 'term':
      return addMonths(day, count * 4)
    case 'year':
      return addMonths(day, count * 12)
  }
}

function workingDaysLater(day: string, count: number): string {
  // Five working days are a week; only the rest is walked.
  let at = addDays(day, Math.floor(count / 5) * 7)
  for (let left = count % 5; left > 0; ) {
    at = addDays(at, 1)
    if (weekday(at) <= 5) left -= 1
  }
  return at
}

const BEFORE: ReadonlySet<string> = new Set(
  listed(`
    within, in, over, during, for, next, the, following, coming, up, to, maximum, of, by, approximately,
    approx, about, circa, around, initially, initial
  `),
)

/** What a length of time is counted from, where it is printed. */
const ANCHOR_WORDS: ReadonlySet<string> = new Set([
  'after',
  'from',
  'of',
  'following',
  'post',
  'once',
  'prior',
  'before',
])

/** Anchors that are the plan itself, or its day. */
const PLAN_ITSELF = new PhraseBook<true>(
  listed(`
    now, today, this plan, the plan, plan, the date of this plan, the date of the plan, date of plan,
    date of this plan, this action plan, the action plan, the date of this action plan,
    publication of this plan, the present, this report, the date of this report, date of this report,
    publication of this report, issue of this plan, issue of this report
  `).map((phrase) => [phrase, true] as const),
)

/** Where a duration begins, after the words that may stand before it (`within the next`). */
export function durationStart(tokens: readonly Token[], at: number): number {
  let start = at
  while (start - at < 4 && BEFORE.has(lowerAt(tokens, start))) start += 1
  return start
}

/** The words after a duration that say what it is counted from; null where it is the plan or nothing. */
export function anchorOf(tokens: readonly Token[], at: number): { event: boolean; end: number } {
  let end = lowerAt(tokens, at) === "'" ? at + 1 : at
  if (lowerAt(tokens, end) === 'time') end += 1
  if (!ANCHOR_WORDS.has(lowerAt(tokens, end))) return { event: false, end }
  const plan = PLAN_ITSELF.at(tokens, end + 1)
  // `of plan approval` is an event of the plan, not the plan.
  if (plan && tokens[plan.end]?.kind !== 'word') return { event: false, end: plan.end }
  return { event: true, end }
}

/**
 * `within 3 months`, `12 months`: from the edition's date. `3 months from 1 April 2012`: from the date printed.
 * One that is counted from an event is left to the events.
 */
export function duration(date: Parser): Parser {
  return (tokens, at, context) => {
    if (context.prose) return null
    const start = durationStart(tokens, at)
    const found = durationAt(tokens, start) ?? headerDuration(tokens, start, context)
    if (!found || (found.least === 0 && found.most === 0)) return null
    // `Finished 3 weeks late`: how late, and not when.
    if (LATENESS.has(lowerAt(tokens, found.end))) return null
    const anchor = anchorOf(tokens, found.end)
    if (!anchor.event)
      return isAdded(tokens, at) ? added(found, anchor.end, context) : fromEdition(found, anchor.end, context)
    let dateStart = anchor.end + 1
    while (['the', 'date', 'of'].includes(lowerAt(tokens, dateStart)) && dateStart - anchor.end < 3)
      dateStart += 1
    const printed = date(tokens, dateStart, context)
    return printed && fromPrinted(found, printed, context)
  }
}

const LATENESS: ReadonlySet<string> = new Set([
  'late',
  'early',
  'ahead',
  'behind',
  'overdue',
  'later',
  'earlier',
])

/** `30/09/12 + 3 months`: whatever the edition's date is, it is counted from the one printed before. */
export const isAdded = (tokens: readonly Token[], at: number): boolean =>
  ['+', 'plus'].includes(lowerAt(tokens, at - 1)) && /^\d{2,4}$/.test(lowerAt(tokens, at - 2))

function added(found: Duration, end: number, context: ParseContext): Match {
  const { most: count, unit, working } = found
  const unknown: When = {
    precision: 'day',
    inYear: () => null,
    year: 0,
    fixed: true,
    implied: ['anchor'],
    rule: 'duration',
  }
  return fromEdition(found, end, context) ?? { when: { ...unknown, span: { count, unit, working } }, end }
}

function fromEdition(found: Duration, end: number, context: ParseContext): Match | null {
  const now = context.now
  if (!now) return null
  const ranged = found.least !== found.most
  const window = {
    earliest: ranged ? later(now.earliest, found.least, found.unit, found.working) : now.earliest,
    latest: later(now.on, found.most, found.unit, found.working),
  }
  const span = { count: found.most, unit: found.unit, working: found.working }
  return { when: { ...fixedWindow('duration', 'day', window, ['anchor']), span }, end }
}

function fromPrinted(found: Duration, anchor: Match, context: ParseContext): Match | null {
  const window = printedWindow(anchor.when) ?? (context.now && onOrAfter(anchor.when, context.now.earliest))
  if (!window) return null
  const day = later(window.latest, found.most, found.unit, found.working)
  const earliest = later(window.earliest, found.least, found.unit, found.working)
  const when = fixedWindow('duration from a date', 'day', { earliest, latest: day })
  return { when: { ...when, base: anchor.when }, end: anchor.end }
}

/** A bare number under a header such as `Timescale (months)`. */
function headerDuration(tokens: readonly Token[], at: number, context: ParseContext): Duration | null {
  const unit = context.headerUnit
  if (!unit || unit === 'quarter') return null
  const amount = amountAt(tokens, at)
  if (!amount || tokens[at]!.kind !== 'number') return null
  let most = amount.value
  let end = amount.end
  if (lowerAt(tokens, end) === '-' || lowerAt(tokens, end) === 'to') {
    const second = amountAt(tokens, end + 1)
    if (second) {
      most = second.value
      end = second.end
    }
  }
  return end === tokens.length && most >= amount.value
    ? { least: amount.value, most, unit, working: false, end }
    : null
}
