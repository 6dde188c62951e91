import type { Features } from './features.ts'

/** For each class, the weight of a feature; zeros left out. */
export type FittedWeights = Readonly<Record<string, Readonly<Record<string, number>>>>

/** A softmax over classes of weighted features. */
export class Softmax {
  readonly classes: readonly string[]
  private readonly fitted: FittedWeights
  private readonly place: ReadonlyMap<string, number>
  /** The weights of the features that were met, a number a class: of all that are known a document meets few. */
  private readonly rows = new Map<string, Float64Array>()

  /** `fitted` holds the weights by feature, then by class. */
  constructor(classes: readonly string[], fitted: FittedWeights) {
    this.classes = classes
    this.fitted = fitted
    this.place = new Map(classes.map((name, at) => [name, at]))
  }

  knows(feature: string): boolean {
    return Object.hasOwn(this.fitted, feature)
  }

  /** The log-probability of every class. */
  score(features: Features): Float64Array {
    const scores = new Float64Array(this.classes.length)
    for (const [feature, amount] of features) {
      const row = this.rowOf(feature)
      if (!row) continue
      for (let at = 0; at < row.length; at += 1) scores[at] = scores[at]! + amount * row[at]!
    }
    return normalised(scores)
  }

  private rowOf(feature: string): Float64Array | null {
    const known = this.rows.get(feature)
    if (known || !this.knows(feature)) return known ?? null
    const row = new Float64Array(this.classes.length)
    for (const [name, weight] of Object.entries(this.fitted[feature]!)) row[this.place.get(name)!] = weight
    this.rows.set(feature, row)
    return row
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
