/** How the words around a status phrase change what it says. */
import type { Status } from '../../model/index.ts'
import { monthOf } from '../dates/calendar-words.ts'
import { listed, type PhraseMatch } from '../phrases.ts'
import type { Token } from '../tokens.ts'

const wordSet = (words: string): ReadonlySet<string> => new Set(listed(words))

/** Before `complete` these say that it is still to come; `by` after it does too. */
const STILL_TO_COME = wordSet('be, to, will, should, must, shall, for, until, when, once')
/** Before a status that is no deed these say that it is only feared or hoped. */
const FUTURE = wordSet('will, would, could, may, might, should, must, shall')
const DETERMINERS = wordSet('a, an, the, this, that, these, those, each, every, its, their, our, any, your')
/** Words that may part a denial from its verb. */
const BETWEEN = wordSet('yet, fully, been, being, be, all, currently, now, have, has, completely, wholly')
const DENIALS = wordSet("not, never, isn't, hasn't, haven't, aren't, wasn't, without")
/** Before a word for completion these make it a part of it. */
const PARTS = wordSet(
  'partly, partially, nearly, almost, part, half, mostly, largely, broadly, substantially, yet',
)

/** Deeds of which an auditor who denies them says that nothing was done; `not completed` may be half done. */
const UNMET = wordSet('met, achieved, implemented, delivered, done, addressed')

/** What is said where a status is denied; null where the denial tells nothing. */
const DENIED: Readonly<Record<Status, Status | null>> = {
  complete: 'in-progress',
  closed: 'in-progress',
  'at-risk': 'on-track',
  'on-track': 'at-risk',
  'in-progress': 'not-started',
  'not-started': null,
  overdue: null,
  ongoing: null,
  superseded: null,
  unknown: null,
}

const lower = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? ''

/** Whether `not` governs the word at a token: only adverbs stand between, and no sign. */
function isDenied(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= 0 && at - back <= 3; back -= 1) {
    const word = lower(tokens, back)
    if (DENIALS.has(word) || (word === 'longer' && lower(tokens, back - 1) === 'no')) return true
    if (!BETWEEN.has(word)) return false
  }
  return false
}

/** What a phrase says with its denial, which binds to this verb and to no other of the cell. */
export function meaningAt(
  tokens: readonly Token[],
  at: number,
  { value }: PhraseMatch<Status>,
): { status: Status | null; denied: boolean } {
  if (DENIALS.has(lower(tokens, at))) return { status: value, denied: true }
  if (value === 'complete' && isMissed(tokens, at)) return { status: 'overdue', denied: true }
  if (isDenied(tokens, at)) {
    // `Not substantially complete` is a part all the same.
    if (PARTS.has(lower(tokens, at))) return { status: value, denied: true }
    const isUnmet = value === 'complete' && UNMET.has(lower(tokens, at)) && lower(tokens, at - 1) !== 'yet'
    return { status: isUnmet ? 'not-started' : DENIED[value], denied: true }
  }
  const isPart = PARTS.has(lower(tokens, at - 1)) || PARTS.has(lower(tokens, at - 2))
  const isWhole = value === 'complete' || value === 'closed'
  return { status: isWhole && isPart ? 'in-progress' : value, denied: false }
}

const isWord = (token: Token | undefined): boolean => token?.kind === 'word' && !token.line

/** What a thing is called by that is so, where a noun follows: `delayed discharges`, `children at risk are seen`. */
const DESCRIBING = wordSet(
  'delayed, overdue, behind, at risk, suspended, stalled, slipped, off track, past due, over due, slippage, some delay, some delays',
)
/** What follows a word that tells how it goes, and describes nothing. */
const AFTER_TELLING = wordSet(`
  by, on, in, as, at, since, from, following, because, due, until, till, to, owing, while, pending, and, but, for, with, of,
  again, further, though, although, however, after, slightly, somewhat, if, unless, so, this, we, it
`)

/** Whether words that might describe a thing are said of the action itself. */
export function tellsOfAction(tokens: readonly Token[], at: number, end: number): boolean {
  const phrase = tokens
    .slice(at, end)
    .map(({ lower: word }) => word)
    .join(' ')
  if (!DESCRIBING.has(phrase)) return true
  const next = tokens[end]
  return next === undefined || next.kind !== 'word' || next.line || AFTER_TELLING.has(next.lower)
}

/** `A complete review`, `the delayed tender`, `complete the form`: the word belongs to a noun or has an object. */
export function isAttribute(tokens: readonly Token[], at: number, end: number): boolean {
  if (!isWord(tokens[end])) return false
  if (DETERMINERS.has(lower(tokens, at - 1))) return !AFTER_PREDICATE.has(lower(tokens, end))
  return lower(tokens, at) === 'complete' && end === at + 1 && DETERMINERS.has(lower(tokens, end))
}

/** Words that may follow a status which is no attribute: `the completed and the planned ones`. */
const AFTER_PREDICATE = wordSet('on, in, and, by, at, as, to, with, for, or, is, are, was, were')

/** `to be completed`, `will be missed`, `for closure`: what is not yet so. */
export function isForeseen(
  tokens: readonly Token[],
  at: number,
  { value, end }: PhraseMatch<Status>,
): boolean {
  const [before, second] = [lower(tokens, at - 1), lower(tokens, at - 2)]
  if (value === 'closed' && before === 'be') return true
  if (value === 'overdue') return FUTURE.has(before) || (before === 'be' && FUTURE.has(second))
  if (value !== 'complete') return false
  if (isMissed(tokens, at)) return false
  if (STILL_TO_COME.has(before) || (before === 'fully' && STILL_TO_COME.has(second))) return true
  return lower(tokens, at) === 'complete' && lower(tokens, end) === 'by'
}

/** `Should have been finished in May`: it was to be done, and is not. */
export const isMissed = (tokens: readonly Token[], at: number): boolean =>
  [1, 2].some(
    (back) =>
      lower(tokens, at - back) === 'been' &&
      lower(tokens, at - back - 1) === 'have' &&
      ['should', 'ought'].includes(lower(tokens, at - back - 2)),
  )

/** What may stand before or after the words of a clause without adding to their sense. */
const OPENERS = wordSet(
  'now, currently, still, is, are, was, has, been, status, finding, action, recommendation',
)
const CLOSERS = wordSet('by, on, in, as, at, since, from, following, because, due')

const parts = (token: Token | undefined): boolean =>
  token === undefined || (token.kind === 'sign' && token.lower !== "'")

/** Whether the words from one token to another are all that their clause says, a day or a reason aside. */
export function isWholeClause(tokens: readonly Token[], from: number, to: number): boolean {
  let start = from
  while (start > 0 && !tokens[start]!.line && OPENERS.has(lower(tokens, start - 1))) start -= 1
  const opens = start === 0 || tokens[start]!.line || parts(tokens[start - 1])
  const next = tokens[to]
  return (
    opens &&
    (parts(next) ||
      next!.line ||
      next!.kind === 'number' ||
      monthOf(next!.lower) !== null ||
      CLOSERS.has(next!.lower))
  )
}
