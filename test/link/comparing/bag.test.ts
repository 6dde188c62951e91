import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bagOf, cosine, Frequencies, Numbering, scaled } from '../../../src/link/comparing/bag.ts'

const weighed = fc
  .array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 20 })
  .map((features) => {
    const { ids, counts } = bagOf(features, new Numbering())
    return scaled(ids, counts)
  })

describe('cosine', () => {
  it('is 1 of equal bags, the same either way round, and never beyond 0 and 1', () => {
    fc.assert(
      fc.property(weighed, weighed, (one, other) => {
        expect(cosine(one, one)).toBeCloseTo(1, 4)
        expect(cosine(one, other)).toBe(cosine(other, one))
        expect(cosine(one, other)).toBeGreaterThanOrEqual(0)
        expect(cosine(one, other)).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('Frequencies', () => {
  it('finds what few texts have the most telling', () => {
    const some = new Frequencies([Int32Array.of(1, 2), Int32Array.of(1), Int32Array.of(1, 3)])
    const more = new Frequencies([Int32Array.of(1, 2)])
    expect(some.rarity(3, more)).toBeGreaterThan(some.rarity(2, more))
    expect(some.rarity(2, more)).toBeGreaterThan(some.rarity(1, more))
    expect(some.rarity(1, more)).toBeGreaterThan(0)
  })
})
