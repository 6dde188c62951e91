import type { Features } from '../../src/shape/columns/features.ts'
import type { FittedWeights } from '../../src/shape/columns/softmax.ts'

/** A sample whose class is known. */
export interface Sample {
  features: Features
  label: string
  weight: number
}

const MEMORY = 8
/** Weights nearer to 0 are not written. */
const LEAST_WEIGHT = 0.07

/** A matrix of samples by features, without its zeros. */
interface Sparse {
  starts: Int32Array
  columns: Int32Array
  values: Float64Array
}

function sparse(samples: readonly Sample[], place: ReadonlyMap<string, number>): Sparse {
  const rows = samples.map(({ features }) =>
    [...features].flatMap(([name, value]) => (place.has(name) ? [[place.get(name)!, value] as const] : [])),
  )
  const starts = new Int32Array(rows.length + 1)
  rows.forEach((row, at) => {
    starts[at + 1] = starts[at]! + row.length
  })
  const flat = rows.flat()
  return {
    starts,
    columns: Int32Array.from(flat, ([column]) => column),
    values: Float64Array.from(flat, ([, value]) => value),
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at += 1) sum += a[at]! * b[at]!
  return sum
}

export interface FitSettings {
  ridge: number
  least?: number
  rounds?: number
  /** What a weight is without evidence: the penalty draws it there. */
  towards?: (feature: string, label: string) => number
}

/**
 * Multinomial logistic regression with a ridge penalty, by L-BFGS with a halving line search. Features that fewer than
 * `least` samples have are left out. Weights are rounded to hundredths; those that vanish are not written.
 */
export function fitSoftmax(
  samples: readonly Sample[],
  classes: readonly string[],
  { ridge, least = 3, rounds = 60, towards = () => 0 }: FitSettings,
): FittedWeights {
  const counts = new Map<string, number>()
  for (const { features } of samples)
    for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1)
  const names = [...counts].flatMap(([name, count]) => (count >= least ? [name] : [])).sort()
  const place = new Map(names.map((name, at) => [name, at]))
  const matrix = sparse(samples, place)
  const labels = Int32Array.from(samples, ({ label }) => classes.indexOf(label))
  const importance = Float64Array.from(samples, ({ weight }) => weight)
  const count = classes.length
  const penalty = Float64Array.from(names, (name) => (name === 'always' ? ridge / 100 : ridge))

  const prior = Float64Array.from({ length: names.length * count }, (_, at) =>
    towards(names[Math.floor(at / count)]!, classes[at % count]!),
  )

  const lossAt = (weights: Float64Array, gradient: Float64Array): number => {
    gradient.fill(0)
    let loss = 0
    const scores = new Float64Array(count)
    for (let row = 0; row < samples.length; row += 1) {
      scores.fill(0)
      const from = matrix.starts[row]!
      const to = matrix.starts[row + 1]!
      for (let at = from; at < to; at += 1) {
        const base = matrix.columns[at]! * count
        const value = matrix.values[at]!
        for (let c = 0; c < count; c += 1) scores[c] = scores[c]! + value * weights[base + c]!
      }
      let most = Number.NEGATIVE_INFINITY
      for (let c = 0; c < count; c += 1) if (scores[c]! > most) most = scores[c]!
      let sum = 0
      for (let c = 0; c < count; c += 1) sum += Math.exp(scores[c]! - most)
      const total = most + Math.log(sum)
      const label = labels[row]!
      loss += importance[row]! * (total - scores[label]!)
      for (let c = 0; c < count; c += 1) {
        scores[c] = importance[row]! * (Math.exp(scores[c]! - total) - (c === label ? 1 : 0))
      }
      for (let at = from; at < to; at += 1) {
        const base = matrix.columns[at]! * count
        const value = matrix.values[at]!
        for (let c = 0; c < count; c += 1) gradient[base + c] = gradient[base + c]! + value * scores[c]!
      }
    }
    for (let at = 0; at < weights.length; at += 1) {
      const each = penalty[Math.floor(at / count)]!
      const off = weights[at]! - prior[at]!
      loss += 0.5 * each * off ** 2
      gradient[at] = gradient[at]! + each * off
    }
    return loss
  }

  const weights = descend(prior, lossAt, rounds)
  const fitted: Record<string, Record<string, number>> = {}
  names.forEach((name, at) => {
    const byClass = classes.flatMap((label, c): [string, number][] => {
      const weight = Math.round(weights[at * count + c]! * 100) / 100
      return Math.abs(weight) < LEAST_WEIGHT ? [] : [[label, weight]]
    })
    if (byClass.length > 0) fitted[name] = Object.fromEntries(byClass)
  })
  return fitted
}

/** Limited-memory BFGS (Nocedal and Wright, algorithm 7.5). */
function descend(
  start: Float64Array,
  lossAt: (weights: Float64Array, gradient: Float64Array) => number,
  rounds: number,
): Float64Array {
  let weights: Float64Array = start
  let gradient = new Float64Array(start.length)
  let loss = lossAt(weights, gradient)
  const steps: Float64Array[] = []
  const changes: Float64Array[] = []
  for (let round = 0; round < rounds; round += 1) {
    const direction = directionOf(gradient, steps, changes)
    const slope = dot(direction, gradient)
    let share = steps.length === 0 ? 1 / Math.max(1, Math.sqrt(dot(gradient, gradient))) : 1
    let next = weights
    const nextGradient = new Float64Array(start.length)
    let nextLoss = loss
    for (let tries = 0; tries < 20; tries += 1) {
      next = weights.map((weight, at) => weight + share * direction[at]!)
      nextLoss = lossAt(next, nextGradient)
      if (nextLoss <= loss + 1e-4 * share * slope) break
      share /= 2
    }
    if (!(nextLoss < loss)) break
    const step = next.map((weight, at) => weight - weights[at]!)
    const change = nextGradient.map((value, at) => value - gradient[at]!)
    if (dot(step, change) > 1e-10) {
      steps.push(step)
      changes.push(change)
      if (steps.length > MEMORY) {
        steps.shift()
        changes.shift()
      }
    }
    const gained = loss - nextLoss
    weights = next
    gradient = nextGradient
    loss = nextLoss
    if (gained < 1e-5 * loss) break
  }
  return weights
}

function directionOf(
  gradient: Float64Array,
  steps: readonly Float64Array[],
  changes: readonly Float64Array[],
): Float64Array {
  const direction = gradient.map((value) => -value)
  const factors: number[] = []
  for (let at = steps.length - 1; at >= 0; at -= 1) {
    const factor = dot(steps[at]!, direction) / dot(steps[at]!, changes[at]!)
    factors[at] = factor
    for (let i = 0; i < direction.length; i += 1) direction[i] = direction[i]! - factor * changes[at]![i]!
  }
  const last = steps.length - 1
  if (last >= 0) {
    const scale = dot(steps[last]!, changes[last]!) / dot(changes[last]!, changes[last]!)
    for (let i = 0; i < direction.length; i += 1) direction[i] = direction[i]! * scale
  }
  for (let at = 0; at < steps.length; at += 1) {
    const back = dot(changes[at]!, direction) / dot(steps[at]!, changes[at]!)
    for (let i = 0; i < direction.length; i += 1)
      direction[i] = direction[i]! + (factors[at]! - back) * steps[at]![i]!
  }
  return direction
}
