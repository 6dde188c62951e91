import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { knownWord, likenessOfWords } from '../../src/words/likeness.ts'

const likeness = (one: string, other: string): number => {
  const [a, b] = [knownWord(one), knownWord(other)]
  return a && b ? likenessOfWords(a.number, b.number) : 0
}

describe('likenessOfWords', () => {
  it.each([
    ['staff', 'employees', 'potholes'],
    ['hire', 'recruit', 'museum'],
    ['review', 'evaluate', 'kitchen'],
  ])('has %s nearer %s than %s', (word, near, far) => {
    expect(likeness(word, near)).toBeGreaterThan(likeness(word, far) + 0.2)
  })

  it('is whole for a word and itself', () => {
    expect(likeness('library', 'library')).toBeCloseTo(1, 3)
  })

  it('knows nothing of a word that no table has', () => {
    expect(knownWord('xqzt')).toBeNull()
    expect(knownWord('')).toBeNull()
  })

  it('is the same both ways and whenever it is asked, from 0 to 1', () => {
    const word = fc.constantFrom(
      ...'train every nurse in hand washing wards teach staff how to wash mend potholes on main roads open the library'.split(
        ' ',
      ),
    )
    fc.assert(
      fc.property(word, word, (one, other) => {
        const first = likeness(one, other)
        expect(first).toBeGreaterThanOrEqual(0)
        expect(first).toBeLessThanOrEqual(1.001)
        expect(likeness(other, one)).toBe(first)
        expect(likeness(one, other)).toBe(first)
      }),
    )
  })
})
