import { describe, expect, it, onTestFinished } from 'vitest'
import type { Decision, EditionReading, RelationName } from '../../src/model/index.ts'
import { openStore } from '../../src/store/index.ts'
import { emptyDatabase } from '../support/database.ts'
import { claim, reading, reconciled, record, samplePlan } from '../support/plans.ts'

const NOW = '2026-11-22T17:00:00.000Z'

async function freshStore() {
  const store = await openStore(await emptyDatabase())
  onTestFinished(() => store.close())
  return store
}

const decision = (from: string, to: string): Decision => ({
  fromActionId: from,
  toActionId: to,
  ruling: 'same',
  reason: 'Only the wording changed',
  decidedBy: 'M. Okafor',
  at: NOW,
})

describe('editions', () => {
  it('gives every record back exactly as it was read', async () => {
    const store = await freshStore()
    const edition = reading('one.txt', '2011-06-30', (id) => [
      record(id, 1, 'Open a hub\nStaff it', '2012-03-31', {
        steps: ['Open a hub', 'Staff it'],
        owners: [
          { kind: 'role', name: 'Head of Service' },
          { kind: 'person', name: 'J. Bell' },
        ],
        dates: [
          claim('2012-03-31', { earliest: '2012-03-01', precision: 'month', implied: ['day'] }),
          claim('2012-09-30', { role: 'revised', label: null, marks: ['struck'] }),
          claim('2012-09-30', { earliest: null, latest: null, precision: 'open', open: 'tbc' }),
        ],
        extra: { 'Cost £k': '12', __proto__x: '=1+1' },
        rag: 'amber',
        page: 3,
        citations: [
          {
            role: 'action',
            header: 'Action',
            text: 'Open a hub\nStaff it',
            raw: '<p>Open a hub</p><p>Staff it</p>',
            places: [
              { kind: 'page', page: 3, box: { left: 10.5, top: 20, right: 200.25, bottom: 44 } },
              { kind: 'page', page: 4, box: { left: 10.5, top: 20, right: 200.25, bottom: 30 } },
            ],
          },
          {
            role: 'due',
            header: 'By when',
            text: 'March 2012',
            raw: null,
            places: [{ kind: 'part', part: 'document', path: 'table 1 / row 2 / cell 3' }],
          },
          {
            role: 'extra',
            header: '',
            text: '12',
            raw: null,
            places: [{ kind: 'text', line: 9, column: 3, endLine: 10, endColumn: 7, page: 2 }],
          },
          { role: 'section', header: '', text: 'Early help', raw: null, places: [] },
        ],
      }),
      record(id, 2, 'Nothing else is known', null, {
        section: null,
        ref: null,
        area: null,
        owner: null,
        owners: [],
        statusText: null,
        status: 'unknown',
        progress: null,
        citations: [],
      }),
    ])
    await store.saveEdition(edition, { words: ['hub'] }, NOW)
    expect(await store.recordsOfEdition(edition.editionId)).toEqual(edition.records)
    expect(await store.sketches()).toEqual([
      { editionId: edition.editionId, planId: null, sketch: { words: ['hub'] } },
    ])
    expect(await store.rows('cells', { role: 'action' })).toMatchObject([
      { page: 3, left: 10.5, line: null, place: 1 },
      { page: 4, left: 10.5, line: null, place: 2 },
    ])
    expect(await store.rows('cells', { role: 'extra' })).toMatchObject([
      { page: 2, line: 9, left: null, column: 3, end_line: 10, end_column: 7 },
    ])
  })

  it('stores the same bytes once, and reads them anew only when more is told of them', async () => {
    const store = await freshStore()
    const edition = reading('one.txt', null, (id) => [record(id, 1, 'Open a hub')])
    expect(await store.fileOf(edition.sha256)).toBeUndefined()
    expect(await store.saveEdition(edition, null, NOW)).toBe('new')
    expect(await store.fileOf(edition.sha256)).toMatchObject({
      sourceFile: 'one.txt',
      given: {},
      isKept: false,
    })
    expect(await store.saveEdition(edition, null, '2027-01-01T00:00:00Z')).toBe('unchanged')
    expect(await store.rows('editions')).toMatchObject([{ imported_at: NOW, dated_on: null }])

    const told = { dated: '30 June 2011' }
    const again = reading('one.txt', '2011-06-30', () => edition.records, { told })
    expect(await store.saveEdition(again, null, NOW)).toBe('new')
    expect((await store.fileOf(edition.sha256))?.edition?.told).toEqual(told)
    expect(await store.rows('editions')).toMatchObject([{ dated_on: '2011-06-30' }])
    expect(await store.rows('actions')).toHaveLength(1)
  })

  it('keeps how sure it is which edition a file is, and what that nearly was', async () => {
    const store = await freshStore()
    const other = {
      earliest: '2011-03-01',
      on: '2011-03-31',
      precision: 'month',
      text: 'March 2011',
      from: 'header',
    } as const
    const sure = {
      title: { probability: 0.75, runnerUp: 'Help for Families' },
      body: null,
      dated: { probability: 0.5, runnerUp: other },
    }
    await store.saveEdition(
      reading('one.txt', '2011-06-30', () => [], { body: null, sure }),
      null,
      NOW,
    )
    const [edition] = await store.rows('editions')
    expect(edition).toMatchObject({
      title_probability: 0.75,
      title_runner_up: 'Help for Families',
      body_probability: null,
      body_runner_up: null,
      dated_probability: 0.5,
      dated_runner_up: '2011-03-31',
      dated_runner_up_text: 'March 2011',
    })
  })

  it('keeps what a comparison of two editions told until either is read anew', async () => {
    const store = await freshStore()
    const [one, two] = ['one.txt', 'two.txt'].map((file) =>
      reading(file, null, (id) => [record(id, 1, 'Open a hub')]),
    ) as [EditionReading, EditionReading]
    await store.saveEdition(one, null, NOW)
    await store.saveEdition(two, null, NOW)
    const compared = () => store.comparisonOf(one.editionId, two.editionId)
    expect(await compared()).toBeUndefined()
    for (const actions of [1, 0]) await store.saveComparison(one.editionId, two.editionId, { actions, of: 1 })
    expect(await compared()).toEqual({ actions: 1, of: 1 })
    expect(await store.comparisonOf(two.editionId, one.editionId)).toBeUndefined()
    await store.saveEdition({ ...two, told: { dated: '30 June 2011' } }, null, NOW)
    expect(await compared()).toBeUndefined()
  })

  it('refuses a reading that is not of its type, and stores nothing of it', async () => {
    const store = await freshStore()
    const bad = reading('one.txt', '2011-06-30', (id) => [
      record(id, 1, 'Open a hub'),
      record(id, 2, 'Staff it', '31/03/2012'),
    ])
    await expect(store.saveEdition(bad, null, NOW)).rejects.toThrow()
    expect(await store.rows('editions')).toEqual([])
  })

  it('never stores half an edition', async () => {
    const store = await freshStore()
    const twice = reading('one.txt', '2011-06-30', (id) => [
      record(id, 1, 'Open a hub'),
      record(id, 2, 'Staff it', null, { actionId: record(id, 1, '').actionId }),
    ])
    await expect(store.saveEdition(twice, null, NOW)).rejects.toThrow()
    expect(await store.rows('editions')).toEqual([])
    expect(await store.rows('actions')).toEqual([])
  })

  it('ties an issue to the action it concerns', async () => {
    const store = await freshStore()
    const edition = reading('one.txt', '2011-06-30', (id) => [record(id, 1, 'Open a hub')], {
      issues: [
        {
          code: 'date-impossible',
          severity: 'warning',
          message: 'No such day.',
          position: 1,
          text: '30/02/12',
        },
        { code: 'no-body', severity: 'info', message: 'No body.' },
      ],
    })
    await store.saveEdition(edition, null, NOW)
    expect(await store.rows('issues')).toMatchObject([
      { code: 'date-impossible', action_id: edition.records[0]!.actionId, text: '30/02/12', seq: 1 },
      { code: 'no-body', action_id: null, seq: 2 },
    ])
  })
})

