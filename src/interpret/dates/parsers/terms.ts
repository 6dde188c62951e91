import type { Locale, Months } from '../locales/index.ts'
import { monthsWhen, type When } from '../when.ts'
import { lowerAt, type ParseContext, type Parser, skip } from './parser.ts'
import { leadingYear } from './whole-years.ts'
import { type YearMatch, yearAfter } from './year.ts'

/** The calendar year of a term or season, out of a printed year of either kind. */
function seasonYear(year: YearMatch | null, months: Months, { spanTurns }: Locale): number | null {
  if (!year) return null
  // In Britain's 2011/12 autumn and winter begin in 2011, spring and summer come in 2012.
  return (year.span || year.fiscal) && months.month < spanTurns ? year.year + 1 : year.year
}

/** The months of a term or a season, in the calendar year that its printed year means for it. */
const partOfYear = (
  kind: 'term' | 'season',
  year: YearMatch | null,
  months: Months,
  { locale }: ParseContext,
): When => monthsWhen(kind, kind, seasonYear(year, months, locale), months.month, months.months)

/** `Autumn term 2011`, `Autumn 2011 term`, `2011/12 spring term`. */
export const term: Parser = (tokens, at, context) => {
  const lead = leadingYear(tokens, at, context)
  const start = lead?.end ?? at
  const months = context.locale.terms.get(lowerAt(tokens, start))
  if (!months) return null
  const between = lead ? null : yearAfter(tokens, start + 1, context)
  const word = skip(tokens, between?.end ?? start + 1, '-')
  if (!['term', 'semester'].includes(lowerAt(tokens, word))) return null
  const year = lead ?? between ?? yearAfter(tokens, word + 1, context)
  const when = partOfYear('term', year, months, context)
  return { when, end: lead || between ? word + 1 : (year?.end ?? word + 1) }
}

/** `Spring 2012`, `Winter 2011/12`, `this summer`. */
export const season: Parser = (tokens, at, context) => {
  const lead = leadingYear(tokens, at, context)
  const start = lead?.end ?? at
  const months = context.locale.seasons.get(lowerAt(tokens, start))
  if (!months) return null
  const year = lead ?? yearAfter(tokens, start + 1, context)
  const guided = ['by', 'in', 'this', 'end', 'of', 'early', 'mid', 'late', 'during'].includes(
    lowerAt(tokens, at - 1),
  )
  if (!year && (context.prose ? !guided : lowerAt(tokens, start) === 'fall' && !guided && tokens.length > 2))
    return null
  const when = partOfYear('season', year, months, context)
  return { when, end: lead ? start + 1 : (year?.end ?? start + 1) }
}
