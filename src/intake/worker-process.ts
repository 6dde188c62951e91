import { type ChildProcess, fork } from 'node:child_process'
import { getCompileCacheDir } from 'node:module'
import { dirname, extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { OnStep } from '../model/index.ts'
import { SPARING } from '../util/sparing.ts'
import { usageOf } from './usage.ts'
import type { WorkerAnswer, WorkerMessage, WorkerTask } from './worker.ts'

/** What one file or plan may use. */
export interface Limits {
  /** Seconds of processor time; a machine that is busy with other things takes none of them. */
  seconds: number
  megabytes: number
}

/** How a caller follows the reading of one file: what ends it, and who is told how far it is. */
export interface Watch {
  signal?: AbortSignal | undefined
  onStep?: OnStep | undefined
}

/** What became of one file or plan: an answer, or why there is none. */
export type Ending =
  | { kind: 'answered'; answer: WorkerAnswer }
  | { kind: 'out-of-time' | 'out-of-memory' | 'crashed' | 'stopped' }

/** Seconds of processor time that every page, row and page that is a picture adds to those of its file. */
const SECONDS_A = { page: 0.5, row: 0.005, scan: 75 } as const

/** How often a process that reads is looked at, in milliseconds. */
const LOOK_MS = 200
/** Where the system does not tell processor time, and for a file that sleeps, so many seconds by the clock are one. */
const PATIENCE = 10
/** The rest of the memory is for what V8 keeps outside its heap. */
const HEAP_SHARE = 0.75
/** A process that still holds this share of the memory between two files is not given another. */
const RETIRED_SHARE = 0.5

// The sources run as they stand under test, the built files in use.
const WORKER = fileURLToPath(new URL(`./worker${extname(import.meta.url)}`, import.meta.url))

/**
 * A process that reads files or links plans one after the other. It is a process and not a thread so that its time and memory can
 * be seen from outside, and so that it can be ended whatever it does, also in a loop inside a library written in C++.
 */
export class WorkerProcess {
  /** It has read nothing yet: what goes wrong is the fault of the file that it reads. */
  fresh = true
  /** It may be given another file. */
  usable = true
  /** Something went wrong in it that may be the fault of an earlier file. */
  astray = false
  private readonly child: ChildProcess
  private readonly megabytes: number

  /** `megabytes`: what it may hold, for whatever file. `program`: the file it runs. */
  constructor(megabytes: number, program = WORKER) {
    this.megabytes = megabytes
    const compiled = getCompileCacheDir()
    this.child = fork(program, {
      ...(compiled === undefined ? {} : { env: { ...process.env, NODE_COMPILE_CACHE: dirname(compiled) } }),
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: [`--max-old-space-size=${Math.round(megabytes * HEAP_SHARE)}`, SPARING],
    })
    // Both are noticed where a file is read; between files nothing is lost.
    this.child.on('error', () => {
      this.usable = false
    })
    this.child.on('exit', () => {
      this.usable = false
    })
  }

  /** Reads one file or links one plan; never rejects. */
  async read(task: WorkerTask, seconds: number, watch: Watch = {}): Promise<Ending> {
    const ending = await this.ending(task, { seconds, megabytes: this.megabytes }, watch)
    this.fresh = false
    const held = this.child.pid === undefined ? null : usageOf(this.child.pid)
    if (held && held.bytes > this.megabytes * RETIRED_SHARE * 2 ** 20) this.usable = false
    return ending
  }

  private ending(task: WorkerTask, limits: Limits, { signal, onStep }: Watch): Promise<Ending> {
    const { child } = this
    return new Promise((resolve) => {
      const end = (ending: Ending): void => {
        clearInterval(look)
        child.off('message', answered)
        child.off('exit', crashed)
        child.off('error', crashed)
        signal?.removeEventListener('abort', stopped)
        this.astray ||= ending.kind === 'crashed' || ending.kind === 'out-of-memory'
        if (this.astray || ending.kind !== 'answered') this.usable = false
        resolve(ending)
      }
      const kill = (kind: 'out-of-time' | 'out-of-memory' | 'stopped'): void => {
        child.kill('SIGKILL')
        end({ kind })
      }
      const answered = (message: WorkerMessage): void => {
        if ('step' in message) {
          const { unit, at } = message.step
          // Not of every page and row is told: the last one tells of those before it.
          const more = unit === 'scan' ? 1 : Math.max(0, at - reached[unit])
          if (unit !== 'scan') reached[unit] = Math.max(at, reached[unit])
          limits.seconds += more * SECONDS_A[unit]
          onStep?.(message.step)
          return
        }
        const { answer, stray } = message
        this.astray ||= stray || (!answer.ok && answer.kind === 'unforeseen')
        end({ kind: 'answered', answer })
      }
      // V8 that finds no memory ends its process by SIGABRT.
      const crashed = (_?: unknown, by?: unknown): void =>
        end({ kind: by === 'SIGABRT' ? 'out-of-memory' : 'crashed' })
      const stopped = (): void => kill('stopped')
      const reached = { page: 0, row: 0 }
      const began = Date.now()
      const before = child.pid === undefined ? null : usageOf(child.pid)
      const look = setInterval(() => {
        const now = child.pid === undefined ? null : usageOf(child.pid)
        const waited = (Date.now() - began) / 1000 / PATIENCE
        const used = now && before ? now.seconds - before.seconds : 0
        if (Math.max(used, waited) > limits.seconds) kill('out-of-time')
        else if (now && now.bytes > limits.megabytes * 2 ** 20) kill('out-of-memory')
      }, LOOK_MS)
      child.on('message', answered)
      child.on('exit', crashed)
      child.on('error', crashed)
      signal?.addEventListener('abort', stopped)
      if (signal?.aborted) stopped()
      else if (!child.connected) end({ kind: 'crashed' })
      else
        child.send(task, (error) => {
          if (error) end({ kind: 'crashed' })
        })
    })
  }

  /** Ends it at once, and resolves when it is gone. */
  async end(): Promise<void> {
    const { child } = this
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await gone
  }
}
