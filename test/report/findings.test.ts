import { beforeAll, expect, it } from 'vitest'
import type { Link, Revision } from '../../src/model/index.ts'
import { type AuditedAction, auditPlan } from '../../src/report/index.ts'
import { openStore } from '../../src/store/index.ts'
import { reading, reconciled, record } from '../support/plans.ts'

/** The deadline of each action in each of three editions; `null` where an edition does not have it. */
const DUES: Readonly<Record<string, readonly (string | null)[]>> = {
  'Slip twice': ['2011-12-31', '2012-03-31', '2012-12-31'],
  'Say so': ['2012-02-29', '2012-12-31', '2012-12-31'],
  'Mistype the year': ['2102-12-31', '2012-12-31', '2012-12-31'],
  'Be more exact': ['2012-12-31', '2012-12-15', '2012-12-15'],
  Whole: ['2012-07-31', null, null],
  'First part': [null, '2012-12-31', '2012-12-31'],
  'Second part': [null, '2012-12-31', '2012-12-31'],
  'One of two': ['2012-10-31', '2012-10-31', null],
  'Other of two': ['2012-08-31', '2012-08-31', null],
  Joined: [null, null, '2012-12-31'],
  'Take in': ['2012-05-31', '2012-05-31', '2012-12-31'],
  'Be taken in': ['2012-09-30', '2012-09-30', null],
  'Be said otherwise': ['2012-09-30', '2012-09-30', null],
  'Say it in other words': [null, null, '2012-10-31'],
  'Be ruled apart': ['2012-09-30', '2012-09-30', null],
}
/** What the measuring of the plan says of the revisions of these actions. */
const SAID: Readonly<Record<string, Partial<Revision>>> = {
  'Say so': { declared: true },
  'Mistype the year': { kind: 'corrected' },
  'Be more exact': { kind: 'restated' },
}
const PARTS = [
  ['Whole', 'split', 'First part'],
  ['Whole', 'split', 'Second part'],
  ['One of two', 'merged', 'Joined'],
  ['Other of two', 'merged', 'Joined'],
  ['Be taken in', 'merged', 'Take in'],
] as const

let actions: AuditedAction[]

beforeAll(async () => {
  const names = Object.keys(DUES)
  const quiet = { progress: null, statusText: null }
  const editions = ['2011-09-30', '2012-01-31', '2012-06-30'].map((dated, edition) =>
    reading(`plan-${edition}.txt`, dated, (id) =>
      names.flatMap((name, row) => {
        const due = DUES[name]![edition]
        return due == null ? [] : [record(id, row + 1, name, due, quiet)]
      }),
    ),
  )
  const followed = names.map((name) =>
    editions.map(({ records }) => records.find(({ action }) => action === name)),
  )
  const plan = reconciled(editions, followed)
  const [first, last] = [new Map<string, string>(), new Map<string, string>()]
  for (const [at, { actionIds }] of plan.threads.entries()) {
    first.set(names[at]!, actionIds[0]!)
    last.set(names[at]!, actionIds.at(-1)!)
  }
  const parts = PARTS.map(
    ([from, relation, to]): Link => ({
      fromActionId: last.get(from)!,
      toActionId: (relation === 'split' ? first : last).get(to)!,
      relation,
      probability: 0.98,
      verdict: 'accepted',
      decidedBy: 'rule',
      evidence: [],
    }),
  )
  const near = (from: string, to: string, decidedBy: Link['decidedBy']): Link => ({
    fromActionId: last.get(from)!,
    toActionId: first.get(to)!,
    relation: 'same',
    probability: 0.2,
    verdict: 'rejected',
    decidedBy,
    evidence: [],
  })
  const misses = [
    near('Be said otherwise', 'Say it in other words', 'rule'),
    near('Be ruled apart', 'Say it in other words', 'person'),
  ]
  const nameOf = new Map(plan.threads.map(({ threadId }, at) => [threadId, names[at]!]))
  const endOf = new Map<string, 'split' | 'merged'>(PARTS.map(([from, relation]) => [from, relation]))
  const store = await openStore(':memory:')
  for (const edition of editions) await store.saveEdition(edition, null, '2026-11-22T17:00:00.000Z')
  await store.savePlan({
    ...plan,
    links: [...plan.links, ...parts, ...misses],
    threads: plan.threads.map((thread) => ({
      ...thread,
      outcome: endOf.get(nameOf.get(thread.threadId)!) ?? thread.outcome,
    })),
    revisions: plan.revisions.map((revision) => ({ ...revision, ...SAID[nameOf.get(revision.threadId)!] })),
  })
  for await (const dossier of store.dossiers()) actions = auditPlan(dossier).actions
  await store.close()
})

it.each([
  ['Slip twice', ['slipped', 'silent', 'after-due', 'unexplained', 'serial', 'overdue-original']],
  ['Say so', ['slipped', 'declared', 'unexplained', 'overdue-original']],
  ['Mistype the year', ['corrected']],
  ['Be more exact', ['restated']],
  ['Whole', ['split']],
  ['First part', ['split']],
  ['Second part', ['split']],
  ['One of two', ['merged']],
  ['Joined', ['merged']],
  ['Be said otherwise', ['gone-unlinked']],
  ['Be ruled apart', ['gone-unexplained']],
])('%s: %j', (name, findings) => {
  expect(actions.find(({ action }) => action === name)!.findings).toEqual(findings)
})

it('the parts keep the first date of the whole, and what was joined the earliest of all', () => {
  const inherited = Object.fromEntries(actions.map((each) => [each.action, each.inherited_due_on]))
  expect(inherited).toMatchObject({
    'First part': '2012-07-31',
    'Second part': '2012-07-31',
    Joined: '2012-08-31',
    Whole: null,
    'Take in': null,
  })
})
