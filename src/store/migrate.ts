import type { Database } from 'better-sqlite3'
import { StoreError } from '../model/index.ts'
import { sha256 } from '../util/hash.ts'

/** One change of the schema. Its SQL is recorded by its SHA-256, so that a changed one is noticed. */
export type Migration = { version: number; name: string; sql: string }

const LEDGER = `CREATE TABLE IF NOT EXISTS schema_migrations (
  version INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL
) STRICT`

/**
 * Brings a database to the newest of `migrations`, each in a transaction together with its record. Throws
 * StoreError, and changes nothing, where the database knows a migration that this program does not, or knows
 * one differently.
 */
export function migrate(driver: Database, file: string, migrations: readonly Migration[]): void {
  const pending = pendingMigrations(driver, file, migrations)
  if (pending.length === 0) return
  driver
    .transaction(() => {
      driver.exec(LEDGER)
      const record = driver.prepare('INSERT INTO schema_migrations (version, name, sha256) VALUES (?, ?, ?)')
      // Asked again inside the write lock: another process may have migrated meanwhile.
      for (const { version, name, sql } of pendingMigrations(driver, file, migrations)) {
        driver.exec(sql)
        record.run(version, name, sha256(sql))
      }
    })
    .immediate()
}

/** The migrations that the database still needs. Throws StoreError as `migrate` does. */
export function pendingMigrations(
  driver: Database,
  file: string,
  migrations: readonly Migration[],
): readonly Migration[] {
  const applied = appliedMigrations(driver, file)
  for (const { version, name, sha256: checksum } of applied) {
    const known = migrations.find((each) => each.version === version)
    if (!known) {
      throw new StoreError(
        `${file} was made by a newer Plandrift (schema ${version}, "${name}"); use that version, or another file with --db`,
      )
    }
    if (sha256(known.sql) !== checksum) {
      throw new StoreError(
        `${file} was made by another build of Plandrift (its schema ${version}, "${name}", differs); use that build, or import anew into another file with --db`,
      )
    }
  }
  return migrations.filter(({ version }) => !applied.some((each) => each.version === version))
}

function appliedMigrations(driver: Database, file: string) {
  const tables = driver
    .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .all()
  if (tables.some(({ name }) => name === 'schema_migrations')) {
    return driver
      .prepare<[], { version: number; name: string; sha256: string }>(
        'SELECT version, name, sha256 FROM schema_migrations ORDER BY version',
      )
      .all()
  }
  if (tables.length > 0) {
    throw new StoreError(
      `${file} is a database of something other than Plandrift; name another file with --db`,
    )
  }
  return []
}
