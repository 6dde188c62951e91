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
import { ISSUES_BY_EDITION } from './0009-issues-by-edition.ts'
import { LOADED_AT } from './0010-loaded-at.ts'
import { EDITION_SURENESS } from './0011-edition-sureness.ts'

/**
 * Every change of the schema, oldest first. One that has been released is never edited: add another. PostgreSQL gets a
 * translation; there a view that others stand on cannot be dropped, so that one whose columns stay as they are (or get
 * others after them) says so: `DROP VIEW name; -- columns stay`.
 */
export const MIGRATIONS: readonly Migration[] = [
  { version: 1, name: 'contract', sql: TABLES + VIEWS },
  { version: 2, name: 'star schema', sql: STAR_VIEWS },
  { version: 3, name: 'comparisons of editions', sql: COMPARISONS },
  { version: 4, name: 'columns and corrections', sql: COLUMNS },
  { version: 5, name: 'regrouping', sql: REGROUPING },
  { version: 6, name: 'sure', sql: SURE },
  { version: 7, name: 'span of dates', sql: DATE_SPAN },
  { version: 8, name: 'corrections', sql: CORRECTIONS },
  { version: 9, name: 'issues by edition', sql: ISSUES_BY_EDITION },
  { version: 10, name: 'when plans were loaded', sql: LOADED_AT },
  { version: 11, name: 'sureness of editions', sql: EDITION_SURENESS },
]
