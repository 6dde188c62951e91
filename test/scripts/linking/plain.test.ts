import { describe, expect, it } from 'vitest'
import { PLAIN_THRESHOLD, plainLinks } from '../../../scripts/linking/plain.ts'
import { editionOf } from '../../link/records.ts'

const LIFTS = 'Replace the lifts at Corran House'
const DAMP = 'Answer every report of damp within ten days'

const linksOf = (...texts: string[][]) =>
  plainLinks({ name: 'plain', editions: texts.map((each, at) => editionOf(`${at}`, each)), links: [] })
    .filter(({ likeness }) => likeness >= PLAIN_THRESHOLD)
    .map(({ from, to }) => `${from} > ${to}`)

describe('plainLinks', () => {
  it('links what is most alike, each once, between neighbouring editions', () => {
    expect(linksOf([LIFTS, DAMP], [`${DAMP} at most`, LIFTS], [DAMP])).toEqual([
      '0/1 > 1/2',
      '0/2 > 1/1',
      '1/1 > 2/1',
    ])
  })

  it('links nothing that has no words in common, and bears editions without any', () => {
    expect(linksOf([LIFTS], ['Plant street trees'])).toEqual([])
    expect(linksOf([], [LIFTS])).toEqual([])
    expect(linksOf([''], [''])).toEqual([])
  })
})
