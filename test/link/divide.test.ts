import { describe, expect, it } from 'vitest'
import { linkPlan } from '../../src/link/index.ts'
import { Scorer } from '../../src/link/comparing/logistic.ts'
import { MODELS } from '../../src/link/comparing/models.ts'
import { PART_FEATURES } from '../../src/link/splits/parts.ts'
import type { Decision } from '../../src/model/index.ts'
import { editionOf } from './records.ts'

const WHOLE =
  'Agree a policy on written methods for each year group and explain it to parents at an open evening'
const MAIN = 'Agree a policy on written methods for each year group'
const TAKEN_OUT = 'Invite parents to an open evening and explain the written methods'
const OTHERS = [
  'Mend the roof of the boat house before winter',
  'Count the visitors to the harbour museum every week',
  'Replace the pumps at both outdoor pools',
]

const WITH_WHOLE = [WHOLE, ...OTHERS]
const WITH_PARTS = [MAIN, TAKEN_OUT, ...OTHERS]

/** The links of the whole or its parts where every division that is found has these log-odds. */
function linked(
  logOdds: number,
  [earlier, later]: readonly [readonly string[], readonly string[]],
  rulings: readonly (readonly [from: string, to: string, ruling: Decision['ruling']])[] = [],
) {
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
    { ...MODELS, parts: new Scorer({ intercept: logOdds, weights: {} }, PART_FEATURES) },
  )
  return value.links
    .filter(({ verdict, fromActionId, toActionId }) => {
      const isOfOne = fromActionId === 'a/1' || toActionId === 'b/1'
      return verdict !== 'rejected' && isOfOne
    })
    .map(({ fromActionId, relation, toActionId }) => `${fromActionId} ${relation} ${toActionId}`)
    .sort()
}

describe('divide', () => {
  it('states a likely division with all its parts', () => {
    expect(linked(3, [WITH_WHOLE, WITH_PARTS])).toEqual(['a/1 split b/1', 'a/1 split b/2'])
    expect(linked(3, [WITH_PARTS, WITH_WHOLE])).toEqual(['a/1 merged b/1', 'a/2 merged b/1'])
  })

  it('keeps the link of the whole and a part where that is at least as likely, and states the others beside it', () => {
    expect(linked(0, [WITH_WHOLE, WITH_PARTS])).toEqual(['a/1 same b/1', 'a/1 split b/2'])
    expect(linked(0, [WITH_PARTS, WITH_WHOLE])).toEqual(['a/1 same b/1', 'a/2 merged b/1'])
  })

  it('says nothing of an unlikely one', () => {
    expect(linked(-2, [WITH_WHOLE, WITH_PARTS])).toEqual(['a/1 same b/1'])
  })

  it('keeps the link that a person ruled, however likely the division, and goes by every other ruling', () => {
    const both = [WITH_WHOLE, WITH_PARTS] as const
    expect(linked(3, both, [['a/1', 'b/1', 'same']])).toEqual(['a/1 same b/1', 'a/1 split b/2'])
    expect(linked(3, both, [['a/1', 'b/2', 'same']])).toEqual(['a/1 same b/2', 'a/1 split b/1'])
    expect(linked(3, both, [['a/1', 'b/2', 'different']])).toEqual(['a/1 same b/1'])
    expect(linked(0, both, [['a/1', 'b/1', 'split']])).toContain('a/1 split b/1')
    expect(linked(0, both, [['a/1', 'b/2', 'split']])).toEqual(['a/1 same b/1', 'a/1 split b/2'])
  })
})
