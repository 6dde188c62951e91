import type { OpenWord } from '../../model/index.ts'
import { STATUS_IN_DATES } from '../status/vocabulary.ts'
import type { Token } from '../tokens.ts'
import { CUES, type Cue, FILLERS, NOT_WHOLLY } from './cue-words.ts'
import { CONDITIONS, NO_DATE, OPEN_WORDS } from './open-words.ts'
import { anyDate, type ParseContext } from './parsers/index.ts'
import { eventEnd, frequencyEnd, hasNumberedParts, listNumberEnd, numberedEnd, timeEnd } from './pieces.ts'
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
  'plus',
  '•',
  '*',
  '[',
  ']',
  '–',
])

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

/** Last words of a frequency that comes round once in a year. */
const YEARLY: ReadonlySet<string> = new Set(['year', 'yearly', 'annually', 'annum'])

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
    return {
      kind: 'open',
      open: 'ongoing',
      frequency: true,
      rule: YEARLY.has(tokens[frequency - 1]!.lower) ? 'yearly' : 'frequency',
      to: frequency,
    }
  const numbered = numberedEnd(tokens, at)
  if (numbered > at) return { kind: 'word', to: numbered }
  const event = eventEnd(tokens, at, context)
  if (event > at)
    return {
      kind: 'open',
      open: 'relative',
      frequency: false,
      rule: CONDITIONS.at(tokens, at) ? 'condition' : 'event',
      to: event,
    }
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
  return { kind: 'cue', cue, to: cue.role === 'revised' ? countEnd(tokens, end) : end }
}

/** `Rev 2 – Feb 19`, `Revision 1: 30/06/12`: the number counts the revisions. */
function countEnd(tokens: readonly Token[], at: number): number {
  const start = tokens[at]?.lower === '.' ? at + 1 : at
  const [number, sign] = [tokens[start], tokens[start + 1]]
  if (number?.kind !== 'number' || number.text.length > 1 || !sign) return at
  const labels = sign.lower === ':' || (sign.lower === '-' && sign.gap)
  return labels && tokens[start + 2]?.gap ? start + 1 : at
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

/** A date or open word follows, after at most three words that say no more than that it is one. */
function dateFollows(tokens: readonly Token[], at: number, context: ParseContext): boolean {
  for (let ahead = at; ahead < at + 4 && ahead < tokens.length; ahead += 1) {
    if (anyDate(tokens, ahead, context) || OPEN_WORDS.at(tokens, ahead)) return true
    const { lower } = tokens[ahead]!
    if (CUES.at(tokens, ahead)?.value.role === 'due') continue
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
