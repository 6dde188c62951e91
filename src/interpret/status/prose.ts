import type { Status } from '../../model/index.ts'
import { monthOf } from '../dates/calendar-words.ts'
import { listed } from '../phrases.ts'
import { plainText } from '../text.ts'
import { type Token, tokenise } from '../tokens.ts'
import { tellsOfAction } from './grammar.ts'
import { fractionAt, isDeed, percentAt } from './shares.ts'
import { EMPTY, PROSE_STATUS, STATUS_WORDS } from './vocabulary.ts'
import { isButAPart, whatIsDoing } from './words.ts'

/** Words that make what follows a part of the action only. */
const PARTIAL: ReadonlySet<string> = new Set(
  listed(`
    initial, initially, first, draft, interim, stage, phase, some, part, partly, partially, most, majority,
    early, preliminary, nearly, almost, largely, mostly, broadly, substantially, not, half, several, many
  `),
)

/** Words that may open a note before it says that the action is done. */
const OPENING: ReadonlySet<string> = new Set(
  listed(`
    action, actions, all, now, fully, work, this, is, are, has, have, been, was, task, item, update,
    status, the, recommendation, :, -, (, *, ✓, ✔, ., we, call, consider, considered, deem, deemed, regard, regarded, treated,
    as, that, it, works, job, project, everything, both
  `),
)

const STILL_TO_COME: ReadonlySet<string> = new Set(
  listed(`
    be, to, will, should, must, until, when, once, if, for
  `),
)

/**
 * What a progress note says of the whole action. Only plain words count: a note that opens with them, or one that
 * speaks of work under way. Anything else is unknown, as null.
 */
export function statusOfProse(text: string): Status | null {
  const tokens = tokenise(plainText(text))
  const opening = openingStatus(tokens)
  let last: Status | null = null
  let partly = false
  for (let at = 0; at < tokens.length; ) {
    const found = PROSE_STATUS.at(tokens, at)
    if (!found) {
      at += 1
      continue
    }
    if (found.value === 'complete') partly ||= isPartial(tokens, at)
    else if (!STILL_TO_COME.has(tokens[at - 1]?.lower ?? '') && tellsOfAction(tokens, at, found.end))
      last = found.value
    at = found.end
  }
  if (opening === 'complete') return last === 'in-progress' ? 'in-progress' : 'complete'
  // `Underway but will not meet 31 August`.
  if (opening === 'in-progress' && (last === 'at-risk' || last === 'overdue')) return last
  const closing = opening ?? closingStatus(tokens)
  if (closing ?? last) return closing ?? last
  if (opensWithDeed(tokens)) return partly ? 'in-progress' : 'complete'
  return (
    shareDone(tokens) ?? (partly || whatIsDoing(tokens) || tokens.some(isUnderHand) ? 'in-progress' : null)
  )
}

/** Deeds that leave nothing to do: a note that opens with one and its day tells that the action is done. */
const LAST_DEEDS: ReadonlySet<string> = new Set(
  listed(`
    installed, published, adopted, launched, opened, built, replaced, repaired, fitted, signed, purchased, introduced,
    created, circulated, appointed, issued, embedded, demolished, sold, removed, repainted, resurfaced, rewritten, relaunched
  `),
)

/** `Installed October 2020`, `Launched 14/9/11; 188 attended`: and not `Installed in four of the sites`. */
function opensWithDeed(tokens: readonly Token[]): boolean {
  let at = 0
  while (at < Math.min(3, tokens.length) && OPENING.has(tokens[at]!.lower)) at += 1
  if (!LAST_DEEDS.has(tokens[at]?.lower ?? '')) return false
  const rest = tokens.slice(at + 1)
  const on = rest[0]?.lower === 'on' || rest[0]?.lower === 'in' ? rest[1] : rest[0]
  if (rest[0]?.lower === 'in' && on?.kind === 'number' && on.text.length < 4) return false
  return on === undefined || isFullStop(on) || on.kind === 'number' || monthOf(on.lower) !== null
}

