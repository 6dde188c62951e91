import { describe, expect, it } from 'vitest'
import { NearWords } from '../../../src/shape/columns/near-words.ts'

const near = new NearWords(new Set('owner action money date deadline status priority'.split(' ')))
const wordsNear = (word: string): string[] => near.of(word).map(([known]) => known)

describe('the known words nearest to an unknown one', () => {
  it.each([
    ['proprietor', 'owner'],
    ['funds', 'money'],
  ])('%s is like %s', (unknown, known) => {
    expect(wordsNear(unknown)[0]).toBe(known)
  })

  it('tells nothing beside a known word or for one that no table has', () => {
    expect(near.of('owner')).toEqual([])
    expect(near.of('xqzt')).toEqual([])
  })

  it('gives how alike they are, the likest first, up to 1', () => {
    const likenesses = near.of('urgency').map(([, alike]) => alike)
    expect(likenesses).toEqual(likenesses.toSorted((a, b) => b - a))
    for (const alike of likenesses) expect(alike).toBeLessThanOrEqual(1.0001)
  })
})
