import { beforeAll, describe, expect, it } from 'vitest'
import type { ActionRecord, Dossier } from '../../src/model/index.ts'
import { type AuditedAction, auditPlan, type PlanAudit, SummaryOf } from '../../src/report/index.ts'
import { openStore } from '../../src/store/index.ts'
import { reading, reconciled, record } from '../support/plans.ts'

/** What one action says in each of three editions; `null` where an edition does not have it. */
type Told = Partial<ActionRecord> & { due?: string | null }
const CASES: Readonly<Record<string, readonly (Told | null)[]>> = {
  'Stand still': [{ due: '2012-12-31' }, { due: '2012-12-31' }, { due: '2012-12-31' }],
  'Slip with a reason': [
    { due: '2012-02-29' },
    {
      due: '2012-12-31',
      progress: 'Delayed because the contractor withdrew. Agreed by the board on 3 January.',
    },
    { due: '2012-12-31' },
  ],
  'Come forward': [{ due: '2012-12-31' }, { due: '2012-10-31' }, { due: '2012-10-31' }],
  'Be overdue': [{ due: '2011-12-31' }, { due: '2011-12-31' }, { due: '2011-12-31' }],
  'Be due soon': [{ due: '2012-07-15' }, { due: '2012-07-15' }, { due: '2012-07-15' }],
  'Have no date': [{ due: null }, { due: null }, { due: null }],
  'Get a date': [{ due: null }, { due: '2012-12-31' }, { due: '2012-12-31' }],
  'Lose its date': [{ due: '2012-12-31' }, { due: null }, { due: null }],
  'Finish late': [
    { due: '2011-11-30' },
    { due: '2011-11-30' },
    { due: '2011-11-30', status: 'complete', completedOn: '2012-03-01' },
  ],
  'Finish in time': [
    { due: '2012-03-31' },
    { due: '2012-03-31', status: 'complete', completedOn: '2011-12-01' },
    null,
  ],
  'Finish without a date': [{ due: '2012-03-31' }, { due: '2012-03-31', status: 'complete' }, null],
  'Finish in the future': [
    { due: '2012-12-31' },
    { due: '2012-12-31' },
    { due: '2012-12-31', status: 'complete', completedOn: '2013-01-15' },
  ],
  'Be withdrawn': [{ due: '2012-12-31' }, { due: '2012-12-31', progress: 'No longer required.' }, null],
  'Be lost': [{ due: '2012-12-31' }, { due: '2012-12-31' }, null],
  'Be reopened': [
    { due: '2012-12-31' },
    { due: '2012-12-31', status: 'complete', completedOn: '2011-12-01' },
    { due: '2012-12-31', status: 'in-progress' },
  ],
  'Be green and late': [{ due: '2012-01-31' }, { due: '2012-01-31' }, { due: '2012-01-31', rag: 'green' }],
  'Change hands': [
    { due: '2012-12-31' },
    { due: '2012-12-31', owner: 'Head of Finance' },
    { due: '2012-12-31', owner: 'Head of  finance' },
  ],
}

let audit: PlanAudit
let dossier: Dossier
const of = (name: string): AuditedAction => audit.actions.find(({ action }) => action.startsWith(name))!

beforeAll(async () => {
  const names = Object.keys(CASES)
  const editions = ['2011-09-30', '2012-01-31', '2012-06-30'].map((dated, edition) =>
    reading(`plan-${edition}.txt`, dated, (id) =>
      names.flatMap((name, row) => {
        const told = CASES[name]![edition]
        if (!told) return []
        const { due = null, ...more } = told
        const softened = name === 'Stand still' && edition === 2
        const words = softened
          ? `${name}: consider training staff where possible`
          : `${name}: ensure all staff train`
        const remark = more.progress ?? null
        const base = record(id, row + 1, words, due, { progress: null, statusText: null, ...more })
        if (remark === null) return [base]
        const cell = { role: 'progress' as const, header: 'Progress', text: remark, raw: null, places: [] }
        return [{ ...base, citations: [...base.citations, cell] }]
      }),
    ),
  )
  const followed = names.map((name) =>
    editions.map((edition) => edition.records.find(({ action }) => action.startsWith(`${name}:`))),
  )
  const store = await openStore(':memory:')
  for (const edition of editions) await store.saveEdition(edition, null, '2026-11-22T17:00:00.000Z')
  await store.savePlan(reconciled(editions, followed))
  for await (const found of store.dossiers()) dossier = found
  await store.close()
  audit = auditPlan(dossier)
})

