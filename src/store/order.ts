import { CONTRACT, type RelationName, STAR } from '../model/index.ts'
import type { Database } from './database.ts'

const KEYS = new Map(
  [...CONTRACT, ...STAR].map(({ name, key, columns }) => [
    name,
    // The actions of an edition come as they are printed.
    columns.some((column) => column.name === 'position') ? ['edition_id', 'position'] : key,
  ]),
)

/** Puts the rows of a relation in order, where the database keeps none by itself. */
export const inOrder =
  (db: Pick<Database, 'keepsOrder'>, relation: RelationName) =>
  <Q>(query: Q): Q =>
    (db.keepsOrder ? [] : (KEYS.get(relation) ?? [])).reduce(
      (ordered, column) => (ordered as { orderBy(column: string): Q }).orderBy(column),
      query,
    )
