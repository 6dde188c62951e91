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
 * A division with less than these log-odds gives way to a link of the whole and one of its parts that is likelier by
 * `PLAINLY_WHOLE`. One with more does not: the action itself is among its parts, and number, owner and date of the
 * one that kept them speak for it however much else was taken out of it.
 */
const CLEARLY_DIVIDED = 1
const PLAINLY_WHOLE = 3.5
/** From these log-odds on a division that is not stated still leaves doubt in the links of the whole with its parts. */
const POSSIBLE_DIVISION = -2.5

/** A division of nodes of a series. */
export type PlacedDivision = Pick<Division, 'relation' | 'features'> & {
  /** The log-odds that it is right. */
  score: number
  /** The whole and its parts, earlier node first; where it is stated, less those that a person has ruled on. */
  pairs: (readonly [from: number, to: number])[]
}

/** What became of the divisions that were found. */
export type Divisions = {
  stated: PlacedDivision[]
  /** Of links that stand, the likeliest division in which they would link the whole with a part. */
  possible: ReadonlyMap<SeriesEdge, PlacedDivision>
}

/**
 * Divisions between neighbouring editions that no surer link contradicts; their parts leave the chains. `worth` tells
 * of each chosen link the log-odds that it is right, Infinity where a person's ruling needs it.
 */
export function divide(
  series: Series,
  chains: Chains,
  rulings: readonly Ruling[],
  worth: ReadonlyMap<SeriesEdge, number>,
): Divisions {
  const stated: PlacedDivision[] = []
  const possible = new Map<SeriesEdge, PlacedDivision>()
  const { parts: scorer, alone, thresholds } = series.models
  const worthOf = (edge: SeriesEdge): number => worth.get(edge) ?? 0
  const isSure = (edge: SeriesEdge): boolean => worthOf(edge) >= thresholds.acceptFrom
  const used = new Set<number>()
  const ruled = new Map(rulings.map(({ from, to, decision }) => [`${from} ${to}`, decision.ruling]))
  for (const [edition, judged] of series.neighbours.entries()) {
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
    const likeliestFirst = found
      .map((division) => ({ ...division, score: scorer.score(division.features) }))
      .filter(({ score }) => score > POSSIBLE_DIVISION)
      .toSorted((x, y) => y.score - x.score || x.whole - y.whole)
    for (const { relation, features, score, ...division } of likeliestFirst) {
      const split = relation === 'split'
      const whole = split ? before(division.whole) : after(division.whole)
      const parts = division.parts.map((part) => (split ? after(part) : before(part)))
      const pairs = parts.map((part) => (split ? ([whole, part] as const) : ([part, whole] as const)))
      for (const [from, to] of pairs) {
        const edge = chains.next.get(from)
        if (edge?.to === to && !possible.has(edge)) possible.set(edge, { relation, features, score, pairs })
      }
      if (score <= LIKELY_DIVISION) continue
      if (gainsaid(chains, { relation, whole, parts, score }, worthOf)) continue
      if ([whole, ...parts].some((node) => used.has(node))) continue
      // A person who confirms one part says nothing against the others; any other ruling takes the division away.
      const rulingOn = ([from, to]: readonly [number, number]) => ruled.get(`${from} ${to}`)
      if (pairs.some((pair) => (rulingOn(pair) ?? relation) !== relation)) continue
      for (const node of [whole, ...parts]) used.add(node)
      for (const [from, to] of pairs) {
        unlink(chains, chains.next.get(from))
        unlink(chains, chains.previous.get(to))
      }
      stated.push({
        relation,
        features,
        score,
        pairs: pairs.filter((pair) => rulingOn(pair) === undefined),
      })
    }
  }
  return { stated, possible }
}

/**
 * Whether a link that a division would break speaks against it: one to another record if it is likelier than the
 * division, the link of the whole and one of its parts if it is plainly likelier than a doubtful division.
 */
function gainsaid(
  chains: Chains,
  { relation, whole, parts, score }: Pick<Division, 'relation' | 'whole' | 'parts'> & { score: number },
  worthOf: (edge: SeriesEdge) => number,
): boolean {
  const [ofWhole, ofParts] =
    relation === 'split' ? [chains.next, chains.previous] : [chains.previous, chains.next]
  const isWithin = ({ from, to }: SeriesEdge): boolean =>
    relation === 'split' ? from === whole && parts.includes(to) : to === whole && parts.includes(from)
  return [ofWhole.get(whole), ...parts.map((part) => ofParts.get(part))]
    .filter((edge) => edge !== undefined)
    .some((edge) =>
      isWithin(edge)
        ? worthOf(edge) >= (score < CLEARLY_DIVIDED ? score + PLAINLY_WHOLE : Infinity)
        : worthOf(edge) >= score,
    )
}
