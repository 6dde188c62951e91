import { distance } from 'fastest-levenshtein'
import type { Rag, Status } from '../../model/index.ts'
import { foldForComparison } from '../../util/text.ts'
import { monthOf } from '../dates/calendar-words.ts'
import { listed } from '../phrases.ts'
import { plainText } from '../text.ts'
import { type Token, tokenise } from '../tokens.ts'
import { isAttribute, isForeseen, isWholeClause, meaningAt } from './grammar.ts'
import { fractionAt, percentAt } from './shares.ts'
import { keyForm, type Legend } from './types.ts'
import {
  BESIDE_STATUS,
  CLAUSE_STATUS,
  COMMON_STATUS,
  EMPTY,
  RAG_LETTERS,
  RAG_WORDS,
  REFUSALS,
  RESPONSES,
  STATUS_WORDS,
} from './vocabulary.ts'

/** What a status or rating cell says, as far as its words go. */
export interface CellWords {
  /** Statuses in the order printed. */
  statuses: Status[]
  /** Ratings in the order printed. */
  rags: Rag[]
  /** Between two ratings stands a word of change (`Red to Amber`): the last holds. */
  changed: boolean
  /** It holds nothing that could be a status: no words, `N/A`, a response. */
  silent: boolean
}

const TICKS: ReadonlySet<string> = new Set(['✓', '✔', '☑', '✅', '√'])
const CROSSES: ReadonlySet<string> = new Set(['✗', '✘', '☐', '☒', '❌', '✕', '×'])

export const isTick = (text: string): boolean => TICKS.has(text.trim()) || /^[xX]$/.test(text.trim())
const isMark = (lower: string): boolean => TICKS.has(lower) || CROSSES.has(lower)

/** Before a rating: it held before this edition. */
const FORMERLY: ReadonlySet<string> = new Set(['was', 'previously', 'formerly', 'originally', 'previous'])

/** A status and its day are no longer. */
const LONGEST_STATUS = 8

/** Whether a text holds a status, perhaps with a day, and nothing else. */
export function isStatusAlone(text: string, legend: Legend): boolean {
  const tokens = tokenise(plainText(text.slice(0, 200)))
  const isShort = tokens.filter(({ kind }) => kind === 'word').length <= LONGEST_STATUS
  return isShort && statusOpens(tokens) && readCellWords(text, legend).statuses.length === 1
}

/** Whether a text is a letter or word of the document's key. */
export const isKeyed = (text: string, { words }: Legend): boolean => words.has(keyForm(text))

/** Whether a text begins with a status, and goes on with nothing but signs, figures and months. */
function statusOpens(tokens: readonly Token[]): boolean {
  const found = STATUS_WORDS.at(tokens, 0) ?? CLAUSE_STATUS.at(tokens, 0)
  if (!found) return false
  return tokens
    .slice(found.end)
    .every(({ kind, lower }) => kind !== 'word' || monthOf(lower) !== null || ORDINAL_ENDS.has(lower))
}

const ORDINAL_ENDS: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th', 'on', 'in'])

