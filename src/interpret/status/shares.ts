/** How much of an action is done: percentages and parts of a whole. */
import type { Status } from '../../model/index.ts'
import { numberOf } from '../dates/calendar-words.ts'
import type { Token } from '../tokens.ts'
import { STATUS_WORDS } from './vocabulary.ts'

const lower = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? ''
const isWord = (token: Token | undefined): boolean => token?.kind === 'word' && !token.line

/** `75%`, `75% complete`, `50-60%`: how much is done. */
export function percentAt(tokens: readonly Token[], at: number): { status: Status; end: number } | null {
  let number = at
  if (tokens[at]?.kind === 'number' && tokens[at + 1]?.lower === '-' && tokens[at + 2]?.kind === 'number')
    number = at + 2
  const token = tokens[number]
  const sign = percentSign(tokens, number + 1)
  if (token?.kind !== 'number' || token.text.length > 3 || sign === null) return null
  const value = Number(token.text)
  const done = STATUS_WORDS.at(tokens, sign)
  const end = done?.value === 'complete' ? done.end : sign
  return { status: value >= 100 ? 'complete' : value > 0 ? 'in-progress' : 'not-started', end }
}

/** The token after `%`, `percent` or `per cent`; null where none of them stands there. */
function percentSign(tokens: readonly Token[], at: number): number | null {
  if (lower(tokens, at) === '%' || lower(tokens, at) === 'percent') return at + 1
  return lower(tokens, at) === 'per' && lower(tokens, at + 1) === 'cent' ? at + 2 : null
}

/** The words between a share and what is said of it: `3 of 5 wards completed`. */
const LONGEST_SHARE = 4

/** A number or its word, with the token after it: `5`, `five`, `2,300`. */
function countAt(tokens: readonly Token[], at: number): { value: number; end: number } | null {
  const token = tokens[at]
  if (token?.kind === 'word') {
    const value = numberOf(token.lower)
    return value === null ? null : { value, end: at + 1 }
  }
  if (token?.kind !== 'number') return null
  const [comma, rest] = [tokens[at + 1], tokens[at + 2]]
  const goesOn = comma?.lower === ',' && !comma.gap && rest?.kind === 'number' && !rest.gap
  if (!goesOn || rest.text.length !== 3) return { value: Number(token.text), end: at + 1 }
  return { value: Number(token.text + rest.text), end: at + 3 }
}

/** The token of the whole of which a share is told that ends at a token; null where none is: `3/7/09` is a day. */
function wholeAt(tokens: readonly Token[], end: number): number | null {
  if (lower(tokens, end) === '/' && lower(tokens, end - 2) !== '/')
    return lower(tokens, end + 2) === '/' ? null : end + 1
  const of = lower(tokens, end) === 'out' ? end + 1 : end
  if (lower(tokens, of) !== 'of') return null
  return of + (lower(tokens, of + 1) === 'the' ? 2 : 1)
}

/** `271 of 271`: a share that is the whole. */
const SHARES = /\b(\d[\d,]{0,9})\s(?:out\s)?of\s(?:the\s|all\s)?(\d[\d,]{0,9})\b/gu

/** Whether a text tells that all of a number was done. */
export const isWhole = (text: string): boolean =>
  [...text.matchAll(SHARES)].some(([, part, whole]) => part === whole)

/** The text with spaces in the place of its shares: in `20 of 20, March 2016` is no 20th of March. */
export const withoutShares = (text: string): string =>
  text.replace(SHARES, (share) => ' '.repeat(share.length))

/** What was done to each of the whole, in the past tense. */
export const isDeed = (token: Token): boolean =>
  /\p{L}{3}ed$|^(?:built|held|sent|met|written|done|begun)$/u.test(token.lower)

/** `3 of 5 wards completed`, `2 out of 7 done`, `6/6 modules built`: how many of how many. */
export function fractionAt(tokens: readonly Token[], at: number): { status: Status; end: number } | null {
  const part = countAt(tokens, at)
  const all = part && wholeAt(tokens, part.end)
  const whole = all && countAt(tokens, all)
  if (!part || !whole) return null
  const status = part.value >= whole.value ? 'complete' : part.value > 0 ? 'in-progress' : 'not-started'
  let next = whole.end
  for (; next <= whole.end + LONGEST_SHARE && isWord(tokens[next]); next += 1) {
    const found = STATUS_WORDS.at(tokens, next)
    if (found?.value !== 'complete' && !isDeed(tokens[next]!)) continue
    return { status, end: found?.value === 'complete' ? found.end : next + 1 }
  }
  // `204 of 271 files.`: all that is said.
  const isAll = at === 0 && lower(tokens, part.end) !== '/' && status === 'in-progress'
  const named = next - whole.end
  return isAll && named > 0 && named <= LONGEST_WHOLE && isFullStop(tokens[next])
    ? { status, end: next }
    : null
}

/** The words that name the whole, where nothing else is said: `2,300 of 5,120 flats`. */
const LONGEST_WHOLE = 2

const isFullStop = (token: Token | undefined): boolean => token === undefined || /^[.;]$/.test(token.lower)
