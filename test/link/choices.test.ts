import { describe, expect, it } from 'vitest'
import { chooseLinks } from '../../src/link/choices.ts'
import { modelsOf } from '../../src/link/models.ts'
import { Series, type SeriesEdge } from '../../src/link/series.ts'
import { WEIGHTS } from '../../src/link/weights.ts'

/** A link is worth what its score is, and kept from even odds on. */
const models = modelsOf(
  { ...WEIGHTS, choice: { intercept: 0, weights: { score: 1 } } },
  { considerFrom: -4, linkFrom: 0, acceptFrom: 4, absence: 0 },
)

const edge = (from: number, to: number, score: number): SeriesEdge => ({
  from,
  to,
  score,
  features: null,
  lost: 0,
  missed: 0,
  ruled: false,
})

const chosen = (edges: SeriesEdge[]) => {
  const series = Object.assign(Object.create(Series.prototype) as Series, { edges, models })
  const { kept, dropped, chains } = chooseLinks(series)
  const names = (choices: typeof kept) => choices.map(({ edge: { from, to } }) => `${from}-${to}`).sort()
  return { kept: names(kept), dropped: names(dropped), linked: chains.next.size }
}

describe('chooseLinks', () => {
  it('keeps the links that are worth it', () => {
    expect(chosen([edge(0, 2, 3), edge(1, 3, -1)])).toEqual({ kept: ['0-2'], dropped: ['1-3'], linked: 1 })
  })

  it('lets no link that is not worth it take the place of one that is', () => {
    // Together 0-3 and 1-2 gain more than 0-2 alone, and 1-3 is next to nothing.
    const edges = [edge(0, 2, 1.4), edge(0, 3, 0.3), edge(1, 2, -0.6), edge(1, 3, -3)]
    expect(chosen(edges)).toEqual({ kept: ['0-2'], dropped: ['1-2', '1-3'], linked: 1 })
  })

  it('bears a series without links', () => {
    expect(chosen([])).toEqual({ kept: [], dropped: [], linked: 0 })
  })
})
