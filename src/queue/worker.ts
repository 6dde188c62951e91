import { setTimeout as pause } from 'node:timers/promises'
import type { Job, JobResult } from 'pg-boss'
import type { StoreError } from '../model/index.ts'
import { catchUp, group, type IngestedFile, ingest, link, WorkerPool } from '../pipeline.ts'
import { openStore, type Store } from '../store/index.ts'
import { type Boss, openQueue } from './boss.ts'
import { sendGroup } from './enqueue.ts'
import { type GroupJob, keyOf, type LinkJob, QUEUES, READING, type ReadJob, WORK } from './jobs.ts'
import { deadKeys, isWorkLeft } from './state.ts'

export type WorkerOptions = {
  /** Files read at once. */
  jobs: number
  limits?: { seconds?: number; megabytes?: number }
  /** Opens encrypted files. */
  password?: string
  /** Ends when nothing is left to be done, instead of waiting for more. */
  untilDone?: boolean
  /** Ends in good order: what is being done is finished, or given back. */
  signal: AbortSignal
  now: () => Date
  onFile?: (file: IngestedFile) => void
  /** Plans that were linked anew. */
  onLinked?: (plans: number) => void
  /** What went wrong and is tried again, in one sentence. */
  onTrouble?: (message: string) => void
}

/** Jobs that a worker takes at once: to ask for each by itself would take as long as a small file. */
const BATCH = 4

/** Reading goes on for so long at most before what was read is linked. */
const LINK_AFTER_MS = 10 * 60 * 1000

/** How long a worker that is told to stop goes on with what it has in hand. */
const GRACE_MS = 30_000

const POLLING = { pollingIntervalSeconds: 0.5, burstWhenBatchFull: true, perJobResults: true } as const

/**
 * Takes jobs from the queue of a database until it is told to stop: reads files, groups and links what was read. Any
 * number of workers may do so. Throws StoreError where the server cannot be reached at the beginning.
 */
export async function work(where: string, options: WorkerOptions): Promise<void> {
  const { signal, onTrouble = () => {} } = options
  const store = await openStore(where)
  const pool = new WorkerPool(options.limits)
  try {
    const queue = await openQueue(where, {
      supervises: true,
      onError: (error) => onTrouble(error instanceof Error ? error.message : String(error)),
    })
    const stopping = new AbortController()
    try {
      await take(store, queue, pool, { ...options, signal: stopping.signal })
      await (options.untilDone ? idle(queue, signal) : told(signal))
    } finally {
      // Nothing is closed that a job may still use.
      const late = setTimeout(() => stopping.abort(), GRACE_MS)
      await queue.boss.stop({ graceful: true, timeout: 2 * GRACE_MS })
      clearTimeout(late)
    }
  } finally {
    await pool.close()
    await store.close()
  }
}

/** Begins to take jobs of every kind. */
async function take(store: Store, queue: Boss, pool: WorkerPool, options: WorkerOptions): Promise<void> {
  const { boss } = queue
  const reading = { ...POLLING, batchSize: BATCH, localConcurrency: options.jobs }
  await boss.work<ReadJob, unknown, typeof reading>(QUEUES.read, reading, async (batch) => {
    const again = batch.filter(({ retryCount }) => retryCount > 0)
    await readAlone(queue, again)
    const first = batch.filter(({ retryCount }) => retryCount === 0)
    const results = await readBatch(store, pool, first, options)
    return [...results, ...again.map(({ id }) => ({ id, status: 'completed' as const }))]
  })
  const alone = { ...POLLING, batchSize: 1 }
  await boss.work<ReadJob, unknown, typeof alone>(QUEUES.alone, alone, (batch) =>
    readBatch(store, pool, batch, options),
  )
  await boss.work<GroupJob>(QUEUES.group, { pollingIntervalSeconds: 1 }, ([job]) =>
    groupAll(store, queue, job!.data, options.now()),
  )
  const linking = { ...POLLING, batchSize: BATCH }
  await boss.work<LinkJob, unknown, typeof linking>(QUEUES.link, linking, (batch) =>
    linkBatch(store, batch, options),
  )
}

const told = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })

