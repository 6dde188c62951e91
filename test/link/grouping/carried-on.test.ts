import { describe, expect, it } from 'vitest'
import { carriedOn } from '../../../src/link/index.ts'
import { editionOf } from '../records.ts'

const edition = (editionId: string, ...actions: string[]) => editionOf(editionId, actions)

const LIFTS = 'Replace the lifts at Corran House before the winter'
const DAMP = 'Answer every report of damp within ten working days'
const TREES = 'Plant three hundred street trees along the ring road'

describe('carriedOn', () => {
  it('counts the actions that go on with little doubt, of those of the smaller edition', () => {
    expect(carriedOn(edition('a', LIFTS, DAMP), edition('b', TREES, DAMP, LIFTS))).toEqual({
      actions: 2,
      of: 2,
    })
  })

  it('counts none where the words are others, or there is nothing', () => {
    expect(carriedOn(edition('a', LIFTS), edition('b', TREES))).toEqual({ actions: 0, of: 1 })
    expect(carriedOn(edition('a'), edition('b', TREES))).toEqual({ actions: 0, of: 0 })
  })
})
