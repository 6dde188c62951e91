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

/** What a character may begin, by its code unit: patterns are only tried where they can match. */
const canBeSpace = (code: number): boolean => code <= 0x20 || code === 0x5f || code > 0x7f
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39
const canBeLetter = (code: number): boolean => ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) || code > 0x7f
const canBeArrow = (code: number): boolean => code === 0x2d || code === 0x3d || code === 0x3e || code > 0x7f

/** Whether a letter may be the first of an abbreviation: a dot or slash stands right behind it. */
const canBeAbbreviation = (text: string, at: number): boolean => {
  const next = text.charCodeAt(at + 1)
  return next === 0x2e || next === 0x2f || text.charCodeAt(at) > 0x7f
}

const lowerOf = (word: string): string =>
  /^[a-z]+$/i.test(word)
    ? word.toLowerCase()
    : word.normalize('NFKC').toLowerCase().replace(/’/g, "'").replace(/'$/, '')

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
    const code = text.charCodeAt(at)
    while (items < source.itemStarts.length && source.itemStarts[items]! <= at) {
      item = true
      items += 1
    }
    const space = canBeSpace(code) ? read(SPACE) : null
    if (space !== null) {
      gap = true
      if (space.includes('\n')) line = true
      at += space.length
      continue
    }
    const number = isDigit(code) ? read(NUMBER) : null
    if (number !== null) {
      push('number', number, number)
      continue
    }
    const suffix = !gap && tokens.at(-1)?.kind === 'number' ? read(SUFFIX) : null
    if (suffix !== null) {
      push('word', suffix, suffix.toLowerCase())
      continue
    }
    const abbreviation = canBeLetter(code) && canBeAbbreviation(text, at) ? read(ABBREVIATION) : null
    if (abbreviation !== null) {
      push('word', abbreviation, abbreviation.replace(/[./]/g, '').toLowerCase())
      continue
    }
    const word = canBeLetter(code) ? read(WORD) : null
    if (word !== null) {
      push('word', word, lowerOf(word))
      continue
    }
    const arrow = canBeArrow(code) ? read(ARROW) : null
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
