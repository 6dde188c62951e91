/**
 * Pieces of a date cell that are neither dates nor words for what dates are: times of day, frequencies, events,
 * list numbers. Each function returns the token after the piece, or the token it began at where there is none.
 */

import { listed } from '../phrases.ts'
import type { Token } from '../tokens.ts'
import { monthOf, ORDINAL_SUFFIXES } from './calendar-words.ts'
import { EVENTS, FREQUENCIES, OPEN_WORDS } from './open-words.ts'
import { anchorOf, durationAt, durationStart, isAdded } from './parsers/durations.ts'
import { anyDate, type ParseContext } from './parsers/index.ts'
import type { When } from './when.ts'

/** Words whose number is a name: `Phase 1 June 2012` is no first of June. */
const NUMBERED: ReadonlySet<string> = new Set(
  listed(`
    phase, stage, part, step, action, actions, objective, tier, group, option, level, cohort, wave,
    tranche, milestone, section, item, priority, recommendation, key, ks, version, draft, module,
    workstream, strand, target, point, annex
  `),
)

export function numberedEnd(tokens: readonly Token[], at: number): number {
  const [word, number, after] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (!word || !NUMBERED.has(word.lower) || number?.kind !== 'number' || number.text.length > 2) return at
  // `target 30 November`, `phase 12 May`: no parts are counted so far, and a target is mostly a day.
  const day = monthOf(after?.lower ?? '') !== null && (word.lower === 'target' || Number(number.text) > 9)
  const joined =
    day || (after && !after.gap && ['/', '.', '-'].includes(after.lower) && tokens[at + 3]?.kind === 'number')
  return joined || ORDINAL_SUFFIXES.has(after?.lower ?? '') ? at : at + 2
}

/** `P3 2022`, `Period 4 2019/20`: something is counted right before a token, that no rule knows; its words, or null. */
export function countedBefore(tokens: readonly Token[], at: number): string | null {
  const [word, number] = [tokens[at - 2], tokens[at - 1]]
  if (word?.kind !== 'word' || number?.kind !== 'number' || number.text.length > 2) return null
  const isSign = word.text.length <= 2 && !number.gap
  return isSign || word.lower === 'period' ? `${word.text}${number.gap ? ' ' : ''}${number.text}` : null
}

const CLOCK_WORDS: ReadonlySet<string> = new Set(['am', 'pm', 'noon', 'hrs', 'midnight'])

/** `5pm`, `12:00`, `12 noon`, `T00:00:00`: the time of day says nothing of the day. */
export function timeEnd(tokens: readonly Token[], at: number): number {
  const start =
    tokens[at]?.lower === 't' && !tokens[at].gap && tokens[at + 1]?.kind === 'number' ? at + 1 : at
  if (tokens[start]?.kind !== 'number' || tokens[start].text.length > 4) return at
  let end = start + 1
  let colons = 0
  while (
    colons < 2 &&
    tokens[end]?.lower === ':' &&
    !tokens[end]!.gap &&
    tokens[end + 1]?.kind === 'number'
  ) {
    end += 2
    colons += 1
  }
  if (CLOCK_WORDS.has(tokens[end]?.lower ?? '')) return end + 1
  return colons > 0 ? end : at
}

/** `quarterly`, `every 3 months`, `1 activity per quarter`, `annually in April`, `every September`. */
export function frequencyEnd(tokens: readonly Token[], at: number): number {
  const { lower } = tokens[at]!
  const found = FREQUENCIES.at(tokens, at)
  let end = found?.end ?? at
  if (!found && (lower === 'every' || lower === 'each')) {
    const length = durationAt(tokens, at + 1)
    const meeting = occasionEnd(tokens, at + 1)
    if (length) end = length.end
    else if (meeting > at + 1) end = meeting
    else if (monthOf(tokens[at + 1]?.lower ?? '') !== null || SEASON_WORDS.has(tokens[at + 1]?.lower ?? ''))
      end = at + 2
  }
  if (end === at) return at
  // `annually in April`: the month is the frequency's, unless a year makes it a date.
  const next = tokens[end]?.lower
  const hasMonth =
    (next === 'in' || next === 'each' || next === 'every') && monthOf(tokens[end + 1]?.lower ?? '') !== null
  return hasMonth && tokens[end + 2]?.kind !== 'number' ? end + 2 : end
}

