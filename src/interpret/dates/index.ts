import type { Outcome } from '../../model/index.ts'
import { outcome } from '../../model/index.ts'
import { readRow } from './read.ts'
import type { DateCell, DateContext, DateReading } from './types.ts'

export { findDates, readReported } from './find.ts'
export { localeOf } from './locales/index.ts'
export { findMistyped } from './mistyped.ts'
export { detectDateOrder, undecidedDates } from './order.ts'
export { summariseDates } from './summary.ts'
export { readTermKey } from './term-key.ts'
export type * from './types.ts'
export { yearStartOf } from './year-start.ts'

/** The claims of a row's date cells, read together: an original column and a revised one give `due` then `revised`. */
export function readDates(cells: readonly DateCell[], context: DateContext): Outcome<DateReading> {
  const { reading, issues } = readRow(cells, context)
  return outcome(reading, issues)
}
