import type { Column } from '../model/index.ts'
import type { Features } from './columns/features.ts'

/** Of the cells of owners, so many hold a day, and so few are a date and nothing else. */
const LEAST_DATED = 0.7
const MOST_DATES_ALONE = 0.3

const tellsDeadline = ({ role, also, use }: Omit<Column, 'samples'>): boolean =>
  role === 'due' || role === 'revised' || also === 'due' || also === 'revised' || use === 'term'

/**
 * A table that has no column of deadlines, and a day beside most of its owners (`Cook 19/2/16`), prints both in one
 * column, whatever its header says. `features` are those of each column.
 */
export function withDeadlinesBesideOwners<T extends Omit<Column, 'samples'>>(
  columns: readonly T[],
  features: readonly Features[],
): T[] {
  if (columns.some(tellsDeadline)) return [...columns]
  const share = (name: string, { index }: T): number => features[index]?.get(`cells ${name}`) ?? 0
  const dated = columns.find(
    (column) =>
      column.role === 'owner' &&
      column.also === null &&
      column.decidedBy === 'model' &&
      share('day', column) >= LEAST_DATED &&
      share('whole date', column) <= MOST_DATES_ALONE,
  )
  return columns.map((column) => (column === dated ? { ...column, also: 'due' } : column))
}
