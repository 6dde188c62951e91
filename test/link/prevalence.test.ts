import { describe, expect, it } from 'vitest'
import { Scorer } from '../../src/link/comparing/logistic.ts'
import { type Division, OTHERS_DIVIDED, PART_FEATURES } from '../../src/link/splits/parts.ts'
import { prepareEdition } from '../../src/link/comparing/prepare.ts'
import { lookAtOthers } from '../../src/link/prevalence.ts'
import { editionOf } from './records.ts'

/** A model in which one number says all. */
const scorer = new Scorer({ intercept: 0, weights: { 'best alone': 1 } }, PART_FEATURES)
const SAYS_ALL = PART_FEATURES.findIndex(([name]) => name === 'best alone')

const division = (whole: number, logOdds: number): Division => {
  const features = new Float32Array(PART_FEATURES.length)
  features[SAYS_ALL] = logOdds
  return { relation: 'split', whole, parts: [], features }
}

const edition = prepareEdition(
  editionOf(
    'e',
    Array.from({ length: 20 }, (_, at) => `Action number ${at}`),
  ),
)

const othersOf = (divisions: Division[]): number[] => {
  lookAtOthers(divisions, scorer, { editions: [edition, edition] })
  return divisions.map(({ features }) => features[OTHERS_DIVIDED]!)
}

describe('lookAtOthers', () => {
  it('tells of a lone division that others are rarer than usual', () => {
    expect(othersOf([division(0, 9)])[0]).toBeLessThan(0)
  })

  it('tells of divisions among many likely ones that they are commoner than usual', () => {
    const many = Array.from({ length: 8 }, (_, whole) => division(whole, 4))
    expect(Math.min(...othersOf(many))).toBeGreaterThan(1)
    const doubtful = Array.from({ length: 8 }, (_, whole) => division(whole, -4))
    expect(Math.max(...othersOf(doubtful))).toBeLessThan(0)
  })

  it('takes ways to divide one record for one division, of which none vouches for another', () => {
    const ways = [division(0, 5), division(0, 4), division(0, 3)]
    expect(new Set(othersOf(ways))).toEqual(new Set(othersOf([division(0, 5)])))
  })

  it('is the same whenever it is asked', () => {
    const some = [division(0, 2), division(1, -1)]
    expect(othersOf(some)).toEqual(othersOf(some))
  })
})
