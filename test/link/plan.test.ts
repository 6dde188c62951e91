import { describe, expect, it } from 'vitest'
import { linkPlan } from '../../src/link/index.ts'
import { threadIdAfter } from '../../src/link/threads/threads.ts'
import type { ActionRecord, Decision } from '../../src/model/index.ts'
import { dueOn, issued, record } from './records.ts'

const TEXTS = [
  'Rewrite the supervision policy and brief every team manager on it',
  'Open a second reception desk for visitors to the family centre',
  'Check one in ten case files for recorded views of the child',
  'Publish waiting times for speech therapy on the website each quarter',
  'Recruit four more foster homes for brothers and sisters',
  'Agree with the hospital how discharges at weekends are notified',
]

const edition = (name: string, texts: readonly string[], more: Partial<ActionRecord>[] = []) => ({
  editionId: name,
  dated: issued(`20${name.slice(-2)}-03-31`),
  records: texts.map((text, at) =>
    record(`${name}/${at + 1}`, text, { position: at + 1, rowNo: at + 1, ...more[at] }),
  ),
})

type Edition = ReturnType<typeof edition>

const link = (editions: Edition[], decisions: Decision[] = [], knownThreads: string[] = []) =>
  linkPlan({ planId: 'pl', editions, decisions, knownThreads })

const pairs = ({ value }: ReturnType<typeof link>) =>
  value.links
    .filter(({ verdict }) => verdict !== 'rejected')
    .map(({ fromActionId, toActionId, relation }) => `${fromActionId} ${relation} ${toActionId}`)

const ruling = (
  fromActionId: string,
  toActionId: string,
  what: Decision['ruling'],
  at = '2020-01-01T00:00:00Z',
): Decision => ({ fromActionId, toActionId, ruling: what, reason: 'read both', decidedBy: 'A. Clerk', at })

