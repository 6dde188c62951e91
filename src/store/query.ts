import { sql } from 'kysely'
import type { RelationName, RowOf } from '../model/index.ts'
import { type Database, queries } from './database.ts'
import { inOrder } from './order.ts'

/** Columns and the values they must have; a list is any of its values. */
export type Where<R extends RelationName> = {
  readonly [C in keyof RowOf<R>]?: RowOf<R>[C] | readonly RowOf<R>[C][]
}

/** A thread has an action an edition; no plan has more editions than this. */
const MOST_FOUND = 1000

/** Reading the contract. */
export function queryStore(db: Database) {
  const query = <R extends RelationName>(relation: R, where: Where<R>) => {
    let rows = queries.selectFrom(relation as 'plans').selectAll()
    for (const [column, value] of Object.entries(where)) {
      const reference = column as 'plan_id'
      if (Array.isArray(value))
        rows =
          value.length === 0 ? rows.where(sql.lit(false)) : rows.where(reference, 'in', value as string[])
      else if (value === null) rows = rows.where(reference, 'is', null)
      else if (value !== undefined) rows = rows.where(reference, '=', value as string)
    }
    return rows.$call(inOrder(db, relation))
  }
  return {
    /** The rows of a relation that have the values asked for, in the relation's own order. */
    async rows<R extends RelationName>(relation: R, where: Where<R> = {}): Promise<RowOf<R>[]> {
      return (await db.all(query(relation, where))) as unknown as RowOf<R>[]
    },

    /**
     * The actions that an id names, those of a thread earliest first. An id may be a thread's or an action's,
     * whole or its beginning; so there may be actions of several.
     */
    async find(id: string): Promise<RowOf<'actions'>[]> {
      // The last character of an id sorts before `g`: a range is found by the index, unlike a pattern.
      const [column, from, to] = [id.startsWith('th_') ? 'thread_id' : 'action_id', id, `${id}g`] as const
      return db.all(
        queries
          .selectFrom('actions')
          .innerJoin('editions', 'editions.edition_id', 'actions.edition_id')
          .innerJoin('read_editions', 'read_editions.edition_id', 'actions.edition_id')
          .leftJoin('found_editions', 'found_editions.edition_no', 'read_editions.edition_no')
          .selectAll('actions')
          .where(`actions.${column}`, '>=', from)
          .where(`actions.${column}`, '<', to)
          .orderBy('editions.dated_on')
          .orderBy('found_editions.seq')
          .orderBy('actions.edition_id')
          .limit(MOST_FOUND),
      )
    },

    /** The same as `rows` one by one, for relations that are too large to hold; nothing may be written meanwhile. */
    stream<R extends RelationName>(relation: R, where: Where<R> = {}): AsyncIterable<RowOf<R>> {
      return db.iterate(query(relation, where)) as unknown as AsyncIterable<RowOf<R>>
    },
  }
}
