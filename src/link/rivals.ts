import { logOdds } from './model.ts'

/** A pair by its two records and its own log-odds, which say nothing of other pairs. */
type Rival = { a: number; b: number; score: number }

/** So often at most are rows and columns scaled in turn, and no more once hardly anything moves. */
const ROUNDS = 100
const CLOSE_ENOUGH = 1e-3
/**
 * By how much likelier a record's best pair is a link than its own log-odds say, before its rivals are looked at:
 * most actions of a plan go on, whatever became of their words. In log-odds.
 */
const GOES_ON = 3
const MOST = 20
const CERTAIN = 1e-9

/** What a pair loses to other pairs of its two records, in log-odds, 0 and up. */
export type Loss = {
  /** To any of them. */
  toAny: number
  /** To those alone whose records say something else: which of several records that say the same it is, is left open. */
  toOthers: number
}

/** For each record of the two editions the number of the first of its edition that says the same. */
export type Sayings = readonly [ArrayLike<number>, ArrayLike<number>]

/**
 * For each pair the log-odds that it loses to its rivals, 0 where it has none: as each record has one partner at
 * most, every likely rival of its two records speaks against it, but less if it is likelier to be another's. What is
 * left are the marginals of a matching with a place for records that have no partner, found by scaling rows and
 * columns in turn (Sinkhorn and Knopp, 1967; the place for none as in Sarlin et al., "SuperGlue", 2020).
 */
export function lostToRivals(
  pairs: readonly Rival[],
  sizes: readonly [number, number],
  sayings: Sayings,
): Loss[] {
  const odds = Float64Array.from(pairs, ({ score }) =>
    Math.exp(Math.max(-MOST, Math.min(MOST, score + GOES_ON))),
  )
  const shares = marginals(pairs, sizes, odds)
  const fromOne = new Sums(sizes[1])
  const intoOne = new Sums(sizes[0])
  for (const [at, { a, b }] of pairs.entries()) {
    fromOne.add(a, sayings[1][b]!, shares[at]!)
    intoOne.add(b, sayings[0][a]!, shares[at]!)
  }
  return pairs.map(({ a, b }, at) => {
    const alone = Math.log(withoutRivals(odds[at]!))
    const loss = (share: number): number => Math.max(0, alone - logOdds(Math.min(1 - CERTAIN, share)))
    return {
      toAny: loss(shares[at]!),
      toOthers: loss(Math.max(fromOne.of(a, sayings[1][b]!), intoOne.of(b, sayings[0][a]!))),
    }
  })
}

/** Sums by two numbers, of which the second is less than `bound`. */
class Sums {
  private readonly sums = new Map<number, number>()
  private readonly bound: number

  constructor(bound: number) {
    this.bound = bound
  }

  add(one: number, other: number, value: number): void {
    this.sums.set(one * this.bound + other, this.of(one, other) + value)
  }

  of(one: number, other: number): number {
    return this.sums.get(one * this.bound + other) ?? 0
  }
}

/** For each pair the probability that it is a link, as far as its odds and its rivals tell. */
function marginals(
  pairs: readonly Rival[],
  sizes: readonly [number, number],
  odds: Float64Array,
): Float64Array {
  const rows: Side = { of: Int32Array.from(pairs, ({ a }) => a), factors: new Float64Array(sizes[0]).fill(1) }
  const columns: Side = {
    of: Int32Array.from(pairs, ({ b }) => b),
    factors: new Float64Array(sizes[1]).fill(1),
  }
  for (let round = 0; round < ROUNDS; round++) {
    // Both by what the other was before: the one that is scaled first would take all that there is to take.
    const next = [scaled(rows, columns, odds), scaled(columns, rows, odds)] as const
    const change = Math.max(changeOf(rows.factors, next[0]), changeOf(columns.factors, next[1]))
    rows.factors = next[0]
    columns.factors = next[1]
    if (change < CLOSE_ENOUGH) break
  }
  return odds.map((own, at) => rows.factors[rows.of[at]!]! * own * columns.factors[columns.of[at]!]!)
}

/** For each pair the record of one edition, and for each of its records what its pairs are multiplied by. */
type Side = { of: Int32Array; factors: Float64Array<ArrayBuffer> }

/** Factors that bring the sums of one side nearer to one: half the way, as all of it would swing to and fro. */
function scaled(side: Side, other: Side, odds: Float64Array): Float64Array<ArrayBuffer> {
  const sums = new Float64Array(side.factors.length).fill(1)
  for (let at = 0; at < odds.length; at++)
    sums[side.of[at]!] = sums[side.of[at]!]! + odds[at]! * other.factors[other.of[at]!]!
  return side.factors.map((factor, at) => Math.sqrt(factor / sums[at]!))
}

/** The largest change, as a share. */
function changeOf(before: Float64Array, after: Float64Array): number {
  return before.reduce((most, factor, at) => Math.max(most, Math.abs(after[at]! / factor - 1)), 0)
}

/**
 * What the scaling makes of the odds of a pair that is the only one of both its records: they must hold against both
 * places for none.
 */
function withoutRivals(odds: number): number {
  return (Math.sqrt(4 * odds + 1) - 1) / 2
}
