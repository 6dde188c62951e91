import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dot } from '../../src/words/table.ts'
import { cosineOf, joinMeanings, likenessOf, Meanings } from '../../src/words/texts.ts'

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

  it('cuts a text after each of its words, the pieces meaning what they say', () => {
    const cuts = meanings.cuts([...TEXTS[0]!, ...TEXTS[2]!])
    expect(cuts).toHaveLength(TEXTS[0]!.length + TEXTS[2]!.length - 1)
    const between = cuts[TEXTS[0]!.length - 1]!
    expect(likenessOf(between.before, meanings.of(TEXTS[0]!))).toBeGreaterThan(0.95)
    expect(likenessOf(between.after, meanings.of(TEXTS[2]!))).toBeGreaterThan(0.95)
    expect(cuts.map(({ share }) => share)).toEqual(cuts.map(({ share }) => share).toSorted((a, b) => a - b))
  })

  it('gives vectors of length 1 or none, whatever the texts', () => {
    const text = fc.array(fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom(...TEXTS.flat())), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), text, (texts, words) => {
        const any = new Meanings(texts, () => 1)
        const pieces = any.cuts(words).flatMap(({ before, after }) => [before, after])
        for (const meaning of [any.of(words), ...pieces]) {
          for (const vector of [meaning.sense, meaning.usage]) {
            if (vector) expect(dot(vector, vector)).toBeCloseTo(1, 3)
          }
        }
      }),
    )
  })
})

describe('joinMeanings', () => {
  it('lies between what it joins, and leaves out what is not known', () => {
    const [one, , roads] = TEXTS.map((text) => meanings.of(text))
    const joined = joinMeanings([one!, { sense: null, usage: null }, roads!])
    expect(likenessOf(joined, one!)).toBeGreaterThan(likenessOf(roads!, one!))
    expect(likenessOf(joined, roads!)).toBeGreaterThan(likenessOf(one!, roads!))
    expect(joinMeanings([])).toEqual({ sense: null, usage: null })
  })
})
