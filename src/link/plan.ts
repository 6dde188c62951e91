import {
  type ActionRecord,
  type Decision,
  type EditionDate,
  type Link,
  type Outcome,
  outcome,
  type Thread,
} from '../model/index.ts'
import { chooseLinks } from './choosing/choices.ts'
import type { SeriesEdge } from './choosing/paths.ts'
import { follow } from './choosing/paths.ts'
import { notKept, rulingsFor } from './choosing/rulings.ts'
import { Series } from './choosing/series.ts'
import type { Models } from './comparing/features.ts'
import { MODELS } from './comparing/models.ts'
import { PreparedEdition } from './comparing/prepare.ts'
import { Texts } from './comparing/text.ts'
import { addSplits, isOf } from './splits/splits.ts'
import { ruledLinks, sameLink, splitLinks } from './threads/links.ts'
import { printedTwice, type Repeat, withoutRepeats } from './threads/repeats.ts'
import { threadsOf } from './threads/threads.ts'

/** The editions of one plan, in order of date and without copies, and what is known of them already. */
export type LinkInput = {
  planId: string
  editions: readonly {
    editionId: string
    dated: EditionDate | null
    records: readonly ActionRecord[]
  }[]
  decisions: readonly Decision[]
  /** The names that threads of their records were ever given, the first given first. */
  knownThreads: readonly string[]
}

/** Every judged pair worth keeping, and the Threads that the accepted and the doubtful links make. */
export type LinkResult = {
  links: Link[]
  threads: Thread[]
  /** Rows that repeat another of their edition, if there are any: they are in no Thread of their own. */
  repeats?: Repeat[]
}

/** Pairs that came near being linked are kept, rejected, for whoever asks; in log-odds. */
const NEAR_MISS = -2

/**
 * Follows every action of a plan through its editions. The judgement of two neighbouring editions depends on
 * them alone, so that a further edition does not change what was linked before.
 */
export function linkPlan(input: LinkInput, models: Models = MODELS): Outcome<LinkResult> {
  const texts = new Texts()
  const editions = input.editions.map((edition) => ({
    ...edition,
    ...withoutRepeats(edition.records, texts),
  }))
  const repeats = editions.flatMap((edition) => edition.repeats)
  const series = new Series(
    editions.map(({ records }) => new PreparedEdition(records, texts)),
    models,
  )
  const decided = rulingsFor(series, input.decisions, repeats)
  const { kept, dropped, paths, broken } = chooseLinks(series, decided)
  const rulings = decided.filter((ruling) => !broken.includes(ruling))
  const worth = new Map(kept.map(({ edge, score, isHeld }) => [edge, isHeld ? Infinity : score]))
  const { stated, possible } = addSplits(series, paths, rulings, worth)
  const isPart = (edge: SeriesEdge): boolean =>
    stated.some(({ pairs }) => pairs.some((pair) => isOf(edge, pair)))
  const links = [
    ...kept
      .filter(({ edge }) => paths.next.get(edge.from) === edge)
      .map((choice) => sameLink(series, choice, true, possible.get(choice.edge))),
    ...dropped
      .filter(({ edge, score }) => score >= NEAR_MISS && !isPart(edge))
      .map((choice) => sameLink(series, choice, false)),
    ...stated.flatMap((split) => splitLinks(series, split)),
    ...ruledLinks(series, rulings),
  ]
  const starts = editions
    .flatMap(({ records }, edition) => records.map((_, index) => series.node(edition, index)))
    .filter((node) => !paths.previous.has(node))
  const threads = threadsOf(
    input.planId,
    starts.map((start) => follow(paths, start).map((node) => series.recordOf(node).record)),
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
