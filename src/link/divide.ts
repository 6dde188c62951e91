import type { Decision } from '../model/index.ts'
import { type Chains, unlink } from './chains.ts'
import { type Division, findDivisions } from './parts.ts'
import { lookAtOthers } from './prevalence.ts'
import type { Ruling } from './rulings.ts'
import type { Series, SeriesEdge } from './series.ts'

/**
 * From these log-odds on a division is stated. Below even odds: where words of a whole stand in several records,
 * that it is one of them and the others are new is the worse account.
 */
const LIKELY_DIVISION = -1
/**
 * With less than these log-odds a division leaves the link of the whole and one of its parts standing if that is at
 * least as likely: the action went on as that one, and the others were taken out of it or into it. With more it does
 * not: number, owner and date of the part that kept them speak for it however much else there is.
 */
const CLEARLY_DIVIDED = 1
/** From these log-odds on a division leaves doubt in the link of the whole and one of its parts, stated or not. */
const POSSIBLE_DIVISION = -2.5

type Pair = readonly [from: number, to: number]

/** A division of nodes of a series. */
export type PlacedDivision = Pick<Division, 'relation' | 'features'> & {
  /** The log-odds that it is right. */
  score: number
  /**
   * The whole with each of its parts, of the two the earlier node first; where it is stated, less those that a person
   * has ruled on and the one that stays a link.
   */
  pairs: Pair[]
}

/** What became of the divisions that were found. */
export type Divisions = {
  stated: PlacedDivision[]
  /** Of links that stand, the division beside them, or the likeliest that would have broken them. */
  possible: ReadonlyMap<SeriesEdge, PlacedDivision>
}

/**
 * Divisions between neighbouring editions that no surer link contradicts. The links that they break leave the chains.
 * `worth` tells of each chosen link the log-odds that it is right, Infinity where a person's ruling needs it.
 */
export function divide(
  series: Series,
  chains: Chains,
  rulings: readonly Ruling[],
  worth: ReadonlyMap<SeriesEdge, number>,
): Divisions {
  const stated: PlacedDivision[] = []
  const possible = new Map<SeriesEdge, PlacedDivision>()
  const { thresholds } = series.models
  const worthOf = (edge: SeriesEdge): number => worth.get(edge) ?? 0
  const isSure = (edge: SeriesEdge): boolean => worthOf(edge) >= thresholds.acceptFrom
  const ruled = new Map(rulings.map(({ from, to, decision }) => [`${from} ${to}`, decision.ruling]))
  const rulingOn = ([from, to]: Pair): Decision['ruling'] | undefined => ruled.get(`${from} ${to}`)
  for (const edition of series.neighbours.keys()) {
    const used = new Set<number>()
    for (const division of possibleDivisions(series, edition, chains, isSure)) {
      const { relation, score, pairs } = division
      for (const [from, to] of pairs) {
        const edge = chains.next.get(from)
        if (edge?.to === to && !possible.has(edge)) possible.set(edge, division)
      }
      if (score <= LIKELY_DIVISION || pairs.flat().some((node) => used.has(node))) continue
      const { main, others } = linksOf(chains, division)
      if (others.some((edge) => worthOf(edge) >= score)) continue
      const stands = main !== undefined && worthOf(main) >= (score < CLEARLY_DIVIDED ? score : Infinity)
      // A person who confirms what is said of one part says nothing against the others; any other ruling takes the
      // division away.
      const saidOf = (pair: Pair) => (stands && isOf(main, pair) ? 'same' : relation)
      if (pairs.some((pair) => (rulingOn(pair) ?? saidOf(pair)) !== saidOf(pair))) continue
      for (const node of pairs.flat()) used.add(node)
      for (const edge of others) unlink(chains, edge)
      if (stands) possible.set(main, division)
      else unlink(chains, main)
      stated.push({
        ...division,
        pairs: pairs.filter((pair) => saidOf(pair) === relation && rulingOn(pair) === undefined),
      })
    }
  }
  return { stated, possible }
}

/** The divisions that may be, between an edition and the next, by the nodes of the series, likeliest first. */
function possibleDivisions(
  series: Series,
  edition: number,
  chains: Chains,
  isSure: (edge: SeriesEdge) => boolean,
): PlacedDivision[] {
  const judged = series.neighbours[edition]!
  const { parts: scorer, alone } = series.models
  const before = (index: number): number => series.node(edition, index)
  const after = (index: number): number => series.node(edition + 1, index)
  const found = findDivisions(judged, alone, ({ a, b }) => {
    const out = chains.next.get(before(a))
    const into = chains.previous.get(after(b))
    return {
      elsewhereA: out !== undefined && out.to !== after(b) && isSure(out),
      elsewhereB: into !== undefined && into.from !== before(a) && isSure(into),
    }
  })
  lookAtOthers(found, scorer, judged)
  return found
    .map((division) => ({ ...division, score: scorer.score(division.features) }))
    .filter(({ score }) => score > POSSIBLE_DIVISION)
    .toSorted((x, y) => y.score - x.score || x.whole - y.whole)
    .map(({ relation, whole, parts, features, score }) => ({
      relation,
      features,
      score,
      pairs: parts.map((part) =>
        relation === 'split' ? [before(whole), after(part)] : [before(part), after(whole)],
      ),
    }))
}

/** The link of the whole and one of its parts, if there is one, and every other link that a division would break. */
function linksOf(
  chains: Chains,
  { pairs }: PlacedDivision,
): { main: SeriesEdge | undefined; others: SeriesEdge[] } {
  const edges = pairs.flatMap(([from, to]) => [chains.next.get(from), chains.previous.get(to)])
  const known = [...new Set(edges)].filter((edge) => edge !== undefined)
  const main = known.find((edge) => pairs.some((pair) => isOf(edge, pair)))
  return { main, others: known.filter((edge) => edge !== main) }
}

/** Whether a link is of these two nodes. */
export const isOf = (edge: SeriesEdge, [from, to]: Pair): boolean => edge.from === from && edge.to === to
