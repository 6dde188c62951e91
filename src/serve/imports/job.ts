import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type Told, UsageError } from '../../model/index.ts'
import type { IngestedFile, Ingestion, Reconciliation } from '../../pipeline.ts'
import type { Writer } from '../writer.ts'

/** What came of an import. */
export interface Done {
  ingestion: Ingestion
  reconciliation: Reconciliation | null
}

/** An import that was asked for on the page. */
export interface Job {
  files: readonly string[]
  /** Those that are done with, as they are. */
  read: IngestedFile[]
  state: { kind: 'running' } | { kind: 'done'; done: Done } | { kind: 'failed'; message: string }
}

/** The import of this page: one at a time, whoever asks for it; it goes on when nobody looks. */
export class Imports {
  job: Job | null = null
  private readonly writer: Writer
  private readonly now: () => Date

  constructor(writer: Writer, now: () => Date) {
    this.writer = writer
    this.now = now
  }

  /** Begins to import. Throws UsageError where another import is running. */
  begin(paths: string[], told: Told): void {
    if (this.job?.state.kind === 'running') {
      throw new UsageError('an import is running; wait until it is done, then drop the files again')
    }
    const job: Job = { files: paths, read: [], state: { kind: 'running' } }
    this.job = job
    this.writer
      .run<Done>({ kind: 'import', paths, told, now: this.now().toISOString() }, ({ file }) =>
        job.read.push(file),
      )
      .then(
        async (done) => {
          job.read = done.ingestion.files
          // What was refused is of no use here; its owner has it.
          const refused = job.read.filter(({ outcome }) => outcome === 'refused')
          await Promise.allSettled(
            refused.map(({ file }) => rm(dirname(file), { recursive: true, force: true })),
          )
          job.state = { kind: 'done', done }
        },
        (error: unknown) => {
          job.state = { kind: 'failed', message: error instanceof Error ? error.message : String(error) }
        },
      )
  }
}
