import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lostToRivals } from '../../src/link/rivals.ts'

const pair = (a: number, b: number, score: number) => ({ a, b, score })

describe('lostToRivals', () => {
  it('takes nothing from a doubtful pair without rivals, and leaves enough to a sure one', () => {
    const [doubtful, sure] = lostToRivals([pair(0, 0, -8), pair(1, 1, 9)], [2, 2])
    expect(doubtful).toBeLessThan(0.02)
    expect(9 - sure!).toBeGreaterThan(0)
  })

  it('takes from a pair what its rival has', () => {
    const [one, other] = lostToRivals([pair(0, 0, 3), pair(0, 1, 3)], [1, 2])
    expect(one).toBeCloseTo(other!, 6)
    const [alone] = lostToRivals([pair(0, 0, 3)], [1, 2])
    expect(one).toBeGreaterThan(alone! + 1)
    const [beaten] = lostToRivals([pair(0, 0, 3), pair(0, 1, 6)], [1, 2])
    expect(beaten).toBeGreaterThan(one! + 1)
  })

  it('does not count a rival that is surely somebody else’s', () => {
    const [, contested] = lostToRivals([pair(0, 0, 1), pair(0, 1, 1)], [1, 2])
    const [, left] = lostToRivals([pair(0, 0, 1), pair(0, 1, 1), pair(1, 0, 9)], [2, 2])
    expect(left).toBeLessThan(contested! - 1)
  })

  it('takes something from all but one pair of a record', () => {
    const size = 5
    const index = fc.integer({ min: 0, max: size - 1 })
    const pairs = fc.uniqueArray(
      fc.record({ a: index, b: index, score: fc.double({ min: -30, max: 30, noNaN: true }) }),
      { selector: ({ a, b }) => `${a} ${b}` },
    )
    fc.assert(
      fc.property(pairs, (any) => {
        const lost = lostToRivals(any, [size, size])
        for (const side of ['a', 'b'] as const) {
          for (const pairsOfOne of Map.groupBy(any.keys(), (at) => any[at]![side]).values()) {
            const likely = [...pairsOfOne].filter((at) => any[at]!.score + 3 - lost[at]! > 0.2)
            expect(likely.length).toBeLessThan(2)
          }
        }
      }),
    )
  })
})
