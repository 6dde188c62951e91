import type { Features } from './features.ts'

/** For each class, the weight of a feature; zeros left out. */
export type FittedWeights = Readonly<Record<string, Readonly<Record<string, number>>>>

/** A softmax over classes of weighted features. */
export class Softmax {
  readonly classes: readonly string[]
  private readonly weights: ReadonlyMap<string, Float64Array>

  /** `fitted` holds the weights by feature, then by class. */
  constructor(classes: readonly string[], fitted: FittedWeights) {
    this.classes = classes
    const place = new Map(classes.map((name, at) => [name, at]))
    this.weights = new Map(
      Object.entries(fitted).map(([feature, byClass]) => {
        const row = new Float64Array(classes.length)
        for (const [name, weight] of Object.entries(byClass)) row[place.get(name)!] = weight
        return [feature, row]
      }),
    )
  }

  knows(feature: string): boolean {
    return this.weights.has(feature)
  }

  /** The log-probability of every class. */
  score(features: Features): Float64Array {
    const scores = new Float64Array(this.classes.length)
    for (const [feature, amount] of features) {
      const row = this.weights.get(feature)
      if (!row) continue
      for (let at = 0; at < row.length; at += 1) scores[at] = scores[at]! + amount * row[at]!
    }
    return normalised(scores)
  }
}

/** Log-scores shifted so that they are log-probabilities. */
export function normalised(scores: Float64Array): Float64Array {
  const total = logSumExp(scores)
  return scores.map((score) => score - total)
}

/** The logarithm of a sum of exponentials. */
export function logSumExp(values: ArrayLike<number>): number {
  let most = Number.NEGATIVE_INFINITY
  for (let at = 0; at < values.length; at += 1) most = Math.max(most, values[at]!)
  if (most === Number.NEGATIVE_INFINITY) return most
  let sum = 0
  for (let at = 0; at < values.length; at += 1) sum += Math.exp(values[at]! - most)
  return most + Math.log(sum)
}
