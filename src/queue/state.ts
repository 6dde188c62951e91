import { setTimeout } from 'node:timers/promises'
import { type Boss, openQueue, QUEUE_SCHEMA } from './boss.ts'
import { sendGroup } from './enqueue.ts'
import { QUEUES, WORK } from './jobs.ts'

/** What waits, is worked at and was done, of one kind of work. */
export type QueueCounts = {
  queue: (typeof WORK)[number]
  waiting: number
  /** Of those that wait, such as failed before and are tried again. */
  retrying: number
  active: number
  /** Done in the last day. */
  done: number
  /** Done in the last minute. */
  per_minute: number
}

/** A job that failed for good. */
export type DeadJob = { queue: string; what: string; reason: string; tries: number; failed_at: string }

/** How a queue stands. */
export type QueueState = { queues: QueueCounts[]; dead: number; failures: DeadJob[] }

/** So many failures are named; all are counted. */
const NAMED = 1_000

/** What is still to be done. The states are named one by one, as the index has them. */
const LEFT = "state IN ('created', 'retry', 'active')"

const WAITING = `
SELECT name,
  (count(*) FILTER (WHERE state <> 'active'))::integer AS waiting,
  (count(*) FILTER (WHERE state = 'retry'))::integer AS retrying,
  (count(*) FILTER (WHERE state = 'active'))::integer AS active
FROM ${QUEUE_SCHEMA}.job WHERE ${LEFT} GROUP BY name`

const DONE = `
SELECT name, count(*)::integer AS done,
  (count(*) FILTER (WHERE completed_on > now() - interval '1 minute'))::integer AS per_minute
FROM ${QUEUE_SCHEMA}.job
WHERE state = 'completed' AND completed_on > now() - interval '1 day' GROUP BY name`

const IS_LEFT = `SELECT EXISTS (SELECT 1 FROM ${QUEUE_SCHEMA}.job WHERE name = ANY ($1) AND ${LEFT}) AS "isLeft"`

const DEAD_KEYS = `SELECT singleton_key AS key FROM ${QUEUE_SCHEMA}.job WHERE name = $1 AND source_name = $2 AND state < 'active'`

/** Whether some queues have anything to be done, or in hand. */
export async function isWorkLeft({ boss }: Boss, queues: readonly string[]): Promise<boolean> {
  const { rows } = await boss.getDb().executeSql(IS_LEFT, [queues])
  return (rows[0] as { isLeft: boolean }).isLeft
}

/** The keys of linkings that failed for good. */
export async function deadKeys({ boss }: Boss): Promise<Set<string>> {
  const { rows } = await boss.getDb().executeSql(DEAD_KEYS, [QUEUES.dead, QUEUES.link])
  return new Set((rows as { key: string }[]).map(({ key }) => key))
}

/** Depth, rates and failures. */
export async function stateOf({ boss }: Boss): Promise<QueueState> {
  const counts = new Map<string, Partial<QueueCounts>>()
  for (const sql of [WAITING, DONE]) {
    const { rows } = await boss.getDb().executeSql(sql)
    for (const { name, ...row } of rows as ({ name: string } & Partial<QueueCounts>)[]) {
      counts.set(name, { ...counts.get(name), ...row })
    }
  }
  const none = { waiting: 0, retrying: 0, active: 0, done: 0, per_minute: 0 }
  const dead = await boss.findJobs<object>(QUEUES.dead, { queued: true, limit: NAMED })
  return {
    queues: WORK.map((queue) => ({ queue, ...none, ...counts.get(queue) })),
    dead: counts.get(QUEUES.dead)?.waiting ?? 0,
    failures: dead.map((job) => ({
      queue: job.sourceName ?? '',
      what: subjectOf(job.data),
      reason: reasonOf(job.sourceOutput),
      tries: (job.sourceRetryCount ?? 0) + 1,
      failed_at: job.createdOn.toISOString(),
    })),
  }
}

/** The queue of a database, as it stands. Throws StoreError. */
export async function queueState(where: string): Promise<QueueState> {
  return withQueue(where, stateOf)
}

/** Puts back what failed for good; returns how many jobs that are. Throws StoreError. */
export async function retryDead(where: string, now: string): Promise<number> {
  return withQueue(where, async (queue) => {
    let moved = 0
    for (let some = -1; some !== 0; moved += some) {
      some = await queue.boss.redrive(QUEUES.dead)
      if (moved === 0 && some === 0) return 0
    }
    await sendGroup(queue, now)
    return moved
  })
}

/** The queue as it stands, again and again until no work is left in it. Throws StoreError. */
export async function* watchQueue(
  where: string,
  signal: AbortSignal,
  everyMs = 1_000,
): AsyncGenerator<QueueState> {
  const queue = await openQueue(where)
  try {
    while (!signal.aborted) {
      const began = performance.now()
      const state = await stateOf(queue)
      const took = performance.now() - began
      yield state
      if (state.queues.every(({ waiting, active }) => waiting + active === 0)) return
      // To count a queue of millions takes a while: looking on must not be the work itself.
      await setTimeout(Math.max(everyMs, 20 * took), undefined, { signal }).catch(() => {})
    }
  } catch (error) {
    throw queue.explained(error)
  } finally {
    await queue.boss.stop({ graceful: false })
  }
}

async function withQueue<T>(where: string, work: (queue: Boss) => Promise<T>): Promise<T> {
  const queue = await openQueue(where)
  try {
    return await work(queue)
  } catch (error) {
    throw queue.explained(error)
  } finally {
    await queue.boss.stop({ graceful: false })
  }
}

/** What a job is about: its file, or its plans. */
function subjectOf(data: object): string {
  if ('path' in data) return String(data.path)
  if ('changes' in data && Array.isArray(data.changes)) {
    return (data.changes as { group: { title: string | null; planId: string } }[])
      .map(({ group }) => group.title ?? group.planId)
      .join('; ')
  }
  return 'finding which editions are of one plan'
}

/** What the queue itself says of a job whose worker said nothing. */
const SILENT: Readonly<Record<string, string>> = {
  'job heartbeat timeout': 'its worker was killed every time it was tried',
  'job timed out': 'it was not done within the time that a job may take',
}

/** Why a job failed, as its worker said, or the queue of a worker that is no more. */
function reasonOf(output: object | null): string {
  const { message, value } = (output ?? {}) as { message?: string; value?: { message?: string } }
  const words = message ?? value?.message ?? 'no reason was given'
  return SILENT[words] ?? words
}
