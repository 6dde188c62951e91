import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type Told, UsageError } from '../../model/index.ts'
import type { IngestedFile, Ingestion, Reconciliation } from '../../pipeline.ts'
import type { Writer } from '../writer.ts'

/** What came of an import. */
export interface Done {
  ingestion: Ingestion
  reconciliation: Reconciliation | null
  /** The files that are doubtful as to their plan, by edition. */
  names: Readonly<Record<string, string>>
}

/** An import that was asked for on the page. */
export interface Job {
  files: readonly string[]
  /** What is known of all of them. */
  told: Told
  /** Those that are done with, as they are. */
  read: IngestedFile[]
  /** Whether a password was given, which did not open those that ask for one still. */
  hadPassword: boolean
  state: { kind: 'running' } | { kind: 'done'; done: Done } | { kind: 'failed'; message: string }
}

/** Files that were refused for want of a password, in the order of their names. */
export const lockedIn = ({ read }: Job): IngestedFile[] =>
  read.filter(({ asksPassword }) => asksPassword === true)

/** The import of this page: one at a time, whoever asks for it; it goes on when nobody looks. */
export class Imports {
  job: Job | null = null
  private readonly writer: Writer
  private readonly now: () => Date
  private readonly onOpened: (editionId: string, password: string) => void

  /** `onOpened` is told which edition a password opened; it is kept nowhere here. */
  constructor(writer: Writer, now: () => Date, onOpened: (editionId: string, password: string) => void) {
    this.writer = writer
    this.now = now
    this.onOpened = onOpened
  }

  /** Begins to import; files that wait for their password go on waiting. Throws UsageError where an import is running. */
  begin(paths: readonly string[], told: Told): void {
    this.run(paths, told, this.job === null ? [] : lockedIn(this.job))
  }

  /** Reads the files that ask for a password once more, with it. Throws UsageError as `begin`, and where none asks. */
  open(password: string): void {
    const { job } = this
    const locked = job === null ? [] : lockedIn(job)
    if (job === null || locked.length === 0) throw new UsageError('no file waits for a password')
    const rest = job.read.filter((file) => !locked.includes(file))
    this.run(
      locked.map(({ file }) => file),
      job.told,
      rest,
      password,
    )
  }

  private run(
    given: readonly string[],
    told: Told,
    before: readonly IngestedFile[],
    password?: string,
  ): void {
    if (this.job?.state.kind === 'running') {
      throw new UsageError('an import is running; wait until it is done, then drop the files again')
    }
    const paths = [...given]
    const rest = before.filter(({ file }) => !paths.includes(file))
    const job: Job = {
      files: [...rest.map(({ file }) => file), ...paths],
      told,
      read: [...rest],
      hadPassword: password !== undefined,
      state: { kind: 'running' },
    }
    this.job = job
    const now = this.now().toISOString()
    this.writer
      .run<Done>(
        { kind: 'import', paths, told, now, ...(password === undefined ? {} : { password }) },
        ({ file }) => job.read.push(file),
      )
      .then(
        async (done) => {
          const { files } = done.ingestion
          job.read = [...rest, ...files]
          for (const { editionId } of files) {
            if (editionId !== undefined && password !== undefined) this.onOpened(editionId, password)
          }
          // What was refused is of no use here; its owner has it.
          await forget(files.filter(({ outcome, asksPassword }) => outcome === 'refused' && !asksPassword))
          job.state = { kind: 'done', done }
        },
        (error: unknown) => {
          job.state = { kind: 'failed', message: error instanceof Error ? error.message : String(error) }
        },
      )
  }

  /** Lets go of the files that were never opened. */
  async close(): Promise<void> {
    if (this.job !== null) await forget(lockedIn(this.job))
  }
}

/** Takes files away from where dropped ones are kept, each with the folder of its own. */
const forget = (files: readonly IngestedFile[]): Promise<unknown> =>
  Promise.allSettled(files.map(({ file }) => rm(dirname(file), { recursive: true, force: true })))
