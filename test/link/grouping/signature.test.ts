import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { likeness } from '../../../src/link/grouping/signature.ts'
import { sketch } from '../records.ts'

const saying = (texts: readonly string[]) => sketch('ed', texts)

/** Texts of three words that no other text has, also without their endings. */
const texts = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, at) =>
    ['a', 'b', 'c'].map((letter) => `${letter}${String(from + at).padStart(5, '0')}end`).join(' '),
  )

describe('likeness', () => {
  it('is the share of word pairs in common, which a sample tells nearly', () => {
    expect(likeness(saying(texts(0, 20)), saying(texts(10, 30)))).toBeCloseTo(1 / 3, 6)
    const [long, other] = [saying(texts(0, 2000)), saying(texts(1000, 3000))]
    expect(long.features).toHaveLength(256)
    expect(Math.abs(likeness(long, other) - 1 / 3)).toBeLessThan(0.1)
  })

  it('compares the smaller samples that older databases keep', () => {
    const long = saying(texts(0, 2000))
    const older = { ...long, features: long.features.slice(0, 64) }
    expect(likeness(long, older)).toBe(1)
    expect(likeness(older, { ...older })).toBe(1)
  })

  it('is nought of editions without words, and never beyond 0 and 1', () => {
    expect(likeness(saying([]), saying([]))).toBe(0)
    const some = fc.array(fc.stringMatching(/^[a-f]{4,6}( [a-f]{4,6}){1,6}$/), { maxLength: 60 })
    fc.assert(
      fc.property(some, some, (one, other) => {
        const alike = likeness(saying(one), saying(other))
        expect(alike).toBeGreaterThanOrEqual(0)
        expect(alike).toBeLessThanOrEqual(1)
        expect(alike).toBe(likeness(saying(other), saying(one)))
      }),
    )
  })
})
