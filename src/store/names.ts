import { type Database, queries } from './database.ts'

/**
 * What plans and threads were ever called, in the order in which they were named first: what falls apart and is whole
 * again has its old name, and its address leads to it.
 */
export function nameStore(db: Database) {
  return {
    /** The names that plans were ever given, the first given first. */
    async planNames(): Promise<string[]> {
      const rows = await db.all(queries.selectFrom('plan_names').select('name').orderBy('seq'))
      return rows.map((row) => row.name)
    },

    /** Those of some names that a thread was ever given, the first given first. */
    async threadNames(among: readonly string[]): Promise<string[]> {
      const rows = await db.all(
        queries
          .selectFrom('thread_names')
          .select('name')
          .where('name', 'in', db.listed('text', among))
          .orderBy('seq'),
      )
      return rows.map((row) => row.name)
    },
  }
}

/** Keeps the names of plans and threads, inside the caller's transaction. */
export async function keepNames(
  db: Database,
  planIds: readonly string[],
  threadIds: readonly string[],
): Promise<void> {
  await keep(db, 'plan_names', planIds)
  await keep(db, 'thread_names', threadIds)
}

async function keep(
  db: Database,
  table: 'plan_names' | 'thread_names',
  names: readonly string[],
): Promise<void> {
  const known = await db.all(
    queries.selectFrom(table).select('name').where('name', 'in', db.listed('text', names)),
  )
  const isKnown = new Set(known.map((row) => row.name))
  const last = await db.first(queries.selectFrom(table).select(({ fn }) => fn.max('seq').as('seq')))
  const next = (last?.seq ?? 0) + 1
  const fresh = names.filter((name) => !isKnown.has(name))
  await db.insert(
    table,
    fresh.map((name, at) => ({ name, seq: next + at })),
  )
}
