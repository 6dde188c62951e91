import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { secondsFor, WorkerPool } from '../../src/intake/worker-pool.ts'
import { record } from '../support/plans.ts'

const PROGRAM = join(import.meta.dirname, '..', 'support', 'odd-worker.ts')
const PLAN = 'Action\tBy when\tWho\nWrite to every family in the valley.\t01/02/2014\tHead of Service\n'

let pool: WorkerPool
beforeEach(() => {
  pool = new WorkerPool({ seconds: 3, megabytes: 400 }, PROGRAM)
})
afterEach(() => pool.close())

/** What becomes of a file of this name that holds one action. */
const read = (name: string, signal?: AbortSignal): Promise<string> =>
  pool.read({ name, bytes: Buffer.from(PLAN) }, {}, { signal }).then(
    ({ reading }) => `${reading.records.length} read`,
    (error: Error) => error.message,
  )

describe('a file that goes wrong', () => {
  it('harms neither itself nor the next by what it rejects when it is done', async () => {
    expect(await read('stray.txt')).toBe('1 read')
    expect(await read('plan.txt')).toBe('1 read')
  })

  it('is read again alone where an earlier file may be to blame', async () => {
    expect(await read('stray.txt')).toBe('1 read')
    expect(await read('fragile.txt')).toBe('1 read')
  })

  it('is refused where it crashes its reader, and the next is read', async () => {
    expect(await read('crash.txt')).toMatch(/crashed/)
    expect(await read('plan.txt')).toBe('1 read')
  })

  it('is refused when its processor time is up, also inside the engine', async () => {
    expect(await read('loop.txt')).toMatch(/more than 3 seconds of processor time.*--time-limit/)
    expect(await read('plan.txt')).toBe('1 read')
  })

  it('is refused when it takes more memory than it may', async () => {
    expect(await read('hog.txt')).toMatch(/more than the 400 MB.*--memory-limit/)
    expect(await read('plan.txt')).toBe('1 read')
  })

  it('has more time for each page that is a picture, and tells how far it is', {
    timeout: 120_000,
  }, async () => {
    const pages: string[] = []
    const { reading } = await pool.read(
      { name: 'scan.txt', bytes: Buffer.from(PLAN) },
      {},
      { onStep: ({ unit, at, of }) => pages.push(`${unit} ${at} of ${of}`) },
    )
    expect(reading.records).toHaveLength(1)
    expect(pages).toEqual(['scan 2 of 9', 'row 1 of 1'])
  })

  it('is left when the batch is stopped', async () => {
    expect(await read('loop.txt', AbortSignal.timeout(300))).toMatch(/stopped/)
  })
})

it('links a plan, and the next where one crashed its process', async () => {
  const link = (...actions: string[]) =>
    pool.link({
      planId: 'pl_1',
      editions: ['2011', '2012'].map((editionId) => ({
        editionId,
        dated: null,
        records: actions.map((action, at) => record(editionId, at + 1, action)),
        scanned: false,
      })),
      lastEditionOn: null,
      decisions: [],
      knownThreads: [],
    })
  await expect(link('crash.txt')).rejects.toThrow('the program that links it crashed')
  const { links, threads } = await link('Paint the long bridge', 'Count the boats')
  expect([links.length, threads.length]).toEqual([2, 2])
})

it('gives a large file more time than a small one', () => {
  expect(secondsFor(1000, 60)).toBe(60)
  expect(secondsFor(10 * 2 ** 20, 60)).toBe(360)
})
