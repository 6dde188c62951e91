import { plainText } from '../text.ts'
import { tokenise } from '../tokens.ts'
import { LOCALE_OF_ORDER, LOCALES } from './locales/index.ts'
import type { ParseContext } from './parsers/index.ts'
import { anyDate } from './parsers/index.ts'
import type { DateContext } from './types.ts'
import { printedWindow } from './when.ts'

const UNIT_WORDS: ReadonlyMap<string, NonNullable<ParseContext['headerUnit']>> = new Map([
  ['months', 'month'],
  ['mths', 'month'],
  ['weeks', 'week'],
  ['wks', 'week'],
  ['days', 'day'],
  ['years', 'year'],
  ['quarter', 'quarter'],
  ['qtr', 'quarter'],
])

/** What the cells of a column are read with: the plan's date and habits, and what the column's header adds. */
export function parseContextOf(header: string, context: DateContext): ParseContext {
  const dated = context.dated
  const locale = LOCALES[context.locale ?? LOCALE_OF_ORDER[context.order]]
  const base: ParseContext = {
    order: context.order,
    locale,
    yearStart: context.yearStart ?? locale.financialStart,
    saysYearStart: context.yearStart !== undefined && context.yearStart > 1,
    now: dated && { earliest: dated.earliest, on: dated.on, precision: dated.precision },
    prose: false,
    headerYear: null,
    headerUnit: null,
  }
  if (header === '') return base
  const tokens = tokenise(plainText(header.slice(0, 200)))
  const pattern = header.toLowerCase()
  if (/\bmm\W?dd\b/.test(pattern)) base.order = 'mdy'
  else if (/\bdd\W?mm\b/.test(pattern)) base.order = 'dmy'
  for (let at = 0; at < tokens.length; at += 1) {
    const unit = UNIT_WORDS.get(tokens[at]!.lower)
    if (unit) base.headerUnit = unit
    const found = anyDate(tokens, at, { ...base, prose: true })
    const window = found && printedWindow(found.when)
    if (!found || !window) continue
    if (found.when.precision === 'year') {
      const span = found.when.rule !== 'calendar year'
      base.headerYear = { year: found.when.year!, span }
    } else base.now = { earliest: window.earliest, on: window.latest, precision: found.when.precision }
    at = found.end - 1
  }
  return base
}
