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

const countAt = (token: Token | undefined): number | null => {
  if (token?.kind === 'number') return Number(token.text)
  return token?.kind === 'word' ? numberOf(token.lower) : null
}

/** The token of the whole of which a share is told; null where none is: `3/7/09` is a day. */
function wholeAt(tokens: readonly Token[], at: number): number | null {
  if (lower(tokens, at + 1) === '/' && lower(tokens, at - 1) !== '/')
    return lower(tokens, at + 3) === '/' ? null : at + 2
  const of = lower(tokens, at + 1) === 'out' ? at + 2 : at + 1
  if (lower(tokens, of) !== 'of') return null
  return of + (lower(tokens, of + 1) === 'the' ? 2 : 1)
}

/** What was done to each of the whole, in the past tense. */
export const isDeed = (token: Token): boolean =>
  /\p{L}{3}ed$|^(?:built|held|sent|met|written|done|begun)$/u.test(token.lower)

/** `3 of 5 wards completed`, `2 out of 7 done`, `6/6 modules built`: how many of how many. */
export function fractionAt(tokens: readonly Token[], at: number): { status: Status; end: number } | null {
  const part = countAt(tokens[at])
  const all = part === null ? null : wholeAt(tokens, at)
  const whole = all === null ? null : countAt(tokens[all])
  if (part === null || all === null || whole === null) return null
  for (let next = all + 1; next <= all + 1 + LONGEST_SHARE && isWord(tokens[next]); next += 1) {
    const found = STATUS_WORDS.at(tokens, next)
    if (found?.value !== 'complete' && !isDeed(tokens[next]!)) continue
    const end = found?.value === 'complete' ? found.end : next + 1
    return { status: part >= whole ? 'complete' : part > 0 ? 'in-progress' : 'not-started', end }
  }
  return null
}
