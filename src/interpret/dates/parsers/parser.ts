import type { Token } from '../../tokens.ts'
import type { Locale } from '../locales/index.ts'
import type { DateOrder } from '../types.ts'
import type { When } from '../when.ts'

/** What a parser may know besides the tokens. */
export interface ParseContext {
  order: DateOrder
  /** What its country counts and names in its own way. */
  locale: Locale
  /** The month in which the financial (fiscal) year and its first quarter begin, 1 to 12. */
  yearStart: number
  /** The plan itself says so. */
  saysYearStart: boolean
  /** The window that the edition (or the column's header) speaks for. */
  now: { earliest: string; on: string; precision: When['precision'] } | null
  /** Running words, where only what is plainly a date is one. */
  prose: boolean
  /** The year that the column's header gives: a calendar year, or the first of a financial or academic one. */
  headerYear: { year: number; span: boolean } | null
  /** What bare numbers count, as the column's header says. */
  headerUnit: 'month' | 'week' | 'day' | 'year' | 'quarter' | null
}

/** A date that begins at a token; `end` is the token after it. */
export interface Match {
  when: When
  end: number
}

/**
 * Reads a date at a token, or returns null. It looks at a bounded number of tokens, so that a scan with every
 * parser at every token is linear.
 */
export type Parser = (tokens: readonly Token[], at: number, context: ParseContext) => Match | null

export const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? ''

export function isNumber(token: Token | undefined, maxDigits = 4): token is Token {
  return token?.kind === 'number' && token.text.length <= maxDigits
}

/** The token after a sign, if it is one of these; otherwise the same token. */
export function skip(tokens: readonly Token[], at: number, ...signs: readonly string[]): number {
  return signs.includes(lowerAt(tokens, at)) ? at + 1 : at
}
