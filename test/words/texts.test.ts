import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { knownWord } from '../../src/words/likeness.ts'
import { cosineOf, dot } from '../../src/words/table.ts'
import { likenessOf, type Meaning, Meanings } from '../../src/words/texts.ts'

const wordsOf = (text: string) => text.split(' ')
const TEXTS = [
  'train every nurse in hand washing',
  'wards teach staff how to wash their hands',
  'mend potholes on main roads',
  'open the library on sundays',
].map(wordsOf)

/** What these texts mean, as those of one edition. */
function meaningsOf(...texts: readonly (readonly string[])[]): Meaning[] {
  const known = texts.map((words) =>
    [...new Set(words)].map((word) => ({ known: knownWord(word), weight: 1 })),
  )
  const meanings = new Meanings(known)
  return texts.map((_, text) => meanings.of(text))
}

describe('Meanings', () => {
  it('tells what is meant in other words', () => {
    const [one, other, roads, library] = meaningsOf(...TEXTS)
    for (const kind of ['sense', 'usage'] as const) {
      expect(cosineOf(one![kind], other![kind])).toBeGreaterThan(cosineOf(one![kind], roads![kind]))
      expect(cosineOf(one![kind], other![kind])).toBeGreaterThan(cosineOf(one![kind], library![kind]))
    }
    expect(likenessOf(one!, other!)).toBeGreaterThan(likenessOf(one!, roads!))
  })

  it('has none for a text without known words', () => {
    const none = { sense: null, usage: null }
    expect(meaningsOf([], ['xqzt'])).toEqual([none, none])
    const [unknown, known] = meaningsOf(['xqzt'], ...TEXTS)
    expect(unknown).toEqual(none)
    expect(likenessOf(unknown!, known!)).toBe(0)
  })

  it('has none for a text of another language, whatever words of it look known', () => {
    const dutch = wordsOf(
      'herzie het beleid voor huisbezoeken en bespreek dit met alle teamleiders van de afdeling',
    )
    expect(meaningsOf(dutch, ...TEXTS)[0]).toEqual({ sense: null, usage: null })
  })

  it('gives vectors of length 1 or none, whatever the texts', () => {
    const text = fc.array(fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom(...TEXTS.flat())), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), (texts) => {
        for (const { sense, usage } of meaningsOf(...texts)) {
          for (const vector of [sense, usage]) if (vector) expect(dot(vector, vector)).toBeCloseTo(1, 3)
        }
      }),
    )
  })
})
