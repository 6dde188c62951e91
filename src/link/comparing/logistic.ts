import type { Evidence } from '../../model/index.ts'

/** A logistic model: a weight in log-odds for each named feature, and where the scale begins. */
export type Logistic = { intercept: number; weights: Readonly<Record<string, number>> }

/** A Logistic laid out for speed: weights in the order of the features it is used with. */
export class Scorer {
  private readonly intercept: number
  private readonly weights: Float64Array
  private readonly features: readonly (readonly [string, string])[]

  /** `features` are pairs of a feature's name and the comparison it belongs to. */
  constructor(model: Logistic, features: readonly (readonly [string, string])[]) {
    this.intercept = model.intercept
    this.features = features
    this.weights = Float64Array.from(features, ([name]) => model.weights[name] ?? 0)
  }

  /** The log-odds that a pair with these features belongs together. */
  score(values: Float32Array): number {
    let sum = this.intercept
    for (let at = 0; at < this.weights.length; at++) sum += this.weights[at]! * values[at]!
    return sum
  }

  /** The same sum told by comparison, strongest first; the weights add up to the score. */
  evidence(values: Float32Array): Evidence[] {
    const lines = new Map<string, Evidence>()
    for (const [at, [, comparison]] of this.features.entries()) {
      const value = values[at]!
      const line = lines.get(comparison)
      const weight = this.weights[at]! * value
      if (line) line.weight += weight
      else lines.set(comparison, { comparison, value: round(value), weight })
    }
    return [
      { comparison: 'prior', value: null, weight: this.intercept },
      ...[...lines.values()]
        .filter(({ weight }) => weight !== 0)
        .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)),
    ].map((line) => ({ ...line, weight: round(line.weight) }))
  }
}

/** Evidence is told to a thousandth. */
export const round = (value: number): number => Math.round(value * 1000) / 1000

/** Log-odds as a probability. */
export const probabilityOf = (score: number): number => 1 / (1 + Math.exp(-score))

/** A probability as log-odds. */
export const logOdds = (probability: number): number => Math.log(probability / (1 - probability))
