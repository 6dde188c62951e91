import { StoreError } from '../../../model/index.ts'
import { sha256 } from '../../../util/hash.ts'
import { type AppliedMigration, type Migration, pendingMigrations } from '../../migrate.ts'
import { comments } from './comments.ts'
import { SCHEMA } from './server.ts'
import { translated } from './translate.ts'

/** Asks one statement, or several without values. */
export type Ask = (sql: string, values?: readonly unknown[]) => Promise<{ rows: unknown[] }>

/** One that migrates at a time: `PLAN` and `MIGR` as numbers. */
const ALONE = 'SELECT pg_advisory_xact_lock(1347174734, 1296648018)'

const BEGINNING = `
CREATE TABLE schema_migrations (
  version integer PRIMARY KEY,
  name text NOT NULL,
  sha256 text NOT NULL
);
CREATE SEQUENCE edition_numbers;
CREATE SEQUENCE action_numbers;
`

/** What is on record is the SQL as it was written, not as it was translated. */
const asWritten = (migrations: readonly Migration[]): Migration[] =>
  migrations.map((migration) => ({ ...migration, sql: migration.postgres ?? migration.sql }))

/**
 * Brings the schema to the newest of `migrations`, all or nothing, in a transaction of its own. Throws StoreError, and
 * changes nothing, where the schema is a newer version's, another build's or another program's.
 */
export async function migrate(ask: Ask, server: string, migrations: readonly Migration[]): Promise<void> {
  if ((await pendingIn(ask, server, migrations)).length === 0) return
  await ask('BEGIN')
  try {
    await ask(ALONE)
    // Asked again inside the lock: another process may have migrated meanwhile.
    const pending = await pendingIn(ask, server, migrations)
    if (pending.length > 0) await apply(ask, pending)
    await ask('COMMIT')
  } catch (error) {
    await ask('ROLLBACK').catch(() => {})
    throw error
  }
}

async function apply(ask: Ask, pending: readonly Migration[]): Promise<void> {
  // Only where it is not there: to ask for it needs rights that a user of one that is there may lack.
  if (!(await isThere(ask, 'to_regnamespace', SCHEMA))) await ask(`CREATE SCHEMA ${SCHEMA}`)
  if (!(await isThere(ask, 'to_regclass', `${SCHEMA}.schema_migrations`))) await ask(BEGINNING)
  for (const { version, name, sql, postgres } of pending) {
    await ask(postgres ?? translated(sql))
    await ask('INSERT INTO schema_migrations (version, name, sha256) VALUES ($1, $2, $3)', [
      version,
      name,
      sha256(postgres ?? sql),
    ])
  }
  await ask(comments())
}

/** Whether the schema of ours is there. */
export const isMade = (ask: Ask): Promise<boolean> =>
  isThere(ask, 'to_regclass', `${SCHEMA}.schema_migrations`)

/** The migrations that the database still needs. Throws StoreError as `migrate` does. */
export async function pendingIn(
  ask: Ask,
  server: string,
  migrations: readonly Migration[],
): Promise<readonly Migration[]> {
  return pendingMigrations(await appliedMigrations(ask, server), server, asWritten(migrations)).map(
    ({ version }) => migrations.find((each) => each.version === version)!,
  )
}

async function appliedMigrations(ask: Ask, server: string): Promise<AppliedMigration[]> {
  if (await isMade(ask)) {
    const { rows } = await ask('SELECT version, name, sha256 FROM schema_migrations ORDER BY version')
    return rows as AppliedMigration[]
  }
  const { rows } = await ask('SELECT 1 FROM pg_tables WHERE schemaname = $1 LIMIT 1', [SCHEMA])
  if (rows.length > 0) {
    throw new StoreError(
      `the schema "${SCHEMA}" of ${server} is of something other than Plandrift; name another database with --db`,
    )
  }
  return []
}

async function isThere(ask: Ask, find: 'to_regclass' | 'to_regnamespace', name: string): Promise<boolean> {
  const { rows } = await ask(`SELECT ${find}($1) IS NOT NULL AS there`, [name])
  return Boolean((rows[0] as { there: unknown }).there)
}
