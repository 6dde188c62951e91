import { beforeAll, describe, expect, it } from 'vitest'
import type { Dossier } from '../../src/model/index.ts'
import {
  auditPlan,
  doubtfulDays,
  doubtOf,
  markedActions,
  SummaryOf,
  slipTotals,
  sureness,
  totalWords,
} from '../../src/report/index.ts'
import { openStore } from '../../src/store/index.ts'
import { doubtfulPlan, samplePlan } from '../support/plans.ts'

async function dossierOf({ editions, plan }: ReturnType<typeof samplePlan>): Promise<Dossier> {
  const store = await openStore(':memory:')
  for (const edition of editions) await store.saveEdition(edition, null, '2026-11-22T17:00:00.000Z')
  await store.savePlan(plan)
  for await (const dossier of store.dossiers()) {
    await store.close()
    return dossier
  }
  throw new Error('no plan was stored')
}

const summaryOf = (dossier: Dossier, asAt?: string) => {
  const audit = auditPlan(dossier, asAt === undefined ? {} : { asAt })
  const summary = new SummaryOf()
  summary.addEditions(audit.editions)
  for (const action of audit.actions) summary.add(action)
  return { audit, summary: summary.result() }
}

let doubtful: Dossier
let sure: Dossier
beforeAll(async () => {
  doubtful = await dossierOf(doubtfulPlan())
  sure = await dossierOf(samplePlan())
})

describe('an audit', () => {
  it('marks each action for what it rests on', () => {
    const { actions } = auditPlan(doubtful)
    expect(actions.map((action) => [action.action.slice(0, 5), doubtOf(action)])).toEqual([
      ['Train', '? 1 link unconfirmed, sure 0.62'],
      ['Open ', '? weak reading, sure 0.80'],
      ['Publi', ''],
      ['Revie', '? 1 link unconfirmed, sure 0.70'],
    ])
  })

  it('marks a revision only where an unconfirmed link lies between its dates', () => {
    const [slipped] = auditPlan(doubtful).actions
    expect(slipped!.chain.map(({ unconfirmed_links }) => unconfirmed_links)).toEqual([0, 1])
    expect(slipped!.story.map(({ linked }) => linked?.verdict)).toEqual([undefined, 'accepted', 'review'])
  })

  it('counts the actions that an edition follows by unconfirmed links', () => {
    expect(auditPlan(doubtful).editions.map(({ unconfirmed }) => unconfirmed)).toEqual([0, 0, 1])
  })

  it('of the whole plan says what the contract says', () => {
    const said = new Map(auditPlan(doubtful).actions.map((action) => [action.thread_id, action]))
    for (const { thread_id, sure, unconfirmed_links } of doubtful.slippage) {
      expect(said.get(thread_id)).toMatchObject({ sure, unconfirmed_links })
    }
  })

  it('on an earlier day rests only on the links up to it', () => {
    const { actions } = auditPlan(doubtful, { asAt: '2011-12-31' })
    expect(actions.map(({ doubt }) => doubt).filter((doubt) => doubt !== null)).toEqual(['readings'])
  })
})

describe('a summary', () => {
  it('splits its totals by what nobody has confirmed', () => {
    const { summary } = summaryOf(doubtful)
    expect(summary).toMatchObject({
      slip_days: 274,
      unconfirmed_actions: 2,
      unconfirmed_links: 2,
      unconfirmed_days: 274,
      unconfirmed_links_of_days: 1,
      weak_actions: 1,
      weak_days: 0,
    })
    expect(summary.findings_in_doubt).toMatchObject({
      slipped: 1,
      late: 0,
      'gone-unexplained': 1,
      overdue: 1,
    })
    expect(summary.owners[0]).toMatchObject({ unconfirmed_days: 274 })
    expect(doubtfulDays(summary)).toBe('of which 274 on 1 link that nobody has confirmed')
    expect(markedActions(summary)).toBe(
      'Marked ?: 2 actions rest on 2 links that nobody has confirmed (plandrift links --review), 1 more on weak readings (plandrift issues).',
    )
  })

  it('is never surer in words than in figures', () => {
    expect([0.29, 0.999, 0.6, 1].map(sureness)).toEqual(['0.29', '0.99', '0.60', '1.00'])
  })

  it('says nothing where nothing is in doubt', async () => {
    const { summary } = summaryOf(sure)
    expect([doubtfulDays(summary), markedActions(summary)]).toEqual(['', ''])
    expect(totalWords(await slipTotals(sure.slippage))).toBe('274 days slipped in all')
  })

  it('of rows of slippage says the same', async () => {
    expect(await slipTotals(doubtful.slippage)).toEqual({
      actions: 4,
      slip_days: 274,
      unconfirmed_actions: 2,
      unconfirmed_links: 2,
      unconfirmed_days: 274,
    })
    expect(totalWords(await slipTotals(doubtful.slippage))).toBe(
      '274 days slipped in all, of which 274 in 2 actions that rest on 2 links that nobody has confirmed',
    )
  })
})
