import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDriver from 'better-sqlite3'

type ToRead = { timeout: number }

/**
 * Opens a database that is only read. SQLite writes beside a database even to read it (its write-ahead log has an
 * index); where the folder may not be written, and nobody who may has it open, a copy is read instead.
 */
export function openToRead(file: string, { timeout }: ToRead): SqliteDriver.Database {
  const driver = new SqliteDriver(file, { readonly: true, fileMustExist: true, timeout })
  try {
    firstRead(driver)
    return driver
  } catch (error) {
    driver.close()
    if (!mayNotWriteBeside(error)) throw error
  }
  return openCopy(file, timeout)
}

/** Opening reads nothing yet: only this shows whether the file can be read. */
const firstRead = (driver: SqliteDriver.Database): void => {
  driver.pragma('schema_version')
}

const mayNotWriteBeside = (error: unknown): boolean =>
  error instanceof SqliteDriver.SqliteError && /^SQLITE_(?:READONLY|CANTOPEN)/.test(error.code)

/** The copy has no name any more once it is open, so that nothing is left of it, however the process ends. */
function openCopy(file: string, timeout: number): SqliteDriver.Database {
  const folder = mkdtempSync(join(tmpdir(), 'plandrift-'))
  try {
    const copy = join(folder, 'copy.db')
    copyFileSync(file, copy)
    if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`)
    const driver = new SqliteDriver(copy, { readonly: true, fileMustExist: true, timeout })
    firstRead(driver)
    return driver
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
