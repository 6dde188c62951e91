import type { Features } from './features.ts'

/** A log-probability below this tells no more. */
const FLOOR = -7
/** A column's own log-probabilities are divided by it, so that they are of the size of the other features. */
export const OWN_SCALE = 3

/** What a context feature is called, by role; put together once, as every column of every table asks. */
const namesOf = (roles: readonly string[]) =>
  roles.map((role) => ({
    own: `own ${role}`,
    beside: `beside ${role}`,
    after: `after ${role}`,
    rightOf: `right of ${role}`,
    leftOf: `left of ${role}`,
  }))
const known = new WeakMap<readonly string[], ReturnType<typeof namesOf>>()

/**
 * What the other columns make of a column: its own first reading, and for each role how surely the neighbours and the
 * likeliest of all other columns have it. `first` holds every column's log-probabilities by role.
 */
export function contextFeatures(
  first: readonly Float64Array[],
  roles: readonly string[],
  index: number,
): Features {
  const names = known.get(roles) ?? namesOf(roles)
  known.set(roles, names)
  const features: Features = new Map([['always', 1]])
  const likely = first.map((scores) => scores.map(Math.exp))
  for (let at = 0; at < roles.length; at += 1) {
    const { own, beside, after, rightOf, leftOf } = names[at]!
    let most = 0
    let before = 0
    for (let other = 0; other < first.length; other += 1) {
      if (other === index) continue
      const probability = likely[other]![at]!
      most = Math.max(most, probability)
      if (other < index) before = Math.max(before, probability)
    }
    features.set(own, Math.max(FLOOR, first[index]![at]!) / OWN_SCALE)
    features.set(beside, most)
    features.set(after, before)
    if (index > 0) features.set(rightOf, likely[index - 1]![at]!)
    if (index + 1 < first.length) features.set(leftOf, likely[index + 1]![at]!)
  }
  return features
}
