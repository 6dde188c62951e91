import { AsyncLocalStorage } from 'node:async_hooks'
import {
  type Compilable,
  createQueryId,
  DummyDriver,
  Kysely,
  type OperationNodeSource,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { StoreError } from '../model/index.ts'
import { isAddress, isPostgres, withoutPassword } from '../util/database-address.ts'
import type { Dialect, OpenOptions, Session, Transaction, WriteOptions } from './dialect.ts'
import type { Tables } from './tables.ts'

/** Builds queries; a Database below words them in its own SQL and runs them, in the caller's transaction. */
export const queries = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

/** A query as `queries` builds it. */
export type Query<Row> = Compilable<Row> & OperationNodeSource

/**
 * One open database. Whatever is awaited inside the work of `write` or `snapshot` belongs to its transaction, and
 * nothing else does; a transaction inside another is a part of it. Every method throws StoreError where the database
 * fails.
 */
export interface Database
  extends Pick<Session, 'insert' | 'newNumbers' | 'skipNumbers'>,
    Pick<Dialect, 'listed' | 'keepsOrder' | 'now'> {
  all<Row>(query: Query<Row>): Promise<Row[]>
  first<Row>(query: Query<Row>): Promise<Row | undefined>
  /** Rows one by one; nothing may be written meanwhile. */
  iterate<Row>(query: Query<Row>): AsyncGenerator<Row>
  /** Inside `write` only, as `insert` and what is said of numbers are. */
  run(query: Query<unknown>): Promise<void>
  /** All of `work` is stored, or nothing. It may be run again where another write was in its way. */
  write<T>(work: () => Promise<T>, options?: WriteOptions): Promise<T>
  /** Every query of `work` sees the same state, and none may write. */
  snapshot<T>(work: () => Promise<T>): Promise<T>
  close(): Promise<void>
}

/**
 * Opens a database, a file or `postgres://...`, and brings its schema up to date. Throws StoreError in one clear
 * sentence.
 */
export async function openDatabase(where: string, options: OpenOptions = {}): Promise<Database> {
  if (isAddress(where) && !isPostgres(where)) {
    throw new StoreError(
      `${withoutPassword(where)} is no database that Plandrift knows; name a file, or postgres://USER@HOST/DATABASE`,
    )
  }
  const { open } = isPostgres(where)
    ? await import('./dialects/postgres/open.ts')
    : await import('./dialects/sqlite/open.ts')
  return databaseOn(await open(where, options))
}

/** The transaction that the running code is a part of. */
type Current = { session: Transaction; writes: boolean; ended: boolean }

/** How often a write is done again that others were in the way of. */
const MOST_ATTEMPTS = 10

/** Runs work as a transaction, which is kept where it succeeds. */
async function within<T>(
  storage: AsyncLocalStorage<Current>,
  session: Transaction,
  writes: boolean,
  work: () => Promise<T>,
): Promise<T> {
  const transaction = { session, writes, ended: false }
  let value: T
  try {
    value = await storage.run(transaction, work)
  } catch (error) {
    transaction.ended = true
    // What went wrong first is what a person must know; a lost connection cannot be told to forget.
    await session.end(false).catch(() => {})
    throw error
  }
  transaction.ended = true
  await session.end(writes)
  return value
}

function databaseOn(dialect: Dialect): Database {
  const storage = new AsyncLocalStorage<Current>()
  const current = (): Current | undefined => {
    const transaction = storage.getStore()
    return transaction?.ended === false ? transaction : undefined
  }
  const worded = (query: Query<unknown>) =>
    dialect.compiler.compileQuery(query.toOperationNode() as never, createQueryId())
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      throw dialect.explained(error)
    }
  }
  const reading = (): Session => current()?.session ?? dialect.outside
  const writing = (): Session => {
    const transaction = current()
    if (!transaction?.writes) throw new Error('the database is written in a transaction of `write` only')
    return transaction.session
  }
  const all = <Row>(query: Query<Row>): Promise<Row[]> =>
    guarded(() => {
      const { sql, parameters } = worded(query)
      return reading().all(sql, parameters) as Promise<Row[]>
    })

  return {
    all,
    first: async (query) => (await all(query))[0],
    async *iterate<Row>(query: Query<Row>) {
      const { sql, parameters } = worded(query)
      try {
        yield* reading().iterate(sql, parameters) as AsyncGenerator<Row>
      } catch (error) {
        throw dialect.explained(error)
      }
    },
    run: (query) =>
      guarded(() => {
        const { sql, parameters } = worded(query)
        return writing().run(sql, parameters)
      }),
    insert: (table, rows) =>
      guarded(async () => {
        if (rows.length > 0) await writing().insert(table, rows)
      }),
    skipNumbers: () => guarded(() => writing().skipNumbers()),
    newNumbers: (of, count) => guarded(() => writing().newNumbers(of, count)),
    keepsOrder: dialect.keepsOrder,
    now: dialect.now,
    listed: (type, values) => dialect.listed(type, values),
    write: (work, options = {}) =>
      guarded(async () => {
        if (current()) {
          writing()
          return work()
        }
        for (let attempt = 1; ; attempt += 1) {
          try {
            return await within(storage, await dialect.beginWrite(options), true, work)
          } catch (error) {
            if (attempt === MOST_ATTEMPTS || !dialect.isConflict(error)) throw error
          }
        }
      }),
    snapshot: (work) =>
      guarded(async () => (current() ? work() : within(storage, await dialect.beginSnapshot(), false, work))),
    close: () => dialect.close(),
  }
}
