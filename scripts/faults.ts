/**
 * `npm run faults`: reads plans through the queue while workers are killed with -9, PostgreSQL is restarted and
 * connections are cut, and one file kills every worker that reads it. At the end every readable file must be stored as a
 * single import into SQLite stores it, and the poisoned one set aside. FAULTS_FILES, FAULTS_KILLS, FAULTS_RESTARTS and
 * FAULTS_CUTS say how many; the seed of what is drawn is FAULTS_SEED.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Client } from 'pg'
import { ingest, reconcile } from '../src/pipeline.ts'
import { openQueue, QUEUE_SCHEMA } from '../src/queue/boss.ts'
import { enqueue, queueState } from '../src/queue/index.ts'
import { QUEUES, WORK } from '../src/queue/jobs.ts'
import { openStore } from '../src/store/index.ts'
import { writePlans } from './bench/generate.ts'
import { cuttingProxy } from './servers/cutting-proxy.ts'
import { startPostgres } from './servers/postgres.ts'
import { startWorker, type Worker } from './servers/workers.ts'
import { randomFrom } from './variations/random.ts'

const asked = (name: string, usual: number): number => Number(process.env[`FAULTS_${name}`] ?? usual)
const [FILES, KILLS, RESTARTS, CUTS] = [
  asked('FILES', 40),
  asked('KILLS', 4),
  asked('RESTARTS', 1),
  asked('CUTS', 1),
]
const WORKERS = 2

/** Relations that say the same whatever the order of import; the moment of import is left out. */
const COMPARED = [
  'plans',
  'editions',
  'actions',
  'action_dates',
  'action_owners',
  'cells',
  'columns',
  'issues',
] as const
const LINKED = ['threads', 'links', 'revisions', 'slippage'] as const

const POISON = 'poison.txt'

const LEFT = `SELECT EXISTS (SELECT 1 FROM ${QUEUE_SCHEMA}.job WHERE name <> '${QUEUES.dead}' AND state < 'completed') AS left`

/** Whether anything is left to be done; as it may be where the server is away for a moment. */
async function isLeft(address: string): Promise<boolean> {
  const client = new Client({ connectionString: address })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query(LEFT)
    return Boolean(rows[0].left)
  } catch {
    return true
  } finally {
    await client.end().catch(() => {})
  }
}

async function contents(where: string): Promise<Map<string, string[]>> {
  const store = await openStore(where, { readonly: true })
  const said = new Map<string, string[]>()
  for (const relation of [...COMPARED, ...LINKED]) {
    const rows: string[] = []
    for await (const row of store.stream(relation)) rows.push(JSON.stringify({ ...row, imported_at: null }))
    said.set(relation, rows.sort())
  }
  await store.close()
  return said
}

const server = await startPostgres()
if (server === null) throw new Error('PostgreSQL is not installed')
const folder = await mkdtemp(join(tmpdir(), 'plandrift-faults-'))
const proxy = await cuttingProxy(server.address)
const workers = new Set<Worker>()
let failed = false
try {
  const plans = join(folder, 'plans')
  await writePlans(plans, FILES)
  const file = join(folder, 'single.db')
  const single = await openStore(file)
  await ingest([plans], single, { now: new Date().toISOString() })
  await reconcile(single)
  await single.close()

  await writeFile(join(plans, POISON), 'A letter that kills whoever reads it.\n')
  await enqueue(server.address, [plans], {}, new Date().toISOString())
  const setUp = await openQueue(server.address)
  for (const name of WORK) {
    await setUp.boss.updateQueue(name, {
      heartbeatSeconds: 10,
      retryDelay: 1,
      retryBackoff: false,
      retryLimit: 3,
    })
  }
  await setUp.boss.stop({ graceful: false })

  const random = randomFrom(asked('SEED', 1))
  const done = { kills: 0, poisoned: 0, restarts: 0, cuts: 0 }
  const began = performance.now()
  const killed = new Set<Worker>()
  const faults: (() => void)[] = [
    ...Array.from({ length: KILLS }, () => () => {
      const some = random.pick([...workers])
      killed.add(some)
      some.process.kill('SIGKILL')
      done.kills += 1
    }),
    ...Array.from({ length: RESTARTS }, () => () => {
      server.restart()
      done.restarts += 1
    }),
    ...Array.from({ length: CUTS }, () => () => {
      proxy.cut()
      done.cuts += 1
    }),
  ]
  let [nextFault, ended] = [performance.now() + 3_000, false]
  while (!ended) {
    while (workers.size < WORKERS) {
      const worker = startWorker(proxy.address, join(import.meta.dirname, 'servers', 'poisoned.ts'))
      workers.add(worker)
      void worker.ended.then((status) => {
        workers.delete(worker)
        if (status === null && !killed.has(worker)) done.poisoned += 1
      })
    }
    await setTimeout(100)
    const left = await isLeft(server.address)
    if (performance.now() > nextFault && faults.length > 0) {
      faults.splice(random.below(faults.length), 1)[0]!()
      nextFault = performance.now() + 500 + random.below(2_000)
    }
    ended = faults.length === 0 && !left
  }
  for (const worker of workers) await worker.ended
  const { failures } = await queueState(server.address)
  const [there, here] = [await contents(file), await contents(server.address)]
  const differing = [...there].filter(
    ([relation, rows]) => JSON.stringify(rows) !== JSON.stringify(here.get(relation)),
  )
  console.log(
    `${FILES} files, ${done.kills} workers killed, ${done.poisoned} times by the poisoned file, ${done.restarts} restarts of PostgreSQL, ${done.cuts} times all connections cut: ${Math.round((performance.now() - began) / 1000)} s`,
  )
  for (const { queue, what, reason, tries } of failures)
    console.log(`set aside (${queue}): ${what}: ${reason} (tried ${tries} times)`)
  for (const [relation, rows] of differing) {
    console.log(`${relation}: ${here.get(relation)!.length} rows in place of ${rows.length}, or other words`)
  }
  failed =
    differing.length > 0 ||
    failures.length !== 1 ||
    !failures[0]!.what.endsWith(POISON) ||
    failures[0]!.queue !== QUEUES.alone
  console.log(
    failed ? 'NOT as a single import' : `As a single import into SQLite, in ${there.size} relations.`,
  )
} finally {
  for (const { process } of workers) process.kill('SIGKILL')
  proxy.stop()
  server.stop()
  await rm(folder, { recursive: true, force: true })
}
process.exitCode = failed ? 1 : 0