/** Reads the words of a short cell. A legend's keys come before the usual words. */
export function readCellWords(text: string, legend: Legend): CellWords {
  const said: CellWords = { statuses: [], rags: [], changed: false, silent: false }
  const whole = legend.words.get(keyForm(text))
  if (whole && (whole.status || whole.rag)) {
    if (whole.status) said.statuses.push(whole.status)
    if (whole.rag) said.rags.push(whole.rag)
    return said
  }
  const tokens = tokenise(plainText(text))
  const doing = whatIsDoing(tokens)
  if (doing) return { ...said, statuses: ['in-progress'] }
  // `B (12/03/14)`: the letter of the key, and its day.
  const letter = tokens[0] && isBesideDate(tokens, 0) ? legend.words.get(tokens[0].lower) : undefined
  if (letter?.status) said.statuses.push(letter.status)
  const letters: Rag[] = []
  const former: Rag[] = []
  const beside: Status[] = []
  let others = 0
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]!
    const found = statusAt(tokens, at)
    if (found) {
      keep(said, beside, found)
      at = found.end
      continue
    }
    const rag =
      RAG_WORDS.get(token.lower) ??
      (isLetter(token, tokens[at + 1]) ? RAG_LETTERS.get(token.lower) : undefined)
    const before = tokens[at - 1]?.lower ?? ''
    const rated = said.rags.length + letters.length > 0
    const isRemarked = at === 0 && REMARK_OPENS.has(tokens[1]?.lower ?? '')
    if (rag && isRemarked) said.rags.push(rag)
    else if (rag && (FORMERLY.has(before) || (rated && before === 'from'))) former.push(rag)
    else if (rag && RAG_WORDS.has(token.lower)) said.rags.push(rag)
    else if (isLetter(token, tokens[at + 1]))
      letters.push(...token.lower.split('').map((letter) => RAG_LETTERS.get(letter)!))
    else if (token.lower === '→' || token.lower === 'to') said.changed = true
    else if (token.kind === 'word' && !JOINING.has(token.lower)) others += 1
    at += 1
  }
  if (said.statuses.length === 0) said.statuses.push(...beside)
  if (others === 0) said.rags.push(...letters)
  if (said.rags.length === 0) said.rags.push(...former)
  if (said.statuses.length === 0 && said.rags.length === 0) {
    const guess = misspelt(text)
    if (guess) said.statuses.push(guess)
    else said.silent = isSilent(tokens)
  }
  return said
}

/** Adds a status to what is said. What was closed or given up stays so, whatever was not reached in it. */
function keep(said: CellWords, besides: Status[], { status, beside, denied }: Found): void {
  if (!status) return
  const ended = said.statuses.some((each) => each === 'closed' || each === 'superseded')
  if (beside) besides.push(status)
  else if (!(denied && ended)) said.statuses.push(status)
}

/** Between a letter that rates and what is remarked of it: `A (on track but risk to delivery)`. */
const REMARK_OPENS: ReadonlySet<string> = new Set(['(', '-', '–', '—', ':', '/'])

/** `Testing`, `Drafting policy`: a deed that is being done is all that the cell says. */
export function whatIsDoing(tokens: readonly Token[]): boolean {
  const [first] = tokens
  if (first?.kind !== 'word' || tokens.length > MOST_DOING) return false
  if (!/^\p{L}{3,}ing$/u.test(first.lower) || NOT_DOING.has(first.lower)) return false
  return tokens.every(({ kind }, at) => kind === 'word' && !STATUS_WORDS.at(tokens, at))
}

/** A deed and its object are no longer. */
const MOST_DOING = 3
const NOT_DOING: ReadonlySet<string> = new Set(
  listed('nothing, something, everything, rating, missing, meeting, waiting, awaiting, pending'),
)

/** Words that say nothing of their own beside a rating. */
const JOINING: ReadonlySet<string> = new Set(
  listed(`
    rag, brag, rating, status, and, or, now, from, currently, was, previously, formerly, originally, previous
  `),
)

/** `G`, `R`, and two together (`A/G`, which the tokens join); in `R7` the letter is a part of a number. */
function isLetter(token: Token, next: Token | undefined): boolean {
  return (
    token.kind === 'word' &&
    !(next?.kind === 'number' && !next.gap) &&
    (token.lower.length === 1 || (token.lower.length === 2 && token.text === token.text.toUpperCase())) &&
    token.lower.split('').every((letter) => RAG_LETTERS.has(letter))
  )
}

/** A status in a cell, as far as its words go. */
interface Found {
  /** Null where the words only look like a status. */
  status: Status | null
  end: number
  /** It gives way to any other status of the cell. */
  beside?: boolean
  /** It says what was not reached: `not achieved`. */
  denied?: boolean
}

