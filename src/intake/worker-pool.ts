import type { Conclusion, PlanToLink } from '../conclude.ts'
import type { EditionSketch } from '../link/index.ts'
import { type EditionReading, SourceError } from '../model/index.ts'
import type { DrawnPage, EditionOptions, Inspection, SourceFile } from '../read.ts'
import type { ReadingTask, WorkerAnswer, WorkerTask } from './worker.ts'
import { type Ending, type Limits, type Watch, WorkerProcess } from './worker-process.ts'

/** What one file may use where nobody says; the time grows with the file. */
export const USUAL_LIMITS: Limits = { seconds: 60, megabytes: 2048 }
/** A file of so many megabytes may take twice the time of a small one. */
const DOUBLING_MEGABYTES = 2
/** A plan of so many actions may take twice the time of a small one. */
const DOUBLING_ACTIONS = 1_000

/** What a process is asked for, and how its failing is told. */
type Doing = keyof typeof WORDS
const WORDS = {
  reading: {
    subject: 'file',
    otherwise: ', or split the file',
    crashed: 'the program that reads it crashed; save the file anew',
  },
  linking: {
    subject: 'plan',
    otherwise: '',
    crashed: 'the program that links it crashed; please report this plan',
  },
} as const

/** How many seconds of processor time a file of so many bytes may take. */
export const secondsFor = (bytes: number, seconds: number): number =>
  Math.round(seconds * (1 + bytes / 2 ** 20 / DOUBLING_MEGABYTES))

/**
 * A few long-lived processes that read files and link plans. A file or plan that hangs, crashes its process or eats the
 * memory ends that process, never the batch; what it leaves behind in its process never counts against the next.
 */
export class WorkerPool {
  private readonly limits: Limits
  private readonly program: string | undefined
  private readonly idle: WorkerProcess[] = []
  private readonly all = new Set<WorkerProcess>()

  /** `program`: what its processes run, where it is not the usual worker. */
  constructor(limits: Partial<Limits> = {}, program?: string) {
    this.limits = { ...USUAL_LIMITS, ...limits }
    this.program = program
  }

  /**
   * Reads one file; as many at once as it is called. Throws SourceError where it cannot be read, also for want of
   * time or memory.
   */
  async read(
    source: SourceFile,
    options: EditionOptions,
    watch: Watch = {},
  ): Promise<{ reading: EditionReading; sketch: EditionSketch; kept: Uint8Array | null }> {
    const answer = await this.run({ source, options }, watch)
    if ('reading' in answer) return { reading: answer.reading, sketch: answer.sketch, kept: answer.kept }
    throw new TypeError('a process gave another answer than it was asked for')
  }

  /** What every stage sees in one file. Throws as `read`. */
  async inspect(source: SourceFile, options: EditionOptions, watch: Watch = {}): Promise<Inspection> {
    const answer = await this.run({ source, options, inspect: true }, watch)
    if ('inspection' in answer) return answer.inspection
    throw new TypeError('a process gave another answer than it was asked for')
  }

  /** A page of a PDF as a picture. Throws as `read`. */
  async draw(source: SourceFile, page: number, options: EditionOptions = {}): Promise<DrawnPage> {
    const answer = await this.run({ source, options, draw: page }, {})
    if ('drawn' in answer) return answer.drawn
    throw new TypeError('a process gave another answer than it was asked for')
  }

  /**
   * Links one plan; as many at once as it is called. Throws SourceError where it cannot be linked for want of time or
   * memory.
   */
  async link(plan: PlanToLink): Promise<Conclusion> {
    const actions = plan.editions.reduce((sum, { records }) => sum + records.length, 0)
    const seconds = Math.round(this.limits.seconds * (1 + actions / DOUBLING_ACTIONS))
    const answer = await this.answered({ plan }, seconds, 'linking', {})
    if ('conclusion' in answer) return answer.conclusion
    throw new TypeError('a process gave another answer than it was asked for')
  }

  private run(task: ReadingTask, watch: Watch): Promise<WorkerAnswer & { ok: true }> {
    return this.answered(task, secondsFor(task.source.bytes.length, this.limits.seconds), 'reading', watch)
  }

  private async answered(
    task: WorkerTask,
    seconds: number,
    doing: Doing,
    watch: Watch,
  ): Promise<WorkerAnswer & { ok: true }> {
    const first = await this.attempt(task, seconds, this.idle.pop() ?? this.start(), watch)
    // Only the word of a process in which nothing went astray before counts against a file or plan.
    const { ending } = first.trusted ? first : await this.attempt(task, seconds, this.start(), watch)
    if (ending.kind !== 'answered') throw this.refusal(ending.kind, seconds, doing)
    const { answer } = ending
    if (answer.ok) return answer
    if (answer.kind === 'source') throw new SourceError(answer.code, answer.message)
    if (answer.kind === 'usage') throw new SourceError('unsupported', answer.message)
    throw new SourceError(
      'damaged',
      `${doing} it failed unexpectedly (${answer.message}); please report this ${WORDS[doing].subject}`,
    )
  }

  private start(): WorkerProcess {
    const process = new WorkerProcess(this.limits.megabytes, this.program)
    this.all.add(process)
    return process
  }

  private async attempt(
    task: WorkerTask,
    seconds: number,
    process: WorkerProcess,
    watch: Watch,
  ): Promise<{ ending: Ending; trusted: boolean }> {
    const { fresh } = process
    const ending = await process.read(task, seconds, watch)
    const read = ending.kind === 'answered' && ending.answer.ok
    if (process.usable) this.idle.push(process)
    else {
      this.all.delete(process)
      await process.end()
    }
    return { ending, trusted: fresh || read || !process.astray }
  }

  private refusal(kind: Exclude<Ending['kind'], 'answered'>, seconds: number, doing: Doing): SourceError {
    const { megabytes } = this.limits
    const { subject, otherwise, crashed } = WORDS[doing]
    switch (kind) {
      case 'out-of-time':
        return new SourceError(
          'timeout',
          `${doing} it took more than ${seconds} seconds of processor time and was given up; allow more with --time-limit ${this.limits.seconds * 5}${otherwise}`,
        )
      case 'out-of-memory':
        return new SourceError(
          'too-large',
          `${doing} it needs more than the ${megabytes} MB of memory that one ${subject} may have; allow more with --memory-limit ${megabytes * 2}${otherwise}`,
        )
      case 'crashed':
        return new SourceError('damaged', crashed)
      case 'stopped':
        return new SourceError('timeout', `${doing} it was stopped`)
    }
  }

  /** Ends every process, also one that is reading; resolves when they are gone. */
  async close(): Promise<void> {
    await Promise.all([...this.all].map((process) => process.end()))
  }
}
