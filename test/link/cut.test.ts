import { describe, expect, it } from 'vitest'
import { bestCut } from '../../src/link/cut.ts'
import { Meanings } from '../../src/words/texts.ts'

const wordsOf = (text: string) => text.split(' ')
const WHOLE = wordsOf('revise the template for care plans and train all ward managers in using it')
const TEMPLATE = wordsOf('issue a redesigned care plan template')
const TRAINING = wordsOf('give every manager of a ward a training course')
const ROADS = wordsOf('mend potholes on main roads before winter')
const meanings = new Meanings([WHOLE, TEMPLATE, TRAINING, ROADS], () => 1)
const bestFit = (one: readonly string[], other: readonly string[]) =>
  bestCut(meanings.of(WHOLE), meanings.cuts(WHOLE), meanings.of(one), meanings.of(other))

describe('bestCut', () => {
  it('finds a piece for each part', () => {
    const parts = bestFit(TEMPLATE, TRAINING)
    expect(parts.least).toBeGreaterThan(0.3)
    expect(parts.gained).toBeGreaterThan(0.1)
  })

  it('does not find one for what is no part', () => {
    expect(bestFit(TEMPLATE, ROADS).least).toBeLessThan(bestFit(TEMPLATE, TRAINING).least - 0.2)
  })

  it('does not mind in which order the parts are given', () => {
    expect(bestFit(TRAINING, TEMPLATE)).toEqual(bestFit(TEMPLATE, TRAINING))
  })

  it('gives nought where there is nothing to cut', () => {
    const one = meanings.of(TEMPLATE)
    expect(bestCut(one, meanings.cuts(['template']), one, one)).toEqual({ least: 0, gained: 0 })
  })
})
