import { type Chains, reaches } from './chains.ts'
import { isEqualIn } from './compare.ts'
import { bounded } from './model.ts'
import type { Series, SeriesEdge } from './series.ts'

/**
 * By how much the choice of a link is better than the best choice without it, in log-odds, looking at swaps
 * with one other link: near 0, chance would have decided. Records of the same Thread are no alternatives.
 */
export class Margins {
  private readonly gains = new Map<string, number>()
  private readonly fromNode: Map<number, SeriesEdge[]>
  private readonly toNode: Map<number, SeriesEdge[]>
  private readonly chains: Chains
  private readonly series: Series

  constructor(series: Series, edges: readonly SeriesEdge[], chains: Chains) {
    this.series = series
    const worthwhile = edges.filter((edge) => this.gainOf(edge) > 0)
    for (const edge of worthwhile) this.gains.set(`${edge.from} ${edge.to}`, this.gainOf(edge))
    this.fromNode = Map.groupBy(worthwhile, ({ from }) => from)
    this.toNode = Map.groupBy(worthwhile, ({ to }) => to)
    this.chains = chains
  }

  private gainOf(edge: SeriesEdge): number {
    return this.series.gainOf(edge)
  }

  private gain(from: number | undefined, to: number | undefined): number {
    return from === undefined || to === undefined ? 0 : (this.gains.get(`${from} ${to}`) ?? 0)
  }

  /** A chosen link as the model of choices sees it. */
  features(edge: SeriesEdge, { margin } = this.of(edge)): Float32Array {
    return Float32Array.of(
      edge.score,
      bounded(margin),
      bounded(edge.lost),
      // However many rivals say the same: what stands in both editions went somewhere.
      edge.features && isEqualIn(edge.features) ? 1 : 0,
    )
  }

  /** The margin of a chosen link, and the node that is the likeliest alternative. */
  of(edge: SeriesEdge): { margin: number; rival: number | null } {
    let margin = Infinity
    let rival: number | null = null
    const offer = (loss: number, node: number): void => {
      if (loss >= margin) return
      margin = loss
      rival = node
    }
    for (const other of this.fromNode.get(edge.from) ?? []) {
      if (reaches(this.chains, edge.to, other.to)) continue
      const displaced = this.chains.previous.get(other.to)
      const now = this.gainOf(edge) + (displaced ? this.gainOf(displaced) : 0)
      offer(now - this.gainOf(other) - this.gain(displaced?.from, edge.to), other.to)
    }
    for (const other of this.toNode.get(edge.to) ?? []) {
      if (reaches(this.chains, other.from, edge.from)) continue
      const displaced = this.chains.next.get(other.from)
      const now = this.gainOf(edge) + (displaced ? this.gainOf(displaced) : 0)
      offer(now - this.gainOf(other) - this.gain(edge.from, displaced?.to), other.from)
    }
    return { margin, rival }
  }
}
