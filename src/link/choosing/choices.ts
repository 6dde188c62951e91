import { type Competition, Competitors } from './competing.ts'
import type { SeriesEdge } from './paths.ts'
import { type Paths, unlink } from './paths.ts'
import { type Chosen, chooseUnderRulings, type Ruling } from './rulings.ts'
import type { Series } from './series.ts'

/** A chosen link, and what the choice is worth in log-odds. */
export type Choice = Competition & {
  edge: SeriesEdge
  score: number
  /** It is there, or must stay, for two records that a person called the same. */
  isHeld: boolean
}

/** The links of a series. */
export type Choices = {
  /** Those that are worth it or that a person ruled, by the record they start from. */
  kept: Choice[]
  /** Those that were chosen, but are not worth it. */
  dropped: Choice[]
  /** What the kept ones make. */
  paths: Paths
  /** Decisions that could not be kept. */
  broken: Ruling[]
}

const ROUNDS = 4

/**
 * Chooses the links of a series under the Decisions, and chooses anew without those that turn out not to be worth it:
 * the best links together may hold a weak one that took the place of a good one.
 */
export function chooseLinks(series: Series, rulings: readonly Ruling[] = []): Choices {
  const dropped = new Map<SeriesEdge, Choice>()
  for (let round = 1; ; round++) {
    const chosen = chooseUnderRulings(series, rulings, new Set(dropped.keys()))
    const { paths, broken } = chosen
    const choices = judgeChoices(series, chosen)
    // As long as links are chosen anew, a Decision finds another way to hold, or a link of its own.
    const isWorthIt = ({ edge, isHeld, score }: Choice): boolean =>
      edge.ruled || score >= series.models.thresholds.linkFrom || (isHeld && round === ROUNDS)
    const kept = choices.filter(isWorthIt)
    const weak = choices.filter((choice) => !isWorthIt(choice))
    for (const choice of weak) dropped.set(choice.edge, choice)
    if (weak.length > 0 && round < ROUNDS) continue
    for (const { edge } of weak) unlink(paths, edge)
    return { kept, dropped: [...dropped.values()], paths, broken }
  }
}

/** What each of the chosen links is worth. */
export function judgeChoices(series: Series, { paths, edges, held }: Chosen): Choice[] {
  const competitors = new Competitors(series, edges, paths)
  return [...paths.next.values()]
    .toSorted((x, y) => x.from - y.from)
    .map((edge) => {
      const competition = competitors.of(edge)
      const score = series.models.choice.score(choiceFeatures(edge, competition))
      return { edge, score, ...competition, isHeld: held.has(edge) }
    })
}

/** The numbers of `CHOICE_FEATURES`. */
export const choiceFeatures = ({ score }: SeriesEdge, { lost }: Competition): Float32Array =>
  Float32Array.of(score, lost)