/** `Responses are being collated`, `The team is now configuring it`: what is being done is under way. */
function isUnderHand({ lower }: Token, at: number, tokens: readonly Token[]): boolean {
  const next = tokens[at + 1]
  // `Contract being agreed`.
  if (lower === 'being' && next && isDeed(next))
    return !/^(?:of|from|without|for|despite|)$/.test(tokens[at - 1]?.lower ?? '')
  if (!/^\p{L}{2,}ing$/u.test(lower) || NOT_DOING.has(lower)) return false
  const before = tokens[at - 1]?.lower ?? ''
  const verb = /^(?:still|also|actively)$/.test(before) ? tokens[at - 2]?.lower : before
  return /^(?:is|are|now|currently)$/.test(verb ?? '')
}

const NOT_DOING: ReadonlySet<string> = new Set(
  listed('outstanding, pending, going, nothing, missing, lacking, willing, forthcoming, existing, something'),
)

/** `80% of stock surveyed`, `0 of 6 modules built`: how much of all is done; `Sickness 9 per cent` is of something else. */
function shareDone(tokens: readonly Token[]): Status | null {
  for (let at = 0; at < tokens.length; at += 1) {
    const percent = percentAt(tokens, at)
    if (percent && isOfDeeds(tokens, at, percent.end)) return percent.status
    const fraction = fractionAt(tokens, at)
    if (fraction) return fraction.status
  }
  return null
}

