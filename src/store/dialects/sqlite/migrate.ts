import type { Database } from 'better-sqlite3'
import { StoreError } from '../../../model/index.ts'
import { sha256 } from '../../../util/hash.ts'
import { type AppliedMigration, type Migration, pendingMigrations } from '../../migrate.ts'

const LEDGER = `CREATE TABLE IF NOT EXISTS schema_migrations (
  version INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL
) STRICT`

/**
 * Brings a file to the newest of `migrations`, each in a transaction together with its record. Throws StoreError, and
 * changes nothing, where the file is a newer version's, another build's or another program's.
 */
export function migrate(driver: Database, file: string, migrations: readonly Migration[]): void {
  const pending = pendingIn(driver, file, migrations)
  if (pending.length === 0) return
  driver
    .transaction(() => {
      driver.exec(LEDGER)
      const record = driver.prepare('INSERT INTO schema_migrations (version, name, sha256) VALUES (?, ?, ?)')
      // Asked again inside the write lock: another process may have migrated meanwhile.
      for (const { version, name, sql } of pendingIn(driver, file, migrations)) {
        driver.exec(sql)
        record.run(version, name, sha256(sql))
      }
    })
    .immediate()
}

/** The migrations that the file still needs. Throws StoreError as `migrate` does. */
export const pendingIn = (
  driver: Database,
  file: string,
  migrations: readonly Migration[],
): readonly Migration[] => pendingMigrations(appliedMigrations(driver, file), file, migrations)

function appliedMigrations(driver: Database, file: string): AppliedMigration[] {
  const tables = driver
    .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .all()
  if (tables.some(({ name }) => name === 'schema_migrations')) {
    return driver
      .prepare<[], AppliedMigration>('SELECT version, name, sha256 FROM schema_migrations ORDER BY version')
      .all()
  }
  if (tables.length > 0) {
    throw new StoreError(
      `${file} is a database of something other than Plandrift; name another file with --db`,
    )
  }
  return []
}
