import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Competitors } from '../../../src/link/choosing/competing.ts'
import type { SeriesEdge } from '../../../src/link/choosing/paths.ts'
import { pathsOf } from '../../../src/link/choosing/paths.ts'
import { Series } from '../../../src/link/choosing/series.ts'
import { edge } from '../records.ts'

/** The competition of a chosen link among others; `words` are what nodes say that do not all say something else. */
const competition = (
  link: SeriesEdge,
  {
    others = [],
    chosen = [],
    words = {},
  }: { others?: SeriesEdge[]; chosen?: SeriesEdge[]; words?: Record<number, string> },
) => {
  const series = Object.assign(Object.create(Series.prototype) as Series, {
    recordOf: (node: number) => ({ folded: words[node] ?? `${node}` }),
  })
  const paths = pathsOf([link, ...chosen])
  return new Competitors(series, [link, ...others, ...chosen], paths).of(link)
}

describe('Competitors', () => {
  it('finds nothing lost where nothing competes', () => {
    expect(competition(edge(0, 5, 3), {})).toEqual({ lost: 0, isTie: false, strongest: null })
  })

  it('finds more lost the likelier a candidate is, whichever record it competes for', () => {
    const weak = competition(edge(0, 5, 3), { others: [edge(0, 6, -2)] })
    const strong = competition(edge(0, 5, 3), { others: [edge(0, 6, 2)] })
    expect(strong.lost).toBeGreaterThan(weak.lost + 1)
    expect(strong.strongest).toBe(6)
    expect(competition(edge(0, 5, 3), { others: [edge(1, 5, 2)] }).lost).toBeCloseTo(strong.lost, 6)
  })

  it('finds less lost to a candidate that is well linked with another', () => {
    const others = [edge(0, 6, 2)]
    const free = competition(edge(0, 5, 3), { others })
    const placed = competition(edge(0, 5, 3), { others, chosen: [edge(1, 6, 5)] })
    expect(placed.lost).toBeLessThan(free.lost - 2)
  })

  it('finds nothing lost to what says the same, but a tie', () => {
    const others = [edge(0, 6, 3)]
    const same = competition(edge(0, 5, 3), { others, words: { 5: 'train staff', 6: 'train staff' } })
    expect(same).toEqual({ lost: 0, isTie: true, strongest: 6 })
    expect(competition(edge(0, 5, 3), { others }).isTie).toBe(false)
  })

  it('leaves the order of two candidates of one record as it is', () => {
    const score = fc.double({ min: -10, max: 10, noNaN: true })
    fc.assert(
      fc.property(score, score, (one, other) => {
        const [better, worse] = one >= other ? [one, other] : [other, one]
        const worth = (chosen: number, rival: number): number =>
          chosen - competition(edge(0, 5, chosen), { others: [edge(0, 6, rival)] }).lost
        expect(worth(better, worse)).toBeGreaterThanOrEqual(worth(worse, better) - 1e-9)
      }),
    )
  })
})