/** `60% - report built`: what follows is said of the share. */
const isRemarkSign = (token: Token | undefined): boolean =>
  token?.kind === 'sign' && /^[-–—:(,;]$/.test(token.lower)

/** Whether a percentage is all that is said, or of what was done: `76% done`, `80% of stock surveyed`. */
function isOfDeeds(tokens: readonly Token[], at: number, end: number): boolean {
  if (at === 0 && (end === tokens.length || isRemarkSign(tokens[end]))) return true
  if (STATUS_WORDS.at(tokens, end - 1)?.end === end) return true
  const words = tokens.slice(end, end + LONGEST_OBJECT)
  const stop = words.findIndex(({ kind, line }) => kind !== 'word' || line)
  return words.slice(0, stop < 0 ? words.length : stop).some(isDeed)
}

/** The words between a percentage and its deed: `80% of all the housing stock surveyed`. */
const LONGEST_OBJECT = 7

const isFullStop = (token: Token | undefined): boolean =>
  token?.kind === 'sign' && /^[.!;]$/.test(token.lower)

/** The status that is the whole of the last sentence: `Staff were trained in May. Action complete.` */
function closingStatus(tokens: readonly Token[]): Status | null {
  const end = isFullStop(tokens.at(-1)) ? tokens.length - 1 : tokens.length
  let start = end
  while (start > 0 && end - start <= LONGEST_CLOSING && !isFullStop(tokens[start - 1])) start -= 1
  if (start === 0 || end - start > LONGEST_CLOSING) return null
  for (let at = start; at < end; at += 1) {
    const found = STATUS_WORDS.at(tokens, at)
    if (found?.end === end && !EMPTY.at(tokens, at)) return CLOSING.has(found.value) ? found.value : null
    if (!OPENING.has(tokens[at]!.lower)) return null
  }
  return null
}

/** What a note may close with; words such as `monthly` may as well end what is told. */
const CLOSING: ReadonlySet<Status> = new Set<Status>(['complete', 'closed', 'superseded'])

/** Tokens in a sentence that only states a status. */
const LONGEST_CLOSING = 8

/** Tokens of a date: `Mon 3rd June 2019 -`. */
const LONGEST_DATE = 7

/** Where a note goes on after the day that it opens with: `31/08/19 completed`; 0 where it opens with none. */
function dateEnd(tokens: readonly Token[]): number {
  if (tokens[0]?.kind !== 'number') return 0
  let end = 0
  while (end < Math.min(LONGEST_DATE, tokens.length) && isOfDate(tokens[end]!)) end += 1
  const numbers = tokens.slice(0, end).filter(({ kind }) => kind === 'number').length
  return numbers > 1 && end < tokens.length ? end : 0
}

const isOfDate = ({ kind, lower }: Token): boolean =>
  kind === 'number' || /^(?:[/.:-]|st|nd|rd|th)$/.test(lower) || monthOf(lower) !== null

/** The status that the note opens with, or consists of. */
function openingStatus(tokens: readonly Token[]): Status | null {
  const first = dateEnd(tokens)
  let start = first
  while (start < Math.min(first + 4, tokens.length - 1) && OPENING.has(tokens[start]!.lower)) start += 1
  for (let at = start; at >= first; at -= 1) {
    const found = STATUS_WORDS.at(tokens, at)
    if (!found || EMPTY.at(tokens, at) || !tellsOfAction(tokens, at, found.end)) continue
    if (STILL_TO_COME.has(tokens[at - 1]?.lower ?? '')) return null
    if (found.value === 'complete' && isButAPart(tokens, found.end)) return 'in-progress'
    const next = tokens[found.end]
    // `Complete audit of files`, `Started work`: the words go on, and mean something else.
    const stops =
      next?.kind !== 'word' ||
      next.line ||
      // `Completed May 2019`, `Finished late, in February`.
      monthOf(next.lower) !== null ||
      (tokens[at]!.lower !== 'complete' && tellsHow(tokens, found.end)) ||
      (tokens[at]!.lower !== 'complete' && (next.lower === 'but' || isPredicate(tokens[at - 1]))) ||
      [
        'on',
        'in',
        'and',
        'by',
        'at',
        'as',
        'owing',
        'due',
        'to',
        'with',
        'for',
        'following',
        'subject',
        'no',
        'after',
        'once',
        'when',
        'under',
        'through',
        'via',
        'this',
        'it',
      ].includes(next.lower)
    const whole = PROSE_STATUS.at(tokens, at)
    if (stops || (whole && whole.value !== 'complete')) {
      if (
        found.value === 'complete' &&
        next &&
        ['by', 'for', 'with', 'to', 'and', 'at', 'as'].includes(next.lower) &&
        tokens[at]!.lower === 'complete'
      )
        return null
      return found.value
    }
  }
  return null
}

/** Adverbs that say how or when something was done. */
const HOW: ReadonlySet<string> = new Set(
  listed('late, early, ahead, successfully, today, yesterday, earlier, since, before'),
)
const AFTER_HOW: ReadonlySet<string> = new Set(listed('in, on, at, of, this, last, the, by, a'))

/** What something was completed in, right after the word. */
const TIMES: ReadonlySet<string> = new Set(listed('spring, summer, autumn, winter, easter, christmas, q'))

/** `Finished late, in February`; in `Finished early drafts` the word belongs to what follows. */
function tellsHow(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  if (TIMES.has(tokens[at]!.lower))
    return next?.kind !== 'word' || /^(?:term|half|holidays?|break)$/.test(next.lower)
  if (tokens[at]!.lower === 'during' || tokens[at]!.lower === 'within') return true
  return (
    HOW.has(tokens[at]!.lower) &&
    (next?.kind !== 'word' || next.line || AFTER_HOW.has(next.lower) || monthOf(next.lower) !== null)
  )
}

/** `This was completed ahead of time`: a form of `be` makes a statement of the word, whatever follows. */
const isPredicate = (before: Token | undefined): boolean =>
  before !== undefined && ['is', 'are', 'was', 'were', 'been'].includes(before.lower)

/** `Initial action completed`: a part of it. */
function isPartial(tokens: readonly Token[], at: number): boolean {
  for (let back = 1; back <= 4; back += 1) {
    const before = tokens[at - back]
    if (!before || before.lower === '.' || before.lower === ';') return false
    if (STILL_TO_COME.has(before.lower)) return false
    if (PARTIAL.has(before.lower)) return true
  }
  return false
}
