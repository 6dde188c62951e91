import { describe, expect, it } from 'vitest'
import { comparePair, judgePair, scorePair } from '../../../src/link/blocking/judge.ts'
import { MODELS } from '../../../src/link/comparing/models.ts'
import { PreparedEdition } from '../../../src/link/comparing/prepare.ts'
import { Texts } from '../../../src/link/comparing/text.ts'
import { editionOf } from '../records.ts'

const REWORDED = [
  'Train every nurse in washing hands',
  'Teach all ward staff how to wash their hands',
] as const
const OTHERS = [
  ['Mend the roof of the boat house', 'See that the boat house no longer leaks'],
  ['Count the visitors to the museum', 'Find out how many people come to see the collection'],
  ['Replace the pumps at both pools', 'New pumping equipment for the swimming baths'],
] as const

const texts = new Texts()
const prepared = (actions: readonly string[]): PreparedEdition =>
  new PreparedEdition(editionOf('e', actions).records, texts)

/** Two editions, of which the later says the others in the same words or in new ones. */
const editions = (inNewWords: boolean): [PreparedEdition, PreparedEdition] => [
  prepared([REWORDED[0], ...OTHERS.map(([before]) => before)]),
  prepared([REWORDED[1], ...OTHERS.map(([before, after]) => (inNewWords ? after : before))]),
]

const scoreOfReworded = (...pair: Parameters<typeof editions>): number =>
  judgePair(...editions(...pair), MODELS).pairs.find(({ a, b }) => a === 0 && b === 0)!.score

describe('judgePair', () => {
  it('tells how much of the wording is kept', () => {
    const kept = judgePair(...editions(false), MODELS).wordingKept
    const reworded = judgePair(...editions(true), MODELS).wordingKept
    expect(kept).toBeGreaterThan(reworded + 0.2)
    expect(judgePair(prepared([]), prepared([]), MODELS).wordingKept).toBe(0)
  })

  it('takes a little likeness for more where everything is said anew', () => {
    expect(scoreOfReworded(true)).toBeGreaterThan(scoreOfReworded(false))
  })

  it('goes by what is known of the wording', () => {
    const compared = comparePair(...editions(true))
    expect(scorePair(compared, MODELS, { wordingKept: 0.6 }).pairs[0]!.score).toBeLessThan(
      scorePair(compared, MODELS).pairs[0]!.score,
    )
  })
})
