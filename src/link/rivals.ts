import { logOdds } from './model.ts'

/** A pair by its two records and its own log-odds, which say nothing of other pairs. */
type Rival = { a: number; b: number; score: number }

/** So often are rows and columns scaled in turn; after that hardly anything moves. */
const ROUNDS = 30
/**
 * By how much likelier a record's best pair is a link than its own log-odds say, before its rivals are looked at:
 * most actions of a plan go on, whatever became of their words. In log-odds.
 */
const GOES_ON = 3
const MOST = 20
const CERTAIN = 1e-9

/**
 * For each pair the log-odds that it loses seeing that each record has one partner at most: every likely rival of its
 * two records speaks against it, but less if it is likelier to be another's. What is left are the marginals of a
 * matching with a place for records that have no partner, found by scaling rows and columns in turn (Sinkhorn and
 * Knopp, 1967; the place for none as in Sarlin et al., "SuperGlue", 2020). A pair without rivals loses nothing if it
 * is doubtful, and more the surer it is, as its odds must hold against both places for none: that evens out scores
 * which are high anyway.
 */
export function lostToRivals(pairs: readonly Rival[], sizes: readonly [number, number]): Float64Array {
  const odds = Float64Array.from(pairs, ({ score }) =>
    Math.exp(Math.max(-MOST, Math.min(MOST, score + GOES_ON))),
  )
  const ofRow = new Float64Array(sizes[0]).fill(1)
  const ofColumn = new Float64Array(sizes[1]).fill(1)
  for (let round = 0; round < ROUNDS; round++) {
    const rows = new Float64Array(sizes[0]).fill(1)
    for (const [at, { a, b }] of pairs.entries()) rows[a] = rows[a]! + odds[at]! * ofColumn[b]!
    scale(ofRow, rows)
    const columns = new Float64Array(sizes[1]).fill(1)
    for (const [at, { a, b }] of pairs.entries()) columns[b] = columns[b]! + odds[at]! * ofRow[a]!
    scale(ofColumn, columns)
  }
  return Float64Array.from(pairs, ({ a, b }, at) => {
    const marginal = Math.min(1 - CERTAIN, ofRow[a]! * odds[at]! * ofColumn[b]!)
    return Math.max(0, Math.log(odds[at]!) - logOdds(marginal))
  })
}

/** Brings sums to one, half the way, as going all the way would swing to and fro. */
function scale(factors: Float64Array, sums: Float64Array): void {
  for (let at = 0; at < factors.length; at++) factors[at] = Math.sqrt(factors[at]! / sums[at]!)
}
