import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { SourceError, StoreError, UsageError } from '../model/index.ts'
import type { Failure, FromThread, Note, Task, ToThread } from './task.ts'

// The sources run as they stand under test, the built files in use; those lie in another folder of the same depth.
const THREAD = new URL(`../serve/writing-thread${extname(import.meta.url)}`, import.meta.url)

type Waiting = {
  resolve: (value: unknown) => void
  reject: (error: Error) => void
  onNote: ((note: Note) => void) | undefined
}

/** Hands tasks to the thread that writes, one after the other. */
export class Writer {
  private readonly file: string
  private thread: Worker | undefined
  private readonly waiting = new Map<number, Waiting>()
  private tasks = 0

  constructor(file: string) {
    this.file = file
  }

  /** Does a task after those before it. Throws what it throws. */
  run<T>(task: Task, onNote?: (note: Note) => void): Promise<T> {
    this.thread ??= this.start()
    this.tasks += 1
    const id = this.tasks
    this.thread.postMessage({ id, task } satisfies ToThread, [])
    return new Promise<T>((resolve, reject) => {
      this.waiting.set(id, { resolve: resolve as (value: unknown) => void, reject, onNote })
    })
  }

  private start(): Worker {
    const thread = new Worker(THREAD, { workerData: { file: this.file } })
    thread.on('message', (message: FromThread) => {
      const waiting = this.waiting.get(message.id)
      if ('note' in message) {
        waiting?.onNote?.(message.note)
        return
      }
      this.waiting.delete(message.id)
      if (message.answer.ok) waiting?.resolve(message.answer.value)
      else waiting?.reject(errorOf(message.answer.error))
    })
    const fail = (error: Error): void => {
      this.thread = undefined
      for (const { reject } of this.waiting.values()) reject(error)
      this.waiting.clear()
    }
    thread.on('error', fail)
    thread.on('exit', () => fail(new Error('the thread that writes has ended')))
    return thread
  }

  /** Ends an import after the edition that is being stored, waits for it, and ends the thread. */
  async close(): Promise<void> {
    const { thread } = this
    if (thread === undefined) return
    const gone = new Promise((resolve) => thread.once('exit', resolve))
    thread.postMessage({ stop: true } satisfies ToThread, [])
    await gone
  }
}

function errorOf({ kind, message }: Failure): Error {
  switch (kind) {
    case 'store':
      return new StoreError(message)
    case 'usage':
      return new UsageError(message)
    case 'source':
      return new SourceError('damaged', message)
    case 'unforeseen':
      return new Error(message)
  }
}
