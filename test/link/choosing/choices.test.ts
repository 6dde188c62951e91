import { describe, expect, it } from 'vitest'
import { chooseLinks } from '../../../src/link/choosing/choices.ts'
import type { SeriesEdge } from '../../../src/link/choosing/paths.ts'
import { reaches } from '../../../src/link/choosing/paths.ts'
import { Series } from '../../../src/link/choosing/series.ts'
import { modelsOf } from '../../../src/link/comparing/models.ts'
import { WEIGHTS } from '../../../src/link/comparing/weights.ts'
import type { Decision } from '../../../src/model/index.ts'
import { edge } from '../records.ts'

/** A link is worth what its score is, and kept from even odds on. */
const models = modelsOf(
  { ...WEIGHTS, choice: { intercept: 0, weights: { score: 1 } } },
  { considerFrom: -4, linkFrom: 0, sureFrom: 4, acceptFrom: 4, absence: 0 },
)

/** A series of which only the links are known; each node is an edition of its own, and says something else. */
const seriesOf = (edges: SeriesEdge[]): Series =>
  Object.assign(Object.create(Series.prototype) as Series, {
    edges,
    models,
    editionOf: (node: number) => node,
    recordOf: (node: number) => ({ folded: `${node}` }),
  })

const chosen = (edges: SeriesEdge[]) => {
  const series = seriesOf(edges)
  const { kept, dropped, paths } = chooseLinks(series)
  const names = (choices: typeof kept) => choices.map(({ edge: { from, to } }) => `${from}-${to}`).sort()
  return { kept: names(kept), dropped: names(dropped), linked: paths.next.size }
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

  it('holds on to a Decision, however many weak links lie on its way', () => {
    for (const between of [1, 3, 6]) {
      const last = between + 1
      const weak = Array.from({ length: between }, (_, at) => [
        edge(0, at + 1, -1 - at / 10),
        edge(at + 1, last, -1 - at / 10),
      ]).flat()
      const decision: Decision = {
        fromActionId: 'first',
        toActionId: 'last',
        ruling: 'same',
        reason: 'read both',
        decidedBy: 'A. Clerk',
        at: '2020-01-01T00:00:00Z',
      }
      const { paths, broken } = chooseLinks(seriesOf(weak), [{ from: 0, to: last, decision }])
      expect(reaches(paths, 0, last)).toBe(true)
      expect(broken).toEqual([])
    }
  })

  it('bears a series without links', () => {
    expect(chosen([])).toEqual({ kept: [], dropped: [], linked: 0 })
  })
})
