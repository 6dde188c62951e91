import { type Cut, likenessOf, type Meaning } from '../words/texts.ts'

/** A piece with less of a text's weight than this is not what a part was made from. */
const LEAST_SHARE = 0.15

/** How well a text falls into two pieces for two others. */
export type Fit = {
  /** How alike the less alike of the two is to its piece, -1 to 1. */
  least: number
  /** How much more alike the two are, in sum, to their pieces than to the whole text. */
  gained: number
}

/**
 * Cuts a text where one piece says what `one` says and the other what `other` says: an action that became two
 * mostly told of the two one after the other. Nought where it cannot be cut.
 */
export function bestCut(whole: Meaning, cuts: readonly Cut[], one: Meaning, other: Meaning): Fit {
  let best: { sum: number; least: number } | null = null
  for (const { before, after, share } of cuts) {
    if (share < LEAST_SHARE || share > 1 - LEAST_SHARE) continue
    for (const [first, second] of [
      [one, other],
      [other, one],
    ] as const) {
      const likeness = [likenessOf(first, before), likenessOf(second, after)] as const
      const sum = likeness[0] + likeness[1]
      if (best === null || sum > best.sum) best = { sum, least: Math.min(...likeness) }
    }
  }
  if (best === null) return { least: 0, gained: 0 }
  return { least: best.least, gained: best.sum - likenessOf(one, whole) - likenessOf(other, whole) }
}
