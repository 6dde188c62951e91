import type SqliteDriver from 'better-sqlite3'
import { SqliteQueryCompiler, sql } from 'kysely'
import type { Dialect, Numbered, Row, Session, Transaction } from '../../dialect.ts'
import type { StoredTables } from '../../tables.ts'
import { storeError } from './errors.ts'
import { Turns } from './turns.ts'

const LAST_NUMBER: Readonly<Record<Numbered, string>> = {
  edition: 'SELECT max(edition_no) FROM read_editions',
  action: 'SELECT max(action_no) FROM read_actions',
}

/** SQLite in one file: one connection, whose statements run at once and are prepared once. */
export function dialectOn(driver: SqliteDriver.Database, file: string): Dialect {
  const turns = new Turns()
  let snapshots = 0
  const session = sessionOn(driver)
  /** A query in no transaction waits until no transaction is half done. */
  const outside: Session = {
    ...session,
    async all(sql, parameters) {
      if (!turns.isWriting) return session.all(sql, parameters)
      await turns.take(false)
      try {
        return await session.all(sql, parameters)
      } finally {
        turns.done(false)
      }
    },
    async *iterate(sql, parameters) {
      if (turns.isWriting) {
        await turns.take(false)
        turns.done(false)
      }
      yield* session.iterate(sql, parameters)
    },
  }

  return {
    name: 'sqlite',
    compiler: new SqliteQueryCompiler(),
    keepsOrder: true,
    outside,
    async beginWrite(): Promise<Transaction> {
      await turns.take(true)
      try {
        driver.exec('BEGIN IMMEDIATE')
      } catch (error) {
        turns.done(true)
        throw error
      }
      return {
        ...session,
        async end(kept) {
          try {
            // After some errors, such as a full disk, SQLite has undone everything by itself.
            if (driver.inTransaction) driver.exec(kept ? 'COMMIT' : 'ROLLBACK')
          } finally {
            if (driver.inTransaction) driver.exec('ROLLBACK')
            turns.done(true)
          }
        },
      }
    },
    async beginSnapshot(): Promise<Transaction> {
      await turns.take(false)
      try {
        // Those who read at once see the state that the first of them found.
        if (snapshots === 0) driver.exec('BEGIN')
        snapshots += 1
      } catch (error) {
        turns.done(false)
        throw error
      }
      return {
        ...session,
        async end() {
          snapshots -= 1
          if (snapshots === 0) driver.exec('ROLLBACK')
          turns.done(false)
        },
      }
    },
    now: sql<string>`strftime('%Y-%m-%dT%H:%M:%fZ', 'now')`,
    listed: (_, values) => sql`(SELECT value FROM json_each(${JSON.stringify(values)}))`,
    isConflict: () => false,
    explained: (error) => storeError(error, file),
    async close() {
      driver.close()
    },
  }
}

function sessionOn(driver: SqliteDriver.Database): Session {
  const prepared = new Map<string, SqliteDriver.Statement>()
  const prepare = (sql: string): SqliteDriver.Statement => {
    let statement = prepared.get(sql)
    if (!statement) {
      statement = driver.prepare(sql)
      prepared.set(sql, statement)
    }
    return statement
  }
  return {
    all: async (sql, parameters) => prepare(sql).all(...parameters) as Row[],
    run: async (sql, parameters) => {
      prepare(sql).run(...parameters)
    },
    async *iterate(sql, parameters) {
      // A statement of its own: an iterator left half-way must not block the next one.
      yield* driver.prepare(sql).iterate(...parameters) as IterableIterator<Row>
    },
    insert: async <T extends keyof StoredTables>(table: T, rows: readonly StoredTables[T][]) => {
      const columns = Object.keys(rows[0]!) as (keyof StoredTables[T] & string)[]
      const names = columns.map((column) => `"${column}"`).join(', ')
      const statement = prepare(
        `INSERT INTO ${table} (${names}) VALUES (${columns.map(() => '?').join(', ')})`,
      )
      for (const row of rows) statement.run(...columns.map((column) => row[column]))
    },
    newNumbers: async (of, count) => {
      const last = prepare(LAST_NUMBER[of]).pluck().get() as number | null
      return Array.from({ length: count }, (_, index) => (last ?? 0) + index + 1)
    },
    // The next number is always that after the last.
    skipNumbers: async () => {},
  }
}
