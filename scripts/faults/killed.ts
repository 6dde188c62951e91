import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Client } from 'pg'
import { openQueue, QUEUE_SCHEMA } from '../../src/queue/boss.ts'
import { enqueue, queueState } from '../../src/queue/index.ts'
import { QUEUES, WORK } from '../../src/queue/jobs.ts'
import { cuttingProxy } from '../servers/cutting-proxy.ts'
import type { OwnServer } from '../servers/postgres.ts'
import { startWorker, type Worker } from '../servers/workers.ts'
import type { Random } from '../variations/random.ts'
import { differs } from './contents.ts'

/** How many of each fault there are, and files to read meanwhile. */
export type Faults = { files: number; kills: number; restarts: number; cuts: number }

const WORKERS = 2

/** A file that kills whoever reads it; `servers/poisoned.ts` sees to that. */
const POISON = 'poison.txt'

/** No fault waits longer for files to be read, so that the last are not waited for in vain. */
const LONGEST_PEACE_MS = 8_000

const LEFT = `SELECT count(*)::integer AS left FROM ${QUEUE_SCHEMA}.job WHERE name <> '${QUEUES.dead}' AND state < 'completed'`

/** How many jobs are left to be done; null where the server is away for a moment. */
async function jobsLeft(address: string): Promise<number | null> {
  const client = new Client({ connectionString: address })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query(LEFT)
    return rows[0].left as number
  } catch {
    return null
  } finally {
    await client.end().catch(() => {})
  }
}

/** Puts the plans and the poisoned file into the queue, whose dead workers are noticed sooner than usual. */
async function fillQueue(server: OwnServer, plans: string): Promise<void> {
  await writeFile(join(plans, POISON), 'A letter that kills whoever reads it.\n')
  await enqueue(server.address, [plans], {}, new Date().toISOString())
  const { boss } = await openQueue(server.address)
  for (const name of WORK) {
    await boss.updateQueue(name, { heartbeatSeconds: 10, retryDelay: 1, retryBackoff: false, retryLimit: 5 })
  }
  await boss.stop({ graceful: false })
}

/**
 * Lets workers read while they are killed with -9, PostgreSQL is restarted and all connections are cut, spread over the
 * whole of the work. Returns whether anything is not as after a single import, the poisoned file apart.
 */
export async function killAndCut(
  server: OwnServer,
  plans: string,
  { files, ...asked }: Faults,
  random: Random,
  single: string,
): Promise<boolean> {
  await fillQueue(server, plans)
  const proxy = await cuttingProxy(server.address)
  const workers = new Set<Worker>()
  const killed = new Set<Worker>()
  const done = { kills: 0, restarts: 0, cuts: 0, poisoned: 0 }
  const doing = {
    kills: () => {
      const some = random.pick([...workers])
      killed.add(some)
      some.process.kill('SIGKILL')
    },
    restarts: () => server.restart(),
    cuts: () => proxy.cut(),
  }
  const faults = (['kills', 'restarts', 'cuts'] as const).flatMap((fault) =>
    Array.from({ length: asked[fault] }, () => fault),
  )
  /** So many files are read from one fault to the next, more or less. */
  const peace = Math.max(1, Math.round((2 * files) / Math.max(1, faults.length)))
  const began = performance.now()
  try {
    let [lastFault, nextAt, ended] = [began, files, false]
    while (!ended) {
      while (workers.size < WORKERS) {
        const worker = startWorker(proxy.address, {
          before: join(import.meta.dirname, '..', 'servers', 'poisoned.ts'),
        })
        workers.add(worker)
        void worker.ended.then((status) => {
          workers.delete(worker)
          if (status === null && !killed.has(worker)) done.poisoned += 1
        })
      }
      await setTimeout(200)
      const left = await jobsLeft(server.address)
      const isDue = left !== null && (left <= nextAt || performance.now() - lastFault > LONGEST_PEACE_MS)
      if (isDue && faults.length > 0) {
        const [fault] = faults.splice(random.below(faults.length), 1)
        doing[fault!]()
        done[fault!] += 1
        lastFault = performance.now()
        nextAt = (left ?? 0) - random.below(peace)
      }
      ended = faults.length === 0 && left === 0
    }
    for (const worker of workers) await worker.ended
  } finally {
    for (const { process } of workers) process.kill('SIGKILL')
    proxy.stop()
  }
  console.log(
    `${files} files, ${done.kills} workers killed, ${done.poisoned} times by the poisoned file, ${done.restarts} restarts of PostgreSQL, ${done.cuts} times all connections cut: ${Math.round((performance.now() - began) / 1000)} s`,
  )
  const { failures } = await queueState(server.address)
  for (const { queue, what, reason, tries } of failures)
    console.log(`set aside (${queue}): ${what}: ${reason} (tried ${tries} times)`)
  const [only] = failures
  const isSetAside = failures.length === 1 && only!.what.endsWith(POISON) && only!.queue === QUEUES.alone
  if (!isSetAside) console.log('NOT set aside: the poisoned file alone.')
  return (await differs(server.address, single)) || !isSetAside
}
