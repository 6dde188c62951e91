/**
 * The questions that an auditor asks of dates, each of written plans whose answer is known (fixtures/audit). What a
 * link that was nearly made says of a lost action is in findings.test.ts: no written plan can fix a probability.
 */
import { beforeAll, describe, expect, it } from 'vitest'
import {
  type AuditedFamily,
  actionLike,
  auditFamilies,
  type ExpectedAction,
  figuresOf,
} from '../../scripts/evaluate/audited.ts'
import type { AuditedAction, AuditedEdition } from '../../src/report/index.ts'
import { standingOf } from '../../src/report/index.ts'

let families: AuditedFamily[]
beforeAll(async () => {
  families = await auditFamilies()
}, 60_000)

/** Every written action with what the audit makes of it. */
const all = (): (readonly [ExpectedAction, AuditedAction])[] =>
  families.flatMap(({ truth, audits }) =>
    truth.actions.map((expected) => [expected, actionLike(expected, audits)!] as const),
  )

const of = (key: string): AuditedAction => all().find(([expected]) => expected.key === key)![1]

/** Compares figures of all written actions that tell them. */
function expectFigures(...names: (keyof ExpectedAction & keyof ReturnType<typeof figuresOf>)[]): void {
  for (const name of names) {
    const told = all().filter(([expected]) => expected[name] !== undefined)
    expect(told.length).toBeGreaterThan(0)
    expect(told.map(([{ key }, action]) => [key, figuresOf(action)[name] ?? null])).toEqual(
      told.map(([expected]) => [expected.key, expected[name]]),
    )
  }
}

/** The written actions of which something is found are those of which it is to be found. */
function expectFound(...findings: string[]): void {
  for (const finding of findings) {
    const wanted = all().filter(([expected]) => expected.findings.includes(finding))
    expect(wanted.length, finding).toBeGreaterThan(0)
    const found = all().filter(([, action]) => (action.findings as string[]).includes(finding))
    expect([finding, ...found.map(([{ key }]) => key)]).toEqual([finding, ...wanted.map(([{ key }]) => key)])
  }
}

function expectEditions(...names: (keyof AuditedEdition)[]): void {
  for (const { truth, audits } of families) {
    const pick = (edition: Partial<AuditedEdition>) => names.map((name) => edition[name])
    expect(audits.flatMap(({ editions }) => editions).map(pick)).toEqual(truth.editions.map(pick))
  }
}

it('finds every written action once, in one plan a family', () => {
  for (const { truth, audits } of families) {
    expect(audits).toHaveLength(1)
    expect(audits[0]!.actions).toHaveLength(truth.actions.length)
  }
  expect(all().filter(([, action]) => action === undefined)).toEqual([])
})

describe('the audit answers', () => {
  it('1: what was the first date, beside the current one?', () => expectFigures('original', 'current'))
  it('2: what happened to the date, step by step?', () => {
    const days = of('slipway').chain.map(({ from_on, to_on, revised_on }) => [from_on, to_on, revised_on])
    expect(days).toEqual([
      ['2012-12-31', '2013-03-31', '2012-09-28'],
      ['2013-03-31', '2013-09-30', '2013-03-29'],
    ])
  })
  it('3: how often was it revised?', () => expectFigures('revisions'))
  it('4: by how many days, each time and in all, at least and at most?', () => {
    expectFigures('steps', 'slip')
    expect(of('byelaw').chain[0]).toMatchObject({ kind: 'restated', days_least: -16, days_most: 14 })
  })
  it('5: was it said, or silent?', () => expectFound('silent', 'declared'))
  it('6: why, and who approved it? Not in the words of the action, nor in those that stood there before', () => {
    expectFigures('reasons', 'approvals')
    expectFound('unexplained')
  })
  it('7: is it overdue, by the current and by the first date?', () =>
    expectFound('overdue', 'overdue-original'))
  it('8: by how many days, in which band?', () => expectFigures('overdue', 'overdue_original', 'band'))
  it('9: was it moved after it had passed?', () => expectFound('after-due'))
  it('10: was it a typing error? Then it is no slip', () => expectFound('corrected'))
  it('11: was it only made more exact? Then it is no slip', () => expectFound('restated'))
  it('12: was it done in time, by either date?', () => {
    expectFound('late', 'late-original', 'on-time')
    expectFigures('after_original', 'after_current')
  })
  it('13: is a completion without a date, or with one to come?', () =>
    expectFound('undated', 'future-completion'))
  it('14: where did it go: done, explained, a duplicate, or lost?', () => {
    expectFound('gone-complete', 'gone-explained', 'gone-duplicate', 'gone-unexplained')
    expectFigures('farewell')
  })
  it('15: was it opened again?', () => expectFound('reopened'))
  it('16: what became of what was split or merged, and of its first date?', () => {
    expectFound('split', 'merged')
    expectFigures('inherited')
  })
  it('17: who extends again and again?', () => {
    expectFound('serial')
    for (const { truth, summary } of families) {
      for (const kind of ['owners', 'areas'] as const) {
        for (const [name, group] of Object.entries(truth[kind] ?? {})) {
          expect(summary[kind].find((each) => each.name === name)).toMatchObject(group)
        }
      }
    }
  })
  it('18: what share was done in time, edition by edition?', () =>
    expectEditions('dated_on', 'due', 'in_time', 'due_original', 'in_time_original'))
  it('19: was everything re-dated at once?', () => expectEditions('open_before', 'redated', 'mass_redating'))
  it('20: does the rating contradict the dates?', () => {
    expectFound('rag-contradiction')
    expectFigures('rag')
  })
  it('21: what is due soon?', () => {
    expectFound('due-soon')
    expectFigures('due_in')
  })
  it('22: was the wording softened while the date stood?', () => {
    expectFound('softened')
    expectFigures('softened')
  })
  it('23: was it given to someone else? Not where the same owner is only spelled otherwise', () => {
    expectFound('owner-changed')
    expectFigures('owners')
  })
  it('24: where does it stand? Every figure with its file, its line and its words', () => {
    const [first] = of('slipway').chain
    expect(first).toMatchObject({
      from: { file: '2012-03-30.md', line: 5, words: '31/12/2012' },
      to: { file: '2012-09-28.md', line: 5, words: '31/12/2012 revised to 31/03/2013' },
    })
    for (const [, action] of all()) {
      for (const { evidence } of action.story) expect(evidence.line).toBeGreaterThan(0)
    }
  })
  it('and what else is found of any of them is nothing that is not so', () => {
    for (const [{ key, findings }, action] of all()) {
      expect([key, ...action.findings.toSorted()]).toEqual([key, ...findings.toSorted()])
    }
  })
})

it('as of an earlier day, all that is said is of that day', () => {
  const harbour = families.find(({ name }) => name === 'skerrin-harbour')!
  const [audit] = harbour.asAt('2012-12-01')
  expect(standingOf(audit!)).toBe('2 editions of 30 Mar 2012 to 28 Sep 2012; 19 actions, as at 1 Dec 2012')
  expect(new Set(audit!.actions.map(({ as_at }) => as_at))).toEqual(new Set(['2012-12-01']))
})
