import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { saidOtherwise } from '../../src/link/otherwise.ts'
import { prepareEdition } from '../../src/link/comparing/prepare.ts'
import { weighRecord } from '../../src/link/comparing/weigh.ts'
import { editionOf } from './records.ts'

/** What the first two of some texts of one edition say, each in words of its own. */
function otherwise(texts: readonly [string, string, ...string[]]) {
  const plan = prepareEdition(editionOf('e', texts))
  const [a, b] = plan.records.map((each) => weighRecord(each, plan, plan))
  return { ...saidOtherwise(a!, b!), back: saidOtherwise(b!, a!) }
}

const REST = ['Mend the roof of the depot', 'Count the boats in the harbour'] as const

describe('saidOtherwise', () => {
  it('tells rewording from another action that ends in the same phrase', () => {
    const reworded = otherwise([
      'Hire more nurses for the night shift',
      'Recruit additional nurses for the night shift',
      ...REST,
    ])
    const another = otherwise([
      'Hire more nurses for the night shift',
      'Repaint both corridors for the night shift',
      ...REST,
    ])
    expect(reworded.alike).toBeGreaterThan(another.alike)
    expect(reworded.unlike).toBeLessThan(another.unlike)
  })

  it('finds nothing left to compare where one text holds the other', () => {
    const { alike, unlike } = otherwise([
      'Hire more nurses',
      'Hire more nurses and repaint both corridors before the winter',
      ...REST,
    ])
    expect([alike, unlike]).toEqual([0, 0])
  })

  it('takes words that no table knows for unlike', () => {
    const { alike, unlike } = otherwise(['Replace xqzt', 'Replace wvvk', ...REST])
    expect(alike).toBe(0)
    expect(unlike).toBeGreaterThan(0.4)
  })

  it('shares out no more than the whole, the same both ways, whatever the texts', () => {
    const text = fc
      .array(fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom('hire', 'recruit', 'nurses', 'roof')), {
        maxLength: 10,
      })
      .map((words) => words.join(' '))
    fc.assert(
      fc.property(text, text, (one, other) => {
        const { alike, unlike, back } = otherwise([one, other, ...REST])
        expect(Math.min(alike, unlike)).toBeGreaterThanOrEqual(-1e-6)
        expect(alike + unlike).toBeLessThanOrEqual(1 + 1e-6)
        expect(back.alike).toBeCloseTo(alike, 5)
        expect(back.unlike).toBeCloseTo(unlike, 5)
      }),
      { numRuns: 50 },
    )
  })
})