describe('what is found of an action', () => {
  it.each([
    ['Slip with a reason', ['slipped', 'silent', 'overdue-original']],
    ['Come forward', ['advanced', 'silent']],
    ['Be overdue', ['overdue', 'overdue-original']],
    ['Be due soon', ['due-soon']],
    ['Have no date', ['no-date']],
    ['Get a date', ['set']],
    ['Lose its date', ['cleared', 'no-date']],
    ['Finish late', ['late', 'late-original']],
    ['Finish in time', ['on-time', 'gone-complete']],
    ['Finish without a date', ['undated', 'gone-complete']],
    ['Finish in the future', ['late', 'late-original', 'future-completion']],
    ['Be withdrawn', ['gone-explained']],
    ['Be lost', ['gone-unexplained']],
    ['Be reopened', ['reopened']],
    ['Be green and late', ['overdue', 'overdue-original', 'rag-contradiction']],
    ['Change hands', ['owner-changed']],
    ['Stand still', ['softened']],
  ])('%s: %j', (name, findings) => {
    expect(of(name).findings).toEqual(findings)
  })
})

describe('an audited action', () => {
  it('gives the reason and who approved it in the words of the plan', () => {
    const [revision] = of('Slip with a reason').chain
    expect(revision).toMatchObject({
      days: 306,
      revised_on: '2012-01-31',
      reason: 'Delayed because the contractor withdrew.',
      approved_by: 'Agreed by the board on 3 January.',
      from: { file: 'plan-0.txt', line: 6, words: '2012-02-29' },
      to: { file: 'plan-1.txt', line: 6, words: '2012-12-31' },
    })
  })

  it('counts the days overdue, in a band, against both dates', () => {
    expect(of('Be overdue')).toMatchObject({
      overdue_days: 182,
      overdue_original_days: 182,
      overdue_band: '181-365 days',
      as_at: '2012-06-30',
    })
    expect(of('Be due soon').due_in_days).toBe(15)
  })

  it('puts old and new words side by side', () => {
    expect(of('Stand still').softened).toMatchObject([
      {
        before: 'Stand still: ensure all staff train',
        after: 'Stand still: consider training staff where possible',
        to: { file: 'plan-2.txt' },
      },
    ])
    expect(of('Change hands').owner_changes).toMatchObject([
      { before: 'Head of Service', after: 'Head of Finance' },
    ])
  })

  it('says how completion stands to both dates', () => {
    expect(of('Finish late').completion).toEqual({
      on: '2012-03-01',
      daysAfterOriginal: 92,
      daysAfterCurrent: 92,
    })
    expect(of('Be withdrawn').farewell).toBe('No longer required.')
    expect(of('Be green and late').rag_contradiction).toContain('2012-01-31 had passed')
  })
})

describe('an edition', () => {
  it('says what share was done in time, and whether it re-dated in mass', () => {
    expect(audit.editions).toMatchObject([
      { due: 0, share_in_time: null, mass_redating: false },
      { due: 3, in_time: 0, open_before: 15, redated: 2, mass_redating: false },
      { due: 3, in_time: 0, open_before: 12, redated: 0 },
    ])
  })

  it('is said to re-date in mass above a quarter of the open actions', () => {
    const few = new Set(['Slip with a reason', 'Come forward', 'Stand still', 'Be overdue'])
    const keep = ({ action }: { action: string }) => few.has(action.split(':')[0]!)
    const smaller = {
      ...dossier,
      actions: dossier.actions.filter(keep),
      slippage: dossier.slippage.filter(keep),
    }
    expect(auditPlan(smaller).editions[1]).toMatchObject({ open_before: 4, redated: 2, mass_redating: true })
  })
})

describe('an earlier day', () => {
  it('knows only the editions up to it', () => {
    const then = auditPlan(dossier, { asAt: '2011-12-31' })
    expect(then.editions).toHaveLength(1)
    const slipped = then.actions.find(({ action }) => action.startsWith('Slip with a reason'))!
    expect(slipped).toMatchObject({
      revisions: 0,
      current_due_on: '2012-02-29',
      slip_days: 0,
      outcome: 'open',
    })
    const late = then.actions.find(({ action }) => action.startsWith('Finish late'))!
    expect(late).toMatchObject({ overdue_days: 31, outcome: 'open' })
  })

  it('after the last edition only moves the day', () => {
    const later = auditPlan(dossier, { asAt: '2013-01-01' })
    const still = later.actions.find(({ action }) => action.startsWith('Stand still'))!
    expect(still).toMatchObject({ overdue_days: 1, overdue_band: '1-30 days', slip_days: 0 })
  })
})

describe('a summary', () => {
  it('adds up what was found, and groups it by owner', () => {
    const summary = new SummaryOf()
    for (const action of audit.actions) summary.add(action)
    summary.addEditions(audit.editions)
    const result = summary.result()
    expect(result).toMatchObject({
      actions: 17,
      plans: 1,
      editions: 3,
      revised: 4,
      silent: 2,
      worst_slip_days: 306,
    })
    expect(result.findings).toMatchObject({ overdue: 2, 'gone-unexplained': 1, reopened: 1 })
    expect(result.overdue_bands.reduce((sum, { actions }) => sum + actions, 0)).toBe(2)
    expect(result.owners).toMatchObject([
      { name: 'Head of Service', actions: 16 },
      { name: 'Head of  finance', actions: 1 },
    ])
  })
})
