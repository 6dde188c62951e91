import { addDays } from '../../../util/calendar.ts'
import { listed } from '../../phrases.ts'
import type { Token } from '../../tokens.ts'
import { monthOf, unitOf } from '../calendar-words.ts'
import { dayWhen, fixedWindow, impossible, monthsWhen, oneDay, type When } from '../when.ts'
import { isNumber, lowerAt, type Match, type ParseContext, type Parser, skip } from './parser.ts'
import { fullYear, spanAt } from './year.ts'

const SEPARATORS: ReadonlySet<string> = new Set(['/', '.', '-', ',', '\\'])

/** The date's numbers must not be the tail or head of something longer: a version, a reference, an amount. */
function standsAlone(tokens: readonly Token[], from: number, to: number): boolean {
  const before = tokens[from - 1]
  const first = tokens[from]!
  if (before && !first.gap) {
    if (before.kind === 'number' || '£$€#'.includes(before.lower)) return false
    if (before.lower === 'v' || before.lower === 'version') return false
    if ('./'.includes(before.lower) && tokens[from - 2]?.kind === 'number' && !before.gap) return false
  }
  const after = tokens[to]
  if (after && !after.gap) {
    if (after.lower === '%') return false
    if ('/.'.includes(after.lower) && isNumber(tokens[to + 1], 8) && !tokens[to + 1]!.gap) return false
  }
  return true
}

const inRange = (value: number, least: number, most: number): boolean => value >= least && value <= most

/** Day and month out of two numbers, in the document's order, unless only the other order is possible. */
function dayAndMonth(
  a: number,
  b: number,
  context: ParseContext,
): { day: number; month: number; doubt?: string } {
  const [day, month] = context.order === 'dmy' ? [a, b] : [b, a]
  if (inRange(month, 1, 12) || !inRange(day, 1, 12) || !inRange(month, 13, 31)) return { day, month }
  return {
    day: month,
    month: day,
    doubt: 'day and month stand in the other order than elsewhere in the plan',
  }
}

/** `31/03/12`, `31.3.2012`, `2012-03-31`, `31 03 12`. */
export const numericDay: Parser = (tokens, at, context) => {
  const parts = threeNumbers(tokens, at, context)
  if (!parts) return null
  const [a, b, c] = parts.numbers
  const { end } = parts
  if (!standsAlone(tokens, at, end)) return null
  if (a.text.length === 4) {
    if (c.text.length > 2 || b.text.length > 2) return null
    return { when: dayWhen('iso day', Number(c.text), Number(b.text), Number(a.text)), end }
  }
  if (a.text.length > 2 || b.text.length > 2 || (c.text.length !== 2 && c.text.length !== 4)) return null
  const { day, month, doubt } = dayAndMonth(Number(a.text), Number(b.text), context)
  const year = fullYear(c)
  if (year < 1900) return null
  const more = {
    ...(doubt ? { doubt } : {}),
    implied: c.text.length === 2 ? (['century'] as const).slice() : [],
  }
  return { when: dayWhen('numeric day', day, month, year, more), end }
}

function threeNumbers(
  tokens: readonly Token[],
  at: number,
  context: ParseContext,
): { numbers: [Token, Token, Token]; end: number } | null {
  const a = tokens[at]
  if (!isNumber(a)) return null
  const spaced = spacedNumbers(tokens, at, context)
  if (spaced) return spaced
  const sign = lowerAt(tokens, at + 1)
  if (!SEPARATORS.has(sign)) return null
  const b = tokens[at + 2]
  const second = skip(tokens, at + 3, ...SEPARATORS)
  const c = tokens[second]
  if (!isNumber(b, 2) || second === at + 3 || !isNumber(c)) return null
  if (sign === ',' && context.prose) return null
  return { numbers: [a, b, c], end: second + 1 }
}

/** `31 03 12`: in a date cell only, and only where no other number stands beside. */
function spacedNumbers(
  tokens: readonly Token[],
  at: number,
  context: ParseContext,
): { numbers: [Token, Token, Token]; end: number } | null {
  const [a, b, c] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (context.prose || !isNumber(a, 2) || !isNumber(b, 2) || !isNumber(c)) return null
  if (a.text.length !== 2 || b.text.length !== 2 || (c.text.length !== 2 && c.text.length !== 4)) return null
  if (tokens[at + 3]?.kind === 'number' || tokens[at - 1]?.kind === 'number') return null
  return { numbers: [a, b, c], end: at + 3 }
}

