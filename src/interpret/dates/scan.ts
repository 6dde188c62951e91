import type { OpenWord } from '../../model/index.ts'
import { STATUS_IN_DATES } from '../status/vocabulary.ts'
import type { Token } from '../tokens.ts'
import { monthOf, ORDINAL_SUFFIXES } from './calendar-words.ts'
import { CUES, type Cue, FILLERS, NOT_WHOLLY } from './cue-words.ts'
import { EVENTS, FREQUENCIES, NO_DATE, OPEN_WORDS } from './open-words.ts'
import { anchorOf, durationAt, durationStart } from './parsers/durations.ts'
import { anyDate, type ParseContext } from './parsers/index.ts'
import type { When } from './when.ts'

/** A cell as a row of meaningful pieces. `from` and `to` are tokens, `to` not included. */
export type Item = { from: number; to: number; struck: boolean; line: boolean; listItem: boolean } & (
  | { kind: 'date'; when: When }
  | { kind: 'open'; open: OpenWord; frequency: boolean; rule: string }
  | { kind: 'cue'; cue: Cue }
  /** Words that speak of progress. */
  | { kind: 'status' }
  /** A sign or conjunction, as a word: `-`, `and`, `(`. */
  | { kind: 'joint'; joint: string }
  | { kind: 'filler'; word: string }
  /** Words that say that there is no date here. */
  | { kind: 'nil' }
  /** `1.` or `(a)` before a part of a list. */
  | { kind: 'number' }
  | { kind: 'word' }
)

type Piece = Item extends infer T
  ? T extends Item
    ? Omit<T, 'from' | 'to' | 'struck' | 'line' | 'listItem'> & { to: number }
    : never
  : never

const JOINTS: ReadonlySet<string> = new Set([
  '-',
  '/',
  '→',
  ',',
  ';',
  '.',
  ':',
  '(',
  ')',
  '&',
  '+',
  '|',
  'and',
  'or',
  'to',
  'then',
  '•',
  '*',
  '[',
  ']',
  '–',
]) // prettier-ignore

/** Reads a row of tokens into items, each token once. */
export function scan(tokens: readonly Token[], context: ParseContext): Item[] {
  const items: Item[] = []
  const listed = !context.prose && hasNumberedParts(tokens)
  for (let at = 0; at < tokens.length; ) {
    const piece = pieceAt(tokens, at, context, listed)
    const token = tokens[at]!
    items.push({ ...piece, from: at, struck: token.struck, line: token.line, listItem: token.item })
    at = Math.max(piece.to, at + 1)
  }
  return items
}

function pieceAt(tokens: readonly Token[], at: number, context: ParseContext, listed: boolean): Piece {
  if (!context.prose) {
    const special = cellPieceAt(tokens, at, context, listed)
    if (special) return special
  }
  const date = anyDate(tokens, at, context)
  if (date) return { kind: 'date', when: withHeaderYear(date.when, context), to: date.end }
  if (!context.prose) {
    const words = cuePieceAt(tokens, at, context)
    if (words) return words
  }
  const { lower, kind } = tokens[at]!
  if (JOINTS.has(lower)) return { kind: 'joint', joint: lower, to: at + 1 }
  if (FILLERS.has(lower)) return { kind: 'filler', word: lower, to: at + 1 }
  return kind === 'sign' ? { kind: 'joint', joint: lower, to: at + 1 } : { kind: 'word', to: at + 1 }
}

/** What is looked for before dates, in a cell that should hold one. */
function cellPieceAt(
  tokens: readonly Token[],
  at: number,
  context: ParseContext,
  listed: boolean,
): Piece | null {
  if (listed) {
    const end = listNumberEnd(tokens, at)
    if (end > at) return { kind: 'number', to: end }
  }
  const time = timeEnd(tokens, at)
  if (time > at) return { kind: 'filler', word: 'time', to: time }
  const frequency = frequencyEnd(tokens, at)
  if (frequency > at)
    return { kind: 'open', open: 'ongoing', frequency: true, rule: 'frequency', to: frequency }
  const numbered = numberedEnd(tokens, at)
  if (numbered > at) return { kind: 'word', to: numbered }
  const event = eventEnd(tokens, at, context)
  if (event > at) return { kind: 'open', open: 'relative', frequency: false, rule: 'event', to: event }
  return null
}

/** What is looked for where no date begins: open words, cues, words about progress. */
function cuePieceAt(tokens: readonly Token[], at: number, context: ParseContext): Piece | null {
  const nil = NO_DATE.at(tokens, at)
  if (nil && (tokens.length - nil.end <= 2 || nil.end - at > 1)) return { kind: 'nil', to: nil.end }
  const open = OPEN_WORDS.at(tokens, at)
  const cue = CUES.at(tokens, at)
  const status = STATUS_IN_DATES.at(tokens, at)
  const longest = Math.max(open?.end ?? 0, cue?.end ?? 0, status?.end ?? 0)
  if (longest === 0) return null
  if (tokens[at]!.lower === 'now' && cue?.end !== at + 1) return null
  if (tokens[at]!.lower === 'now' && !dateFollows(tokens, at + 1, context)) {
    return { kind: 'open', open: 'immediate', frequency: false, rule: 'now', to: at + 1 }
  }
  if (open?.end === longest)
    return { kind: 'open', open: open.value, frequency: false, rule: 'open word', to: open.end }
  if (cue?.end === longest) return cuePiece(tokens, at, cue.value, cue.end, context)
  return { kind: 'status', to: longest }
}

/** A cue, unless its words are something else here: `was` with no date, `complete` in part. */
function cuePiece(tokens: readonly Token[], at: number, cue: Cue, end: number, context: ParseContext): Piece {
  if (tokens[at]!.lower === 'was' && !dateFollows(tokens, end, context)) return { kind: 'word', to: end }
  if (cue.role === 'completed' && cue.status && !cue.weak && deniedAt(tokens, at))
    return { kind: 'status', to: end }
  return { kind: 'cue', cue, to: end }
}

