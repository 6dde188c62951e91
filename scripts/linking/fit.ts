/** Labelled feature vectors, each with the weight it has in the fit. */
export interface Examples {
  features: Float32Array[]
  labels: boolean[]
  importance: number[]
}

export interface Fitted {
  intercept: number
  weights: number[]
}

const ROUNDS = 30
const CLOSE_ENOUGH = 1e-4
const SMALLEST_STEP = 1e-4

/**
 * Logistic regression with a ridge penalty, by Newton's method. Features in `held` keep a weight of 0; those
 * in `atLeastZero` never weigh below it (they are held where they would), so that no line of evidence speaks
 * against what it plainly speaks for. One that is in both is left out.
 */
export function fitLogistic(
  examples: Examples,
  size: number,
  ridge: number,
  atLeastZero: ReadonlySet<number> = new Set(),
  atMostZero: ReadonlySet<number> = new Set(),
): Fitted {
  const held = new Set([...atLeastZero].filter((at) => atMostZero.has(at)))
  let beta = new Float64Array(size + 1)
  for (;;) {
    for (const at of held) beta[at] = 0
    beta = newton(examples, size, ridge, held, beta)
    const fitted = { intercept: beta[size]!, weights: Array.from(beta.subarray(0, size)) }
    const wrong = fitted.weights.flatMap((weight, at) =>
      (weight < 0 && atLeastZero.has(at)) || (weight > 0 && atMostZero.has(at)) ? [at] : [],
    )
    if (wrong.length === 0) return fitted
    for (const at of wrong) held.add(at)
  }
}

function newton(
  examples: Examples,
  size: number,
  ridge: number,
  held: ReadonlySet<number>,
  start: Float64Array<ArrayBuffer>,
): Float64Array<ArrayBuffer> {
  const total = size + 1
  let beta = start.slice()
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = new Float64Array(total)
    const hessian = Array.from({ length: total }, () => new Float64Array(total))
    const row = new Float64Array(total)
    for (const [at, features] of examples.features.entries()) {
      row[size] = 1
      let score = beta[size]!
      for (let feature = 0; feature < size; feature++) {
        row[feature] = features[feature]!
        score += beta[feature]! * row[feature]!
      }
      const probability = 1 / (1 + Math.exp(-score))
      const importance = examples.importance[at]!
      const error = importance * ((examples.labels[at] ? 1 : 0) - probability)
      const curve = importance * probability * (1 - probability)
      for (let i = 0; i < total; i++) {
        if (row[i] === 0) continue
        gradient[i] = gradient[i]! + error * row[i]!
        const line = hessian[i]!
        for (let j = 0; j <= i; j++) line[j] = line[j]! + curve * row[i]! * row[j]!
      }
    }
    for (let i = 0; i < total; i++) {
      for (let j = i + 1; j < total; j++) hessian[i]![j] = hessian[j]![i]!
      const penalty = i === size ? 1e-6 : ridge
      gradient[i] = gradient[i]! - penalty * beta[i]!
      hessian[i]![i] = hessian[i]![i]! + penalty
    }
    for (const at of held) {
      hessian[at]!.fill(0)
      for (const line of hessian) line[at] = 0
      hessian[at]![at] = 1
      gradient[at] = 0
    }
    const step = solve(hessian, gradient)
    const before = lossOf(examples, size, ridge, beta)
    let share = 1
    let next = beta
    do {
      next = beta.map((value, i) => value + share * step[i]!)
      share /= 2
      // Far from the optimum a whole step can overshoot.
    } while (share > SMALLEST_STEP && lossOf(examples, size, ridge, next) > before)
    const largest = Math.max(...next.map((value, i) => Math.abs(value - beta[i]!)))
    beta = next
    if (largest < CLOSE_ENOUGH) break
  }
  return beta
}

/** What Newton's method makes least: the negative log-likelihood with the penalty. */
function lossOf(
  { features, labels, importance }: Examples,
  size: number,
  ridge: number,
  beta: Float64Array,
): number {
  let loss = 0
  for (const [at, values] of features.entries()) {
    let score = beta[size]!
    for (let feature = 0; feature < size; feature++) score += beta[feature]! * values[feature]!
    const wrongWay = labels[at] ? -score : score
    loss += importance[at]! * (wrongWay > 30 ? wrongWay : Math.log1p(Math.exp(wrongWay)))
  }
  for (let feature = 0; feature < size; feature++) loss += 0.5 * ridge * beta[feature]! ** 2
  return loss
}

/** Gaussian elimination with pivoting. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const rows = matrix.map((line, at) => Float64Array.of(...line, right[at]!))
  const size = rows.length
  for (let column = 0; column < size; column++) {
    let pivot = column
    for (let at = column + 1; at < size; at++) {
      if (Math.abs(rows[at]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = at
    }
    const top = rows[pivot]!
    rows[pivot] = rows[column]!
    rows[column] = top
    for (let at = column + 1; at < size; at++) {
      const factor = rows[at]![column]! / top[column]!
      for (let j = column; j <= size; j++) rows[at]![j] = rows[at]![j]! - factor * top[j]!
    }
  }
  const solution = new Float64Array(size)
  for (let at = size - 1; at >= 0; at--) {
    let sum = rows[at]![size]!
    for (let j = at + 1; j < size; j++) sum -= rows[at]![j]! * solution[j]!
    solution[at] = sum / rows[at]![at]!
  }
  return solution
}
