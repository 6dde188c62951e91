/** What a note tells that names no status: something was done, or something is waited for. */
import type { Status } from '../../model/index.ts'
import { monthOf, numberOf } from '../dates/calendar-words.ts'
import { listed } from '../phrases.ts'
import { plainText } from '../text.ts'
import { type Token, tokenise } from '../tokens.ts'

const wordSet = (words: string): ReadonlySet<string> => new Set(listed(words))

/** A sentence that opens with one of these tells what is waited for. */
const WAITING = wordSet(
  'awaiting, waiting, await, awaits, depends, dependent, dependant, follows, needs, pending, requires',
)
/** A sentence that opens with one of these tells what was not done. */
const DENYING = wordSet('no, not, nothing, none, nobody, never, cannot, unable')
/** A sentence with one of these tells why it does not go on. */
const TROUBLE = wordSet(`
  vacant, vacancy, refused, rejected, unsuccessful, declined, failed, withdrawn, cancelled, canceled, lapsed, turned, stopped,
  retired, resigned, left, delayed, postponed, deferred, stalled, lost
`)
/** What is still to come. */
const AHEAD = wordSet(
  'will, due, expected, planned, scheduled, next, proposed, intended, needed, required, to, should',
)
const DEEDS = wordSet(`
  built, sent, held, met, taken, given, written, begun, made, put, paid, bought, found, won, gone, chosen, sold, brought, taught,
  laid, dug, cut, hung, run, shut, spent, lent, led, kept, told, grown, broken, spoken, seen, shown, drawn, done, half, most, some, several, many
`)
/** What closes a sentence about something that came, went or was set up: `Tenders in`, `Adverts out`. */
const PARTICLES = wordSet('in, out, up, off, under way, far')

/** The sentences of a note, without their signs. */
function sentences(tokens: readonly Token[]): Token[][] {
  const found: Token[][] = [[]]
  for (const token of tokens) {
    if (token.line || /^[.;!?]$/.test(token.lower)) found.push([])
    if (token.kind !== 'sign') found.at(-1)!.push(token)
  }
  return found.filter((each) => each.length > 0)
}

const isDeed = ({ lower, kind }: Token): boolean =>
  kind === 'word' && (DEEDS.has(lower) || (/\p{L}{2}ed$/u.test(lower) && !AHEAD.has(lower)))

const TENS = /^(?:thir|four|fif|six|seven|eigh|nine)(?:teen|ty)$|^(?:twen|for)ty$/

const isCount = ({ kind, lower }: Token): boolean =>
  kind === 'number' || numberOf(lower) !== null || TENS.test(lower)

/** What one sentence tells. */
function ofSentence(sentence: readonly Token[]): 'done' | 'waits' | null {
  const has = (some: ReadonlySet<string>) => sentence.some(({ lower }) => some.has(lower))
  const [first, last] = [sentence[0]!, sentence.at(-1)!]
  if (WAITING.has(first.lower) || last.lower === 'awaited') return 'waits'
  if (DENYING.has(first.lower) || has(TROUBLE)) return null
  if (sentence.some(isDeed) || (PARTICLES.has(last.lower) && sentence.length > 1)) return 'done'
  return sentence.some(isCount) && !has(AHEAD) ? 'done' : null
}

const EVERY = wordSet('all, every, each, both')
/** What may part a deed from the end of its sentence: when it was done. */
const WHEN = /^(?:by|on|in|at|the|end|of|now|st|nd|rd|th)$/

/** `Every flat visited`, `All twelve gates fitted by 4 May`: nothing is left to do. */
function tellsOfAll(sentence: readonly Token[]): boolean {
  if (!EVERY.has(sentence[0]!.lower)) return false
  const deed = sentence.findLastIndex((token) => isDeed(token) && !TROUBLE.has(token.lower))
  const rest = sentence.slice(deed + 1)
  return (
    deed > 0 &&
    deed <= MOST_BEFORE_DEED &&
    rest.every(({ kind, lower }) => kind === 'number' || WHEN.test(lower) || monthOf(lower) !== null)
  )
}

/** Words before the deed of such a sentence. */
const MOST_BEFORE_DEED = 6

/** What a note tells of an action of which nothing else is known; null where it tells neither. */
export function narrated(text: string): Extract<Status, 'complete' | 'in-progress' | 'not-started'> | null {
  const all = sentences(tokenise(plainText(text)))
  if (all.length === 1 && tellsOfAll(all[0]!)) return 'complete'
  const told = all.map(ofSentence)
  if (told.includes('done')) return 'in-progress'
  return told.includes('waits') ? 'not-started' : null
}
