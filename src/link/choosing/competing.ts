import type { SeriesEdge } from './paths.ts'
import { type Paths, reaches } from './paths.ts'
import type { Series } from './series.ts'

/** What else the records of a chosen link might be linked with. */
export type Competition = {
  /** The log-odds that the link loses to candidates that say something else, 0 and up. */
  lost: number
  /** Whether others say in the same words what its records say, so that words cannot tell which of them it is. */
  isTie: boolean
  /** The node of the strongest of them. */
  strongest: number | null
}

/**
 * By how much likelier a record's best pair is a link than its own log-odds say, before others compete: most actions
 * of a plan go on, whatever became of their words. In log-odds.
 */
const GOES_ON = 4

/** Of candidates in the same words one that comes so near to a link, in log-odds, may as well take its place. */
const AS_GOOD = 1

/** ln(1 + e^x) */
const softplus = (x: number): number => (x > 30 ? x : Math.log1p(Math.exp(x)))

/**
 * What competes with each chosen link: as each record has one partner at most, every candidate of its two records
 * speaks against it (a softmax over the record's candidates), but less if it is itself linked well with another. It is
 * measured after the choice, so that it can never turn two candidates of one record round.
 */
export class Competitors {
  private readonly series: Series
  private readonly paths: Paths
  private readonly leaving: Map<number, SeriesEdge[]>
  private readonly arriving: Map<number, SeriesEdge[]>

  constructor(series: Series, edges: readonly SeriesEdge[], paths: Paths) {
    this.series = series
    this.paths = paths
    this.leaving = Map.groupBy(edges, ({ from }) => from)
    this.arriving = Map.groupBy(edges, ({ to }) => to)
  }

  /** The competition of a chosen link. Records of the same Thread do not compete. */
  of(link: SeriesEdge): Competition {
    const { paths } = this
    const later = (this.leaving.get(link.from) ?? [])
      .filter((edge) => edge !== link && !reaches(paths, link.to, edge.to))
      .map((edge) => this.rival(edge, edge.to, link.to, paths.previous.get(edge.to)))
    const earlier = (this.arriving.get(link.to) ?? [])
      .filter((edge) => edge !== link && !reaches(paths, edge.from, link.from))
      .map((edge) => this.rival(edge, edge.from, link.from, paths.next.get(edge.from)))
    const strongest = [...later, ...earlier].reduce<Rival | null>(
      (best, each) => (best === null || each.odds > best.odds ? each : best),
      null,
    )
    return {
      lost: Math.max(
        lostTo(later.filter(({ isEqual }) => !isEqual)),
        lostTo(earlier.filter(({ isEqual }) => !isEqual)),
      ),
      isTie: [...later, ...earlier].some(({ isEqual, score }) => isEqual && score >= link.score - AS_GOOD),
      strongest: strongest?.node ?? null,
    }
  }

  private rival(edge: SeriesEdge, node: number, insteadOf: number, own: SeriesEdge | undefined): Rival {
    const placed = own ? softplus(own.score + GOES_ON) : 0
    return {
      node,
      score: edge.score,
      odds: Math.exp(edge.score + GOES_ON - placed),
      isEqual: this.series.recordOf(node).folded === this.series.recordOf(insteadOf).folded,
    }
  }
}

/** A record that might stand in another's place: how likely it is, as odds, once its own link is taken into account. */
type Rival = { node: number; score: number; odds: number; isEqual: boolean }

const lostTo = (rivals: readonly Rival[]): number =>
  Math.log1p(rivals.reduce((sum, { odds }) => sum + odds, 0))
