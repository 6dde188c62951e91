import { keptDocument } from '../corrections.ts'
import type { RowOf } from '../model/index.ts'
import { openStore, type Store } from '../store/index.ts'
import { isPostgres, withoutPassword } from '../util/database-address.ts'
import { type Besides, readBesides } from './edition/read-besides.ts'
import { Hand } from './hand.ts'
import { Imports } from './imports/job.ts'
import { withPatience } from './locked.ts'
import { Pictures } from './sources/pictures.ts'
import { Sources } from './sources/sources.ts'
import { Writer } from './writer.ts'

/** What the views stand on: one database, read by one hand and written by another. */
export class Workbench {
  /** The database as a person may be shown it. */
  readonly name: string
  readonly mayWrite: boolean
  readonly writer: Writer
  /** A hand of its own, so that nobody who puts something right waits for an import. */
  private readonly importer: Writer
  readonly sources: Sources
  readonly pictures: Pictures
  readonly imports: Imports
  /** Where files that are dropped on the page are kept. */
  readonly dropped: string
  readonly now: () => Date
  private readonly besides = new Map<string, Map<number, Besides>>()
  private readonly toRead: Hand
  private readonly toWrite: Hand
  private isRehearsed = false
  /** Why plans could not be linked anew, until they are. */
  failure: string | null = null
  /** Of the plans that are to be linked anew: what waits to be begun. */
  private relinking: Promise<unknown> | undefined

  constructor(file: string, mayWrite: boolean, now: () => Date) {
    this.name = withoutPassword(file)
    this.mayWrite = mayWrite
    this.now = now
    this.writer = new Writer(file)
    this.dropped = isPostgres(file) ? WHERE_NO_FILE_IS : `${file}.files`
    this.sources = new Sources(
      this.dropped,
      (sha256) => this.look(async (store) => (await store.fileOf(sha256))?.path ?? null),
      async (sha256, path) => {
        if (this.mayWrite) await this.write((store) => store.foundAt(sha256, path))
      },
    )
    this.pictures = new Pictures(this.sources)
    this.importer = new Writer(file)
    this.imports = new Imports(this.importer, now, (id, password) => this.pictures.remember(id, password))
    this.toRead = new Hand(() => openStore(file, { readonly: true }))
    this.toWrite = new Hand(() => openStore(file, { existing: true, patience: 0 }))
  }

  /** Reads: everything that `work` sees is of one moment. */
  read<T>(work: (store: Store) => Promise<T>): Promise<T> {
    return this.toRead.with((store) => store.snapshot(() => work(store)))
  }

  /** The same for what sees to one moment itself, as an audit does. */
  look<T>(work: (store: Store) => Promise<T>): Promise<T> {
    return this.toRead.with(work)
  }

  /** What was read of an edition's pages besides its records; kept for the latest editions that were looked at. */
  async readBesides(edition: RowOf<'editions'>): Promise<Map<number, Besides>> {
    const { edition_id, title, body, dated_text } = edition
    const key = JSON.stringify([edition_id, title, body, dated_text])
    const known = this.besides.get(key)
    if (known) return known
    const kept = await this.read((store) => keptDocument(store, edition_id))
    const boxes = kept ? readBesides(kept, edition) : new Map<number, Besides>()
    const [oldest] = this.besides.keys()
    if (this.besides.size >= MOST_KEPT && oldest !== undefined) this.besides.delete(oldest)
    this.besides.set(key, boxes)
    return boxes
  }

  /** Writes what takes no time: what a person said. */
  write<T>(work: (store: Store) => Promise<T>): Promise<T> {
    return withPatience(() => this.toWrite.with(work))
  }

  /**
   * Links anew, some time soon, the plans of which somebody said something. Nobody waits for it: where it fails, the
   * plan stays marked, and the next run does it.
   */
  relink(): void {
    this.relinking ??= new Promise((resolve) => setTimeout(resolve, RELINK_MS))
      .then(() => {
        this.relinking = undefined
        return this.writer.run({ kind: 'reconcile' })
      })
      .then(
        () => {
          this.failure = null
        },
        (error: unknown) => {
          this.failure = error instanceof Error ? error.message : String(error)
        },
      )
  }

  /** An edition is looked at and may be put right: by then, what that takes is to be loaded. */
  expectCorrection(editionId: string): void {
    if (!this.mayWrite || this.isRehearsed) return
    this.isRehearsed = true
    // Nobody waits for it: what fails here fails again where somebody is told.
    this.writer.run({ kind: 'rehearse', editionId }).catch(() => undefined)
  }

  /** Does what a run that was killed left undone. */
  async begin(): Promise<void> {
    const { editionIds, planIds } = await this.read((store) => store.unfinished())
    if (editionIds.length > 0 || planIds.length > 0) this.relink()
  }

  async close(): Promise<void> {
    await this.relinking
    await this.writer.close()
    await this.importer.close()
    await this.imports.close()
    await this.pictures.close()
    await this.toRead.close()
    await this.toWrite.close()
  }
}

/** Where dropped files are kept if the database is no file beside which they could be. */
const WHERE_NO_FILE_IS = 'data/plandrift.files'

/** Editions of which it is kept what was read besides the records. */
const MOST_KEPT = 20

/** So long a person may go on deciding before the plan is linked anew. */
const RELINK_MS = 300
