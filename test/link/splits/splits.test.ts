import { describe, expect, it } from 'vitest'
import { VERDICT_FEATURES } from '../../../src/link/comparing/features.ts'
import { Scorer } from '../../../src/link/comparing/logistic.ts'
import { MODELS } from '../../../src/link/comparing/models.ts'
import { linkPlan } from '../../../src/link/index.ts'
import { SPLIT_FEATURES } from '../../../src/link/splits/parts.ts'
import type { Decision } from '../../../src/model/index.ts'
import { editionOf } from '../records.ts'

const WHOLE =
  'Agree a policy on written methods for each year group and explain it to parents at an open evening'
const MAIN = 'Agree a policy on written methods for each year group'
const TAKEN_OUT = 'Invite parents to an open evening and explain the written methods'
const MOST_OF_IT = 'Agree a policy on written methods for each year group and explain it to all parents'
const OTHERS = [
  'Mend the roof of the boat house before winter',
  'Count the visitors to the harbour museum every week',
  'Replace the pumps at both outdoor pools',
]

const WITH_WHOLE = [WHOLE, ...OTHERS]
const WITH_PARTS = [MAIN, TAKEN_OUT, ...OTHERS]
const WITH_MOST = [MOST_OF_IT, 'Hold an open evening', ...OTHERS]

type Editions = readonly [readonly string[], readonly string[]]
type Rulings = readonly (readonly [from: string, to: string, ruling: Decision['ruling']])[]

/** The links of the whole or its parts where every split that is found has these log-odds. */
function linksWith(logOdds: number, [earlier, later]: Editions, rulings: Rulings = [], models = MODELS) {
  const { value } = linkPlan(
    {
      planId: 'pl',
      editions: [editionOf('a', earlier), editionOf('b', later)],
      decisions: rulings.map(([fromActionId, toActionId, ruling]) => ({
        fromActionId,
        toActionId,
        ruling,
        reason: 'read both',
        decidedBy: 'A. Clerk',
        at: '2020-01-01T00:00:00Z',
      })),
      knownThreads: [],
    },
    { ...models, split: new Scorer({ intercept: logOdds, weights: {} }, SPLIT_FEATURES) },
  )
  return value.links.filter(({ verdict, fromActionId, toActionId }) => {
    const isOfOne = fromActionId === 'a/1' || toActionId === 'b/1'
    return verdict !== 'rejected' && isOfOne
  })
}

const linked = (...asked: Parameters<typeof linksWith>): string[] =>
  linksWith(...asked)
    .map(({ fromActionId, relation, toActionId }) => `${fromActionId} ${relation} ${toActionId}`)
    .sort()

describe('addSplits', () => {
  it('states a likely division with all its parts', () => {
    expect(linked(3, [WITH_WHOLE, WITH_PARTS])).toEqual(['a/1 split b/1', 'a/1 split b/2'])
    expect(linked(3, [WITH_PARTS, WITH_WHOLE])).toEqual(['a/1 merged b/1', 'a/2 merged b/1'])
  })

  it('keeps the link of the whole and a part of which it is surer than of the split, and states the others beside it', () => {
    expect(linked(1, [WITH_WHOLE, WITH_MOST])).toEqual(['a/1 same b/1', 'a/1 split b/2'])
    expect(linked(1, [WITH_MOST, WITH_WHOLE])).toEqual(['a/1 same b/1', 'a/2 merged b/1'])
  })

  it('leaves the link that it keeps to a person, and says which the others are', () => {
    const link = linksWith(1, [WITH_WHOLE, WITH_MOST]).find(({ relation }) => relation === 'same')
    expect(link).toMatchObject({ fromActionId: 'a/1', toActionId: 'b/1', verdict: 'review' })
    expect(link?.evidence.map(({ note }) => note)).toContain('may be split, also into b/2')
  })

  it('leaves none to a person of which a split is out of the question', () => {
    const verdict = new Scorer({ intercept: 0, weights: { division: -1 } }, VERDICT_FEATURES)
    const verdictWith = (logOdds: number) =>
      linksWith(logOdds, [WITH_WHOLE, WITH_MOST], [], { ...MODELS, verdict })[0]!.verdict
    expect(verdictWith(-5)).toBe('accepted')
    expect(verdictWith(-1)).toBe('review')
  })

  it('says nothing of an unlikely one', () => {
    expect(linked(-2, [WITH_WHOLE, WITH_PARTS])).toEqual(['a/1 same b/1'])
  })

  it('keeps the link that a person ruled, however likely the division, and goes by every other ruling', () => {
    const both = [WITH_WHOLE, WITH_PARTS] as const
    expect(linked(3, both, [['a/1', 'b/1', 'same']])).toEqual(['a/1 same b/1', 'a/1 split b/2'])
    expect(linked(3, both, [['a/1', 'b/2', 'same']])).toEqual(['a/1 same b/2', 'a/1 split b/1'])
    expect(linked(3, both, [['a/1', 'b/2', 'different']])).toEqual(['a/1 same b/1'])
    expect(linked(3, both, [['a/1', 'b/1', 'split']])).toContain('a/1 split b/1')
    const most = [WITH_WHOLE, WITH_MOST] as const
    expect(linked(1, most, [['a/1', 'b/2', 'split']])).toEqual(['a/1 same b/1', 'a/1 split b/2'])
  })
})
