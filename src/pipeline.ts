import { readFile, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import PQueue from 'p-queue'
import { keepColumns, newsOf } from './corrections/columns-files.ts'
import { isUnderstoodWith, rebuilding } from './corrections/rebuild.ts'
import { SaidNow } from './corrections/said-now.ts'
import { holding, removalOf, toldOf } from './corrections/told.ts'
import { findFiles } from './intake/find-files.ts'
import { ReadingPool } from './intake/reading-pool.ts'
import { readColumnsFile, ToldFiles } from './intake/told.ts'
import {
  type Correction,
  type Issue,
  type IssueCode,
  type ReadingStep,
  SourceError,
  StoreError,
  type Told,
  type ToldColumn,
} from './model/index.ts'
import type { EditionOptions } from './read.ts'
import { addsNothing, type Store } from './store/index.ts'
import { contentId, sha256 } from './util/hash.ts'

export { findFiles } from './intake/find-files.ts'
export { findSource } from './intake/find-source.ts'
export { ReadingPool } from './intake/reading-pool.ts'
export type { Inspection } from './read.ts'
export { type Change, group, link, type Reconciliation, reconcile } from './reconcile.ts'

export interface IngestOptions {
  /** Holds for every file: the plan's title, and the edition's date as a person writes it. */
  told?: Told
  /** Processes that read files at once. */
  jobs?: number
  /** What one file may use: seconds of processor time (more for a large file) and megabytes of memory. */
  limits?: { seconds?: number; megabytes?: number }
  /** Processes that are kept for other batches, in place of this batch's own; the last of them ends with `catchUp`. */
  pool?: ReadingPool
  /** Opens encrypted files. */
  password?: string
  /** What recognises the words of pages that are pictures, and how many pages of a file are read at most. */
  scans?: Pick<EditionOptions, 'ocr' | 'maxPages'>
  /** The moment of import, an ISO date-time; the pipeline reads no clock. */
  now: string
  /** Ends the batch after the edition that is being stored. */
  signal?: AbortSignal
  /** A file that tells what columns mean, as a `columns.csv` beside the plans does. */
  columnsFile?: string
  onFile?: (file: IngestedFile, done: number) => void
  /** Told how far the reading of a file is. */
  onStep?: (file: string, step: ReadingStep) => void
}

/** What became of one file. */
export interface IngestedFile {
  file: string
  /** `removed`: a person took it out. */
  outcome: 'new' | 'unchanged' | 'refused' | 'removed'
  editionId?: string
  actions?: number
  /** How many issues of each kind it has; of a new edition. */
  issues?: Partial<Record<IssueCode, number>>
  /** Of a refused file: what is wrong and what to do, in one sentence; of a removed one, by whom. */
  message?: string
  /** It is locked, and can be read with the right password. */
  asksPassword?: true
}

export interface Ingestion {
  files: IngestedFile[]
  /** Actions in the new editions. */
  actions: number
  /** The batch was ended before its last file. */
  interrupted: boolean
}

/** Loads the stages that read: in an import they are loaded by the processes that read, not here. */
const reading = () => import('./read.ts')

/** Files of more bytes than this are no plans; they are refused unread. */
export const LARGEST_FILE = 512 * 1024 * 1024

/**
 * So many files, of so many bytes in all, are read by one process: to start a second takes longer than to read them.
 */
const [FEW_FILES, FEW_BYTES] = [6, 128 * 1024]

async function readBytes(path: string | Buffer): Promise<Uint8Array> {
  const { size } = await stat(path)
  if (size > LARGEST_FILE) {
    const megabytes = Math.round(size / 1024 / 1024)
    throw new SourceError('too-large', `the file has ${megabytes} MB; the largest that is read is 512 MB`)
  }
  return readFile(path)
}

/** A sentence for a person, whatever went wrong with one file. */
function refusal(error: unknown): string {
  if (error instanceof SourceError) return error.message
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'EACCES' || code === 'EPERM')
    return 'no permission to read it; ask its owner or run as a user who may'
  return `reading it failed unexpectedly (${error instanceof Error ? error.message : String(error)}); please report this file`
}

/** What a file named by a person tells of columns. Throws SourceError where it cannot be read or is none. */
async function namedColumns(path: string | undefined): Promise<ToldColumn[]> {
  if (path === undefined) return []
  const columns = await readColumnsFile(path)
  if (columns === null) throw new SourceError('not-found', `${path}: there is no such file`)
  return columns
}

/** Why a file that a person took out is left alone, and how it comes back. */
const removedBy = ({ by, at, reason }: Correction, path: string): string =>
  `${by} removed it on ${at.slice(0, 10)} (${reason}); bring it back with: plandrift restore "${basename(path)}"`

