import { monthsWhen, type When } from '../when.ts'
import type { ParseContext } from './parser.ts'
import type { YearMatch } from './year.ts'

/** A stretch of months in a financial year; the year is counted by the one in which it begins. */
export function fiscal(
  rule: string,
  precision: When['precision'],
  year: YearMatch | null,
  offset: number,
  months: number,
  context: ParseContext,
): When {
  // A year of two numbers is none of the calendar's, whatever quarters without a year are of.
  const isOther = year?.span === true && context.yearStart === 1
  const first = isOther ? context.locale.financialStart : context.yearStart
  // A financial year of one number is named after the calendar year in which it ends.
  const start = year && (year.span || first === 1 ? year.year : year.year - 1)
  const when = monthsWhen(rule, precision, start, first + offset, months)
  const doubt = year && doubtOfYear(year, context)
  return doubt ? { ...when, doubt } : when
}

function doubtOfYear({ span }: YearMatch, { locale, saysYearStart }: ParseContext): string | null {
  if (span)
    return locale.spanIsDoubtful && !saysYearStart
      ? 'the plan does not say in which month its fiscal year begins, and October was taken'
      : null
  return locale.oneNumberIsDoubtful
    ? 'a financial year with one number was taken for the year it ends in'
    : null
}
