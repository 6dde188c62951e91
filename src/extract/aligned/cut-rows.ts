import type { Facts } from './facts.ts'
import type { LaidLine } from './laid.ts'
import type { AlignedWord } from './line.ts'
import { ALIGNMENTS, type Alignment, beginning, type Features, GrowingRow } from './row-features.ts'
import fitted from './row-weights.json' with { type: 'json' }

/** How much each feature speaks for a cut, as log-odds. Fitted by `scripts/train-rows.ts`. */
export type RowWeights = Readonly<Record<string, number>>

/** More lines than this are no row. */
const MOST_ROW_LINES = 60

/** Lines cut into rows, as the lengths of these, and how well that fits. */
export interface Cut {
  alignment: Alignment
  /** The first row names the columns. */
  header: boolean
  lengths: number[]
  score: number
}

const scoreOf = (features: Features, weights: RowWeights): number =>
  features.reduce((sum, [name, amount]) => sum + amount * (weights[name] ?? 0), 0)

/**
 * The best cut of lines into rows, by all that speaks for and against each beginning and each row. `bonus` is added where
 * a line begins a row.
 */
export function cutRows(
  lines: readonly LaidLine[],
  facts: Facts,
  alignment: Alignment,
  weights: RowWeights = fitted.weights,
  bonus: (at: number) => number = () => 0,
): Cut {
  const odds = lines.map((line, at) =>
    at === 0 ? 0 : scoreOf(beginning(line, facts, alignment), weights) + bonus(at),
  )
  const best: number[] = [0]
  const from: number[] = [0]
  const headed: boolean[] = []
  let header = false
  for (let start = 0; start < lines.length; start++) {
    const row = new GrowingRow(facts, alignment)
    for (let end = start; end < lines.length && end - start < MOST_ROW_LINES; end++) {
      row.add(lines[end]!)
      const asRow = scoreOf(row.features(start === 0), weights)
      const asHeader = start === 0 ? scoreOf(row.header(), weights) : Number.NEGATIVE_INFINITY
      if (start === 0) headed[end + 1] = asHeader > asRow
      const score = best[start]! + odds[start]! + Math.max(asRow, asHeader)
      if (best[end + 1] === undefined || score > best[end + 1]!) {
        best[end + 1] = score
        from[end + 1] = start
      }
    }
  }
  const lengths: number[] = []
  for (let end = lines.length; end > 0; end = from[end]!) {
    lengths.unshift(end - from[end]!)
    header = headed[end] === true && from[end] === 0
  }
  const lean = weights[alignment] ?? 0
  return { alignment, header, lengths, score: best[lines.length]! + lean }
}

/** The best cut of lines into rows whose cells stand in whichever way fits best. */
export const bestCut = (
  lines: readonly LaidLine[],
  facts: Facts,
  weights?: RowWeights,
  bonus?: (at: number) => number,
): Cut =>
  ALIGNMENTS.map((alignment) => cutRows(lines, facts, alignment, weights, bonus)).reduce((best, cut) =>
    cut.score > best.score ? cut : best,
  )

/** All features of a cut, summed. */
export function featuresOfCut(
  lines: readonly LaidLine[],
  facts: Facts,
  { alignment, header, lengths }: Cut,
): Features {
  const sums = new Map<string, number>([[alignment, 1]])
  const note = (features: Features): void => {
    for (const [name, amount] of features) sums.set(name, (sums.get(name) ?? 0) + amount)
  }
  let at = 0
  for (const length of lengths) {
    if (at > 0) note(beginning(lines[at]!, facts, alignment))
    const row = new GrowingRow(facts, alignment)
    for (const line of lines.slice(at, at + length)) row.add(line)
    note(at === 0 && header ? row.header() : row.features(at === 0))
    at += length
  }
  return [...sums]
}

/** The lines of the rows of a cut. */
export function rowsOfCut<W extends AlignedWord>(
  lines: readonly LaidLine<W>[],
  { lengths }: Cut,
): LaidLine<W>[][] {
  let at = 0
  return lengths.map((length) => {
    at += length
    return lines.slice(at - length, at)
  })
}
