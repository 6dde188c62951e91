import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lostToRivals } from '../../src/link/choosing/competing.ts'

const pair = (a: number, b: number, score: number) => ({ a, b, score })
const EACH_ITS_OWN = [0, 1, 2, 3, 4]
const lostToAny = (pairs: ReturnType<typeof pair>[], sizes: [number, number]) =>
  lostToRivals(pairs, sizes, [EACH_ITS_OWN, EACH_ITS_OWN]).map(({ toAny }) => toAny)

describe('lostToRivals', () => {
  it('takes nothing from a pair without rivals', () => {
    for (const each of lostToAny([pair(0, 0, -8), pair(1, 1, 9)], [2, 2])) expect(each).toBeCloseTo(0, 2)
  })

  it('takes from a pair what its rival has', () => {
    const [one, other] = lostToAny([pair(0, 0, 3), pair(0, 1, 3)], [1, 2])
    expect(one).toBeCloseTo(other!, 6)
    const [alone] = lostToAny([pair(0, 0, 3)], [1, 2])
    expect(one).toBeGreaterThan(alone! + 1)
    const [beaten] = lostToAny([pair(0, 0, 3), pair(0, 1, 6)], [1, 2])
    expect(beaten).toBeGreaterThan(one! + 1)
  })

  it('does not count a rival that is surely somebody else’s', () => {
    const [, contested] = lostToAny([pair(0, 0, 1), pair(0, 1, 1)], [1, 2])
    const [, left] = lostToAny([pair(0, 0, 1), pair(0, 1, 1), pair(1, 0, 9)], [2, 2])
    expect(left).toBeLessThan(contested! - 1)
  })

  it('tells what is lost to records that say something else from what is lost to those that say the same', () => {
    const everyPair = [pair(0, 0, 4), pair(0, 1, 4), pair(1, 0, 4), pair(1, 1, 4)]
    for (const { toAny, toOthers } of lostToRivals(everyPair, [2, 2], [EACH_ITS_OWN, [0, 0]])) {
      expect(toAny).toBeGreaterThan(3)
      expect(toOthers).toBeLessThan(1)
    }
    for (const { toAny, toOthers } of lostToRivals(everyPair, [2, 2], [EACH_ITS_OWN, EACH_ITS_OWN]))
      expect(toOthers).toBe(toAny)
  })

  it('gives a number of 0 or more for any pairs, in whatever order', () => {
    const index = fc.integer({ min: 0, max: 4 })
    const pairs = fc.uniqueArray(
      fc.record({ a: index, b: index, score: fc.double({ min: -1e3, max: 1e3, noNaN: true }) }),
      { selector: ({ a, b }) => `${a} ${b}` },
    )
    fc.assert(
      fc.property(pairs, (any) => {
        const lost = lostToAny(any, [5, 5])
        const backward = lostToAny(any.toReversed(), [5, 5]).toReversed()
        for (const [at, each] of lost.entries()) {
          expect(each).toBeGreaterThanOrEqual(0)
          expect(each).toBeCloseTo(backward[at]!, 6)
        }
      }),
    )
  })
})
