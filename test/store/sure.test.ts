import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Link } from '../../src/model/index.ts'
import { openStore, type ReconciledPlan } from '../../src/store/index.ts'
import { emptyFolder } from '../support/folder.ts'
import { doubtfulPlan } from '../support/plans.ts'

async function storeWith(change: (link: Link) => Link = (link) => link) {
  const { editions, plan } = doubtfulPlan()
  const store = await openStore(join(emptyFolder(), 'plans.db'))
  onTestFinished(() => store.close())
  for (const edition of editions) await store.saveEdition(edition, null, '2026-11-22T17:00:00.000Z')
  await store.savePlan({ ...plan, links: plan.links.map(change) })
  return { store, plan }
}

/** What a relation says of each action of the sample plan, in its order. */
const inOrder = (
  plan: ReconciledPlan,
  rows: readonly { thread_id: string; sure: number; unconfirmed_links: number }[],
) =>
  plan.threads.map(({ threadId }) => {
    const { sure, unconfirmed_links } = rows.find(({ thread_id }) => thread_id === threadId)!
    return [Number(sure.toFixed(3)), unconfirmed_links]
  })

const AS_READ = [
  [0.8, 0],
  [0.62, 1],
  [0.9, 0],
  [0.7, 1],
]

describe('how sure threads are', () => {
  it('is the least of links and readings, with what waits for a person, in every relation that tells of threads', async () => {
    const { store, plan } = await storeWith()
    expect(inOrder(plan, await store.rows('threads'))).toEqual(AS_READ)
    expect(inOrder(plan, await store.rows('slippage'))).toEqual(AS_READ)
    expect(inOrder(plan, await store.rows('dim_action' as 'threads'))).toEqual(AS_READ)
  })

  it('takes a link that a person decided for sure', async () => {
    const { store, plan } = await storeWith((link) =>
      link.verdict === 'review' ? { ...link, verdict: 'accepted', decidedBy: 'person' } : link,
    )
    expect(inOrder(plan, await store.rows('threads'))).toEqual([
      [0.8, 0],
      [0.9, 0],
      [0.9, 0],
      [0.9, 0],
    ])
  })

  it('takes no notice of links that were rejected', async () => {
    const { store, plan } = await storeWith((link) =>
      link.relation === 'merged' ? { ...link, verdict: 'rejected' } : link,
    )
    expect(inOrder(plan, await store.rows('threads'))[3]).toEqual([0.9, 0])
  })
})

describe('sums over plans and editions', () => {
  it('say what waits for a person', async () => {
    const { store, plan } = await storeWith()
    expect((await store.planTotals()).get(plan.planId)).toEqual({
      plan_id: plan.planId,
      actions: 4,
      revised: 1,
      slip_days: 274,
      sure: 0.62,
      unconfirmed_actions: 2,
      unconfirmed_links: 2,
      unconfirmed_days: 274,
    })
    const ids = plan.editions.map(({ editionId }) => editionId)
    const links = await store.unconfirmedLinksOfEditions()
    expect(ids.map((id) => links.get(id) ?? 0)).toEqual([0, 2, 2])
    const readings = await store.readingsOfEditions()
    expect(ids.map((id) => readings.get(id)!.least)).toEqual([0.9, 0.8, 0.9])
    expect(readings.get(ids[1]!)!.mean).toBeCloseTo(0.875)
  })
})
