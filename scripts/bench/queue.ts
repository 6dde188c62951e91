/**
 * Files read through the queue by 1, 2 and 4 workers that read one file at a time each (`BENCH_FILES=200` for another
 * number), on a PostgreSQL of its own on the same machine: `busy` says how many processors all that took at once, so
 * that what workers cost one another is told from what the machine lacks. Then what a job costs that does nothing, and
 * what that comes to for many.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { openQueue } from '../../src/queue/boss.ts'
import { enqueue } from '../../src/queue/index.ts'
import { READING } from '../../src/queue/jobs.ts'
import { isWorkLeft } from '../../src/queue/state.ts'
import { openStore } from '../../src/store/index.ts'
import { type OwnServer, startPostgres } from '../servers/postgres.ts'
import { startWorker } from '../servers/workers.ts'
import { cpuSeconds, cpuSecondsWithChildren } from './cpu.ts'
import { ACTIONS, writePlans } from './generate.ts'

const FILES = Number(process.env['BENCH_FILES'] ?? 200)
const WORKERS = [1, 2, 4]

/** Jobs that do nothing, to tell what the queue costs by itself. */
const EMPTY_JOBS = 2_000

/** What is told on paper: so many workers, so many files. */
const [FLEET, ARCHIVE] = [100, 10_000_000]

/** Prints a line a number of workers. */
export async function bench(): Promise<void> {
  const server = await startPostgres()
  if (server === null) {
    console.log('PostgreSQL is not installed.')
    return
  }
  const folder = await mkdtemp(join(tmpdir(), 'plandrift-bench-'))
  try {
    await writePlans(folder, FILES)
    console.log(`${FILES} text plans of ${ACTIONS} actions through the queue\n`)
    console.log(
      ['workers', 'read s', 'link s', 'cpu s', 'server s', 'busy', 'files/s', 'times one']
        .map((name) => name.padStart(10))
        .join(' '),
    )
    let [one, cpuOfOne, bytesOfOne] = [0, 0, 0]
    for (const count of WORKERS) {
      const run = await runWorkers(server, await database(server.address, `bench_${count}`), folder, count)
      one ||= run.readSeconds
      cpuOfOne ||= run.cpu
      bytesOfOne ||= run.bytes
      const { readSeconds, linkSeconds, cpu, serverCpu } = run
      const busy = (cpu + serverCpu) / (readSeconds + linkSeconds)
      const scaled = [FILES / readSeconds, one / readSeconds]
      const cells = [count, readSeconds, linkSeconds, cpu, serverCpu, busy, ...scaled]
      console.log(cells.map((cell, at) => (at === 0 ? String(cell) : cell.toFixed(2)).padStart(10)).join(' '))
    }
    const [seconds, cpu] = await emptyJobs(await database(server.address, 'bench_empty'))
    const [job, reading] = [seconds / EMPTY_JOBS, cpuOfOne / FILES]
    const share = ((100 * job) / reading).toFixed(1)
    console.log(
      `\nA job that does nothing takes ${(1000 * job).toFixed(2)} ms, ${((1000 * cpu) / EMPTY_JOBS).toFixed(2)} ms of the worker's processor: ${share} % of the processor time that a file takes.`,
    )
    console.log(
      `On paper: ${FLEET} workers at ${(reading * 1000).toFixed(0)} ms a file read ${ARCHIVE.toLocaleString('en-GB')} files in ${((ARCHIVE * reading) / FLEET / 3600).toFixed(1)} hours, ${Math.round(FLEET / reading)} files a second; the database grows to ${Math.round(((bytesOfOne / FILES) * ARCHIVE) / 2 ** 30)} GB.`,
    )
  } finally {
    server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

const addressOf = (server: string, name: string): string =>
  Object.assign(new URL(server), { pathname: `/${name}` }).href

async function asked(address: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: address })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

async function database(server: string, name: string): Promise<string> {
  await asked(server, `CREATE DATABASE ${name}`)
  return addressOf(server, name)
}

async function sizeOf(address: string): Promise<number> {
  const [row] = await asked(address, 'SELECT pg_database_size(current_database())::float AS bytes')
  return row!['bytes'] as number
}

/**
 * From the start of the workers to the last file read, and to the last plan linked; processor seconds of the workers
 * and of the server, which stands on the same machine here.
 */
async function runWorkers(server: OwnServer, db: string, folder: string, count: number) {
  await enqueue(db, [folder], {}, new Date().toISOString())
  await (await openStore(db)).close()
  const bytesBefore = await sizeOf(db)
  const [began, cpuBefore] = [performance.now(), cpuSeconds()]
  const serverBefore = cpuSecondsWithChildren(server.pid())
  const workers = Array.from({ length: count }, () => startWorker(db))
  let readSeconds = 0
  const all = Promise.all(workers.map(({ ended }) => ended)).then(() => false)
  // Looked at seldom, over one connection: to look on must not be a part of what is measured.
  const queue = await openQueue(db)
  for (let running = true; running; ) {
    running = await Promise.race([all, new Promise<true>((go) => setTimeout(go, 1_000, true))])
    if (readSeconds === 0 && !(await isWorkLeft(queue, READING)))
      readSeconds = (performance.now() - began) / 1000
  }
  await queue.boss.stop({ graceful: false })
  return {
    readSeconds,
    linkSeconds: (performance.now() - began) / 1000 - readSeconds,
    cpu: cpuSeconds() - cpuBefore,
    serverCpu: cpuSecondsWithChildren(server.pid()) - serverBefore,
    bytes: (await sizeOf(db)) - bytesBefore,
  }
}

/** Seconds, and seconds of this process's processor, that jobs take which do nothing. */
async function emptyJobs(db: string): Promise<[seconds: number, cpu: number]> {
  const { boss } = await openQueue(db)
  await boss.insert(
    'read',
    Array.from({ length: EMPTY_JOBS }, (_, index) => ({
      data: { path: `/${index}` },
      singletonKey: `/${index}`,
    })),
  )
  const [began, cpuBefore] = [performance.now(), cpuSeconds()]
  let done = 0
  await new Promise<void>((resolve) => {
    void boss.work(
      'read',
      { batchSize: 4, burstWhenBatchFull: true, perJobResults: true, pollingIntervalSeconds: 0.5 },
      async (jobs) => {
        done += jobs.length
        if (done === EMPTY_JOBS) setImmediate(resolve)
        return jobs.map(({ id }) => ({ id, status: 'completed' as const }))
      },
    )
  })
  const taken: [number, number] = [(performance.now() - began) / 1000, cpuSeconds() - cpuBefore]
  await boss.stop({ graceful: true })
  return taken
}
