import { Pool, types } from 'pg'
import { StoreError } from '../../../model/index.ts'
import { withoutPassword } from '../../../util/database-address.ts'
import type { Dialect, OpenOptions } from '../../dialect.ts'
import { MIGRATIONS } from '../../migrations/index.ts'
import { dialectOn } from './dialect.ts'
import { serverError } from './errors.ts'
import { type Ask, isMade, migrate, pendingIn } from './migrate.ts'
import { SCHEMA, serverOf } from './server.ts'

/** So many connections at most, where nobody says: a command needs one or two. */
const CONNECTIONS = 4

/** What columns come as: numbers as numbers, truths as 0 and 1, as SQLite has them. */
const PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  16: (text) => (text === 't' ? 1 : 0),
  20: Number,
  1700: Number,
}

/** Opens a database on a server and brings its schema up to date. Throws StoreError. */
export async function open(
  where: string,
  { readonly = false, existing = readonly, connections = CONNECTIONS }: OpenOptions,
): Promise<Dialect> {
  const server = withoutPassword(where)
  const reached = await serverOf(where, {
    search_path: SCHEMA,
    ...(readonly ? { default_transaction_read_only: 'on' } : {}),
  }).catch((error: unknown) => {
    throw serverError(error, server)
  })
  const pool = new Pool({
    ...reached,
    max: connections,
    types: {
      getTypeParser: ((id: number, format?: 'text' | 'binary') =>
        PARSERS[id] ?? types.getTypeParser(id, format)) as typeof types.getTypeParser,
    },
  })
  // A connection that is lost is told of by the query that needed it; the driver would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  try {
    await withClient(pool, async (ask) => {
      if (existing && !(await isMade(ask))) {
        throw new StoreError(
          `there is no database of Plandrift at ${server}; make one with "plandrift import PATH --db ${server}"`,
        )
      }
      if (!readonly) await migrate(ask, server, MIGRATIONS)
      else if ((await pendingIn(ask, server, MIGRATIONS)).length > 0) {
        throw new StoreError(
          `${server} was made by an older Plandrift; run "plandrift import" on it once to bring it up to date`,
        )
      }
    })
    return dialectOn(pool, server)
  } catch (error) {
    await pool.end()
    throw serverError(error, server)
  }
}

async function withClient(pool: Pool, work: (ask: Ask) => Promise<void>): Promise<void> {
  const client = await pool.connect()
  try {
    await work((sql, values) => client.query(sql, values && [...values]))
  } finally {
    client.release()
  }
}
