import { join } from 'node:path'
import { afterAll, expect, it, onTestFinished } from 'vitest'
import { WorkerPool } from '../../src/intake/worker-pool.ts'
import { sketchEdition } from '../../src/link/index.ts'
import type { Elsewhere } from '../../src/reconcile/linking.ts'
import { reconcile } from '../../src/reconcile.ts'
import { openStore, type Store } from '../../src/store/index.ts'
import { emptyDatabase } from '../support/database.ts'
import { reading, record } from '../support/plans.ts'
import { wholeDatabase } from '../support/whole-database.ts'

const NOW = '2026-11-30T17:00:00.000Z'
const ODD = join(import.meta.dirname, '..', 'support', 'odd-worker.ts')

/** The first action of each plan; the usual worker links any, the odd one dies of the words `crash.txt`. */
const PLANS: Record<string, readonly string[]> = {
  'Ferry Trust': ['Renew the ropes of the chain ferry', 'Teach the crew to splice steel cable'],
  'Abbey Council': ['crash.txt', 'Graft forty young pear trees', 'Map every hive near the orchard wall'],
  'Lock Board': ['Count the boats that pass the lower lock', 'Paint the railings against rust'],
}

/** A database with two editions of each of the plans, of which nothing is linked. */
async function withPlans(): Promise<Store> {
  const store = await openStore(await emptyDatabase())
  onTestFinished(() => store.close())
  for (const [body, actions] of Object.entries(PLANS)) {
    for (const year of [2011, 2012]) {
      const edition = reading(
        `${body} ${year}.txt`,
        `${year}-01-31`,
        (id) => actions.map((action, at) => record(id, at + 1, action, `${year}-0${at + 3}-28`)),
        { body, title: `${body} plan` },
      )
      await store.saveEdition(edition, sketchEdition(edition), NOW)
    }
  }
  return store
}

const usual = new WorkerPool()
afterAll(() => usual.close())

/** Processes that link whatever there is to link, however little. */
const processes = (jobs: number, pool = usual): Elsewhere => ({
  jobs,
  conclude: (plan) => pool.link(plan),
  fromActions: 0,
})

it('concludes the same in this process, in one other and in several', async () => {
  const [here, one, two] = [await withPlans(), await withPlans(), await withPlans()]
  const said = [await reconcile(here), await reconcile(one, processes(1)), await reconcile(two, processes(2))]
  expect(said[0]).toMatchObject({ plans: 3, relinked: 3, links: { accepted: 7 } })
  expect(said[1]).toEqual(said[0])
  expect(said[2]).toEqual(said[0])
  const whole = await wholeDatabase(here, 'as called')
  expect(await wholeDatabase(one, 'as called')).toEqual(whole)
  expect(await wholeDatabase(two, 'as called')).toEqual(whole)
})

it('says which plan a process died of, links the others, and tries it again where processes do', async () => {
  const store = await withPlans()
  const issues = async () => (await store.rows('issues')).map(({ code, message }) => `${code}: ${message}`)
  const told = [
    'plan-not-linked: The actions of “Abbey Council plan” were not followed through its editions: the program that links it crashed; please report this plan.',
  ]
  const pool = new WorkerPool({}, ODD)
  onTestFinished(() => pool.close())
  const first = await reconcile(store, processes(1, pool))
  expect(first).toMatchObject({ plans: 3, relinked: 2, links: { accepted: 4 } })
  expect(first.issues.map(({ code }) => code)).toEqual(['plan-not-linked'])
  expect(await issues()).toEqual(told)
  expect(new Set((await store.rows('plans')).map(({ title }) => title))).toEqual(
    new Set(['Ferry Trust plan', 'Lock Board plan']),
  )

  expect(await reconcile(store)).toMatchObject({ relinked: 0 })
  expect(await issues()).toEqual(told)

  expect(await reconcile(store, processes(1))).toMatchObject({ relinked: 1, links: { accepted: 3 } })
  expect(await issues()).toEqual([])
})
