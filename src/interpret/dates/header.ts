import { plainText } from '../text.ts'
import { tokenise } from '../tokens.ts'
import { LOCALES } from './calendar-words.ts'
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
  const base: ParseContext = {
    order: context.order,
    yearStart: context.yearStart ?? LOCALES[context.order].financialStart,
    isSouthern: context.isSouthern ?? false,
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
