import type { Token } from '../tokens.ts'
import { monthOf } from './calendar-words.ts'

/**
 * Puts right what printing or scanning did to a date's words: a month broken over two lines (`Octo-` `ber`), two dates
 * run together (`14/10/1321/10/13`), a letter
 * read for a digit (`3O/06/2012`, `l5/06/2012`). The printed words stay what they are.
 */
export function mended(tokens: readonly Token[]): Token[] {
  const result: Token[] = []
  for (let at = 0; at < tokens.length; ) {
    const broken = brokenMonth(tokens, at) ?? misreadNumber(tokens, at)
    if (broken) result.push(broken.token)
    else result.push(...(gluedYear(tokens, at) ?? [tokens[at]!]))
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
  const hyphenated = tokens[at + 1]?.lower === '-' && !tokens[at + 1]!.gap
  const end = at + (hyphenated ? 3 : 2)
  const [head, tail] = [tokens[at]!, tokens[end - 1]]
  if (head.kind !== 'word' || tail?.kind !== 'word' || !tail.line) return null
  const whole = head.lower + tail.lower
  return whole.length > 5 && monthOf(whole) !== null && (hyphenated || monthOf(tail.lower) === null)
    ? joined(tokens, at, end, whole)
    : null
}

/** `14/10/1321/10/13`: between two separators stand the year of one date and the day of the next. */
function gluedYear(tokens: readonly Token[], at: number): Token[] | null {
  const token = tokens[at]!
  if (token.kind !== 'number' || token.text.length !== 4) return null
  const isSeparated = (from: number, step: 1 | -1): boolean =>
    [0, 2].every((ahead) => /^[/.-]$/.test(tokens[from + step * ahead]?.lower ?? '')) &&
    tokens[from + step]?.kind === 'number'
  if (!isSeparated(at - 1, -1) || !isSeparated(at + 1, 1)) return null
  const half = (from: number, line: boolean): Token => {
    const text = token.text.slice(from, from + 2)
    const [start, end] = [token.start + from, token.start + from + 2]
    return { ...token, text, lower: text, start, end, line, gap: line, mended: 'two dates are run together' }
  }
  return [half(0, token.line), half(2, true)]
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
  if (!isMixed || !isBeside) return null
  const { token, end } = joined(tokens, at, at + 2, digits.join(''))
  return { token: { ...token, mended: 'a letter stands for a digit' }, end }
}
