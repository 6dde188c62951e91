import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meaningsOf } from '../../../src/link/meaning/texts.ts'
import { dot, meaningOfWord } from '../../../src/link/meaning/words.ts'

const alike = (one: string, other: string) => dot(meaningOfWord(one)!, meaningOfWord(other)!)

describe('meaningOfWord', () => {
  it.each([
    ['landlord', 'tenant', 'gritting'],
    ['audit', 'inspection', 'swimming'],
    ['verify', 'check', 'hospital'],
    ['nurse', 'hospital', 'road'],
    ['police', 'crime', 'library'],
  ])('puts %s nearer to %s than to %s', (word, near, far) => {
    expect(alike(word, near)).toBeGreaterThan(alike(word, far))
  })

  it('knows inflected forms and not what is no word', () => {
    expect(meaningOfWord('landlords')).toBe(meaningOfWord('landlord'))
    expect(meaningOfWord('xqzt')).toBeUndefined()
  })
})

describe('meaningsOf', () => {
  const texts = [
    'train every nurse in hand washing',
    'wards teach staff how to wash their hands',
    'mend potholes on main roads',
    'open the library on sundays',
  ].map((text) => text.split(' '))

  it('tells what is meant in other words', () => {
    const [one, other, roads, library] = meaningsOf(texts, () => 1)
    expect(dot(one!, other!)).toBeGreaterThan(dot(one!, roads!))
    expect(dot(one!, other!)).toBeGreaterThan(dot(one!, library!))
  })

  it('has none for a text without known words', () => {
    expect(meaningsOf([['xqzt'], []], () => 1)).toEqual([null, null])
  })

  it('gives vectors of length 1 or none, whatever the texts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ maxLength: 8 }), { maxLength: 12 }), { maxLength: 8 }),
        (any) => {
          for (const meaning of meaningsOf([...texts, ...any], () => 1)) {
            if (meaning) expect(dot(meaning, meaning)).toBeCloseTo(1, 4)
          }
        },
      ),
    )
  })
})
