import { readFile, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { keepColumns, newsOf } from '../corrections/columns-files.ts'
import { isUnderstoodWith } from '../corrections/rebuild.ts'
import type { SaidNow } from '../corrections/said-now.ts'
import { holding, removalOf, toldOf } from '../corrections/told.ts'
import { ToldFiles } from '../intake/told.ts'
import type { WorkerPool } from '../intake/worker-pool.ts'
import {
  type Correction,
  type Issue,
  type IssueCode,
  type ReadingStep,
  SourceError,
  StoreError,
  type Told,
  type ToldColumn,
} from '../model/index.ts'
import type { EditionOptions } from '../read.ts'
import { addsNothing, type Store } from '../store/index.ts'
import { contentId, sha256 } from '../util/hash.ts'

export interface IngestOptions {
  /** Holds for every file: the plan's title, and the edition's date as a person writes it. */
  told?: Told
  /** Processes that read files at once. */
  jobs?: number
  /** What one file may use: seconds of processor time (more for a large file) and megabytes of memory. */
  limits?: { seconds?: number; megabytes?: number }
  /** Processes that are kept for other batches, in place of this batch's own; the last of them ends with `catchUp`. */
  pool?: WorkerPool
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

/** Files of more bytes than this are no plans; they are refused unread. */
export const LARGEST_FILE = 512 * 1024 * 1024

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

/** Why a file that a person took out is left alone, and how it comes back. */
const removedBy = ({ by, at, reason }: Correction, path: string): string =>
  `${by} removed it on ${at.slice(0, 10)} (${reason}); bring it back with: plandrift restore "${basename(path)}"`

const countCodes = (issues: readonly Issue[]): NonNullable<IngestedFile['issues']> =>
  Object.fromEntries([...Map.groupBy(issues, ({ code }) => code)].map(([code, all]) => [code, all.length]))

const withColumns = (told: Told, columns: readonly ToldColumn[]): Told =>
  columns.length === 0 ? told : { ...told, columns: [...(told.columns ?? []), ...columns] }

/** What a batch works with. */
export interface BatchTools {
  store: Store
  pool: WorkerPool
  said: SaidNow
  /** What a file named by a person tells of columns. */
  columnsNamed: readonly ToldColumn[]
  /** Told of the bytes of each file before it is read. */
  onBytes: (count: number) => void
}

/** A file that is to be read, with all that is told of it. */
type Read = Awaited<ReturnType<WorkerPool['read']>> & { given: Told; columns: ToldColumn[] }

/** Files on their way into the database, one at a time or several at once. */
export class Batch {
  readonly files: IngestedFile[] = []
  /** Actions in the new editions. */
  actions = 0
  readonly #tools: BatchTools
  readonly #options: IngestOptions
  readonly #toldFiles = new ToldFiles()

  constructor(tools: BatchTools, options: IngestOptions) {
    this.#tools = tools
    this.#options = options
  }

  /** Says what became of a file. */
  note(file: IngestedFile): void {
    this.files.push(file)
    this.#options.onFile?.(file, this.files.length)
  }

  /** Reads a file and stores it. Throws StoreError where the database fails; what ails the file is noted. */
  async take(path: string, at: string | Buffer): Promise<void> {
    const { signal, now } = this.#options
    if (signal?.aborted) return
    let read: Read | null
    try {
      read = await this.#read(path, await readBytes(at))
    } catch (error) {
      // What ails the database is no fault of the file.
      if (error instanceof StoreError) throw error
      if (!signal?.aborted) this.#refuse(path, error)
      return
    }
    if (read === null) return
    const { reading, sketch, kept, given, columns } = read
    const { store } = this.#tools
    const stored = { path: resolve(path), given, document: kept }
    const outcome = await store.saveEdition(reading, sketch, now, stored)
    if (outcome === 'new') {
      await keepColumns(store, reading, columns, now)
      this.actions += reading.records.length
    }
    this.note({
      file: path,
      outcome,
      editionId: reading.editionId,
      actions: reading.records.length,
      ...(outcome === 'new' ? { issues: countCodes(reading.issues) } : {}),
    })
  }

  /** A file's edition with what is told of it; null where it is stored already or was taken out, which is noted. */
  async #read(path: string, bytes: Uint8Array): Promise<Read | null> {
    const { store, said, columnsNamed, pool, onBytes } = this.#tools
    const { told: ofAll, password, scans, signal, onStep } = this.#options
    onBytes(bytes.length)
    const digest = sha256(bytes)
    const corrections = await said.all()
    const held = holding(corrections)
    const editionId = contentId('ed', digest)
    const removal = removalOf(editionId, held)
    if (removal) {
      this.note({ file: path, outcome: 'removed', editionId, message: removedBy(removal, path) })
      return null
    }
    const { columns: besides = [], ...beside } = await this.#toldFiles.of(path)
    const known = await store.fileOf(digest)
    const news = { ...beside, ...ofAll }
    const given = known && addsNothing(known.given, news) ? known.given : news
    const named = known?.edition ? { file: known.sourceFile, ...known.edition } : null
    const columns = newsOf([...columnsNamed, ...besides], { editionId, named }, corrections)
    const told = withColumns(toldOf(editionId, given, held), columns)
    if (known?.isKept && known.edition && isUnderstoodWith(known, told)) {
      if (known.path !== resolve(path)) await store.foundAt(digest, resolve(path))
      this.note({ file: path, outcome: 'unchanged' })
      return null
    }
    const options = { told, ...scans, ...(password === undefined ? {} : { password }) }
    const read = await pool.read({ name: basename(resolve(path)), bytes }, options, {
      signal,
      onStep: (step) => onStep?.(path, step),
    })
    return { ...read, given, columns }
  }

  #refuse(path: string, error: unknown): void {
    const isLocked = error instanceof SourceError && error.code === 'password'
    this.note({
      file: path,
      outcome: 'refused',
      message: refusal(error),
      ...(isLocked ? { asksPassword: true } : {}),
    })
  }
}