describe('plans', () => {
  async function stored() {
    const store = await freshStore()
    const { editions, plan } = samplePlan()
    for (const edition of editions) await store.saveEdition(edition, null, NOW)
    return { store, editions, plan }
  }

  it('tells when each row was last stored with its plan, and of an edition without one when it was read', async () => {
    const { store, plan } = await stored()
    const loadedIn = async (...relations: RelationName[]): Promise<string[]> => {
      const rows = await Promise.all(relations.map((relation) => store.rows(relation)))
      return rows.flat().map((row) => (row as unknown as { loaded_at: string }).loaded_at)
    }
    const all = ['plans', 'editions', 'actions', 'links', 'threads', 'revisions', 'slippage'] as const
    expect(new Set(await loadedIn('editions', 'actions'))).toEqual(new Set([NOW]))
    await store.savePlan(plan)
    const [first, ...others] = new Set(await loadedIn(...all))
    expect(others).toEqual([])
    expect(first).not.toBe(NOW)
    await new Promise((later) => setTimeout(later, 2))
    await store.savePlan(plan)
    const [second, ...more] = new Set(await loadedIn(...all))
    expect(more).toEqual([])
    expect(second! > first!).toBe(true)
  })

  it('shows the whole contract once a plan is reconciled', async () => {
    const { store, editions, plan } = await stored()
    expect(await store.unfinished()).toEqual({
      editionIds: editions.map(({ editionId }) => editionId),
      planIds: [],
    })
    await store.savePlan(plan)
    expect(await store.unfinished()).toEqual({ editionIds: [], planIds: [] })
    expect(await store.rows('plans')).toEqual([
      {
        plan_id: plan.planId,
        body: 'Borough of Ashmere',
        title: 'Early Help Improvement Plan',
        editions: 3,
        first_dated_on: '2011-06-30',
        last_dated_on: '2012-04-30',
        loaded_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      },
    ])
    const names = plan.threads.map(({ threadId }) => threadId)
    expect(await store.threadNames([...names, 'th_other'].toReversed())).toEqual(names)
    const threadOf = new Map((await store.rows('actions')).map((row) => [row.action_id, row.thread_id]))
    for (const { threadId, actionIds } of plan.threads) {
      for (const id of actionIds) expect(threadOf.get(id)).toBe(threadId)
    }
    const planIds = (await store.rows('editions')).map((row) => [row.edition_id, row.plan_id] as const)
    expect(new Map(planIds)).toEqual(new Map(editions.map(({ editionId }) => [editionId, plan.planId])))
    expect(await store.rows('revisions')).toMatchObject([
      {
        seq: 1,
        from_on: '2011-09-30',
        to_on: '2011-12-31',
        days: 92,
        kind: 'slipped',
        declared: 0,
        after_due: 1,
      },
      { seq: 2, from_on: '2011-12-31', to_on: '2012-06-30', days: 182, after_due: 1 },
    ])
    expect(await store.rows('slippage', { revisions: 2 })).toMatchObject([
      { action: 'Train every duty worker in triage', slip_days: 274, outcome: 'open' },
    ])
    expect(await store.rows('threads')).toHaveLength(4)
    expect(await store.rows('links')).toHaveLength(7)
    expect((await store.editionsOfPlan(plan.planId)).map((row) => row.dated_on)).toEqual([
      '2011-06-30',
      '2011-11-30',
      '2012-04-30',
    ])
  })

  it('replaces what it concluded before', async () => {
    const { store, editions, plan } = await stored()
    await store.savePlan(plan)
    const issue = { code: 'plan-doubtful', severity: 'warning', message: 'Two plans fit.' } as const
    const again = { ...plan, title: 'Another title', issues: [{ editionId: editions[0]!.editionId, issue }] }
    await store.savePlan(again)
    await store.savePlan(again)
    expect(await store.rows('plans')).toMatchObject([{ title: 'Another title' }])
    expect(await store.rows('threads')).toHaveLength(4)
    expect(await store.rows('revisions')).toHaveLength(2)
    expect(await store.rows('issues')).toMatchObject([{ code: 'plan-doubtful' }])
  })

  it('marks the plan an edition was taken from, and drops one that is left empty', async () => {
    const { store, editions, plan } = await stored()
    await store.savePlan(plan)
    const [first, second, third] = editions
    const other = reconciled(
      [third!],
      third!.records.map((each) => [each]),
      { planId: 'pl_other' },
    )
    await store.savePlan(other)
    expect(await store.unfinished()).toEqual({ editionIds: [], planIds: [plan.planId] })
    await store.savePlan(
      reconciled(
        [first!, second!],
        first!.records.map((each, row) => [each, second!.records[row]]),
      ),
    )
    expect(await store.unfinished()).toEqual({ editionIds: [], planIds: [] })
    await store.savePlan(plan)
    await store.dropEmptyPlans()
    expect((await store.rows('plans')).map((row) => row.plan_id)).toEqual([plan.planId])
  })

  it('stores an edition that was read anew under any plan, whatever its threads were called before', async () => {
    const { store, editions, plan } = await stored()
    await store.savePlan(plan)
    for (const edition of editions) await store.saveEdition({ ...edition, told: { plan: 'All' } }, null, NOW)
    expect((await store.unfinished()).planIds).toEqual([plan.planId])
    const threads = plan.threads.map((thread) => ({ ...thread, planId: 'pl_all' }))
    await store.savePlan({ ...plan, planId: 'pl_all', threads })
    expect((await store.rows('plans')).map((row) => row.plan_id)).toEqual(['pl_all'])
    expect(await store.rows('threads')).toHaveLength(threads.length)
  })

  it('lets editions pass between plans in one transaction, all or nothing', async () => {
    const { store, editions, plan } = await stored()
    const [first, second, third] = editions as [EditionReading, EditionReading, EditionReading]
    const alone = (edition: EditionReading, planId: string) =>
      reconciled(
        [edition],
        edition.records.map((each) => [each]),
        { planId },
      )
    await store.savePlans([alone(first, 'pl_1'), alone(second, 'pl_2'), alone(third, 'pl_3')])
    const passed = [alone(third, 'pl_1'), alone(first, 'pl_2'), alone(second, 'pl_3')]
    const broken = { ...plan, planId: 'pl_4', editions: [{ editionId: 'ed_no', dated: null, sameAs: null }] }
    await expect(store.savePlans([...passed, broken])).rejects.toThrow('ed_no')
    expect(await store.editionsOfPlan('pl_1')).toMatchObject([{ edition_id: first.editionId }])
    await store.savePlans(passed)
    expect(await store.editionsOfPlan('pl_1')).toMatchObject([{ edition_id: third.editionId }])
    expect(await store.rows('plans')).toHaveLength(3)
    expect(await store.unfinished()).toEqual({ editionIds: [], planIds: [] })
  })

  it('keeps what grouping doubts beside what linking does', async () => {
    const { store, editions, plan } = await stored()
    const doubt = (code: 'plan-doubtful' | 'decision-not-kept') => ({
      editionId: editions[0]!.editionId,
      issue: { code, severity: 'warning', message: 'Two plans fit.' } as const,
    })
    await store.savePlan({ ...plan, issues: [doubt('decision-not-kept')] })
    for (let run = 0; run < 2; run++) await store.saveDoubts([doubt('plan-doubtful')])
    const codes = async () => (await store.rows('issues')).map(({ code }) => code).sort()
    expect(await codes()).toEqual(['decision-not-kept', 'plan-doubtful'])
    await store.savePlan(plan)
    expect(await codes()).toEqual(['plan-doubtful'])
    await store.saveDoubts([])
    expect(await codes()).toEqual([])
  })

  it('keeps a decision through reruns, re-imports and the loss of its plan', async () => {
    const { store, editions, plan } = await stored()
    await store.savePlan(plan)
    const ruling = decision(editions[0]!.records[0]!.actionId, editions[1]!.records[0]!.actionId)
    await store.addDecisions([decision('ac_gone', 'ac_also_gone'), ruling])
    expect(await store.unfinished()).toEqual({ editionIds: [], planIds: [plan.planId] })
    await store.savePlan(plan)
    const retold: EditionReading = { ...editions[0]!, told: { plan: 'Early help' } }
    await store.saveEdition(retold, null, NOW)
    expect(await store.unfinished()).toEqual({ editionIds: [], planIds: [plan.planId] })
    await store.savePlan(plan)
    expect(await store.decisions()).toContainEqual(ruling)
    expect(await store.decisions()).toHaveLength(2)
    await store.addDecisions([{ ...ruling, ruling: 'different' }])
    expect(await store.decisions()).toContainEqual({ ...ruling, ruling: 'different' })
  })

  it('counts a further copy of an edition as no edition', async () => {
    const { store, editions, plan } = await stored()
    const copy = reading('early-help-3.pdf', '2012-04-30', (id) => [
      record(id, 1, 'Open a second family hub'),
    ])
    await store.saveEdition(copy, null, NOW)
    await store.savePlan({
      ...plan,
      editions: [
        ...plan.editions,
        { editionId: copy.editionId, dated: copy.dated, sameAs: editions[2]!.editionId },
      ],
    })
    expect(await store.rows('plans')).toMatchObject([{ editions: 3 }])
    expect(await store.rows('editions', { same_as: editions[2]!.editionId })).toHaveLength(1)
    expect(await store.rows('actions', { edition_id: copy.editionId })).toMatchObject([
      { thread_id: null, plan_id: plan.planId },
    ])
  })
})
