import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import SqliteDriver from 'better-sqlite3'
import { StoreError } from '../../../model/index.ts'
import type { Dialect, OpenOptions } from '../../dialect.ts'
import { MIGRATIONS } from '../../migrations/index.ts'
import { dialectOn } from './dialect.ts'
import { storeError } from './errors.ts'
import { migrate, pendingIn } from './migrate.ts'
import { openToRead } from './open-to-read.ts'

/** How long a statement waits for another process's transaction where nobody says. */
const BUSY_MS = 5_000

/** Whether a file holds nothing, and no log beside it does. */
const isEmpty = (file: string): boolean => statSync(file).size === 0 && !existsSync(`${file}-wal`)

/** Opens a file, made where there is none, and brings its schema up to date. Throws StoreError. */
export async function open(
  file: string,
  { readonly = false, existing = readonly, patience = BUSY_MS, mostPages }: OpenOptions,
): Promise<Dialect> {
  if (existing && !existsSync(file)) {
    throw new StoreError(`there is no database at ${file}; make one with "plandrift import PATH"`)
  }
  if (readonly && isEmpty(file)) {
    throw new StoreError(`${file} is empty; fill it with "plandrift import PATH --db ${file}"`)
  }
  try {
    if (!readonly) mkdirSync(dirname(file), { recursive: true })
    const driver = readonly
      ? openToRead(file, { timeout: patience })
      : new SqliteDriver(file, { fileMustExist: existing, timeout: patience })
    try {
      if (readonly) {
        if (pendingIn(driver, file, MIGRATIONS).length > 0) {
          throw new StoreError(
            `${file} was made by an older Plandrift; run "plandrift import" on it once to bring it up to date`,
          )
        }
      } else {
        // In this order: a foreign file must be refused before anything in it is changed.
        pendingIn(driver, file, MIGRATIONS)
        driver.pragma('journal_mode = WAL')
        driver.pragma('synchronous = NORMAL')
        migrate(driver, file, MIGRATIONS)
      }
      driver.pragma('foreign_keys = ON')
      if (mostPages !== undefined) driver.pragma(`max_page_count = ${mostPages}`)
      return dialectOn(driver, file)
    } catch (error) {
      driver.close()
      throw error
    }
  } catch (error) {
    throw storeError(error, file)
  }
}