/** Waits until no work is left, also none that other workers have in hand, or until a person has had enough. */
async function idle(queue: Boss, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    // A server that is away for a moment has work left, for all that is known.
    if (!(await isWorkLeft(queue, WORK).catch(() => true))) return
    await pause(500, undefined, { signal }).catch(() => {})
  }
}

/** Puts files that were tried before where each is read alone. */
async function readAlone({ boss }: Boss, jobs: readonly Job<ReadJob>[]): Promise<void> {
  if (jobs.length === 0) return
  await boss.insert(
    QUEUES.alone,
    jobs.map(({ data }) => ({ data, singletonKey: data.path })),
  )
}

/** Reads files. One that cannot be read is dead at once, with the reason: trying again would not mend it. */
async function readBatch(
  store: Store,
  pool: WorkerPool,
  batch: readonly Job<ReadJob>[],
  { password, signal, now, onFile, onTrouble }: WorkerOptions,
): Promise<JobResult[]> {
  const results = new Map<string, JobResult>()
  // What is told holds for a whole import: files of which the same is told are read together.
  const alike = Map.groupBy(batch, ({ data: { told, columns, scans } }) =>
    JSON.stringify([told, columns, scans]),
  )
  for (const group of alike.values()) {
    const { told, columns, scans } = group[0]!.data
    const ofPath = new Map(group.map((job) => [job.data.path, job]))
    try {
      await ingest([...ofPath.keys()], store, {
        ...(told === undefined ? {} : { told }),
        ...(columns === undefined ? {} : { columnsFile: columns }),
        ...(scans === undefined ? {} : { scans }),
        ...(password === undefined ? {} : { password }),
        jobs: 1,
        pool,
        signal,
        now: now().toISOString(),
        onFile: (file) => {
          onFile?.(file)
          const { id } = ofPath.get(file.file)!
          results.set(id, {
            id,
            status: file.outcome === 'refused' ? 'deadletter' : 'completed',
            output: { message: file.message ?? file.outcome },
          })
        },
      })
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      onTrouble?.(message)
      for (const { id } of group) {
        if (!results.has(id)) results.set(id, { id, status: 'failed', output: { message } })
      }
    }
  }
  return batch.map(
    ({ id }) =>
      results.get(id) ?? { id, status: 'failed', output: { message: 'its worker was told to stop' } },
  )
}

/**
 * Groups what was read, when reading has come to a pause and nothing is being linked by an earlier grouping; otherwise
 * later. Sends the linking of each plan that changed, and after it looks again.
 */
async function groupAll(store: Store, queue: Boss, { since }: GroupJob, now: Date): Promise<void> {
  const isReading = await isWorkLeft(queue, READING)
  const waitsLong = now.getTime() - Date.parse(since) > LINK_AFTER_MS
  if ((await isWorkLeft(queue, [QUEUES.link])) || (isReading && !waitsLong)) {
    await sendGroup(queue, since, 1)
    return
  }
  await catchUp(store, now.toISOString())
  const { changes, doubts } = await group(store)
  await store.saveDoubts(doubts)
  // What failed for good waits for a person: to try it for ever would never come to an end.
  const dead = await deadKeys(queue)
  const due = changes.filter((together) => !dead.has(keyOf(together)))
  if (due.length === 0) {
    if (changes.length === 0) await store.dropEmptyPlans()
    if (isReading) await sendGroup(queue, now.toISOString(), 1)
    return
  }
  await queue.boss.insert(
    QUEUES.link,
    due.map((together) => ({ data: { changes: together }, singletonKey: keyOf(together) })),
  )
  await sendGroup(queue, now.toISOString(), 1)
}

/** Links plans, each job's by itself. */
async function linkBatch(
  store: Store,
  batch: readonly Job<LinkJob>[],
  { onLinked, onTrouble }: WorkerOptions,
): Promise<JobResult[]> {
  const results: JobResult[] = []
  for (const { id, data } of batch) {
    try {
      const plans = await link(store, data.changes)
      onLinked?.(plans.length)
      results.push({ id, status: 'completed' })
    } catch (error) {
      const { message } = error as StoreError
      onTrouble?.(message)
      results.push({ id, status: 'failed', output: { message } })
    }
  }
  return results
}
