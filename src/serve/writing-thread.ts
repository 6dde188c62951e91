import { parentPort, workerData } from 'node:worker_threads'
import { correct, rehearse, undo } from '../corrections.ts'
import { SourceError, StoreError, UsageError } from '../model/index.ts'
import { importPlans, reconcile } from '../pipeline.ts'
import { openStore } from '../store/index.ts'
import { PATIENCE } from './locked.ts'
import type { Answer, Failure, FromThread, Note, Task, ToThread } from './task.ts'

/**
 * A thread that does the long work on the database, linking or importing: not the one that answers, so that nobody
 * waits for a page meanwhile.
 */
const { file } = workerData as { file: string }
const stopping = new AbortController()
let last: Promise<unknown> = Promise.resolve()

async function perform(task: Task, note: (note: Note) => void): Promise<unknown> {
  const isAwaited = task.kind === 'correct' || task.kind === 'undo'
  const store = await openStore(file, isAwaited ? { patience: PATIENCE } : {})
  try {
    if (task.kind === 'reconcile') return await reconcile(store)
    if (task.kind === 'rehearse') return await rehearse(store, task.editionId)
    if (task.kind === 'correct') return await correct(store, task.requests, task.said)
    if (task.kind === 'undo') return await undo(store, task.ids, task.said)
    const { paths, now, kind: _, ...given } = task
    const { signal } = stopping
    const { ingestion, reconciliation } = await importPlans(paths, store, {
      ...given,
      now,
      signal,
      onFile: (file) => note({ file }),
    })
    const doubtful = [...new Set(reconciliation?.issues.map(({ editionId }) => editionId))]
    const editions = await store.rows('editions', { edition_id: doubtful })
    const names = Object.fromEntries(editions.map((each) => [each.edition_id, each.source_file]))
    return { ingestion, reconciliation, names }
  } finally {
    await store.close()
  }
}

function failureOf(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof StoreError) return { kind: 'store', message }
  if (error instanceof UsageError) return { kind: 'usage', message }
  if (error instanceof SourceError) return { kind: 'source', message }
  return { kind: 'unforeseen', message: error instanceof Error ? (error.stack ?? message) : message }
}

const send = (message: FromThread): void => parentPort?.postMessage(message, [])

async function answer(id: number, task: Task): Promise<void> {
  const answered: Answer = await perform(task, (note) => send({ id, note })).then(
    (value) => ({ ok: true, value }),
    (error: unknown) => ({ ok: false, error: failureOf(error) }),
  )
  send({ id, answer: answered })
}

parentPort?.on('message', (message: ToThread) => {
  if ('stop' in message) {
    stopping.abort()
    void last.then(() => parentPort?.close())
  } else last = last.then(() => answer(message.id, message.task))
})
