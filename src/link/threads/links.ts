import type { Evidence, Link } from '../../model/index.ts'
import type { Choice } from '../choosing/choices.ts'
import { doubtsOf } from '../choosing/doubts.ts'
import type { SeriesEdge } from '../choosing/paths.ts'
import type { Ruling } from '../choosing/rulings.ts'
import type { Series } from '../choosing/series.ts'
import { probabilityOf, round } from '../comparing/logistic.ts'
import { LIKELY_SPLIT, type PlacedSplit } from '../splits/splits.ts'

/** A chosen link as the contract has it. `split` is what the two may be instead or besides, the whole and one of its parts. */
export function sameLink(series: Series, choice: Choice, kept: boolean, split?: PlacedSplit): Link {
  const { edge, score, lost, isTie, strongest } = choice
  const [before, after] = [series.recordOf(edge.from).record, series.recordOf(edge.to).record]
  const doubts = doubtsOf(before.action, after.action)
  const { thresholds, pair, verdict } = series.models
  const certainty = verdict.score(verdictFeatures(choice, split))
  const isCertain = certainty >= thresholds.acceptFrom && !isTie && doubts.length === 0
  return {
    fromActionId: before.actionId,
    toActionId: after.actionId,
    relation: 'same',
    probability: probabilityOf(score),
    verdict: kept ? (edge.ruled || isCertain ? 'accepted' : 'review') : 'rejected',
    decidedBy: edge.ruled ? 'person' : 'rule',
    evidence: [
      ...(edge.features === null ? [] : pair.evidence(edge.features)),
      ...(edge.features === null || edge.missed === 0
        ? []
        : [{ comparison: 'absence', value: edge.missed, weight: thresholds.absence }]),
      {
        comparison: 'alternatives',
        value: round(lost),
        weight: round(score - edge.score),
        ...(strongest === null
          ? {}
          : { note: `the likeliest alternative: ${series.recordOf(strongest).record.actionId}` }),
      },
      ...(split && split.score > LIKELY_SPLIT ? [mayBeSplit(series, edge, split)] : []),
      ...doubts,
    ],
  }
}

/** Log-odds of a split below these, or none at all, say no more. */
const NO_SPLIT = -6

/** The numbers of `VERDICT_FEATURES`: `split` is the likeliest of which the link may be a part. */
export const verdictFeatures = (
  { edge, lost }: Pick<Choice, 'edge' | 'lost'>,
  split: Pick<PlacedSplit, 'score'> | undefined,
): Float32Array => Float32Array.of(edge.score, lost, Math.max(NO_SPLIT, split?.score ?? NO_SPLIT))

function mayBeSplit(series: Series, edge: SeriesEdge, { relation, score, pairs }: PlacedSplit): Evidence {
  const others = pairs
    .filter(([from, to]) => from !== edge.from || to !== edge.to)
    .map(([from, to]) => series.recordOf(relation === 'split' ? to : from).record.actionId)
  return {
    comparison: 'division',
    value: round(score),
    weight: 0,
    note: `${relation === 'split' ? 'may be split, also into' : 'may be merged, also from'} ${others.join(' and ')}`,
  }
}

/** The links of a split or merge as the contract has them. */
export function splitLinks(series: Series, { relation, score, features, pairs }: PlacedSplit): Link[] {
  const { thresholds, split } = series.models
  return pairs.map(([from, to]) => ({
    fromActionId: series.recordOf(from).record.actionId,
    toActionId: series.recordOf(to).record.actionId,
    relation,
    probability: probabilityOf(score),
    verdict: score >= thresholds.sureFrom ? 'accepted' : 'review',
    decidedBy: 'rule',
    evidence: split.evidence(features),
  }))
}

const RULED_VERDICT = { different: 'rejected', split: 'accepted', merged: 'accepted' } as const

/** The links that are there because a person ruled so, other than `same`. */
export function ruledLinks(series: Series, rulings: readonly Ruling[]): Link[] {
  return rulings.flatMap(({ from, to, decision: { ruling } }) =>
    ruling === 'same'
      ? []
      : [
          {
            fromActionId: series.recordOf(from).record.actionId,
            toActionId: series.recordOf(to).record.actionId,
            relation: ruling === 'different' ? 'same' : ruling,
            probability: ruling === 'different' ? 0 : 1,
            verdict: RULED_VERDICT[ruling],
            decidedBy: 'person',
            evidence: [],
          },
        ],
  )
}
