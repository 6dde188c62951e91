import { logSumExp } from './softmax.ts'

/** What a column is, with how sure that is and what it nearly was. */
export interface Choice {
  role: string
  probability: number
  runnerUp: string
}

/** Paths kept at a column; far more than differ in anything that counts. */
const WIDTH = 256
/** Roles less likely than this beside the likeliest are not followed. */
const LEAST = Math.log(1e-4)

interface Node {
  used: number
  score: number
  /** The way here by each role, from a node of the column before. */
  ways: { from: number; at: number; score: number }[]
}

/** Which roles a table may have how often. */
export interface Limits {
  /** At most once, also as a part of a joined role (`owner+due`). */
  once: ReadonlySet<string>
  /** At least once, where the columns allow it at all. */
  required?: string
}

/** A bit for each role that is given at most once; a joined role has those of its parts. */
function bitsOf(roles: readonly string[], once: ReadonlySet<string>): Map<string, number> {
  const bits = new Map([...once].map((role, at) => [role, 2 ** at]))
  return new Map(
    roles.map((role) => [role, role.split('+').reduce((sum, part) => sum | (bits.get(part) ?? 0), 0)]),
  )
}

/**
 * The likeliest roles of a table's columns together, within their limits, and each column's probability summed over
 * all ways that these allow (a lattice over which roles are used up, forward and backward). `scores` holds a column's
 * log-probabilities by role.
 */
export function assignTogether(
  scores: readonly Float64Array[],
  roles: readonly string[],
  { once, required }: Limits,
): { choices: Choice[]; probabilities: Float64Array[] } {
  const byRole = bitsOf(roles, once)
  const bits = roles.map((role) => byRole.get(role)!)
  const layers = forward(scores, bits)
  const needed = required === undefined ? 0 : (byRole.get(required) ?? 0)
  const whole = layers.at(-1)!.filter(({ used }) => (used & needed) === needed)
  if (whole.length > 0) layers[layers.length - 1] = whole
  const best = bestPath(layers)
  const probabilities = marginals(layers, roles.length)
  const choices = best.map((at, column): Choice => {
    const own = probabilities[column]!
    const other = own.reduce(
      (most, value, role) => (role !== at && value > (own[most] ?? -1) ? role : most),
      at === 0 ? 1 : 0,
    )
    return { role: roles[at]!, probability: own[at]!, runnerUp: roles[other]! }
  })
  return { choices, probabilities }
}

function forward(scores: readonly Float64Array[], bits: readonly number[]): Node[][] {
  const layers: Node[][] = [[{ used: 0, score: 0, ways: [] }]]
  for (const own of scores) {
    const least = Math.max(...own) + LEAST
    const next = new Map<number, Node>()
    layers.at(-1)!.forEach((node, from) => {
      own.forEach((score, at) => {
        if ((node.used & bits[at]!) !== 0 || (score < least && bits[at] !== 0)) return
        const used = node.used | bits[at]!
        const to = next.get(used) ?? { used, score: 0, ways: [] }
        to.ways.push({ from, at, score: node.score + score })
        next.set(used, to)
      })
    })
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
    probabilities.unshift(own)
  }
  return probabilities
}
