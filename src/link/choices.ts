import type { Issue } from '../model/index.ts'
import { type Chains, unlink } from './chains.ts'
import { Margins } from './margins.ts'
import { chooseUnderRulings, type Ruling } from './rulings.ts'
import type { Series, SeriesEdge } from './series.ts'

/** A chosen link, and what the choice is worth in log-odds. */
export type Choice = { edge: SeriesEdge; score: number; margin: number; rival: number | null }

/** The links of a series. */
export type Choices = {
  /** Those that are worth it or that a person ruled, by the record they start from. */
  kept: Choice[]
  /** Those that were chosen, but are not worth it. */
  dropped: Choice[]
  /** What the kept ones make. */
  chains: Chains
  /** Decisions that could not be kept. */
  issues: Issue[]
}

const ROUNDS = 4

/**
 * Chooses the links of a series under the Decisions, and chooses anew without those that turn out not to be worth it:
 * the best links together may hold a weak one that took the place of a good one.
 */
export function chooseLinks(series: Series, rulings: readonly Ruling[] = []): Choices {
  const dropped = new Map<SeriesEdge, Choice>()
  for (let round = 1; ; round++) {
    const { chains, edges, issues } = chooseUnderRulings(series, rulings, new Set(dropped.keys()))
    const choices = judgeChoices(series, edges, chains)
    const [kept = [], weak = []] = [true, false].map((worth) =>
      choices.filter(
        ({ edge, score }) => (edge.ruled || score >= series.models.thresholds.linkFrom) === worth,
      ),
    )
    for (const choice of weak) dropped.set(choice.edge, choice)
    if (weak.length > 0 && round < ROUNDS) continue
    for (const { edge } of weak) unlink(chains, edge)
    return { kept, dropped: [...dropped.values()], chains, issues }
  }
}

/** What each of the links that `chains` chose among `edges` is worth. */
function judgeChoices(series: Series, edges: readonly SeriesEdge[], chains: Chains): Choice[] {
  const margins = new Margins(series, edges, chains)
  return [...chains.next.values()]
    .toSorted((x, y) => x.from - y.from)
    .map((edge) => {
      const standing = margins.of(edge)
      return { edge, score: series.models.choice.score(margins.features(edge, standing)), ...standing }
    })
}
