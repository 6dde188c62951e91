import { withoutPassword } from '../util/database-address.ts'
import { comparisonStore } from './comparisons.ts'
import { correctionStore } from './corrections.ts'
import { type Database, openDatabase } from './database.ts'
import type { OpenOptions } from './dialect.ts'
import { dossierStore } from './dossiers.ts'
import { editionStore } from './editions.ts'
import { nameStore } from './names.ts'
import { overviewStore } from './overview.ts'
import { planStore } from './plans.ts'
import { queryStore } from './query.ts'
import { type RecordOptions, recordsOf } from './records.ts'

export { copyDatabase } from './copy.ts'
export { type CorrectionChange, saying } from './corrections.ts'
export type { OpenOptions } from './dialect.ts'
export { addsNothing, type StoredFile } from './editions.ts'
export type { PlanTotals } from './overview.ts'
export type { ReconciledPlan } from './plans.ts'

/**
 * Opens a database (a file, or `postgres://...`), made where there is none, and brings its schema up to date. Every
 * function of the Store throws StoreError, in one sentence that names the database and the remedy, where it fails:
 * locked, full, read-only, damaged, not a database, not there, made by a newer version.
 */
export async function openStore(where: string, options: OpenOptions = {}): Promise<Store> {
  return storeOn(await openDatabase(where, options), withoutPassword(where))
}

function storeOn(db: Database, where: string) {
  return {
    /** The file, or the server's address without its password. */
    where,
    ...editionStore(db),
    ...comparisonStore(db),
    ...planStore(db),
    ...nameStore(db),
    ...correctionStore(db),
    ...queryStore(db),
    ...dossierStore(db),
    ...overviewStore(db),
    /** The records of an edition exactly as they were read, in their order; without `cited` they cite nothing. */
    async recordsOfEdition(editionId: string, options?: RecordOptions) {
      return recordsOf(db, editionId, options)
    },
    /** Every query of `work` sees one state of the database, whatever is written meanwhile. */
    snapshot: <T>(work: () => Promise<T>): Promise<T> => db.snapshot(work),
    close: (): Promise<void> => db.close(),
  }
}

/** The project's database: what files say, what was concluded, what people ruled. */
export type Store = ReturnType<typeof storeOn>
