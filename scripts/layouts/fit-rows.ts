import { bestCut, featuresOfCut, type RowWeights } from '../../src/extract/aligned/cut-rows.ts'
import type { Facts } from '../../src/extract/aligned/facts.ts'
import type { LaidLine } from '../../src/extract/aligned/index.ts'
import type { Alignment } from '../../src/extract/aligned/row-features.ts'
import { randomFrom } from '../variations/random.ts'
import type { RowSample } from './row-samples.ts'

/** Lines below a header, and how they are cut into rows in truth. */
export interface Example {
  source: string
  lines: LaidLine[]
  facts: Facts
  alignment: Alignment
  header: boolean
  lengths: number[]
}

/** What a table teaches; nothing where its lines are not all of rows. */
export function exampleOf({ table, rows, alignment, header, source }: RowSample): Example | null {
  if (rows.includes(-1)) return null
  const lengths: number[] = []
  rows.forEach((row, at) => {
    if (row === rows[at - 1]) lengths[lengths.length - 1]! += 1
    else lengths.push(1)
  })
  const lines = table.rows.flat()
  return { source, lines, facts: table.facts, alignment, header, lengths }
}

const startsOf = (lengths: readonly number[]): Set<number> => {
  let at = 0
  return new Set(
    lengths.map((length) => {
      at += length
      return at - length
    }),
  )
}

const EPOCHS = 14
/** The step of the first epoch; later ones are shorter. */
const RATE = 0.05
/** How fast a weight that nothing moves goes back to what is expected of it. */
const DECAY = 2e-4

/** What is expected before any table is seen, of what the drawn layouts hold too little of; anything else weighs nothing. */
const EXPECTED: RowWeights = {
  'no reference': -2,
  'reference out of place': -3,
  'second reference': -4,
  'ends early': -2,
  'second value': -1.5,
  'ruled above': 4,
  'lower: ruled above': 4,
  'value below value': 1,
  'lower: value below value': 1,
  'value below value in its column': 2,
  'lower: value below value in its column': 2,
}

/** Fits in different orders end a little apart; their mean depends less on chance. */
const FITS = 3

/** Weights with which the true cut of each table is the best one by a margin. */
export function fitRows(examples: readonly Example[]): RowWeights {
  const fits = Array.from({ length: FITS }, (_, seed) => perceptron(examples, seed))
  const names = [...new Set(fits.flatMap(Object.keys))].sort()
  const mean = (name: string): number => fits.reduce((sum, fit) => sum + (fit[name] ?? 0), 0) / FITS
  return Object.fromEntries(names.map((name) => [name, Math.round(1000 * mean(name)) / 1000]))
}

/** An averaged structured perceptron with a margin. */
function perceptron(examples: readonly Example[], seed: number): RowWeights {
  const random = randomFrom(seed)
  const weights: Record<string, number> = { ...EXPECTED }
  const sums: Record<string, number> = {}
  let steps = 0
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const rate = RATE / (1 + epoch / 3)
    for (const example of random.shuffled([...examples])) {
      const { lines, facts, ...told } = example
      const truth = startsOf(told.lengths)
      // The margin: a wrong decision must lose by one.
      const found = bestCut(lines, facts, weights, (at) => (truth.has(at) ? -1 : 1))
      const wanted = featuresOfCut(lines, facts, { ...told, score: 0 })
      for (const [name, amount] of wanted) weights[name] = (weights[name] ?? 0) + rate * amount
      for (const [name, amount] of featuresOfCut(lines, facts, found))
        weights[name] = (weights[name] ?? 0) - rate * amount
      for (const [name, weight] of Object.entries(weights))
        weights[name] = weight + DECAY * ((EXPECTED[name] ?? 0) - weight)
      if (epoch >= EPOCHS / 2) {
        steps += 1
        for (const [name, weight] of Object.entries(weights)) sums[name] = (sums[name] ?? 0) + weight
      }
    }
  }
  return Object.fromEntries(Object.entries(sums).map(([name, sum]) => [name, sum / steps]))
}

/** Of the beginnings of rows, how many are found, and of those found how many are right. */
export function scoreRows(examples: readonly Example[], weights: RowWeights) {
  let [right, found, expected, whole] = [0, 0, 0, 0]
  for (const example of examples) {
    const truth = startsOf(example.lengths)
    const cut = startsOf(bestCut(example.lines, example.facts, weights).lengths)
    expected += truth.size - 1
    found += cut.size - 1
    const hits = [...cut].filter((at) => at > 0 && truth.has(at)).length
    right += hits
    if (hits === truth.size - 1 && hits === cut.size - 1) whole += 1
  }
  return { f1: (2 * right) / (found + expected), whole: whole / examples.length, tables: examples.length }
}
