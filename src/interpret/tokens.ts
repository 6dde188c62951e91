import type { CellText } from './text.ts'

/**
 * The smallest pieces that the grammar reads: a run of digits, a run of letters, or a single sign. `31st` is a
 * number and a word, `Q3` a word and a number.
 */
export interface Token {
  kind: 'number' | 'word' | 'sign'
  /** As printed. */
  text: string
  /** Lower case, compatibility forms unified; dashes are `-`, quotes `'`, dotted abbreviations bare (`a.s.a.p.` is `asap`). */
  lower: string
  start: number
  end: number
  /** White space stands before it. */
  gap: boolean
  /** A line break stands before it. */
  line: boolean
  /** It is the first of a list item. */
  item: boolean
  struck: boolean
  /** What was taken to be a slip of printing or scanning, and put right. */
  mended?: string
}

const SPACE = /[\s_]+/uy
const NUMBER = /\d+/y
/** Single letters with dots or slashes between them are one word: `T.B.C.`, `w/c`, `n/a`, `w.e.f.` */
const ABBREVIATION = /\p{L}(?:[./]\p{L})+(?!\p{L})\.?/uy
const WORD = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*['’]?(?![\p{L}\d])|\p{L}[\p{L}\p{M}]*/uy
/** `31stMarch`: the suffix of a number is a word of its own. */
const SUFFIX =
  /(?:[sS][tT]|[nN][dD]|[rR][dD]|[tT][hH])(?=\p{Lu}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/uy
const ARROW = /[-=–—]+>|>+/y

const SIGNS: ReadonlyMap<string, string> = new Map([
  ...'‐‑‒–—−'.split('').map((dash) => [dash, '-'] as const),
  ...'‘’‛`´'.split('').map((quote) => [quote, "'"] as const),
  ...'→⇒➔➜⟶'.split('').map((arrow) => [arrow, '→'] as const),
  ['⁄', '/'],
])

/** Cuts a text into tokens, in time linear in its length. */
export function tokenise(source: CellText): Token[] {
  const { text } = source
  const tokens: Token[] = []
  let at = 0
  let gap = false
  let line = false
  let item = false
  let strikes = 0
  let items = 0
  const read = (pattern: RegExp): string | null => {
    pattern.lastIndex = at
    return pattern.exec(text)?.[0] ?? null
  }
  const push = (kind: Token['kind'], printed: string, lower: string): void => {
    while (strikes < source.struck.length && source.struck[strikes]![1] <= at) strikes += 1
    const struck = strikes < source.struck.length && source.struck[strikes]![0] <= at
    const start = at
    at += printed.length
    tokens.push({ kind, text: printed, lower, start, end: at, gap, line, item, struck })
    gap = line = item = false
  }
  while (at < text.length) {
    while (items < source.itemStarts.length && source.itemStarts[items]! <= at) {
      item = true
      items += 1
    }
    const space = read(SPACE)
    if (space !== null) {
      gap = true
      if (space.includes('\n')) line = true
      at += space.length
      continue
    }
    const number = read(NUMBER)
    if (number !== null) {
      push('number', number, number)
      continue
    }
    const suffix = !gap && tokens.at(-1)?.kind === 'number' ? read(SUFFIX) : null
    if (suffix !== null) {
      push('word', suffix, suffix.toLowerCase())
      continue
    }
    const abbreviation = read(ABBREVIATION)
    if (abbreviation !== null) {
      push('word', abbreviation, abbreviation.replace(/[./]/g, '').toLowerCase())
      continue
    }
    const word = read(WORD)
    if (word !== null) {
      push('word', word, word.normalize('NFKC').toLowerCase().replace(/’/g, "'").replace(/'$/, ''))
      continue
    }
    const arrow = read(ARROW)
    if (arrow !== null) {
      push('sign', arrow, '→')
      continue
    }
    const sign = String.fromCodePoint(text.codePointAt(at)!)
    push('sign', sign, SIGNS.get(sign) ?? sign)
  }
  return tokens
}

/** The printed words from one token to another (not included), white space folded. */
export function printed(text: string, tokens: readonly Token[], from: number, to: number): string {
  const first = tokens[from]
  const last = tokens[to - 1]
  if (!first || !last) return ''
  return text.slice(first.start, last.end).replace(/\s+/gu, ' ')
}
