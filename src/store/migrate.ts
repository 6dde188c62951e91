import { StoreError } from '../model/index.ts'
import { sha256 } from '../util/hash.ts'

/**
 * One change of the schema, in SQLite's SQL; `postgres` where that cannot be translated. It is recorded by the SHA-256
 * of its SQL, so that a changed one is noticed.
 */
export type Migration = { version: number; name: string; sql: string; postgres?: string }

/** A migration as a database has it on record. */
export type AppliedMigration = { version: number; name: string; sha256: string }

/**
 * The migrations that a database still needs. Throws StoreError where it knows one that this program does not, or knows
 * one differently. `where` names the database to a person.
 */
export function pendingMigrations(
  applied: readonly AppliedMigration[],
  where: string,
  migrations: readonly Migration[],
): readonly Migration[] {
  for (const { version, name, sha256: checksum } of applied) {
    const known = migrations.find((each) => each.version === version)
    if (!known) {
      throw new StoreError(
        `${where} was made by a newer Plandrift (schema ${version}, "${name}"); use that version, or another database with --db`,
      )
    }
    if (sha256(known.sql) !== checksum) {
      throw new StoreError(
        `${where} was made by another build of Plandrift (its schema ${version}, "${name}", differs); use that build, or import anew into another database with --db`,
      )
    }
  }
  return migrations.filter(({ version }) => !applied.some((each) => each.version === version))
}
