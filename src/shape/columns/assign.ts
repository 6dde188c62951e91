import { logSumExp } from './softmax.ts'

/** What a column is, with how sure that is and what it nearly was. */
export interface Choice {
  role: string
  probability: number
  runnerUp: string
}

/** Paths kept at a column; far more than differ in anything that counts. */
const WIDTH = 64
/** Roles less likely than this beside the likeliest are not followed. */
const LEAST = Math.log(1e-3)

interface Node {
  used: number
  score: number
  /** The way here by each role, from a node of the column before. */
  ways: { from: number; at: number; score: number }[]
}

/** The likeliest roles within the limits, and each column's probabilities by role. */
export interface Assignment {
  choices: Choice[]
  probabilities: Float64Array[]
}

/** A bit for each role that is given at most once; a joined role has those of its parts. */
function bitsOf(roles: readonly string[], once: ReadonlySet<string>): Map<string, number> {
  const bits = new Map([...once].map((role, at) => [role, 2 ** at]))
  return new Map(
    roles.map((role) => [role, role.split('+').reduce((sum, part) => sum | (bits.get(part) ?? 0), 0)]),
  )
}

/**
 * The roles of a table's columns together, where a role of `once` is given at most once, also as a part of a joined
 * role (`owner+due`): a lattice over which of those roles are used up, read forward and backward. `scores` holds a
 * column's log-probabilities by role.
 */
export class Lattice {
  private readonly roles: readonly string[]
  private readonly bits: ReadonlyMap<string, number>
  private readonly layers: readonly Node[][]

  constructor(scores: readonly Float64Array[], roles: readonly string[], once: ReadonlySet<string>) {
    this.roles = roles
    this.bits = bitsOf(roles, once)
    const byRole = roles.map((role) => this.bits.get(role)!)
    this.layers = forward(scores, byRole)
  }

  /** The likeliest of all ways; with `required`, of those that give that role, where there are any. */
  read(required?: string): Assignment {
    const needed = required === undefined ? 0 : (this.bits.get(required) ?? 0)
    const last = this.layers.at(-1)!.filter(({ used }) => (used & needed) === needed)
    const layers = last.length > 0 ? [...this.layers.slice(0, -1), last] : this.layers
    const probabilities = marginals(layers, this.roles.length)
    const choices = bestPath(layers).map((at, column): Choice => {
      const own = probabilities[column]!
      const other = own.reduce(
        (most, value, role) => (role !== at && value > (own[most] ?? -1) ? role : most),
        at === 0 ? 1 : 0,
      )
      return { role: this.roles[at]!, probability: own[at]!, runnerUp: this.roles[other]! }
    })
    return { choices, probabilities }
  }
}

/** A role that a column may have. */
interface Candidate {
  at: number
  score: number
  bit: number
}

/** The roles worth following: likely ones, and always one that any column may have. */
function candidatesOf(own: Float64Array, bits: readonly number[]): Candidate[] {
  const all = Array.from(own, (score, at): Candidate => ({ at, score, bit: bits[at]! }))
  const least = Math.max(...own) + LEAST
  const free = all.reduce((most, each) => (each.bit === 0 && each.score > most.score ? each : most), {
    at: -1,
    score: Number.NEGATIVE_INFINITY,
    bit: 0,
  })
  return all.filter((each) => each.score >= least || each.at === free.at)
}

function forward(scores: readonly Float64Array[], bits: readonly number[]): Node[][] {
  const layers: Node[][] = [[{ used: 0, score: 0, ways: [] }]]
  for (const own of scores) {
    const candidates = candidatesOf(own, bits)
    const next = new Map<number, Node>()
    for (const [from, node] of layers.at(-1)!.entries()) {
      for (const { at, score, bit } of candidates) {
        if ((node.used & bit) !== 0) continue
        const used = node.used | bit
        let to = next.get(used)
        if (!to) {
          to = { used, score: 0, ways: [] }
          next.set(used, to)
        }
        to.ways.push({ from, at, score: node.score + score })
      }
    }
    const nodes = [...next.values()]
    for (const node of nodes) node.score = logSumExp(node.ways.map((way) => way.score))
    layers.push(nodes.sort((a, b) => b.score - a.score).slice(0, WIDTH))
  }
  return layers
}

function bestPath(layers: readonly Node[][]): number[] {
  const best: { score: number; way: Node['ways'][number] | null }[][] = [[{ score: 0, way: null }]]
  for (let column = 1; column < layers.length; column += 1) {
    const before = layers[column - 1]!
    best.push(
      layers[column]!.map((node) => {
        let most: { score: number; way: Node['ways'][number] | null } = {
          score: Number.NEGATIVE_INFINITY,
          way: null,
        }
        for (const way of node.ways) {
          const own = way.score - before[way.from]!.score
          const score = best[column - 1]![way.from]!.score + own
          if (score > most.score) most = { score, way }
        }
        return most
      }),
    )
  }
  const path: number[] = []
  let at = best.at(-1)!.reduce((most, each, index, all) => (each.score > all[most]!.score ? index : most), 0)
  for (let column = layers.length - 1; column > 0; column -= 1) {
    const { way } = best[column]![at]!
    path.unshift(way!.at)
    at = way!.from
  }
  return path
}

function marginals(layers: readonly Node[][], roles: number): Float64Array[] {
  const after = layers.map((layer) => layer.map(() => Number.NEGATIVE_INFINITY))
  after[layers.length - 1]!.fill(0)
  const total = logSumExp(layers.at(-1)!.map(({ score }) => score))
  const probabilities: Float64Array[] = []
  for (let column = layers.length - 1; column > 0; column -= 1) {
    const own = new Float64Array(roles)
    const before = layers[column - 1]!
    const sums: number[][] = before.map(() => [])
    layers[column]!.forEach((node, index) => {
      for (const way of node.ways) {
        const rest = after[column]![index]!
        own[way.at] = own[way.at]! + Math.exp(way.score + rest - total)
        sums[way.from]!.push(way.score - before[way.from]!.score + rest)
      }
    })
    sums.forEach((each, at) => {
      after[column - 1]![at] = logSumExp(each)
    })
    // A sum of exponentials may pass 1 by its rounding.
    probabilities.unshift(own.map((value) => Math.min(1, value)))
  }
  return probabilities
}
