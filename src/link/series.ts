import { bestMatching } from './assign.ts'
import { probabilityOf } from './model.ts'
import type { JudgedPair } from './pair.ts'
import { judgePair, type Narrowing } from './pair.ts'
import type { PreparedEdition } from './prepare.ts'
import { ACCEPT_FROM, LINK_FROM } from './weights.ts'

/** A possible link anywhere in a series. Nodes number the records of all editions in order. */
export type SeriesEdge = {
  from: number
  to: number
  /** Log-odds that the two are the same action. */
  score: number
  /** What the score was made of; null where only a person said so. */
  features: Float32Array | null
  /** How many editions lie between the two. */
  missed: number
  /** A person's ruling that the two are the same. */
  ruled: boolean
}

/** Log-odds of a probability. */
export const logOdds = (probability: number): number => Math.log(probability / (1 - probability))

const LINKED = logOdds(LINK_FROM)
const SURE = logOdds(ACCEPT_FROM)
/** What speaks against a row having been away for some editions, in log-odds. */
export const ABSENCE = -1.5
/** A ruling outweighs everything. */
const RULED = 1000

/** What a link gains beyond leaving both records alone. */
const gainOf = (edge: SeriesEdge): number => (edge.ruled ? RULED : edge.score - LINKED)

/** The editions of one plan, in order, with every link that is worth considering. */
export class Series {
  readonly editions: readonly PreparedEdition[]
  /** The judged pairs of neighbouring editions; the second edition of pair `i` is edition `i + 1`. */
  readonly neighbours: readonly JudgedPair[]
  private readonly offsets: readonly number[]
  readonly edges: SeriesEdge[] = []

  constructor(editions: readonly PreparedEdition[]) {
    this.editions = editions
    let nodes = 0
    this.offsets = editions.map(({ records }) => {
      nodes += records.length
      return nodes - records.length
    })
    this.neighbours = editions.slice(1).map((later, at) => judgePair(editions[at]!, later))
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

  private addPairs(earlier: number, later: number, pairs: JudgedPair['pairs']): void {
    const missed = later - earlier - 1
    for (const { a, b, score, features } of pairs) {
      this.edges.push({
        from: this.node(earlier, a),
        to: this.node(later, b),
        score: missed === 0 ? score : score + ABSENCE,
        features,
        missed,
        ruled: false,
      })
    }
  }

  /**
   * Rows that end in one edition and rows that begin two or more editions later are compared too. Only those:
   * a row with a sure neighbour needs no other.
   */
  private addReturns(): void {
    const { next, previous } = chainsOf(this.edges, bestMatching(weighed(this.edges)))
    const loose = (edition: number, linked: ReadonlyMap<number, SeriesEdge>): Set<number> =>
      new Set(
        this.editions[edition]!.records.map(({ index }) => index).filter(
          (index) => (linked.get(this.node(edition, index))?.score ?? -Infinity) < SURE,
        ),
      )
    const ending = this.editions.map((_, edition) => loose(edition, next))
    const beginning = this.editions.map((_, edition) => loose(edition, previous))
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
          judgePair(this.editions[earlier]!, this.editions[later]!, narrowing).pairs,
        )
      }
    }
  }
}

const weighed = (edges: readonly SeriesEdge[]): { from: number; to: number; gain: number }[] =>
  edges.map((edge) => ({ from: edge.from, to: edge.to, gain: gainOf(edge) }))

/** For each node, the edge chosen that leads from it, and to it. */
export type Chains = { next: Map<number, SeriesEdge>; previous: Map<number, SeriesEdge> }

function chainsOf(edges: readonly SeriesEdge[], chosen: readonly number[]): Chains {
  const next = new Map<number, SeriesEdge>()
  const previous = new Map<number, SeriesEdge>()
  for (const at of chosen) {
    next.set(edges[at]!.from, edges[at]!)
    previous.set(edges[at]!.to, edges[at]!)
  }
  return { next, previous }
}

/**
 * The one decision over the whole series: the set of links of largest total log-odds in which every record
 * has one predecessor and one successor at most. As links only lead forward, no Thread can hold two records
 * of one edition.
 */
export function chooseLinks(edges: readonly SeriesEdge[]): Chains {
  return chainsOf(edges, bestMatching(weighed(edges)))
}

/**
 * By how much the choice of a link is better than the best choice without it, in log-odds, looking at swaps
 * with one other link: near 0, chance would have decided.
 */
export class Margins {
  private readonly gains = new Map<string, number>()
  private readonly fromNode: Map<number, SeriesEdge[]>
  private readonly toNode: Map<number, SeriesEdge[]>
  private readonly chains: Chains

  constructor(edges: readonly SeriesEdge[], chains: Chains) {
    const worthwhile = edges.filter((edge) => gainOf(edge) > 0)
    for (const edge of worthwhile) this.gains.set(`${edge.from} ${edge.to}`, gainOf(edge))
    this.fromNode = Map.groupBy(worthwhile, ({ from }) => from)
    this.toNode = Map.groupBy(worthwhile, ({ to }) => to)
    this.chains = chains
  }

  private gain(from: number | undefined, to: number | undefined): number {
    return from === undefined || to === undefined ? 0 : (this.gains.get(`${from} ${to}`) ?? 0)
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
      if (other.to === edge.to) continue
      const displaced = this.chains.previous.get(other.to)
      const now = gainOf(edge) + (displaced ? gainOf(displaced) : 0)
      offer(now - gainOf(other) - this.gain(displaced?.from, edge.to), other.to)
    }
    for (const other of this.toNode.get(edge.to) ?? []) {
      if (other.from === edge.from) continue
      const displaced = this.chains.next.get(other.from)
      const now = gainOf(edge) + (displaced ? gainOf(displaced) : 0)
      offer(now - gainOf(other) - this.gain(edge.from, displaced?.to), other.from)
    }
    return { margin, rival }
  }
}

/** Whether a score is sure enough to need nobody's eye. */
export const isSure = (score: number): boolean => probabilityOf(score) >= ACCEPT_FROM