/** Whether `not`, `partly`, `75%` stand before a completed word. */
export function deniedAt(tokens: readonly Token[], at: number): boolean {
  for (let back = 1; back <= 3; back += 1) {
    const before = tokens[at - back]
    if (!before) return false
    if (NOT_WHOLLY.has(before.lower)) return !(before.lower === '%' && tokens[at - back - 1]?.text === '100')
    if (before.kind !== 'word' || !['fully', 'been', 'all', 'yet', 'be'].includes(before.lower)) return false
  }
  return false
}

/** A date or open word follows, after at most three fillers. */
function dateFollows(tokens: readonly Token[], at: number, context: ParseContext): boolean {
  for (let ahead = at; ahead < at + 4 && ahead < tokens.length; ahead += 1) {
    if (anyDate(tokens, ahead, context) || OPEN_WORDS.at(tokens, ahead)) return true
    const { lower } = tokens[ahead]!
    if (!FILLERS.has(lower) && !['to', ':', '-', '(', 'end'].includes(lower)) return false
  }
  return false
}

/** The header's year, where a date has none of its own. */
function withHeaderYear(when: When, context: ParseContext): When {
  const hint = context.headerYear
  if (!hint || when.year !== null || when.fixed) return when
  if (!hint.span) return { ...when, year: hint.year, implied: [...when.implied, 'year'] }
  const [from, to] = [`${hint.year}-04-01`, `${hint.year + 1}-03-31`]
  const fits = [hint.year, hint.year + 1].find((year) => {
    const window = when.inYear(year)
    return window && window.latest >= from && window.latest <= to
  })
  return fits === undefined ? when : { ...when, year: fits, implied: [...when.implied, 'year'] }
}

/** Words whose number is a name: `Phase 1 June 2012` is no first of June. */
const NUMBERED: ReadonlySet<string> = new Set([
  'phase',
  'stage',
  'part',
  'step',
  'action',
  'actions',
  'objective',
  'tier',
  'group',
  'option',
  'level',
  'cohort',
  'wave',
  'tranche',
  'milestone',
  'section',
  'item',
  'priority',
  'recommendation',
  'key',
  'ks',
  'version',
  'draft',
  'module',
  'workstream',
  'strand',
  'target',
  'point',
  'annex',
]) // prettier-ignore

function numberedEnd(tokens: readonly Token[], at: number): number {
  const [word, number, after] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (!word || !NUMBERED.has(word.lower) || number?.kind !== 'number' || number.text.length > 2) return at
  const joined =
    after && !after.gap && ['/', '.', '-'].includes(after.lower) && tokens[at + 3]?.kind === 'number'
  return joined || ORDINAL_SUFFIXES.has(after?.lower ?? '') ? at : at + 2
}

const CLOCK_WORDS: ReadonlySet<string> = new Set(['am', 'pm', 'noon', 'hrs', 'midnight'])

/** `5pm`, `12:00`, `12 noon`, `T00:00:00`: the time of day says nothing of the day. */
function timeEnd(tokens: readonly Token[], at: number): number {
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
function frequencyEnd(tokens: readonly Token[], at: number): number {
  const { lower } = tokens[at]!
  const found = FREQUENCIES.at(tokens, at)
  let end = found?.end ?? at
  if (!found && (lower === 'every' || lower === 'each')) {
    const length = durationAt(tokens, at + 1)
    if (length) end = length.end
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

const SEASON_WORDS: ReadonlySet<string> = new Set([
  'spring',
  'summer',
  'autumn',
  'winter',
  'fall',
  'easter',
  'christmas',
])
const LONGEST_EVENT = 40

/** `90 days after guidance is issued`, `once the policy is agreed`: as far as the clause goes, if no date is in it. */
function eventEnd(tokens: readonly Token[], at: number, context: ParseContext): number {
  const counted = durationStart(tokens, at)
  const length = durationAt(tokens, counted)
  const event = EVENTS.at(tokens, at)
  const open = OPEN_WORDS.at(tokens, at)
  const word =
    event && (open?.end ?? 0) < event.end && !anyDate(tokens, event.end - 1, context) ? event : null
  const start = length && anchorOf(tokens, length.end).event ? length.end : (word?.end ?? at)
  if (start === at)
    return length && !context.now && anchorOf(tokens, length.end).end === tokens.length ? length.end : at
  let end = start
  while (end < tokens.length && end - start < LONGEST_EVENT) {
    const token = tokens[end]!
    if (
      [';', '(', ')', '.', ','].includes(token.lower) ||
      token.item ||
      (token.line && OPENS_CLAUSE.has(token.lower))
    )
      break
    if (anyDate(tokens, end, context) && !/^(?:this|next)$/.test(token.lower)) return at
    end += 1
  }
  return end > start ? end : at
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
function hasNumberedParts(tokens: readonly Token[]): boolean {
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
function listNumberEnd(tokens: readonly Token[], at: number): number {
  const open = tokens[at]?.lower === '('
  const number = tokens[open ? at + 1 : at]
  if (!number || !/^(?:\d{1,2}|[a-h]|i{1,3}|iv|v|vi{0,3})$/.test(number.lower)) return at
  const sign = tokens[(open ? at + 1 : at) + 1]
  const closes = sign?.lower === ')' || (!open && sign?.lower === '.')
  if (!closes || sign.gap || (at > 0 && !tokens[at]!.gap)) return at
  const end = (open ? at + 1 : at) + 2
  return tokens[end] && !tokens[end].gap && sign.lower === '.' ? at : end
}
