import PQueue from 'p-queue'
import { rebuilding } from './corrections/rebuild.ts'
import { SaidNow } from './corrections/said-now.ts'
import { findFiles } from './intake/find-files.ts'
import { readColumnsFile } from './intake/told.ts'
import { WorkerPool } from './intake/worker-pool.ts'
import { SourceError, type ToldColumn } from './model/index.ts'
import { Batch, type Ingestion, type IngestOptions } from './pipeline/batch.ts'
import { type Reconciliation, reconcile as reconcileWith } from './reconcile.ts'
import type { Store } from './store/index.ts'

export { findFiles } from './intake/find-files.ts'
export { findSource } from './intake/find-source.ts'
export { WorkerPool } from './intake/worker-pool.ts'
export { type IngestedFile, type Ingestion, type IngestOptions, LARGEST_FILE } from './pipeline/batch.ts'
export type { Inspection } from './read.ts'
export { type Change, group, link, type Reconciliation } from './reconcile.ts'

/** Loads the stages that read: in an import they are loaded by the processes that read, not here. */
const reading = () => import('./read.ts')

/**
 * So many files, of so many bytes in all, are read by one process: to start a second takes longer than to read them.
 */
const [FEW_FILES, FEW_BYTES] = [6, 128 * 1024]

/** Processes at once, where nobody says. */
const USUAL_JOBS = 2

/** What a file named by a person tells of columns. Throws SourceError where it cannot be read or is none. */
async function namedColumns(path: string | undefined): Promise<ToldColumn[]> {
  if (path === undefined) return []
  const columns = await readColumnsFile(path)
  if (columns === null) throw new SourceError('not-found', `${path}: there is no such file`)
  return columns
}

/** How many files `ingest` would look at, for a progress bar. */
export async function countFiles(paths: readonly string[]): Promise<number> {
  let count = 0
  for await (const _ of findFiles(paths)) count += 1
  return count
}

/**
 * Reads files and folders into the database, each edition whole or not at all. What cannot be read is refused
 * with a reason and stops nothing; a failing database (StoreError) ends the batch, everything stored kept. Bytes
 * that are stored already are left as they are. Throws UsageError, before anything is read, where a told date is none.
 */
export async function ingest(
  paths: readonly string[],
  store: Store,
  options: IngestOptions,
): Promise<Ingestion> {
  if (options.pool) return read(paths, store, options, options.pool)
  const pool = new WorkerPool(options.limits)
  try {
    return await read(paths, store, options, pool)
  } finally {
    await pool.close()
  }
}

/** What became of files, and of the plans that they are editions of. */
export interface Imported {
  ingestion: Ingestion
  /** Null where the batch was ended before its last file. */
  reconciliation: Reconciliation | null
}

/** Reads files and folders as `ingest` does and reconciles, with the same processes. Throws as both do. */
export async function importPlans(
  paths: readonly string[],
  store: Store,
  options: Omit<IngestOptions, 'pool'>,
): Promise<Imported> {
  const { jobs, limits } = options
  const pool = new WorkerPool(limits)
  try {
    const ingestion = await read(paths, store, options, pool)
    const reconciliation = ingestion.interrupted
      ? null
      : await reconcile(store, { pool, ...(jobs === undefined ? {} : { jobs }) })
    return { ingestion, reconciliation }
  } finally {
    await pool.close()
  }
}

export interface ReconcileOptions extends Pick<IngestOptions, 'jobs' | 'limits'> {
  /** Processes that are kept for other work, in place of some of its own. */
  pool?: WorkerPool
}

/** As `reconcile` of `reconcile.ts`; where there is much to link, processes link several plans at once. */
export async function reconcile(
  store: Store,
  { jobs = USUAL_JOBS, limits, pool: given }: ReconcileOptions = {},
): Promise<Reconciliation> {
  const pool = given ?? new WorkerPool(limits)
  try {
    return await reconcileWith(store, { jobs, conclude: (plan) => pool.link(plan) })
  } finally {
    if (!given) await pool.close()
  }
}

/** `ingest` with these processes, which stay. */
async function read(
  paths: readonly string[],
  store: Store,
  options: IngestOptions,
  pool: WorkerPool,
): Promise<Ingestion> {
  const { jobs = USUAL_JOBS, now, signal } = options
  if (options.told?.dated !== undefined) (await reading()).readToldDate(options.told.dated)
  const said = new SaidNow(store)
  const before = await said.all()
  const columnsNamed = await namedColumns(options.columnsFile)
  // Reading ahead by one file a process keeps them busy; more would only fill the memory.
  const queue = new PQueue({ concurrency: options.pool ? jobs : 1 })
  let [taken, bytesTaken] = [0, 0]
  const onBytes = (count: number): void => {
    taken += 1
    bytesTaken += count
    if (taken > FEW_FILES || bytesTaken > FEW_BYTES) queue.concurrency = jobs
  }
  const batch = new Batch({ store, pool, said, columnsNamed, onBytes }, options)
  let failure: unknown
  for await (const found of findFiles(paths)) {
    if (failure !== undefined || signal?.aborted) break
    if (found.refused !== undefined) {
      batch.note({ file: found.path, outcome: 'refused', message: found.refused })
      continue
    }
    await queue.onSizeLessThan(jobs)
    const take = async (): Promise<void> => {
      if (failure === undefined) await batch.take(found.path, found.at)
    }
    queue.add(take).catch((error: unknown) => {
      failure ??= error
    })
  }
  await queue.onIdle()
  if (failure !== undefined) throw failure
  // What was told with one file may be meant for others, that came before it, or was said while a file was read.
  const after = await said.all()
  const saysMore = after !== before || after.some(({ kind }) => kind === 'column')
  if (!signal?.aborted && !options.pool && saysMore) await catchUp(store, now)
  return {
    // Processes finish in any order; the answer does not depend on it.
    files: batch.files.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)),
    actions: batch.actions,
    interrupted: signal?.aborted === true,
  }
}

/**
 * Understands those editions anew of which something else is said now than when they were read, from what is kept of
 * them. `now` is an ISO date-time.
 */
export async function catchUp(store: Store, now: string): Promise<void> {
  const { readings, takenOut } = await rebuilding(store, await store.corrections())
  if (readings.length + takenOut.length > 0) {
    await store.changeCorrections({ readings, takenOut, readAt: now })
  }
}
