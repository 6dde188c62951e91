import type { Token } from '../../tokens.ts'
import { endOfCurrent, pointedPeriod } from './deictic.ts'
import { duration } from './durations.ts'
import { feast } from './feasts.ts'
import { partOfPeriod } from './modifiers.ts'
import { numericDay, numericPair, runTogether } from './numeric.ts'
import type { Parser } from './parser.ts'
import { half, quarter } from './quarters.ts'
import { halfOfTerm, halfTermBreak, namedHalfOfTerm } from './school.ts'
import { season, term } from './terms.ts'
import { weekdayOfMonth, weekNumber, weekOf, weekOfMonth } from './weeks.ts'
import { wholeYear, yearEnding } from './whole-years.ts'
import {
  dayAlone,
  daysOfMonth,
  namedMonth,
  weekdayAlone,
  withWeekday,
  wordedDay,
  yearFirst,
} from './worded.ts'

export type { ParseContext } from './parser.ts'

/** The first parser that reads something, in their order. */
function firstOf(...parsers: readonly Parser[]): Parser {
  return (tokens, at, context) => {
    for (const parser of parsers) {
      const found = parser(tokens, at, context)
      if (found) return found
    }
    return null
  }
}

/** A bare number under a header that counts quarters. */
const headerQuarter: Parser = (tokens, at, context) => {
  const value = Number(tokens[at]?.text)
  if (context.headerUnit !== 'quarter' || tokens.length !== 1 || !(value >= 1 && value <= 4)) return null
  const named: Token = { ...tokens[at]!, kind: 'word', lower: 'quarter' }
  const found = quarter([named, tokens[at]!], 0, context)
  return found && { when: found.when, end: at + 1 }
}

const days = firstOf(
  daysOfMonth,
  numericDay,
  yearFirst,
  wordedDay,
  withWeekday(numericDay),
  withWeekday(numericPair),
)

const periods = firstOf(
  days,
  halfTermBreak,
  namedHalfOfTerm,
  halfOfTerm,
  term,
  weekNumber,
  weekOfMonth,
  weekdayOfMonth,
  quarter,
  half,
  namedMonth,
  feast,
  season,
  numericPair,
  yearEnding,
  wholeYear,
)

const calendarDates = firstOf(
  weekOf(firstOf(days, numericPair)),
  partOfPeriod(firstOf(periods, pointedPeriod)),
  endOfCurrent,
  periods,
  runTogether,
)

/** Every way to write a date, the surer before the weaker. */
export const anyDate: Parser = firstOf(
  headerQuarter,
  calendarDates,
  pointedPeriod,
  duration(calendarDates),
  dayAlone,
  weekdayAlone,
)
