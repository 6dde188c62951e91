import { bestMatching } from './assign.ts'
import { bridged, type Chains, chainsOf } from './chains.ts'
import type { Models } from './models.ts'
import type { JudgedPair } from './pair.ts'
import { judgePair, type Narrowing } from './pair.ts'
import type { PreparedEdition } from './prepare.ts'

/** A possible link anywhere in a series. Nodes number the records of all editions in order. */
export type SeriesEdge = {
  from: number
  to: number
  /** Log-odds that the two are the same action. */
  score: number
  /** What the score was made of; null where only a person said so. */
  features: Float32Array | null
  /** The log-odds that it loses to other pairs of its two records, 0 or more. */
  lost: number
  /** How many editions lie between the two. */
  missed: number
  /** A person's ruling that the two are the same. */
  ruled: boolean
}

/** From these log-odds on a link leaves neither of its records to be looked for in other editions. */
const SETTLED = 2

/** A ruling outweighs everything. */
const RULED = 1000

/** The editions of one plan, in order, with every link that is worth considering. */
export class Series {
  readonly editions: readonly PreparedEdition[]
  readonly models: Models
  /** The judged pairs of neighbouring editions; the second edition of pair `i` is edition `i + 1`. */
  readonly neighbours: readonly JudgedPair[]
  private readonly offsets: readonly number[]
  readonly edges: SeriesEdge[] = []

  constructor(editions: readonly PreparedEdition[], models: Models) {
    this.editions = editions
    this.models = models
    let nodes = 0
    this.offsets = editions.map(({ records }) => {
      nodes += records.length
      return nodes - records.length
    })
    this.neighbours = editions.slice(1).map((later, at) => judgePair(editions[at]!, later, models))
    for (const [at, { pairs }] of this.neighbours.entries()) this.addPairs(at, at + 1, pairs)
    this.addReturns()
  }

  /** The number of a record among those of all editions. */
  node(edition: number, index: number): number {
    return this.offsets[edition]! + index
  }

  /** Which edition a node is in. */
  editionOf(node: number): number {
    return this.offsets.findLastIndex((offset) => offset <= node)
  }

  /** The record of a node. */
  recordOf(node: number): PreparedEdition['records'][number] {
    const edition = this.editionOf(node)
    return this.editions[edition]!.records[node - this.offsets[edition]!]!
  }

  /** What a link gains beyond leaving both records alone, in log-odds. */
  gainOf(edge: SeriesEdge): number {
    return edge.ruled ? RULED : edge.score - this.models.thresholds.considerFrom
  }

  /**
   * The one decision over the whole series: the set of links of largest total log-odds in which every record
   * has one predecessor and one successor at most. As links only lead forward, no Thread can hold two records
   * of one edition.
   */
  choose(edges: readonly SeriesEdge[]): Chains {
    const gains = edges.map((edge) => ({ from: edge.from, to: edge.to, gain: this.gainOf(edge) }))
    return bridged(chainsOf(bestMatching(gains).map((at) => edges[at]!)), edges)
  }

  private addPairs(earlier: number, later: number, pairs: JudgedPair['pairs']): void {
    const missed = later - earlier - 1
    for (const { a, b, score, features, lost } of pairs) {
      this.edges.push({
        from: this.node(earlier, a),
        to: this.node(later, b),
        score: missed === 0 ? score : score + this.models.thresholds.absence,
        features,
        lost: lost.toAny,
        missed,
        ruled: false,
      })
    }
  }

  /** Rows that end in one edition are compared with rows of later editions too that begin there, or may. */
  private addReturns(): void {
    const { next, previous } = this.choose(this.edges)
    const recordsWhere = (edition: number, isLoose: (node: number) => boolean): Set<number> =>
      new Set(
        this.editions[edition]!.records.map(({ index }) => index).filter((index) =>
          isLoose(this.node(edition, index)),
        ),
      )
    const isDoubtful = (edge: SeriesEdge | undefined): boolean => (edge?.score ?? -Infinity) < SETTLED
    const ending = this.editions.map((_, edition) =>
      recordsWhere(edition, (node) => isDoubtful(next.get(node))),
    )
    const beginning = this.editions.map((_, edition) =>
      recordsWhere(edition, (node) => isDoubtful(previous.get(node))),
    )
    for (let earlier = 0; earlier + 2 < this.editions.length; earlier++) {
      if (ending[earlier]!.size === 0) continue
      let nodes = this.editions[earlier]!.records.map(({ index }) => this.node(earlier, index))
      const partnersIn = (edition: number): Int32Array =>
        Int32Array.from(nodes, (node) => (node < 0 ? -1 : node - this.node(edition, 0)))
      for (let later = earlier + 1; later < this.editions.length; later++) {
        nodes = nodes.map((node) => next.get(node)?.to ?? -1)
        if (later < earlier + 2 || beginning[later]!.size === 0) continue
        const narrowing: Narrowing = {
          before: ending[earlier]!,
          after: beginning[later]!,
          partners: partnersIn(later),
        }
        this.addPairs(
          earlier,
          later,
          judgePair(this.editions[earlier]!, this.editions[later]!, this.models, narrowing).pairs,
        )
      }
    }
  }
}
