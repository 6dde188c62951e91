import { type JudgedPair, judgePair, type Narrowing } from '../blocking/judge.ts'
import type { Models } from '../comparing/features.ts'
import type { PreparedEdition, PreparedRecord } from '../comparing/prepare.ts'
import { bestMatching } from './assignment.ts'
import { bridged, type Paths, pathsOf, type SeriesEdge } from './paths.ts'

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
  readonly edges: SeriesEdge[] = []
  private readonly offsets: readonly number[]
  /** The edition of each node. */
  private readonly editionOfNode: Uint32Array

  /** `neighbours` where they are judged already. */
  constructor(editions: readonly PreparedEdition[], models: Models, neighbours?: readonly JudgedPair[]) {
    this.editions = editions
    this.models = models
    let nodes = 0
    this.offsets = editions.map(({ records }) => {
      nodes += records.length
      return nodes - records.length
    })
    this.editionOfNode = Uint32Array.from(editions.flatMap(({ records }, at) => records.map(() => at)))
    this.neighbours =
      neighbours ?? editions.slice(1).map((later, at) => judgePair(editions[at]!, later, models))
    for (const [at, { pairs }] of this.neighbours.entries()) this.addPairs(at, at + 1, pairs)
    this.addReturns()
  }

  /** The number of a record among those of all editions. */
  node(edition: number, index: number): number {
    return this.offsets[edition]! + index
  }

  /** Which edition a node is in. */
  editionOf(node: number): number {
    return this.editionOfNode[node]!
  }

  /** The record of a node. */
  recordOf(node: number): PreparedRecord {
    const edition = this.editionOf(node)
    return this.editions[edition]!.records[node - this.offsets[edition]!]!
  }

  /**
   * The one decision over the whole series: the set of links of largest total log-odds in which every record
   * has one predecessor and one successor at most. As links only lead forward, no Thread can hold two records
   * of one edition.
   */
  choose(edges: readonly SeriesEdge[]): Paths {
    const gains = edges.map(({ from, to, ruled, score }) => ({
      from,
      to,
      gain: ruled ? RULED : score - this.models.thresholds.considerFrom,
    }))
    return bridged(pathsOf(bestMatching(gains).map((at) => edges[at]!)), edges)
  }

  private addPairs(earlier: number, later: number, pairs: JudgedPair['pairs']): void {
    const missed = later - earlier - 1
    for (const { a, b, score, features } of pairs) {
      this.edges.push({
        from: this.node(earlier, a),
        to: this.node(later, b),
        score: missed === 0 ? score : score + this.models.thresholds.absence,
        features,
        missed,
        ruled: false,
      })
    }
  }

  /** Rows that end in one edition are compared with rows of later editions too that begin there, or may. */
  private addReturns(): void {
    const { next, previous } = this.choose(this.edges)
    const isDoubtful = (edge: SeriesEdge | undefined): boolean => (edge?.score ?? -Infinity) < SETTLED
    const looseIn = (links: ReadonlyMap<number, SeriesEdge>): ReadonlySet<number>[] =>
      this.editions.map(
        ({ records }, edition) =>
          new Set(
            records.map(({ index }) => index).filter((at) => isDoubtful(links.get(this.node(edition, at)))),
          ),
      )
    const [ending, beginning] = [looseIn(next), looseIn(previous)]
    for (let earlier = 0; earlier + 2 < this.editions.length; earlier++) {
      if (ending[earlier]!.size === 0) continue
      let nodes = this.editions[earlier]!.records.map(({ index }) => this.node(earlier, index))
      let wordingKept = 1
      for (let later = earlier + 1; later < this.editions.length; later++) {
        wordingKept = Math.min(wordingKept, this.neighbours[later - 1]!.wordingKept)
        nodes = nodes.map((node) => next.get(node)?.to ?? -1)
        if (later < earlier + 2 || beginning[later]!.size === 0) continue
        const narrowing: Narrowing = {
          before: ending[earlier]!,
          after: beginning[later]!,
          partners: Int32Array.from(nodes, (node) =>
            node >= 0 && this.editionOf(node) === later ? node - this.node(later, 0) : -1,
          ),
          wordingKept,
        }
        const { pairs } = judgePair(this.editions[earlier]!, this.editions[later]!, this.models, narrowing)
        this.addPairs(earlier, later, pairs)
      }
    }
  }
}
