import type { Token } from '../../tokens.ts'
import { monthOf } from '../calendar-words.ts'
import { isNumber, lowerAt, type ParseContext, skip } from './parser.ts'

/** A printed year. A span (`2012/13`) is counted by its first year. */
export interface YearMatch {
  year: number
  /** `2012/13`: a year that begins in one calendar year and ends in the next. */
  span: boolean
  /** Marked as a financial year: `FY`, `financial year`. */
  fiscal: boolean
  /** Marked as a calendar year: `CY`, `calendar year`. */
  calendar?: boolean
  /** Only two digits are printed. */
  century: boolean
  end: number
}

/** Two digits as a year of our time: up to 69 is this century. */
export function fullYear(token: Token): number {
  const value = Number(token.text)
  if (token.text.length > 2) return value
  return value < 70 ? 2000 + value : 1900 + value
}

/** Two digits are a year where it is so near the edition's own: so many after it, or before it. */
const LATER = 8
const EARLIER = 12

/** Whether two digits can be a year in an edition of this date; days of a month rarely can. */
function plausible(token: Token, context: ParseContext): boolean {
  const year = fullYear(token)
  if (!context.now) return year >= 2000 && year <= 2040
  const edition = Number(context.now.on.slice(0, 4))
  return year >= edition - EARLIER && year <= edition + LATER
}

const isFullYear = (token: Token | undefined): boolean =>
  isNumber(token) && token.text.length === 4 && /^(?:19|20|21)/.test(token.text)

/** `2012/13`, `2012-2013`, `12/13`: two years in succession. */
export function spanAt(tokens: readonly Token[], at: number): YearMatch | null {
  const first = tokens[at]
  const sign = lowerAt(tokens, at + 1)
  const second = tokens[at + 2]
  if (!isNumber(first) || !isNumber(second) || (sign !== '/' && sign !== '-')) return null
  const full = isFullYear(first)
  if (!full && first.text.length !== 2) return null
  if (second.text.length !== 2 && !isFullYear(second)) return null
  const year = fullYear(first)
  const next =
    second.text.length === 4 ? Number(second.text) : Math.floor(year / 100) * 100 + Number(second.text)
  if (next !== year + 1 && !(second.text === '00' && year % 100 === 99)) return null
  // `1/2 March`, `2012-13 April`, `11/12/13`: the second number belongs to what follows.
  const after = at + 3
  if (['/', '-', '.'].includes(lowerAt(tokens, after)) && isNumber(tokens[after + 1]) && !tokens[after]?.gap)
    return null
  if (second.text.length === 2 && monthOf(lowerAt(tokens, after)) !== null && !full) return null
  return { year, span: true, fiscal: false, century: !full, end: after }
}

/** `FY 2012/13`, `FY21`, `financial year 2012/13`. */
export function fiscalYearAt(tokens: readonly Token[], at: number): YearMatch | null {
  let start: number
  const lower = lowerAt(tokens, at)
  if (lower === 'fy' || lower === 'ffy' || lower === 'fiscal' || lower === 'financial') {
    start = at + 1
    const short = lower === 'fy' || lower === 'ffy'
    if (!short && lowerAt(tokens, start) === 'year') start += 1
    else if (!short) return null
  } else return null
  start = skip(tokens, start, '-', ':', "'")
  const span = spanAt(tokens, start)
  if (span) return { ...span, fiscal: true }
  const token = tokens[start]
  if (!isNumber(token) || (token.text.length !== 2 && !isFullYear(token))) return null
  return {
    year: fullYear(token),
    span: false,
    fiscal: true,
    century: token.text.length === 2,
    end: start + 1,
  }
}

/**
 * The year after a period's name: `, 2012`, `(2012/13)`, `'12`, `of FY 2013`. Two bare digits count where they
 * can be a year of the edition's time.
 */
export function yearAfter(tokens: readonly Token[], at: number, context: ParseContext): YearMatch | null {
  let start = skip(tokens, at, '.')
  start = skip(tokens, start, ',', '-', '(', ':', '/')
  const bracket = start > at && lowerAt(tokens, start - 1) === '('
  if (['of', 'in', 'the'].includes(lowerAt(tokens, start))) start += 1
  if (lowerAt(tokens, start) === 'cy') start += 1
  else if (lowerAt(tokens, start) === 'calendar') start = skip(tokens, start + 1, 'year')
  const isCalendar = ['cy', 'calendar', 'year'].includes(lowerAt(tokens, start - 1)) && start > at
  const read = fiscalYearAt(tokens, start) ?? spanAt(tokens, start) ?? plainYearAt(tokens, start, context)
  if (!read) return null
  const found = isCalendar ? { ...read, calendar: true } : read
  if (bracket && lowerAt(tokens, found.end) !== ')') return null
  return bracket ? { ...found, end: found.end + 1 } : found
}

/** `2012`, `'12`, or two digits that can be a year. */
export function plainYearAt(tokens: readonly Token[], at: number, context: ParseContext): YearMatch | null {
  const start = skip(tokens, at, "'")
  const token = tokens[start]
  if (!isNumber(token)) return null
  const next = lowerAt(tokens, start + 1)
  const close = !tokens[start + 1]?.gap
  if (close && (next === ':' || next === '%' || next === 'pm' || next === 'am')) return null
  if (isFullYear(token))
    return { year: Number(token.text), span: false, fiscal: false, century: false, end: start + 1 }
  if (token.text.length !== 2) return null
  if (start === at && !plausible(token, context)) return null
  // `1 June 12 July`: the digits are the next date's day. `March 31/03`: they begin another date.
  // A hyphen before them or a line's end after them makes them the year (`Jan-16`, and below it `Apr-16`).
  const own = tokens[start + 1]?.line === true || (lowerAt(tokens, start - 1) === '-' && !token.gap)
  if (monthOf(next) !== null && !own) return null
  if (close && ['/', '.', '-'].includes(next) && isNumber(tokens[start + 2])) return null
  return { year: fullYear(token), span: false, fiscal: false, century: true, end: start + 1 }
}

/** The calendar year in which a month of a printed year falls: January of `2011/12` is in 2012. */
export function calendarYear(match: YearMatch, month: number, firstMonth: number): number {
  return match.span && month < firstMonth ? match.year + 1 : match.year
}
