import type { Decision } from '../../model/index.ts'
import type { ScoredPair } from '../blocking/judge.ts'
import type { SeriesEdge } from '../choosing/paths.ts'
import { type Paths, unlink } from '../choosing/paths.ts'
import type { Ruling } from '../choosing/rulings.ts'
import type { Series } from '../choosing/series.ts'
import { findSplits, type Split } from './parts.ts'

/**
 * From these log-odds on a split is stated. Below even odds: where words of a whole stand in several records, that it
 * is one of them and the others are new is the worse account. One that breaks a link is to be likelier.
 */
export const LIKELY_SPLIT = -1
const LIKELY_BREAK = -0.5

type Pair = readonly [from: number, to: number]

/** A split or merge of nodes of a series. */
export type PlacedSplit = Pick<Split, 'relation' | 'features' | 'shares'> & {
  /** The log-odds that it is right. */
  score: number
  /**
   * The whole with each of its parts, of the two the earlier node first; where it is stated, less those that a person
   * has ruled on and the one that stays a link.
   */
  pairs: Pair[]
}

/** What became of the splits and merges that were found. */
export type Splits = {
  stated: PlacedSplit[]
  /** Of links that stand, the split beside them, or the likeliest that its two may be the whole and a part of. */
  possible: ReadonlyMap<SeriesEdge, PlacedSplit>
}

/**
 * Splits and merges between neighbouring editions that no surer link contradicts. Their parts stand beside the link of
 * the whole and its main part if that is most of it; else they break it. The links that they break leave the paths.
 * `worth` tells of each chosen link the log-odds that it is right, Infinity where a person's ruling needs it.
 */
export function addSplits(
  series: Series,
  paths: Paths,
  rulings: readonly Ruling[],
  worth: ReadonlyMap<SeriesEdge, number>,
): Splits {
  const stated: PlacedSplit[] = []
  const possible = new Map<SeriesEdge, PlacedSplit>()
  const worthOf = (edge: SeriesEdge): number => worth.get(edge) ?? 0
  const ruled = new Map(rulings.map(({ from, to, decision }) => [`${from} ${to}`, decision.ruling]))
  const rulingOn = ([from, to]: Pair): Decision['ruling'] | undefined => ruled.get(`${from} ${to}`)
  for (const edition of series.neighbours.keys()) {
    const used = new Set<number>()
    for (const split of possibleSplits(series, edition, paths, worthOf)) {
      const { relation, score, pairs } = split
      for (const [from, to] of pairs) {
        const edge = paths.next.get(from)
        if (edge?.to === to && !possible.has(edge)) possible.set(edge, split)
      }
      if (score <= LIKELY_SPLIT || pairs.flat().some((node) => used.has(node))) continue
      const { main, others } = linksOf(paths, split)
      if (others.some((edge) => worthOf(edge) >= score)) continue
      const stands = main !== undefined && isWhatWentOn(main, worthOf(main), split)
      const breaks = others.length > 0 || (main !== undefined && !stands)
      if (breaks && score <= LIKELY_BREAK) continue
      // A person who confirms what is said of one part says nothing against the others; any other ruling takes the
      // split away.
      const saidOf = (pair: Pair) => (stands && isOf(main, pair) ? 'same' : relation)
      if (pairs.some((pair) => (rulingOn(pair) ?? saidOf(pair)) !== saidOf(pair))) continue
      for (const node of pairs.flat()) used.add(node)
      for (const edge of others) unlink(paths, edge)
      if (stands) possible.set(main, split)
      else unlink(paths, main)
      stated.push({
        ...split,
        pairs: pairs.filter((pair) => saidOf(pair) === relation && rulingOn(pair) === undefined),
      })
    }
  }
  return { stated, possible }
}

/** Every way in which records of an edition and the next may be split or merged that no accepted link forbids. */
export function waysToSplit(
  series: Series,
  edition: number,
  paths: Paths,
  worthOf: (edge: SeriesEdge) => number,
): Split[] {
  const nodesOf = ({ a, b }: ScoredPair): Pair => [series.node(edition, a), series.node(edition + 1, b)]
  return findSplits(series.neighbours[edition]!, {
    isFree: (pair, relation) => {
      const nodes = nodesOf(pair)
      const edge = relation === 'split' ? paths.previous.get(nodes[1]) : paths.next.get(nodes[0])
      return edge === undefined || isOf(edge, nodes) || worthOf(edge) < series.models.thresholds.sureFrom
    },
    worthOf: (pair) => {
      const nodes = nodesOf(pair)
      const edge = paths.next.get(nodes[0])
      return edge && isOf(edge, nodes) ? worthOf(edge) : undefined
    },
  })
}

/** The possible splits and merges between an edition and the next, by the nodes of the series, likeliest first. */
function possibleSplits(
  series: Series,
  edition: number,
  paths: Paths,
  worthOf: (edge: SeriesEdge) => number,
): PlacedSplit[] {
  const before = (index: number): number => series.node(edition, index)
  const after = (index: number): number => series.node(edition + 1, index)
  return waysToSplit(series, edition, paths, worthOf)
    .map((split) => ({ ...split, score: series.models.split.score(split.features) }))
    .toSorted((x, y) => y.score - x.score || x.whole - y.whole)
    .map(({ whole, parts, relation, ...split }) => ({
      ...split,
      relation,
      pairs: parts.map((part) =>
        relation === 'split' ? [before(whole), after(part)] : [before(part), after(whole)],
      ),
    }))
}

/** The link of the whole and one of its parts, if there is one, and every other link that a split would break. */
function linksOf(
  paths: Paths,
  { pairs }: PlacedSplit,
): { main: SeriesEdge | undefined; others: SeriesEdge[] } {
  const edges = pairs.flatMap(([from, to]) => [paths.next.get(from), paths.previous.get(to)])
  const known = [...new Set(edges)].filter((edge) => edge !== undefined)
  const main = known.find((edge) => pairs.some((pair) => isOf(edge, pair)))
  return { main, others: known.filter((edge) => edge !== main) }
}

/** A link by so much surer than the split, in log-odds, stands; and a surer one of a part that says so much of it all. */
const SURER_BY_FAR = 2
const MOST_OF_IT = 0.75

/** Whether the main part of a split is the whole that went on, so that the others were taken out of it or into it. */
function isWhatWentOn(main: SeriesEdge, worth: number, { pairs, shares, score }: PlacedSplit): boolean {
  const share = shares[pairs.findIndex((pair) => isOf(main, pair))]!
  return worth >= score + (share >= MOST_OF_IT ? 0 : SURER_BY_FAR)
}

/** Whether a link is of these two nodes. */
export const isOf = (edge: SeriesEdge, [from, to]: Pair): boolean => edge.from === from && edge.to === to
