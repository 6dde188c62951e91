import { type LabelledCell, type Row, wordsOf } from '../../model/index.ts'
import { type DateContext, findDates } from '../dates/index.ts'

/** The years that the dates of the actions speak of, and the day after which the edition must have been issued. */
export interface SpokenYears {
  /** An edition before this year, or after `last`, is far from all its actions. */
  first: number
  last: number
  /** Most completions had been by this day; null where none or too few are printed. */
  completed: string | null
  /** Some of them are printed with their century. */
  inFull: boolean
}

/** A plan is issued up to so many years before its first deadline, and after its last. */
const AROUND = { before: 3, after: 3 }
/** Fewer dates tell nothing. */
const ENOUGH = 2
const DEADLINES = new Set<LabelledCell['role']>(['due', 'revised', 'completed'])

/** What the printed dates of the actions tell of when their edition was issued; null where too few are printed. */
export function spokenYears(rows: readonly Row[], order: DateContext['order']): SpokenYears | null {
  const found = rows.flatMap(({ cells }) =>
    cells
      .filter(({ role }) => DEADLINES.has(role))
      .flatMap(({ role, cell }) =>
        findDates(wordsOf(cell.paragraphs), { dated: null, order }).map((date) => ({ role, date })),
      ),
  )
  if (found.length < ENOUGH) return null
  const dates = found.map(({ date }) => date.latest).sort()
  const completed = found.flatMap(({ role, date }) => (role === 'completed' ? [date.latest] : [])).sort()
  const yearAt = (share: number): number => Number(dates[Math.round(share * (dates.length - 1))]!.slice(0, 4))
  return {
    // Strays at either end are typing errors, or aims.
    first: yearAt(0.1) - AROUND.before,
    last: yearAt(0.9) + AROUND.after,
    completed: completed.length <= ENOUGH ? null : completed[completed.length >> 1]!,
    inFull: found.some(({ date }) => !date.implied),
  }
}
