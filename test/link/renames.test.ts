import { describe, expect, it } from 'vitest'
import { prepareEdition } from '../../src/link/comparing/prepare.ts'
import { learnRenames } from '../../src/link/comparing/renames.ts'
import { editionOf } from './records.ts'

const prepared = (name: string, texts: readonly string[]) => prepareEdition(editionOf(name, texts))

const EARLIER = [
  'Survey pupils about bullying every term',
  'Offer pupils a place in the breakfast club',
  'Give pupils with poor attendance a mentor',
  'Rewrite the lettings policy',
  'Mend the hall roof',
]
const inLaterTerms = EARLIER.map((text) => text.replace('pupils', 'learners'))
const each = Int32Array.from(EARLIER.keys())

describe('learnRenames', () => {
  it('learns a term that is replaced throughout', () => {
    expect([...learnRenames(prepared('a', EARLIER), prepared('b', inLaterTerms), each)]).toEqual([
      ['pupils', 'learners'],
    ])
  })

  it('learns nothing from a word that stays in use, or that changed once', () => {
    const still = [...inLaterTerms, ...EARLIER.slice(0, 3).map((text) => `${text} again`)]
    expect(learnRenames(prepared('a', EARLIER), prepared('b', still), each).size).toBe(0)
    const once = EARLIER.with(3, 'Rewrite the hire policy')
    expect(learnRenames(prepared('a', EARLIER), prepared('b', once), each).size).toBe(0)
  })

  it('learns nothing from records that have no sure partner', () => {
    const none = each.map(() => -1)
    expect(learnRenames(prepared('a', EARLIER), prepared('b', inLaterTerms), none).size).toBe(0)
  })
})
