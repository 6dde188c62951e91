import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import SqliteDriver from 'better-sqlite3'
import {
  type Compilable,
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
} from 'kysely'
import { StoreError } from '../model/index.ts'
import { storeError } from './errors.ts'
import { migrate, pendingMigrations } from './migrate.ts'
import { MIGRATIONS } from './migrations/index.ts'
import { openToRead } from './open-to-read.ts'
import type { BaseTables, Tables } from './tables.ts'

/** How long a statement waits for another process's transaction. */
const BUSY_MS = 5_000

/** Builds queries; they are run by a Database below, in the caller's transaction. */
export const sqlite = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

/** Any number of values as one parameter, so that a statement does not change with their number. */
export function listed<T extends string | number>(values: readonly T[]) {
  return sql<T>`(SELECT value FROM json_each(${JSON.stringify(values)}))`
}

/** Adds a row and returns the number it got. */
type Inserter<T extends keyof BaseTables> = (row: BaseTables[T]) => void

/**
 * One open database. Queries are built by Kysely and run at once, so that a transaction is one uninterrupted
 * piece of work; statements are prepared once. Every method throws StoreError where the file fails.
 */
export interface Database {
  all<Row>(query: Compilable<Row>): Row[]
  first<Row>(query: Compilable<Row>): Row | undefined
  /** Rows one by one; nothing may be written meanwhile. */
  iterate<Row>(query: Compilable<Row>): Generator<Row>
  run(query: Compilable): void
  /** A prepared insert for many rows; the columns are those of the first row. */
  inserter<T extends keyof BaseTables>(table: T): Inserter<T>
  /** All of `work` is stored, or nothing. */
  write<T>(work: () => T): T
  /** Every query of `work` sees the same state. */
  snapshot<T>(work: () => Promise<T>): Promise<T>
  close(): void
}

export type OpenOptions = {
  /** Changes nothing, and refuses a file that is not there. */
  readonly?: boolean
  /** Refuses a file that is not there instead of making it; so does `readonly`. */
  existing?: boolean
  /** How many pages of 4 kB the file may grow to: a disk of that size, for tests. */
  mostPages?: number
}

/** Whether a file holds nothing, and no log beside it does. */
const isEmpty = (file: string): boolean => statSync(file).size === 0 && !existsSync(`${file}-wal`)

/** Opens a database and brings its schema up to date. Throws StoreError in one clear sentence. */
export function openDatabase(
  file: string,
  { readonly = false, existing = readonly, mostPages }: OpenOptions = {},
): Database {
  if (existing && !existsSync(file)) {
    throw new StoreError(`there is no database at ${file}; make one with "plandrift import PATH"`)
  }
  if (readonly && isEmpty(file)) {
    throw new StoreError(`${file} is empty; fill it with "plandrift import PATH --db ${file}"`)
  }
  try {
    if (!readonly) mkdirSync(dirname(file), { recursive: true })
    const driver = readonly
      ? openToRead(file, { timeout: BUSY_MS })
      : new SqliteDriver(file, { fileMustExist: existing, timeout: BUSY_MS })
    try {
      if (readonly) {
        if (pendingMigrations(driver, file, MIGRATIONS).length > 0) {
          throw new StoreError(
            `${file} was made by an older Plandrift; run "plandrift import" on it once to bring it up to date`,
          )
        }
      } else {
        // In this order: a foreign file must be refused before anything in it is changed.
        pendingMigrations(driver, file, MIGRATIONS)
        driver.pragma('journal_mode = WAL')
        driver.pragma('synchronous = NORMAL')
        migrate(driver, file, MIGRATIONS)
      }
      driver.pragma('foreign_keys = ON')
      if (mostPages !== undefined) driver.pragma(`max_page_count = ${mostPages}`)
      return databaseOn(driver, file)
    } catch (error) {
      driver.close()
      throw error
    }
  } catch (error) {
    throw storeError(error, file)
  }
}

function databaseOn(driver: SqliteDriver.Database, file: string): Database {
  const prepared = new Map<string, SqliteDriver.Statement>()
  const prepare = (sql: string): SqliteDriver.Statement => {
    let statement = prepared.get(sql)
    if (!statement) {
      statement = driver.prepare(sql)
      prepared.set(sql, statement)
    }
    return statement
  }
  const guarded = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      throw storeError(error, file)
    }
  }

  return {
    all: <Row>(query: Compilable<Row>) =>
      guarded(() => {
        const { sql, parameters } = query.compile()
        return prepare(sql).all(...parameters) as Row[]
      }),
    first: <Row>(query: Compilable<Row>) =>
      guarded(() => {
        const { sql, parameters } = query.compile()
        return prepare(sql).get(...parameters) as Row | undefined
      }),
    *iterate<Row>(query: Compilable<Row>) {
      const { sql, parameters } = query.compile()
      try {
        // A statement of its own: an iterator left half-way must not block the next one.
        for (const row of driver.prepare(sql).iterate(...parameters)) yield row as Row
      } catch (error) {
        throw storeError(error, file)
      }
    },
    run: (query) =>
      guarded(() => {
        const { sql, parameters } = query.compile()
        prepare(sql).run(...parameters)
      }),
    inserter: <T extends keyof BaseTables>(table: T) => {
      let columns: (keyof BaseTables[T])[] | undefined
      let statement: SqliteDriver.Statement | undefined
      return (row: BaseTables[T]) => {
        if (!columns || !statement) {
          columns = Object.keys(row) as (keyof BaseTables[T])[]
          const { sql } = sqlite.insertInto<keyof BaseTables>(table).values(row).compile()
          statement = prepare(sql)
        }
        statement.run(...columns.map((column) => row[column]))
      }
    },
    write: (work) => guarded(() => driver.transaction(work).immediate()),
    async snapshot(work) {
      guarded(() => driver.exec('BEGIN'))
      try {
        return await work()
      } finally {
        driver.exec('ROLLBACK')
      }
    },
    close: () => {
      driver.close()
    },
  }
}
