import { monthOf } from './calendar-words.ts'
import type { DateOrder } from './types.ts'

/** `Q1 = January to March`, `Q4 (Jan-Mar)`: a quarter, and the month it begins in. */
const QUARTER_NAMED =
  /\bq(?:uarter|tr)?\s?([1-4])\s*(?:=|:|\(|[-–]|is|means|being)\s*(\p{L}{3,9})\.?\s*(?:[-–]|to|until)\s*\p{L}{3,9}/iu
/** `financial years (July to June)`, `the fiscal year runs from October 1`. */
const YEAR_NAMED =
  /\b(?:financial|fiscal|council|plan|reporting)\s+years?\b[^.;]{0,24}?[\s(](?:\d{1,2}(?:st)?\s+)?(\p{L}{3,9})\.?(?:\s+\d{1,2})?\s*(?:[-–]|to|until|through|onwards|each|every|[.,)]|$)/iu
const CALENDAR_YEAR = /\bcalendar\s+(?:years?|quarters?)\b/iu
const FISCAL = /\b(?:fiscal|financial year|FFY|FY(?=\b|\d))/iu
/** The months of a year, which quarters are counted in. */
const MONTHS = 12

function namedStart(text: string): number | null {
  const quarter = QUARTER_NAMED.exec(text)
  const ofQuarter = quarter && monthOf(quarter[2]!.toLowerCase())
  if (ofQuarter) return ((ofQuarter - 1 - (Number(quarter[1]) - 1) * 3 + MONTHS) % MONTHS) + 1
  const year = YEAR_NAMED.exec(text)
  const ofYear = year && monthOf(year[1]!.toLowerCase())
  if (ofYear) return ofYear
  return CALENDAR_YEAR.test(text) ? 1 : null
}

/**
 * The month in which a plan's year, and so its first quarter, begins, 1 to 12, as the plan itself says it; undefined
 * where it does not. A quarter without a year in an American plan that speaks of no fiscal year is of the calendar's.
 */
export function yearStartOf(texts: readonly string[], order: DateOrder): number | undefined {
  for (const text of texts) {
    const start = namedStart(text)
    if (start !== null) return start
  }
  return order === 'mdy' && !texts.some((text) => FISCAL.test(text)) ? 1 : undefined
}