const countCodes = (issues: readonly Issue[]): NonNullable<IngestedFile['issues']> =>
  Object.fromEntries([...Map.groupBy(issues, ({ code }) => code)].map(([code, all]) => [code, all.length]))

const withColumns = (told: Told, columns: readonly ToldColumn[]): Told =>
  columns.length === 0 ? told : { ...told, columns: [...(told.columns ?? []), ...columns] }

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
  const { jobs = 2, now, signal, onFile, onStep } = options
  if (options.told?.dated !== undefined) (await reading()).readToldDate(options.told.dated)
  const toldFiles = new ToldFiles()
  const said = new SaidNow(store)
  const before = await said.all()
  const columnsNamed = await namedColumns(options.columnsFile)
  const pool = options.pool ?? new ReadingPool(options.limits)
  // Reading ahead by one file a process keeps them busy; more would only fill the memory.
  const queue = new PQueue({ concurrency: options.pool ? jobs : 1 })
  let [taken, bytesTaken] = [0, 0]
  const result: Ingestion = { files: [], actions: 0, interrupted: false }
  let failure: unknown

  const note = (file: IngestedFile): void => {
    result.files.push(file)
    onFile?.(file, result.files.length)
  }

  const take = async (path: string, at: string | Buffer): Promise<void> => {
    if (failure !== undefined || signal?.aborted) return
    let read: Awaited<ReturnType<ReadingPool['read']>>
    let given: Told
    let columns: ToldColumn[]
    try {
      const bytes = await readBytes(at)
      taken += 1
      bytesTaken += bytes.length
      if (taken > FEW_FILES || bytesTaken > FEW_BYTES) queue.concurrency = jobs
      const digest = sha256(bytes)
      const corrections = await said.all()
      const held = holding(corrections)
      const editionId = contentId('ed', digest)
      const removal = removalOf(editionId, held)
      if (removal) {
        note({ file: path, outcome: 'removed', editionId, message: removedBy(removal, path) })
        return
      }
      const { columns: besides = [], ...beside } = await toldFiles.of(path)
      const known = await store.fileOf(digest)
      const news = { ...beside, ...options.told }
      given = known && addsNothing(known.given, news) ? known.given : news
      const named = known?.edition ? { file: known.sourceFile, ...known.edition } : null
      columns = newsOf([...columnsNamed, ...besides], { editionId, named }, corrections)
      const told = withColumns(toldOf(editionId, given, held), columns)
      if (known?.isKept && known.edition && isUnderstoodWith(known, told)) {
        if (known.path !== resolve(path)) await store.foundAt(digest, resolve(path))
        note({ file: path, outcome: 'unchanged' })
        return
      }
      const { password } = options
      const readOptions = { told, ...options.scans, ...(password === undefined ? {} : { password }) }
      read = await pool.read({ name: basename(resolve(path)), bytes }, readOptions, {
        signal,
        onStep: (step) => onStep?.(path, step),
      })
    } catch (error) {
      // What ails the database is no fault of the file.
      if (error instanceof StoreError) throw error
      if (signal?.aborted) return
      const isLocked = error instanceof SourceError && error.code === 'password'
      note({
        file: path,
        outcome: 'refused',
        message: refusal(error),
        ...(isLocked ? { asksPassword: true } : {}),
      })
      return
    }
    const { reading, sketch, kept } = read
    const outcome = await store.saveEdition(reading, sketch, now, {
      path: resolve(path),
      given,
      document: kept,
    })
    if (outcome === 'new') {
      await keepColumns(store, reading, columns, now)
      result.actions += reading.records.length
    }
    note({
      file: path,
      outcome,
      editionId: reading.editionId,
      actions: reading.records.length,
      ...(outcome === 'new' ? { issues: countCodes(reading.issues) } : {}),
    })
  }

  try {
    for await (const found of findFiles(paths)) {
      if (failure !== undefined || signal?.aborted) break
      if (found.refused !== undefined) {
        note({ file: found.path, outcome: 'refused', message: found.refused })
        continue
      }
      await queue.onSizeLessThan(jobs)
      queue
        .add(() => take(found.path, found.at))
        .catch((error: unknown) => {
          failure ??= error
        })
    }
    await queue.onIdle()
  } finally {
    if (!options.pool) await pool.close()
  }
  if (failure !== undefined) throw failure
  // What was told with one file may be meant for others, that came before it, or was said while a file was read.
  const after = await said.all()
  const saysMore = after !== before || after.some(({ kind }) => kind === 'column')
  if (!signal?.aborted && !options.pool && saysMore) await catchUp(store, now)
  result.interrupted = signal?.aborted === true
  // Processes finish in any order; the answer does not depend on it.
  result.files.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0))
  return result
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
