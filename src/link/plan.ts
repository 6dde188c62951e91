import {
  type ActionRecord,
  type Decision,
  type EditionDate,
  type Evidence,
  type Link,
  type Outcome,
  outcome,
  type Thread,
} from '../model/index.ts'
import type { Chains } from './chains.ts'
import { type Choice, chooseLinks } from './choices.ts'
import { divide, isOf, type PlacedDivision } from './divide.ts'
import { doubtsOf } from './doubts.ts'
import { probabilityOf, round } from './model.ts'
import { MODELS, type Models } from './models.ts'
import { prepareEdition } from './prepare.ts'
import { printedTwice, type Repeat, withoutRepeats } from './repeats.ts'
import { notKept, type Ruling, rulingsFor } from './rulings.ts'
import { Series, type SeriesEdge } from './series.ts'
import { type KnownThread, threadsOf } from './threads.ts'

/** The editions of one plan, in order of date and without copies, and what is known of them already. */
export type LinkInput = {
  planId: string
  editions: readonly {
    editionId: string
    dated: EditionDate | null
    records: readonly ActionRecord[]
  }[]
  decisions: readonly Decision[]
  knownThreads: readonly KnownThread[]
}

/** Every judged pair worth keeping, and the Threads that the accepted and the doubtful links make. */
export type LinkResult = {
  links: Link[]
  threads: Thread[]
  /** Rows that repeat another of their edition, if there are any: they are in no Thread of their own. */
  repeats?: Repeat[]
}

/**
 * Follows every action of a plan through its editions. The judgement of two neighbouring editions depends on
 * them alone, so that a further edition does not change what was linked before.
 */
export function linkPlan(input: LinkInput, models: Models = MODELS): Outcome<LinkResult> {
  const editions = input.editions.map((edition) => ({ ...edition, ...withoutRepeats(edition.records) }))
  const repeats = editions.flatMap((edition) => edition.repeats)
  const series = new Series(
    editions.map((edition) => prepareEdition(edition)),
    models,
  )
  const decided = rulingsFor(series, input.decisions, repeats)
  const { kept, dropped, chains, broken } = chooseLinks(series, decided)
  const rulings = decided.filter((ruling) => !broken.includes(ruling))
  const { stated, possible } = divide(
    series,
    chains,
    rulings,
    new Map(kept.map(({ edge, score, isHeld }) => [edge, isHeld ? Infinity : score])),
  )
  const isPart = (edge: SeriesEdge): boolean =>
    stated.some(({ pairs }) => pairs.some((pair) => isOf(edge, pair)))
  const links = [
    ...kept
      .filter(({ edge }) => chains.next.get(edge.from) === edge)
      .map((choice) => sameLink(series, choice, true, possible.get(choice.edge))),
    ...dropped
      .filter(({ edge, score }) => score >= NEAR_MISS && !isPart(edge))
      .map((choice) => sameLink(series, choice, false)),
    ...stated.flatMap((division) => divisionLinks(series, division)),
    ...ruledLinks(series, rulings),
  ]
  const starts = editions
    .flatMap(({ records }, edition) => records.map((_, index) => series.node(edition, index)))
    .filter((node) => !chains.previous.has(node))
  const threads = threadsOf(
    input.planId,
    starts.map((start) => follow(chains, start).map((node) => series.recordOf(node).record)),
    new Set(editions.at(-1)?.records.map(({ actionId }) => actionId)),
    links,
    input.knownThreads,
  )
  const told = input.editions.flatMap(({ editionId, records }, at) =>
    editions[at]!.repeats.map((repeat) => printedTwice(repeat, records, editionId)),
  )
  return outcome({ links, threads, ...(repeats.length > 0 ? { repeats } : {}) }, [
    ...told,
    ...broken.map(notKept),
  ])
}

function follow(chains: Chains, start: number): number[] {
  const nodes = [start]
  for (let edge = chains.next.get(start); edge; edge = chains.next.get(edge.to)) nodes.push(edge.to)
  return nodes
}

const idOf = (series: Series, node: number): string => series.recordOf(node).record.actionId

/** Choices that are as good as each other, in log-odds: which one holds is for a person to say. */
const TIE = 0.5
/** A link that loses more than this to rivals, in log-odds, is one of several that are nearly as good. */
const CONTESTED = 1
/** Pairs that came near being linked are kept, rejected, for whoever asks; in log-odds. */
const NEAR_MISS = -2

/** `division`: what the two may be instead or besides, the whole and one of its parts. */
function sameLink(
  series: Series,
  { edge, score, margin, rival }: Choice,
  kept: boolean,
  division?: PlacedDivision,
): Link {
  const evidence = evidenceOf(series.models, edge)
  evidence.push({
    comparison: 'alternatives',
    value: Number.isFinite(margin) ? round(margin) : null,
    weight: round(score - edge.score),
    ...(rival === null ? {} : { note: `the likeliest alternative: ${idOf(series, rival)}` }),
  })
  const doubts = doubtsOf(series, edge, division)
  const unrivalled = margin >= TIE && edge.lost <= CONTESTED
  const sure =
    edge.ruled || (score >= series.models.thresholds.acceptFrom && unrivalled && doubts.length === 0)
  return {
    fromActionId: idOf(series, edge.from),
    toActionId: idOf(series, edge.to),
    relation: 'same',
    probability: probabilityOf(score),
    verdict: kept ? (sure ? 'accepted' : 'review') : 'rejected',
    decidedBy: edge.ruled ? 'person' : 'rule',
    evidence: [...evidence, ...doubts],
  }
}

function evidenceOf(models: Models, edge: SeriesEdge): Evidence[] {
  if (edge.features === null) return []
  const evidence = models.inContext.evidence(edge.features)
  if (edge.missed > 0)
    evidence.push({ comparison: 'absence', value: edge.missed, weight: models.thresholds.absence })
  return evidence
}

function divisionLinks(series: Series, { relation, score, features, pairs }: PlacedDivision): Link[] {
  return pairs.map(([from, to]) => ({
    fromActionId: idOf(series, from),
    toActionId: idOf(series, to),
    relation,
    probability: probabilityOf(score),
    verdict: score >= series.models.thresholds.acceptFrom ? 'accepted' : 'review',
    decidedBy: 'rule',
    evidence: series.models.parts.evidence(features),
  }))
}

const RULED_VERDICT = { different: 'rejected', split: 'accepted', merged: 'accepted' } as const

/** The links that are there because a person ruled so, other than `same`. */
function ruledLinks(series: Series, rulings: readonly Ruling[]): Link[] {
  return rulings.flatMap(({ from, to, decision }) =>
    decision.ruling === 'same'
      ? []
      : [
          {
            fromActionId: idOf(series, from),
            toActionId: idOf(series, to),
            relation: decision.ruling === 'different' ? 'same' : decision.ruling,
            probability: decision.ruling === 'different' ? 0 : 1,
            verdict: RULED_VERDICT[decision.ruling],
            decidedBy: 'person',
            evidence: [],
          },
        ],
  )
}
