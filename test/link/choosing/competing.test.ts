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
  it('finds none where nothing competes', () => {
    expect(competition(edge(0, 5, 3), {})).toEqual({ isTie: false, strongest: null })
  })

  it('finds the likeliest candidate of either record, and by how much the link is likelier', () => {
    const others = [edge(0, 6, -2), edge(1, 5, 1)]
    expect(competition(edge(0, 5, 3), { others })).toEqual({
      isTie: false,
      strongest: { node: 1, margin: 2 },
    })
  })

  it('finds a candidate the less likely the better it is linked with another', () => {
    const others = [edge(0, 6, 2)]
    const placed = competition(edge(0, 5, 3), { others, chosen: [edge(1, 6, 5)] })
    expect(placed.strongest).toEqual({ node: 6, margin: 6 })
  })

  it('finds a tie where another comes as near, also one that has a link of its own if it says the same', () => {
    const [words, others, chosen] = [{ 5: 'train staff', 6: 'train staff' }, [edge(0, 6, 3)], [edge(1, 6, 5)]]
    expect(competition(edge(0, 5, 3), { others }).isTie).toBe(true)
    expect(competition(edge(0, 5, 3), { others, chosen }).isTie).toBe(false)
    expect(competition(edge(0, 5, 3), { others, chosen, words }).isTie).toBe(true)
    expect(competition(edge(0, 5, 3), { others: [edge(0, 6, 1)], words }).isTie).toBe(false)
  })
})
