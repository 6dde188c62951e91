import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparedBodies } from '../../../src/link/grouping/body-names.ts'

const alike = (...bodies: string[]): boolean => new Set(comparedBodies(bodies).values()).size === 1

describe('comparedBodies', () => {
  it.each([
    ['Cairn HSCP', 'Cairn Health and Social Care Partnership'],
    ['Wend BC', 'Wend Borough Council'],
    ['WBC', 'Wend Borough Council'],
    ['Lantern Hospice', 'The Lantern Hospice'],
  ])('%s is %s', (short, long) => {
    expect(alike(short, long)).toBe(true)
  })

  it.each([
    ['Cairn HSCP', 'Cairn Housing and Sewage Company'],
    ['Wend BC', 'Wold Borough Council'],
    ['Wend BC', 'Wend Borough Council Leisure Trust'],
    ['Wend Borough Council', 'Wend Bridge Company'],
  ])('%s is not %s', (one, other) => {
    expect(alike(one, other)).toBe(false)
  })

  it('leave a short name alone where it may be of two', () => {
    const bodies = comparedBodies(['Wend BC', 'Wend Borough Council', 'Wend Bridge Company'])
    expect(bodies.get('Wend BC')).toBe('wend bc')
  })

  it('answer for any names, and for a whole name itself', () => {
    const word = fc.constantFrom('Wend', 'BC', 'Borough', 'Council', 'and', 'The', 'NHS', '')
    const names = fc.array(
      fc.array(word, { maxLength: 5 }).map((words) => words.join(' ')),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(names, (bodies) => {
        expect([...comparedBodies(bodies).keys()].sort()).toEqual([...new Set(bodies)].sort())
      }),
    )
  })
})
