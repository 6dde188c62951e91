import { PostgresQueryCompiler, sql } from 'kysely'
import type { Pool, PoolClient } from 'pg'
import type { Dialect, Numbered, Row, Session, Transaction } from '../../dialect.ts'
import type { StoredTables } from '../../tables.ts'
import { isConflict, serverError } from './errors.ts'

/** Rows of one statement: an insert of more is several. */
const ROWS_AT_ONCE = 5_000

/** Rows that a reader fetches at once. */
const FETCHED = 2_000

const SEQUENCES: Readonly<Record<Numbered, string>> = { edition: 'edition_numbers', action: 'action_numbers' }

const SKIP_NUMBERS = `SELECT
  setval('edition_numbers', (SELECT coalesce(max(edition_no), 0) + 1 FROM read_editions), false),
  setval('action_numbers', (SELECT coalesce(max(action_no), 0) + 1 FROM read_actions), false)`

/**
 * The locks of writes, held to the end of the transaction: `PLAN` and `WRIT` as numbers. A write of one thing shares
 * the lock of the whole database, and holds that of the thing alone.
 */
const [WHOLE, NAMED] = [1347174734, 1465010516]
const LOCK_ALL = `SELECT pg_advisory_xact_lock(${WHOLE}, 0)`
const LOCK_ONE = `SELECT pg_advisory_xact_lock_shared(${WHOLE}, 0), pg_advisory_xact_lock(${NAMED}, hashtext($1))`

/** Runs one statement. */
type Ask = (sql: string, values?: readonly unknown[]) => Promise<{ rows: Row[]; command: string }>

/** PostgreSQL: a bounded pool of connections, one for each transaction. */
export function dialectOn(pool: Pool, server: string): Dialect {
  const ask: Ask = (text, values) => pool.query(text, values && [...values])
  const begin = async (how: string, lock?: string, name?: string): Promise<Transaction> => {
    const client = await pool.connect()
    const transaction = transactionOn(client)
    try {
      await transaction.run(how, [])
      if (lock !== undefined) await transaction.run(lock, name === undefined ? [] : [name])
      return transaction
    } catch (error) {
      client.release(true)
      throw error
    }
  }
  const beginSnapshot = () => begin('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')

  return {
    name: 'postgres',
    compiler: new PostgresQueryCompiler(),
    keepsOrder: false,
    outside: {
      ...sessionOn(ask),
      async *iterate(text, parameters) {
        const transaction = await beginSnapshot()
        try {
          yield* transaction.iterate(text, parameters)
        } finally {
          await transaction.end(false)
        }
      },
    },
    beginWrite: ({ of }) => (of === undefined ? begin('BEGIN', LOCK_ALL) : begin('BEGIN', LOCK_ONE, of)),
    beginSnapshot,
    now: sql<string>`to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
    listed: (type, values) =>
      sql`(SELECT value::${sql.raw(type)} FROM json_array_elements_text(${JSON.stringify(values)}::json) AS listed (value))`,
    isConflict,
    explained: (error) => serverError(error, server),
    close: () => pool.end(),
  }
}

function transactionOn(client: PoolClient): Transaction {
  // A connection does one thing after another, also where a caller asks for several at once.
  let before: Promise<unknown> = Promise.resolve()
  const ask: Ask = (text, values) => {
    const asked = before.then(() => client.query(text, values && [...values]))
    before = asked.catch(() => {})
    return asked
  }
  return {
    ...sessionOn(ask),
    async end(kept) {
      try {
        const { command } = await ask(kept ? 'COMMIT' : 'ROLLBACK')
        if (kept && command !== 'COMMIT')
          throw new Error('a write went on after one of its statements failed')
        client.release()
      } catch (error) {
        client.release(true)
        throw error
      }
    },
  }
}

let cursors = 0

function sessionOn(ask: Ask): Session {
  return {
    all: async (text, parameters) => (await ask(text, parameters.map(storable))).rows,
    run: async (text, parameters) => {
      await ask(text, parameters.map(storable))
    },
    async *iterate(text, parameters) {
      cursors += 1
      const cursor = `rows_${cursors}`
      await ask(`DECLARE ${cursor} NO SCROLL CURSOR FOR ${text}`, parameters)
      try {
        for (;;) {
          const { rows } = await ask(`FETCH ${FETCHED} FROM ${cursor}`)
          yield* rows
          if (rows.length < FETCHED) break
        }
      } finally {
        // Where the transaction failed, the cursor has gone with it.
        await ask(`CLOSE ${cursor}`).catch(() => {})
      }
    },
    insert: async <T extends keyof StoredTables>(table: T, rows: readonly StoredTables[T][]) => {
      const names = Object.keys(rows[0]!)
        .map((column) => `"${column}"`)
        .join(', ')
      for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
        await ask(
          `INSERT INTO ${table} (${names}) SELECT ${names} FROM json_populate_recordset(NULL::${table}, $1)`,
          [jsonOf(rows.slice(from, from + ROWS_AT_ONCE))],
        )
      }
    },
    newNumbers: async (of, count) => {
      const { rows } = await ask('SELECT nextval($1) AS no FROM generate_series(1, $2)', [
        SEQUENCES[of],
        count,
      ])
      return rows.map(({ no }) => no as number)
    },
    skipNumbers: async () => {
      await ask(SKIP_NUMBERS)
    },
  }
}

/** Bytes as PostgreSQL writes them in text. */
function withoutBytes(row: object): object {
  const values = Object.entries(row)
  if (!values.some(([, value]) => value instanceof Uint8Array)) return row
  return Object.fromEntries(
    values.map(([column, value]) => [
      column,
      value instanceof Uint8Array ? `\\x${Buffer.from(value).toString('hex')}` : value,
    ]),
  )
}

/** PostgreSQL's text has no NUL, and no half of a surrogate pair. */
const storable = (value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll('\0', '\ufffd').toWellFormed() : value

/** Rows as JSON. Only where it holds one of the signs that cannot be stored is every word looked at. */
function jsonOf(given: readonly object[]): string {
  const rows = given.map(withoutBytes)
  const json = JSON.stringify(rows)
  return /\\u(?:0000|d[89a-f])/.test(json) ? JSON.stringify(rows, (_, value) => storable(value)) : json
}