/** `20120331`, `201203`, `31032012`: digits without a separator; and a spreadsheet's day number. */
export const runTogether: Parser = (tokens, at, context) => {
  const token = tokens[at]
  if (token?.kind !== 'number' || !standsAlone(tokens, at, at + 1)) return null
  const end = at + 1
  const digits = token.text
  const dayOf = (y: string, m: string, d: string): When => dayWhen('digits', Number(d), Number(m), Number(y))
  if (digits.length === 8) {
    const ymd = dayOf(digits.slice(0, 4), digits.slice(4, 6), digits.slice(6))
    if (/^(?:19|20)/.test(digits) && !ymd.impossible) return { when: ymd, end }
    const dmy = dayOf(digits.slice(4), digits.slice(2, 4), digits.slice(0, 2))
    return /(?:19|20)\d\d$/.test(digits) && !dmy.impossible ? { when: dmy, end } : null
  }
  if (digits.length === 6) {
    const month = Number(digits.slice(4))
    if (digits.startsWith('20') && inRange(month, 1, 12)) {
      return { when: monthsWhen('digits', 'month', Number(digits.slice(0, 4)), month, 1), end }
    }
    if (context.prose) return null
    const day = dayOf(`20${digits.slice(4)}`, digits.slice(2, 4), digits.slice(0, 2))
    return day.impossible ? null : { when: day, end }
  }
  return digits.length === 5 && !context.prose ? spreadsheetDay(Number(digits), end) : null
}

/** Days since 30 December 1899, as spreadsheets count them; taken for a date from 1982 to 2064. */
function spreadsheetDay(serial: number, end: number): Match | null {
  if (!inRange(serial, 30_000, 60_000)) return null
  return { when: fixedWindow('spreadsheet day', 'day', oneDay(addDays('1899-12-30', serial))!), end }
}

/** `03/2012`, `2012-03`, `09/12`, `30/6`. */
export const numericPair: Parser = (tokens, at, context) => {
  const [a, b] = [tokens[at], tokens[at + 2]]
  const sign = lowerAt(tokens, at + 1)
  if (!isNumber(a) || !isNumber(b) || !['/', '-', '.'].includes(sign)) return null
  const end = at + 3
  if (!standsAlone(tokens, at, end) || monthOf(lowerAt(tokens, end)) !== null) return null
  const [first, second] = [Number(a.text), Number(b.text)]
  if (a.text.length === 4 && b.text.length === 2 && !spanAt(tokens, at) && inRange(first, 1950, 2150)) {
    return inRange(second, 1, 12) ? { when: monthsWhen('month', 'month', first, second, 1), end } : null
  }
  if (a.text.length <= 2 && b.text.length === 4 && inRange(second, 1950, 2150)) {
    return inRange(first, 1, 12) ? { when: monthsWhen('month', 'month', second, first, 1), end } : null
  }
  if (context.prose || a.text.length > 2 || b.text.length > 2) return null
  if (sign === '.') return dottedPair(tokens, at, end, context)
  if (sign !== '/') return null
  if (context.order === 'dmy' && spanAt(tokens, at)) return null
  return shortPair(a, b, end, context)
}

/** Words after which `5.3` is the number of something. */
const NUMBERS_OF: ReadonlySet<string> = new Set(
  listed(
    'section, para, paragraph, rec, recommendation, ref, item, action, point, version, no, standard, objective, reg',
  ),
)

/** `15.11`, `by 30.6`: a day and a month with a dot. `1.5 years` and `section 5.3` are none. */
function dottedPair(tokens: readonly Token[], at: number, end: number, context: ParseContext): Match | null {
  const [a, b] = [tokens[at]!, tokens[at + 2]!]
  const isSaid = ['by', 'until', 'due'].includes(lowerAt(tokens, at - 1))
  if ((a.text.length + b.text.length < 3 && !isSaid) || NUMBERS_OF.has(lowerAt(tokens, at - 1))) return null
  if (tokens[at + 1]!.gap || b.gap || unitOf(lowerAt(tokens, end)) || lowerAt(tokens, end) === 'working')
    return null
  const { day, month, doubt } = dayAndMonth(Number(a.text), Number(b.text), context)
  const when = dayWhen('day and month', day, month, null, doubt ? { doubt } : {})
  return when.impossible ? null : { when, end }
}

/** `09/12` is a month and year where both are written with two digits and can be; otherwise a day and month. */
function shortPair(a: Token, b: Token, end: number, context: ParseContext): Match | null {
  const [first, second] = [Number(a.text), Number(b.text)]
  const year = fullYear(b)
  const edition = Number(context.now?.on.slice(0, 4) ?? year)
  const monthYear = b.text.length === 2 && inRange(first, 1, 12) && inRange(year, edition - 5, edition + 8)
  const { day, month, doubt } = dayAndMonth(first, second, context)
  const asDay = dayWhen('day and month', day, month, null, doubt ? { doubt } : {})
  if (monthYear && (asDay.impossible || (a.text.length === 2 && context.order === 'dmy'))) {
    const when = monthsWhen('month', 'month', year, first, 1, { implied: ['century'] })
    return { when: asDay.impossible ? when : { ...when, doubt: 'it may be a day and a month' }, end }
  }
  return { when: asDay.impossible ? impossible('day and month') : asDay, end }
}
