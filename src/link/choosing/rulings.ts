import { type Decision, type Issue, issue } from '../../model/index.ts'
import type { Repeat } from '../threads/repeats.ts'
import type { SeriesEdge } from './paths.ts'
import { type Paths, reaches } from './paths.ts'
import type { Series } from './series.ts'

/** A Decision about two records of the series, the earlier first. */
export type Ruling = { from: number; to: number; decision: Decision }

/** What the persons' Decisions say of this series: the last word on each pair. One on a repeat is on what it repeats. */
export function rulingsFor(
  series: Series,
  decisions: readonly Decision[],
  repeats: readonly Repeat[] = [],
): Ruling[] {
  const nodes = new Map<string, number>()
  for (const [edition, { records }] of series.editions.entries()) {
    for (const { record, index } of records) nodes.set(record.actionId, series.node(edition, index))
  }
  for (const { actionId, ofActionId } of repeats) nodes.set(actionId, nodes.get(ofActionId)!)
  const last = new Map<string, Ruling>()
  const inTime = decisions.toSorted((x, y) => (key(x) < key(y) ? -1 : 1))
  for (const decision of inTime) {
    const here = nodes.get(decision.fromActionId)
    const there = nodes.get(decision.toActionId)
    // A Decision on records that are not in this plan now is kept for the day they are.
    if (here === undefined || there === undefined || here === there) continue
    const ruling = { from: Math.min(here, there), to: Math.max(here, there), decision }
    last.set(`${ruling.from} ${ruling.to}`, ruling)
  }
  return [...last.values()]
}

const key = ({ at, fromActionId, toActionId, ruling }: Decision): string =>
  JSON.stringify([at, fromActionId, toActionId, ruling])

const ROUNDS = 50

/**
 * Chooses the links of a series under the Decisions: what a person called the same is in one Thread, what a
 * person called different, or parts, is not. Where Decisions cannot all hold the later ones do. Links in `without`
 * are not looked at.
 */
export function chooseUnderRulings(
  series: Series,
  rulings: readonly Ruling[],
  without: ReadonlySet<SeriesEdge>,
): Chosen {
  const banned = new Set(without)
  const givenUp = new Set<Ruling>()
  const apart = rulings.filter(({ decision }) => decision.ruling !== 'same')
  const together = rulings.filter(({ decision }) => decision.ruling === 'same').toReversed()
  let edges = [...series.edges]
  for (const { from, to } of apart) {
    for (const edge of edges) if (edge.from === from && edge.to === to) banned.add(edge)
  }
  const leaving = new Map<number, Ruling>()
  const arriving = new Map<number, Ruling>()
  let paths: Paths = { next: new Map(), previous: new Map() }
  for (let round = 0; round < ROUNDS; round++) {
    edges = edges.filter((edge) => !banned.has(edge))
    paths = series.choose(edges)
    let changed = false
    for (const ruling of together) {
      if (givenUp.has(ruling) || leaving.get(ruling.from) === ruling) continue
      if (reachesByOthers(paths, ruling)) continue
      if (leaving.has(ruling.from) || arriving.has(ruling.to) || !forward(series, ruling)) continue
      const known = edges.find(({ from, to }) => from === ruling.from && to === ruling.to)
      leaving.set(ruling.from, ruling)
      arriving.set(ruling.to, ruling)
      if (known) banned.add(known)
      edges.push({ ...(known ?? bare(series, ruling)), ruled: true })
      changed = true
    }
    for (const ruling of apart) {
      const way = wayBetween(paths, ruling.from, ruling.to)
      if (way.length === 0 || givenUp.has(ruling)) continue
      const weakest = weakestOf(way)
      if (weakest) banned.add(weakest)
      else {
        const oldest = oldestOf([ruling, ...way.flatMap(({ from }) => leaving.get(from) ?? [])])
        givenUp.add(oldest)
        if (oldest === ruling) continue
        leaving.delete(oldest.from)
        arriving.delete(oldest.to)
        for (const edge of way) if (edge.from === oldest.from) banned.add(edge)
      }
      changed = true
    }
    if (!changed) break
  }
  const isBroken = ({ from, to, decision }: Ruling): boolean =>
    (decision.ruling === 'same') !== reaches(paths, from, to)
  return { paths, edges, held: heldBy(paths, together), broken: rulings.filter(isBroken) }
}

/** The links chosen, all that were considered, and Decisions that could not be kept. */
export type Chosen = {
  paths: Paths
  edges: SeriesEdge[]
  /** The links, ruled or not, by which two records are in one Thread that a person called the same. */
  held: ReadonlySet<SeriesEdge>
  broken: Ruling[]
}

const heldBy = (paths: Paths, together: readonly Ruling[]): Set<SeriesEdge> =>
  new Set(together.flatMap(({ from, to }) => wayBetween(paths, from, to)))

const forward = (series: Series, { from, to }: Ruling): boolean =>
  series.editionOf(from) < series.editionOf(to)

function bare(series: Series, { from, to }: Ruling): SeriesEdge {
  const missed = series.editionOf(to) - series.editionOf(from) - 1
  return { from, to, score: 0, features: null, missed, ruled: true }
}

/** What is told of a Decision that could not be kept. */
export function notKept({ decision }: Ruling): Issue {
  const { decidedBy, fromActionId, toActionId, ruling, reason } = decision
  return issue(
    'decision-not-kept',
    `The decision of ${decidedBy} that ${fromActionId} and ${toActionId} are ${ruling === 'same' ? 'the same' : ruling} contradicts a later one or joins two rows of one edition; look at both and decide again.`,
    { text: reason },
  )
}

/** Both are in one chain with others between them, so that the ruling holds without a link of its own. */
const reachesByOthers = (paths: Paths, { from, to }: Ruling): boolean =>
  paths.next.get(from)?.to !== to && reaches(paths, from, to)

/** The weakest of some links that no person ruled. */
function weakestOf(way: readonly SeriesEdge[]): SeriesEdge | undefined {
  return way
    .filter(({ ruled }) => !ruled)
    .toSorted((a, b) => a.score - b.score)
    .at(0)
}

/** The one that was decided first. */
const oldestOf = (rulings: readonly [Ruling, ...Ruling[]]): Ruling =>
  rulings.reduce((oldest, ruling) => (key(ruling.decision) < key(oldest.decision) ? ruling : oldest))

/** The links that lead from one node to another; none if there is no way. */
function wayBetween(paths: Paths, from: number, to: number): SeriesEdge[] {
  if (!reaches(paths, from, to)) return []
  const way: SeriesEdge[] = []
  for (let edge = paths.next.get(from); edge; edge = paths.next.get(edge.to)) {
    way.push(edge)
    if (edge.to === to) break
  }
  return way
}