/** What comes round without a calendar: `at each governors' meeting`. */
const OCCASIONS: ReadonlySet<string> = new Set(
  listed(
    'meeting, meetings, visit, session, inspection, cycle, cohort, intake, induction, supervision, round, event',
  ),
)

function occasionEnd(tokens: readonly Token[], at: number): number {
  for (let end = at; end < at + 4 && tokens[end]?.kind === 'word'; end += 1) {
    if (OCCASIONS.has(tokens[end]!.lower)) return end + 1
  }
  return at
}

const SEASON_WORDS: ReadonlySet<string> = new Set([
  'spring',
  'summer',
  'autumn',
  'winter',
  'fall',
  'easter',
  'christmas',
])
/** Words of an event that something is due after. This keeps the work linear. */
const LONGEST_EVENT = 40

/** `90 days after guidance is issued`, `once the policy is agreed`: as far as the clause goes, if no date is in it. */
export function eventEnd(tokens: readonly Token[], at: number, context: ParseContext): number {
  const counted = durationStart(tokens, at)
  const length = durationAt(tokens, counted)
  // `Q3 2021/22 and quarterly after that`: it points back to the date.
  if (tokens[at]?.lower === 'after' && /^(?:that|this|which|then)$/.test(tokens[at + 1]?.lower ?? '')) {
    const next = tokens[at + 2]
    if (next === undefined || next.kind === 'sign' || next.line) return at
  }
  const event = EVENTS.at(tokens, at)
  const open = OPEN_WORDS.at(tokens, at)
  const word =
    event && (open?.end ?? 0) < event.end && !anyDate(tokens, event.end - 1, context) ? event : null
  const start = length && anchorOf(tokens, length.end).event ? length.end : (word?.end ?? at)
  if (start === at)
    return length &&
      !context.now &&
      !isAdded(tokens, at) &&
      anchorOf(tokens, length.end).end === tokens.length
      ? length.end
      : at
  let end = start
  while (end < tokens.length && end - start < LONGEST_EVENT) {
    const token = tokens[end]!
    if (
      [';', '(', ')', '.', ','].includes(token.lower) ||
      token.item ||
      (token.line && OPENS_CLAUSE.has(token.lower))
    )
      break
    const date = /^(?:this|next)$/.test(token.lower) ? null : anyDate(tokens, end, context)
    if (date && !namesWhatFollows(tokens, date)) return at
    end += 1
  }
  return end > start ? end : at
}

/** `pending FY23 budget approval`, `subject to Summer Works grant`: what names what is waited for is no deadline. */
function namesWhatFollows(tokens: readonly Token[], { when, end }: { when: When; end: number }): boolean {
  const isLoose = when.precision === 'year' || (when.precision === 'season' && when.year === null)
  return isLoose && tokens[end]?.kind === 'word' && !tokens[end].line
}

const OPENS_CLAUSE: ReadonlySet<string> = new Set([
  'complete',
  'completed',
  'ongoing',
  'tbc',
  'revised',
  'now',
  'review',
])

/** Whether the cell numbers its parts: `1. ... 2. ...`, `(a) ... (b) ...`. */
export function hasNumberedParts(tokens: readonly Token[]): boolean {
  const seen = new Set<string>()
  for (let at = 0; at < tokens.length; at += 1) {
    const end = listNumberEnd(tokens, at)
    if (end > at) seen.add(tokens[end - 2]!.lower)
  }
  return (
    (seen.has('1') && seen.has('2')) || (seen.has('a') && seen.has('b')) || (seen.has('i') && seen.has('ii'))
  )
}

/** The token after `1.`, `2)`, `(a)`, `iii)`. */
export function listNumberEnd(tokens: readonly Token[], at: number): number {
  const open = tokens[at]?.lower === '('
  const number = tokens[open ? at + 1 : at]
  if (!number || !/^(?:\d{1,2}|[a-h]|i{1,3}|iv|v|vi{0,3})$/.test(number.lower)) return at
  const sign = tokens[(open ? at + 1 : at) + 1]
  const closes = sign?.lower === ')' || (!open && sign?.lower === '.')
  if (!closes || sign.gap || (at > 0 && !tokens[at]!.gap)) return at
  const end = (open ? at + 1 : at) + 2
  return tokens[end] && !tokens[end].gap && sign.lower === '.' ? at : end
}
