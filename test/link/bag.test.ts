import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bagOf, cosine, Frequencies, joinWeighed, scaled } from '../../src/link/comparing/bag.ts'

const weighed = fc
  .array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 20 })
  .map((features) => {
    const { ids, counts } = bagOf(features)
    return scaled(ids, counts)
  })

describe('joinWeighed', () => {
  it('has every feature of its bags, once, in order, with the larger weight', () => {
    const one = scaled(Int32Array.of(1, 3), Float32Array.of(2, 5))
    const other = scaled(Int32Array.of(2, 3), Float32Array.of(1, 4))
    const { ids, weights, length, mass } = joinWeighed([one, other])
    expect([...ids]).toEqual([1, 2, 3])
    expect([...weights].map((weight) => Math.round(weight * length))).toEqual([2, 1, 5])
    expect(mass).toBeCloseTo(8, 4)
  })

  it('of one bag is that bag, and holds as much of each as before', () => {
    fc.assert(
      fc.property(weighed, weighed, (one, other) => {
        expect(cosine(joinWeighed([one]), one)).toBeCloseTo(1, 4)
        const both = joinWeighed([one, other])
        expect([...both.ids]).toEqual([...new Set([...one.ids, ...other.ids])].sort((a, b) => a - b))
        expect(both.mass).toBeGreaterThanOrEqual(Math.max(one.mass, other.mass) - 1e-3)
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
