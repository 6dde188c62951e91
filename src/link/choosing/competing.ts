import type { SeriesEdge } from './paths.ts'
import { type Paths, reaches } from './paths.ts'
import type { Series } from './series.ts'

/** What else the records of a chosen link might be linked with. */
export type Competition = {
  /** Whether another is about as likely, or says in the same words what its records say: nothing tells which it is. */
  isTie: boolean
  /** The strongest of them, and by how many log-odds the link is likelier. */
  strongest: { node: number; margin: number } | null
}

/** A candidate that comes so near to a link, in log-odds, may as well take its place. */
const AS_GOOD = 1

/**
 * What competes with each chosen link: the other candidates of its two records, less likely by as much as they are
 * themselves linked well with another. It is told and weighs nothing, so that it cannot turn two candidates round.
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
    const rivals = [...later, ...earlier].sort((x, y) => y.standing - x.standing)
    return {
      isTie: rivals.some(
        ({ isEqual, score, standing }) => (isEqual ? score : standing) >= link.score - AS_GOOD,
      ),
      strongest: rivals[0] ? { node: rivals[0].node, margin: link.score - rivals[0].standing } : null,
    }
  }

  private rival(edge: SeriesEdge, node: number, insteadOf: number, own: SeriesEdge | undefined) {
    return {
      node,
      score: edge.score,
      standing: edge.score - Math.max(0, own?.score ?? 0),
      isEqual: this.series.recordOf(node).folded === this.series.recordOf(insteadOf).folded,
    }
  }
}
