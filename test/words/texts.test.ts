import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dot } from '../../src/words/table.ts'
import { cosineOf, likenessOf, Meanings } from '../../src/words/texts.ts'

const wordsOf = (text: string) => text.split(' ')
const TEXTS = [
  'train every nurse in hand washing',
  'wards teach staff how to wash their hands',
  'mend potholes on main roads',
  'open the library on sundays',
].map(wordsOf)
const meanings = new Meanings(TEXTS, () => 1)

describe('Meanings', () => {
  it('tells what is meant in other words', () => {
    const [one, other, roads, library] = TEXTS.map((text) => meanings.of(text))
    for (const kind of ['sense', 'usage'] as const) {
      expect(cosineOf(one![kind], other![kind])).toBeGreaterThan(cosineOf(one![kind], roads![kind]))
      expect(cosineOf(one![kind], other![kind])).toBeGreaterThan(cosineOf(one![kind], library![kind]))
    }
    expect(likenessOf(one!, other!)).toBeGreaterThan(likenessOf(one!, roads!))
  })

  it('has none for a text without known words', () => {
    expect(meanings.of(['xqzt'])).toEqual({ sense: null, usage: null })
    expect(new Meanings([[], ['xqzt']], () => 1).of([])).toEqual({ sense: null, usage: null })
    expect(likenessOf(meanings.of(['xqzt']), meanings.of(TEXTS[0]!))).toBe(0)
  })

  it('has none for a text of another language, whatever words of it look known', () => {
    const dutch = wordsOf(
      'herzie het beleid voor huisbezoeken en bespreek dit met alle teamleiders van de afdeling',
    )
    expect(meanings.of(dutch)).toEqual({ sense: null, usage: null })
  })

  it('gives vectors of length 1 or none, whatever the texts', () => {
    const text = fc.array(fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom(...TEXTS.flat())), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), text, (texts, words) => {
        const any = new Meanings(texts, () => 1)
        const meaning = any.of(words)
        for (const vector of [meaning.sense, meaning.usage]) {
          if (vector) expect(dot(vector, vector)).toBeCloseTo(1, 3)
        }
      }),
    )
  })
})
