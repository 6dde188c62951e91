import { extname } from 'node:path'
import { Piscina } from 'piscina'
import type { EditionSketch } from '../link/index.ts'
import { type EditionReading, SourceError } from '../model/index.ts'
import type { EditionOptions, Inspection, SourceFile } from '../read.ts'
import type { WorkerAnswer, WorkerTask } from './worker.ts'

export interface PoolOptions {
  /** Threads that read at once. */
  threads: number
  /** Seconds after which a file is given up. */
  fileSeconds?: number
}

const FILE_SECONDS = 120
/** Heap of one thread. A file that needs more is refused; the others go on. */
const THREAD_MEGABYTES = 2048

/**
 * A few long-lived threads that read files. A file that hangs or eats the memory ends its own thread, never
 * the batch.
 */
export class ReadingPool {
  private readonly pool: Piscina<WorkerTask, WorkerAnswer>
  private readonly fileSeconds: number

  constructor({ threads, fileSeconds = FILE_SECONDS }: PoolOptions) {
    this.fileSeconds = fileSeconds
    this.pool = new Piscina({
      // The sources run as they stand under test, the built files in use.
      filename: new URL(`./worker${extname(import.meta.url)}`, import.meta.url).href,
      maxThreads: threads,
      minThreads: 0,
      idleTimeout: 60_000,
      concurrentTasksPerWorker: 1,
      atomics: 'disabled',
      resourceLimits: { maxOldGenerationSizeMb: THREAD_MEGABYTES },
    })
  }

  /** Reads one file. Throws SourceError where it cannot be read, also for want of time or memory. */
  async read(
    source: SourceFile,
    options: EditionOptions,
    signal?: AbortSignal,
  ): Promise<{ reading: EditionReading; sketch: EditionSketch }> {
    const answer = await this.#run({ source, options }, signal)
    if ('reading' in answer) return { reading: answer.reading, sketch: answer.sketch }
    throw new TypeError('a thread gave another answer than it was asked for')
  }

  /** What every stage sees in one file. Throws as `read`. */
  async inspect(source: SourceFile, options: EditionOptions): Promise<Inspection> {
    const answer = await this.#run({ source, options, inspect: true })
    if ('inspection' in answer) return answer.inspection
    throw new TypeError('a thread gave another answer than it was asked for')
  }

  async #run(task: WorkerTask, signal?: AbortSignal): Promise<WorkerAnswer & { ok: true }> {
    const timeLimit = AbortSignal.timeout(this.fileSeconds * 1000)
    const stop = signal ? AbortSignal.any([signal, timeLimit]) : timeLimit
    let answer: WorkerAnswer
    try {
      answer = await this.pool.run(task, { signal: stop })
    } catch (error) {
      if (timeLimit.aborted) {
        throw new SourceError(
          'timeout',
          `reading took longer than ${this.fileSeconds} seconds and was given up; split the file or save it anew`,
        )
      }
      if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') {
        throw new SourceError(
          'too-large',
          'reading it needs more memory than one file may have; split the file',
        )
      }
      throw error
    }
    if (answer.ok) return answer
    throw answer.kind === 'source'
      ? new SourceError(answer.code, answer.message)
      : new SourceError('unsupported', answer.message)
  }

  async close(): Promise<void> {
    await this.pool.destroy()
  }
}
