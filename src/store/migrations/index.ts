import type { Migration } from '../migrate.ts'
import { TABLES } from './0001-tables.ts'
import { VIEWS } from './0001-views.ts'

/** Every change of the schema, oldest first. One that has been released is never edited: add another. */
export const MIGRATIONS: readonly Migration[] = [{ version: 1, name: 'contract', sql: TABLES + VIEWS }]
