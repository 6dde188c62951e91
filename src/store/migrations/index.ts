import type { Migration } from '../migrate.ts'
import { TABLES } from './0001-tables.ts'
import { VIEWS } from './0001-views.ts'
import { STAR_VIEWS } from './0002-star.ts'
import { COMPARISONS } from './0003-comparisons.ts'
import { COLUMNS } from './0004-columns.ts'
import { REGROUPING } from './0005-regrouping.ts'
import { SURE } from './0006-sure.ts'
import { DATE_SPAN } from './0007-date-span.ts'
import { CORRECTIONS } from './0008-corrections.ts'

/** Every change of the schema, oldest first. One that has been released is never edited: add another. */
export const MIGRATIONS: readonly Migration[] = [
  { version: 1, name: 'contract', sql: TABLES + VIEWS },
  { version: 2, name: 'star schema', sql: STAR_VIEWS },
  { version: 3, name: 'comparisons of editions', sql: COMPARISONS },
  { version: 4, name: 'columns and corrections', sql: COLUMNS },
  { version: 5, name: 'regrouping', sql: REGROUPING },
  { version: 6, name: 'sure', sql: SURE },
  { version: 7, name: 'span of dates', sql: DATE_SPAN },
  { version: 8, name: 'corrections', sql: CORRECTIONS },
]
