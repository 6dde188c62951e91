import type { Token } from '../tokens.ts'
import { monthOf } from './calendar-words.ts'

/**
 * Puts right what printing or scanning did to a date's words: a month broken over two lines (`Octo-` `ber`), a letter
 * read for a digit (`3O/06/2012`, `l5/06/2012`). The printed words stay what they are.
 */
export function mended(tokens: readonly Token[]): Token[] {
  const result: Token[] = []
  for (let at = 0; at < tokens.length; ) {
    const broken = brokenMonth(tokens, at) ?? misreadNumber(tokens, at)
    result.push(broken?.token ?? tokens[at]!)
    at = broken?.end ?? at + 1
  }
  return result
}

type Mended = { token: Token; end: number }

/** Several tokens as one, which reads otherwise. */
function joined(tokens: readonly Token[], at: number, end: number, lower: string): Mended {
  const [first, last] = [tokens[at]!, tokens[end - 1]!]
  const kind = /^\d+$/.test(lower) ? 'number' : 'word'
  return { token: { ...first, kind, text: lower, lower, end: last.end }, end }
}

function brokenMonth(tokens: readonly Token[], at: number): Mended | null {
  const [head, hyphen, tail] = [tokens[at]!, tokens[at + 1], tokens[at + 2]]
  if (head.kind !== 'word' || hyphen?.lower !== '-' || hyphen.gap || !tail?.line) return null
  const whole = head.lower + tail.lower
  return tail.kind === 'word' && whole.length > 5 && monthOf(whole) !== null
    ? joined(tokens, at, at + 3, whole)
    : null
}

const DIGITS: ReadonlyMap<string, string> = new Map([
  ['o', '0'],
  ['l', '1'],
  ['i', '1'],
])

/** A digit and such a letter side by side, before or after the separator of a date in numbers. */
function misreadNumber(tokens: readonly Token[], at: number): Mended | null {
  const [first, second] = [tokens[at]!, tokens[at + 1]]
  if (!second || second.gap || first.text.length !== 1 || second.text.length !== 1) return null
  const digits = [first, second].map((token) =>
    token.kind === 'number' ? token.text : DIGITS.get(token.lower),
  )
  const isMixed = first.kind !== second.kind && digits.every((digit) => digit !== undefined)
  const [before, after] = [tokens[at - 1], tokens[at + 2]]
  const isBeside =
    (after?.lower === '/' && !after.gap && tokens[at + 3]?.kind === 'number') ||
    (before?.lower === '/' && !first.gap && tokens[at - 2]?.kind === 'number')
  return isMixed && isBeside ? joined(tokens, at, at + 2, digits.join('')) : null
}