/** A phrase, a percentage, a part of a whole or a tick. */
function statusAt(tokens: readonly Token[], at: number): Found | null {
  const share = percentAt(tokens, at) ?? fractionAt(tokens, at)
  if (share) return share
  const token = tokens[at]!
  if (isMark(token.lower) && (tokens.length <= 2 || isBesideDate(tokens, at))) {
    return { status: TICKS.has(token.lower) ? 'complete' : 'not-started', end: at + 1 }
  }
  const refusal = REFUSALS.at(tokens, at)
  if (refusal) {
    const late = LATER.has(tokens[refusal.end]?.lower ?? '')
    return { status: late ? 'at-risk' : 'closed', end: refusal.end }
  }
  const clause = CLAUSE_STATUS.at(tokens, at)
  const response = RESPONSES.at(tokens, at)
  const found = STATUS_WORDS.at(tokens, at)
  const longest = Math.max(response?.end ?? 0, found?.end ?? 0)
  const beside = BESIDE_STATUS.at(tokens, at)?.end
  if (clause && clause.end >= longest && isWholeClause(tokens, at, clause.end))
    return { status: clause.value, end: clause.end, beside: beside === clause.end }
  if (response && response.end === longest) return { status: null, end: response.end }
  if (!found) return null
  const { end } = found
  if (isAttribute(tokens, at, end) || isForeseen(tokens, at, found)) return { status: null, end }
  // `Done bar training`: all but a part.
  if (found.value === 'complete' && isButAPart(tokens, end)) return { status: 'in-progress', end }
  // `Completed on time`: the second says how the first was done; `Complete On Target` are two.
  const goesOn = found.value === 'complete' && !tokens[end]?.line && /^\p{Ll}/u.test(tokens[end]?.text ?? '')
  const how = goesOn ? STATUS_WORDS.at(tokens, end) : null
  return {
    ...meaningAt(tokens, at, found),
    end: how?.value === 'on-track' ? how.end : end,
    beside: beside === end,
  }
}

/** `Done, bar one`, `done in part`. */
export function isButAPart(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at]?.lower === ',' ? at + 1 : at
  const word = tokens[next]?.lower ?? ''
  return EXCEPT.has(word) || (word === 'in' && tokens[next + 1]?.lower === 'part')
}

const EXCEPT: ReadonlySet<string> = new Set(['bar', 'barring', 'except', 'excepting', 'excluding'])
const LATER: ReadonlySet<string> = new Set(['by', 'until', 'before', 'within'])

/** `✓ 12/03/14`: beside the mark stands a day and no word. */
const isBesideDate = (tokens: readonly Token[], mark: number): boolean =>
  tokens.every(({ kind, lower }, at) => at === mark || kind !== 'word' || monthOf(lower) !== null) &&
  tokens.some(({ kind }) => kind === 'number')

function isSilent(tokens: readonly Token[]): boolean {
  if (tokens.every((token) => token.kind === 'sign')) return true
  let at = 0
  while (at < tokens.length) {
    const empty = EMPTY.at(tokens, at) ?? RESPONSES.at(tokens, at)
    if (empty) at = empty.end
    else if (tokens[at]!.kind === 'sign') at += 1
    else return false
  }
  return true
}

/** Longer words are no status with a slip of the pen. This keeps the work linear. */
const LONGEST_SLIP = 30

/** A short cell that is one or two letters from a common status. */
function misspelt(text: string): Status | null {
  const folded = foldForComparison(text)
  if (folded.length < 5 || folded.length > LONGEST_SLIP) return null
  const close = COMMON_STATUS.find(([phrase]) => distance(folded, phrase) <= (phrase.length >= 8 ? 2 : 1))
  return close?.[1] ?? null
}

const WORST_FIRST: readonly Rag[] = ['red', 'amber', 'green', 'blue', 'grey']

/** The rating that holds among those printed: the last of a change, otherwise the worst. */
export function ragOf(said: CellWords): Rag | null {
  if (said.changed) return said.rags.at(-1) ?? null
  return WORST_FIRST.find((rag) => said.rags.includes(rag)) ?? null
}
