/** What speaks for and against a candidate: whether it holds, or how far. */
export type Features<Name extends string> = Partial<Record<Name, number | boolean>>

/** What each feature adds to the score; scores are log-odds, so that one more is about three times as likely. */
export type Weights<Name extends string> = Readonly<Record<Name, number>>

/** A candidate reading with its score. */
export interface Weighed<T> {
  value: T
  score: number
}

/** The likeliest of several readings. */
export interface Choice<T> {
  best: T
  /** That it is the right one, among all the candidates and that none of them is. */
  probability: number
  /** The likeliest that says something else, with its own probability; null where nothing does. */
  runnerUp: { value: T; probability: number } | null
}

/** The score of a candidate: the sum of its features, each by its weight. */
export function weigh<Name extends string>(features: Features<Name>, weights: Weights<Name>): number {
  return Object.entries<number | boolean | undefined>(features).reduce(
    (sum, [name, extent]) => sum + weights[name as Name] * Number(extent ?? 0),
    0,
  )
}

/**
 * Picks the candidate with the highest score, or none where that nothing was said scores higher (`nothing`).
 * Candidates that say the same count once. Of equal scores the earlier wins.
 */
export function choose<T>(
  candidates: readonly Weighed<T>[],
  nothing: number,
  isSame: (one: T, other: T) => boolean,
): Choice<T> | null {
  const distinct: Weighed<T>[] = []
  for (const candidate of candidates.toSorted((a, b) => b.score - a.score)) {
    if (!distinct.some(({ value }) => isSame(value, candidate.value))) distinct.push(candidate)
  }
  const [best, second] = distinct
  if (!best || best.score < nothing) return null
  const odds = (score: number): number => Math.exp(score - best.score)
  const total = distinct.reduce((sum, { score }) => sum + odds(score), odds(nothing))
  return {
    best: best.value,
    probability: 1 / total,
    runnerUp: second ? { value: second.value, probability: odds(second.score) / total } : null,
  }
}
