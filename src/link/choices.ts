import type { Chains } from './chains.ts'
import { Margins } from './margins.ts'
import type { Series, SeriesEdge } from './series.ts'

/** A chosen link, what the choice is worth in log-odds, and whether that is enough. */
export type Choice = { edge: SeriesEdge; score: number; margin: number; rival: number | null; kept: boolean }

/** What each of the links that `chains` chose among `edges` is worth, in the order of the records they start from. */
export function judgeChoices(series: Series, edges: readonly SeriesEdge[], chains: Chains): Choice[] {
  const margins = new Margins(series, edges, chains)
  return [...chains.next.values()]
    .toSorted((x, y) => x.from - y.from)
    .map((edge) => {
      const standing = margins.of(edge)
      const score = series.models.choice.score(margins.features(edge, standing))
      return { edge, score, ...standing, kept: edge.ruled || score >= series.models.linkFrom }
    })
}
