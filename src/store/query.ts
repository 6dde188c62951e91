import type { RelationName, RowOf } from '../model/index.ts'
import { type Database, sqlite } from './database.ts'

/** Columns and the values they must have; a list is any of its values. */
export type Where<R extends RelationName> = {
  readonly [C in keyof RowOf<R>]?: RowOf<R>[C] | readonly RowOf<R>[C][]
}

/** Reading the contract. */
export function queryStore(db: Database) {
  const query = <R extends RelationName>(relation: R, where: Where<R>) => {
    let rows = sqlite.selectFrom(relation as 'plans').selectAll()
    for (const [column, value] of Object.entries(where)) {
      const reference = column as 'plan_id'
      if (Array.isArray(value)) rows = rows.where(reference, 'in', value as string[])
      else if (value === null) rows = rows.where(reference, 'is', null)
      else if (value !== undefined) rows = rows.where(reference, '=', value as string)
    }
    return rows
  }
  return {
    /** The rows of a relation that have the values asked for, in the relation's own order. */
    async rows<R extends RelationName>(relation: R, where: Where<R> = {}): Promise<RowOf<R>[]> {
      return db.all(query(relation, where)) as unknown as RowOf<R>[]
    },

    /** The same one by one, for relations that are too large to hold; nothing may be written meanwhile. */
    stream<R extends RelationName>(relation: R, where: Where<R> = {}): Iterable<RowOf<R>> {
      return db.iterate(query(relation, where)) as unknown as Iterable<RowOf<R>>
    },
  }
}
