/** Chance that is the same on every run. */
export interface Random {
  /** From 0 to 1. */
  next(): number
  /** Whole number from 0 to below `limit`. */
  below(limit: number): number
  chance(share: number): boolean
  pick<T>(list: readonly T[]): T
  shuffled<T>(list: readonly T[]): T[]
}

/** A small even generator (mulberry32); the same seed gives the same draws. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    next,
    below,
    chance: (share) => next() < share,
    pick: (list) => list[below(list.length)]!,
    shuffled: (list) =>
      list
        .map((each) => [next(), each] as const)
        .sort(([a], [b]) => a - b)
        .map(([, each]) => each),
  }
}