describe('linkPlan', () => {
  it('follows actions that were renumbered, moved and reworded', () => {
    const later = edition('e12', [
      'Publish waiting times for speech therapy on the website every three months',
      TEXTS[0]!,
      'Recruit four further foster homes for sibling groups of brothers and sisters',
      TEXTS[2]!,
      TEXTS[1]!,
      TEXTS[5]!,
    ])
    expect(pairs(link([edition('e11', TEXTS), later])).sort()).toEqual([
      'e11/1 same e12/2',
      'e11/2 same e12/5',
      'e11/3 same e12/4',
      'e11/4 same e12/1',
      'e11/5 same e12/3',
      'e11/6 same e12/6',
    ])
  })

  it('keeps a row that vanishes and returns in one Thread', () => {
    const { value } = link([
      edition('e11', TEXTS),
      edition('e12', TEXTS.toSpliced(3, 1)),
      edition('e13', TEXTS),
    ])
    expect(value.threads).toHaveLength(TEXTS.length)
    expect(value.threads.map(({ actionIds }) => actionIds)).toContainEqual(['e11/4', 'e13/4'])
  })

  it('keeps near-duplicates for different audiences apart', () => {
    const both = ['primary', 'secondary'].map((phase) => `Hold a workshop on reading for ${phase} schools`)
    const [primary, secondary] = both
    expect(
      pairs(link([edition('e11', [...TEXTS, ...both]), edition('e12', [...TEXTS, secondary!])])),
    ).toContain('e11/8 same e12/7')
    const swapped = link([edition('e11', [...TEXTS, primary!]), edition('e12', [...TEXTS, secondary!])])
    expect(swapped.value.links.filter(({ toActionId }) => toActionId === 'e12/7')).not.toContainEqual(
      expect.objectContaining({ verdict: 'accepted' }),
    )
  })

  it('leaves a tie to a person', () => {
    const twice = 'Train reception staff in first aid'
    const result = link([
      edition('e11', [...TEXTS, twice]),
      edition('e12', [TEXTS[3]!, twice, TEXTS[0]!, TEXTS[5]!, TEXTS[1]!, twice, TEXTS[4]!, TEXTS[2]!]),
    ])
    const tied = result.value.links.find(({ fromActionId }) => fromActionId === 'e11/7')
    expect(tied?.verdict).toBe('review')
    expect(tied?.evidence.some(({ note }) => note?.includes('e12/'))).toBe(true)
  })

  it('finds an action that became two, and two that became one', () => {
    const whole =
      'Write a guide to home visits for new staff and set up a register of pool cars at both depots'
    const parts = [
      'Write a guide to home visits for new staff',
      'Set up a register of pool cars at both depots',
    ]
    const one = edition('e11', [...TEXTS, whole])
    const two = edition('e12', [...TEXTS, ...parts])
    const split = link([one, two])
    expect(pairs(split)).toEqual(expect.arrayContaining(['e11/7 split e12/7', 'e11/7 split e12/8']))
    expect(split.value.threads.find(({ actionIds }) => actionIds.includes('e11/7'))?.outcome).toBe('split')
    const merged = link([
      { ...two, editionId: 'e10' },
      { ...one, editionId: 'e13' },
    ])
    expect(pairs(merged)).toEqual(expect.arrayContaining(['e12/7 merged e11/7', 'e12/8 merged e11/7']))
  })

  it('does not merge actions for two audiences into the one that went on', () => {
    const result = link([
      edition('e11', [
        ...TEXTS,
        'Train all watch managers in holding difficult conversations with crews',
        'Train all station managers in holding difficult conversations with crews',
      ]),
      edition('e12', [
        ...TEXTS,
        'Train all station managers, and the deputies who were promoted since January, in holding difficult conversations with crews',
      ]),
    ])
    expect(pairs(result)).toContain('e11/8 same e12/7')
    expect(pairs(result).filter((pair) => pair.includes('merged'))).toEqual([])
  })

  it('leaves it to a person whether an aim for another year is a new one', () => {
    const aim = (year: string) => `Agree the programme of audits for ${year} and publish it on the website`
    const { value } = link([
      edition('e11', [...TEXTS, aim('2010/11')]),
      edition('e12', [...TEXTS, aim('2011/12')]),
    ])
    const one = value.links.find(({ fromActionId }) => fromActionId === 'e11/7')
    expect(one).toMatchObject({ relation: 'same', toActionId: 'e12/7', verdict: 'review' })
    expect(one?.evidence.map(({ note }) => note)).toContain('2010/11 became 2011/12')
  })

  it('links rows that all say the same in their order, and leaves them to a person', () => {
    const rows = Array.from({ length: 12 }, () => 'Review the policy on home visits with partners')
    const { value } = link([edition('e11', rows), edition('e12', rows)])
    const kept = value.links.filter(({ verdict }) => verdict !== 'rejected')
    expect(kept.map(({ fromActionId, toActionId }) => [fromActionId.slice(4), toActionId.slice(4)])).toEqual(
      rows.map((_, at) => [String(at + 1), String(at + 1)]),
    )
    expect(new Set(kept.map(({ verdict }) => verdict))).toEqual(new Set(['review']))
  })

  it('does not drop a row that says the same as another where one of the two was reworded', () => {
    const twice = 'Use only approved methods when codes are made, sent and checked'
    const earlier = edition('e11', [...TEXTS, twice, twice])
    const later = edition('e12', [...TEXTS, `${twice} by text message`, twice])
    const of = pairs(link([earlier, later])).filter((pair) => /e11.[78]/.test(pair))
    expect(of).toHaveLength(2)
    const ties = link([earlier, later]).value.links.filter(({ fromActionId }) => /[78]$/.test(fromActionId))
    expect(ties.map(({ verdict }) => verdict)).not.toContain('accepted')
  })

  it('takes a date chain that shows the old date as strong evidence', () => {
    const result = link([
      edition('e11', TEXTS, [dueOn('2011-06-30')]),
      edition('e12', TEXTS, [dueOn('2011-06-30', '2012-06-30')]),
    ])
    const { evidence } = result.value.links.find(({ fromActionId }) => fromActionId === 'e11/1')!
    expect(evidence.find(({ comparison }) => comparison === 'dates')!.weight).toBeGreaterThan(1)
  })

  it('gives evidence that adds up to the probability', () => {
    for (const { evidence, probability } of link([edition('e11', TEXTS), edition('e12', TEXTS)]).value
      .links) {
      const sum = evidence.reduce((total, { weight }) => total + weight, 0)
      expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(probability, 2)
    }
  })

  it('holds on to Decisions', () => {
    const editions = [edition('e11', TEXTS), edition('e12', TEXTS), edition('e13', TEXTS)]
    const apart = link(editions, [
      ruling('e11/1', 'e12/1', 'different'),
      ruling('e11/2', 'e13/2', 'different'),
    ])
    expect(pairs(apart)).not.toContain('e11/1 same e12/1')
    expect(apart.value.links).toContainEqual(
      expect.objectContaining({
        fromActionId: 'e11/1',
        toActionId: 'e12/1',
        verdict: 'rejected',
        decidedBy: 'person',
      }),
    )
    const second = apart.value.threads.find(({ actionIds }) => actionIds.includes('e11/2'))
    expect(second?.actionIds).not.toContain('e13/2')
    const together = link(editions, [ruling('e11/1', 'e12/2', 'same')])
    expect(together.value.links).toContainEqual(
      expect.objectContaining({
        fromActionId: 'e11/1',
        toActionId: 'e12/2',
        verdict: 'accepted',
        decidedBy: 'person',
      }),
    )
    expect(
      together.value.threads.every(({ actionIds }) => new Set(actionIds).size === actionIds.length),
    ).toBe(true)
    const parted = link(editions, [ruling('e11/1', 'e12/1', 'split'), ruling('e11/1', 'e12/2', 'split')])
    expect(pairs(parted)).toEqual(expect.arrayContaining(['e11/1 split e12/1', 'e11/1 split e12/2']))
  })

  it('lets the later of two contradicting Decisions hold, and says so', () => {
    const editions = [edition('e11', TEXTS), edition('e12', TEXTS)]
    const result = link(editions, [
      ruling('e11/1', 'e12/2', 'same', '2020-01-01T00:00:00Z'),
      ruling('e11/3', 'e12/2', 'same', '2020-02-01T00:00:00Z'),
    ])
    expect(pairs(result)).toContain('e11/3 same e12/2')
    expect(result.issues.map(({ code }) => code)).toEqual(['decision-not-kept'])
    const third = ruling('e11/4', 'e12/2', 'same', '2020-03-01T00:00:00Z')
    const two = [ruling('e11/1', 'e12/2', 'same'), ruling('e11/3', 'e12/2', 'same', '2020-02-01T00:00:00Z')]
    expect(link(editions, [...two, third]).issues).toHaveLength(2)
  })

  it('lets a later Decision hold that contradicts two together, and an older one yield to them', () => {
    const editions = [edition('e11', TEXTS), edition('e12', TEXTS), edition('e13', TEXTS)]
    const chain = (days: readonly [string, string, string], last: Decision['ruling']) => {
      const result = link(editions, [
        ruling('e11/1', 'e12/2', 'same', days[0]),
        ruling('e12/2', 'e13/3', 'same', days[1]),
        ruling('e11/1', 'e13/3', last, days[2]),
      ])
      return {
        thread: result.value.threads.find(({ actionIds }) => actionIds.includes('e13/3'))?.actionIds,
        told: result.issues.map(({ message }) => message.match(/e\d\d\/\d and e\d\d\/\d/)?.[0]),
        stated: pairs(result).includes(`e11/1 ${last} e13/3`),
      }
    }
    expect(chain(['2020-01-01', '2020-01-02', '2020-01-03'], 'split')).toEqual({
      thread: ['e11/2', 'e12/2', 'e13/3'],
      told: ['e11/1 and e12/2'],
      stated: true,
    })
    expect(chain(['2020-01-02', '2020-01-03', '2020-01-01'], 'split')).toEqual({
      thread: ['e11/1', 'e12/2', 'e13/3'],
      told: ['e11/1 and e13/3'],
      stated: false,
    })
  })

  it('does not change what was linked before when an edition is added, nor a Thread id', () => {
    const before = link([edition('e11', TEXTS), edition('e12', TEXTS)])
    const known = before.value.threads
    const names = known.map(({ threadId }) => threadId)
    const after = link([edition('e10', TEXTS), edition('e11', TEXTS), edition('e12', TEXTS)], [], names)
    for (const { threadId, actionIds } of known) {
      const now = after.value.threads.find((thread) => actionIds.every((id) => thread.actionIds.includes(id)))
      expect(now?.threadId).toBe(threadId)
    }
    const old = after.value.links.filter(({ fromActionId }) => fromActionId.startsWith('e11'))
    expect(old.map(({ probability }) => probability)).toEqual(
      before.value.links.map(({ probability }) => probability),
    )
  })

  it('names a new Thread after its first record, and says how Threads end', () => {
    const { value } = link([
      edition('e11', TEXTS, [{ status: 'complete' }, {}, { status: 'complete' }]),
      edition('e12', TEXTS.toSpliced(1, 1), [{ status: 'complete' }, { status: 'in-progress' }]),
    ])
    const outcomeOf = (id: string) => value.threads.find(({ actionIds }) => actionIds[0] === id)
    expect(outcomeOf('e11/1')).toMatchObject({ threadId: threadIdAfter('e11/1'), outcome: 'complete' })
    expect(outcomeOf('e11/2')?.outcome).toBe('dropped')
    expect(outcomeOf('e11/3')?.outcome).toBe('reopened')
    expect(outcomeOf('e11/4')?.outcome).toBe('open')
  })

  it('bears plans without editions, records or words', () => {
    expect(link([]).value).toEqual({ links: [], threads: [] })
    expect(link([edition('e11', []), edition('e12', TEXTS)]).value.threads).toHaveLength(TEXTS.length)
    expect(link([edition('e11', ['']), edition('e12', ['', '-'])]).value.threads.length).toBeGreaterThan(0)
  })
})
