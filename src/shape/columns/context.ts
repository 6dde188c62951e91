import type { Features } from './features.ts'

/** A log-probability below this tells no more. */
const FLOOR = -7

/**
 * What the other columns make of a column: its own first reading, and for each role how surely the neighbours and the
 * likeliest of all other columns have it. `first` holds every column's log-probabilities by role.
 */
export function contextFeatures(
  first: readonly Float64Array[],
  roles: readonly string[],
  index: number,
): Features {
  const features: Features = new Map([['always', 1]])
  const own = first[index]!
  roles.forEach((role, at) => {
    features.set(`own ${role}`, Math.max(FLOOR, own[at]!) / 3)
    let most = 0
    let before = 0
    for (let other = 0; other < first.length; other += 1) {
      if (other === index) continue
      const probability = Math.exp(first[other]![at]!)
      most = Math.max(most, probability)
      if (other < index) before = Math.max(before, probability)
    }
    features.set(`beside ${role}`, most)
    features.set(`after ${role}`, before)
    if (index > 0) features.set(`right of ${role}`, Math.exp(first[index - 1]![at]!))
    if (index + 1 < first.length) features.set(`left of ${role}`, Math.exp(first[index + 1]![at]!))
  })
  return features
}
