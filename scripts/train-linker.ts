/**
 * Fits the linker's weights on labelled pairs and writes them, with the figures they reach, to
 * `src/link/weights.ts`. The pairs come from invented plan families (the same ones every time) and from the
 * published standard under `../shared/bench/links`, where it is there. Run: `node scripts/train-linker.ts`.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CHOICE_FEATURES, FEATURES } from '../src/link/compare.ts'
import type { Logistic, Weights } from '../src/link/model.ts'
import { ALL_FEATURES, type Models, modelsOf } from '../src/link/models.ts'
import { judgePair } from '../src/link/pair.ts'
import { findDivisions, PART_FEATURES } from '../src/link/parts.ts'
import { type PreparedEdition, prepareEdition } from '../src/link/prepare.ts'
import { Margins, Series } from '../src/link/series.ts'
import { WEIGHTS } from '../src/link/weights.ts'
import { ASVS_PAIRS, asvsPair, hasAsvs } from './linking/asvs.ts'
import { type Examples, type Fitted, fitLogistic } from './linking/fit.ts'
import { generateFamily } from './linking/generate.ts'
import { rewrittenPair } from './linking/rewrite.ts'
import { calibration, rowsOf, scoreSeries } from './linking/score.ts'
import type { KnownSeries } from './linking/truth.ts'

const TRAINING = Array.from({ length: 90 }, (_, at) => generateFamily(at + 1))
const HELD_BACK = Array.from({ length: 40 }, (_, at) => generateFamily(1001 + at))
const RIDGE = 1
/** Of pairs that share next to no words every so many stands for the others. */
const PLAINLY_NOT = 0.12
const SAMPLED = 8
const REWRITINGS = 8

/** Two editions of a series, prepared, and what is true of their records. */
interface Lesson {
  earlier: PreparedEdition
  later: PreparedEdition
  truth: Map<string, 'same' | 'split' | 'merged'>
}

function lessonsOf(series: readonly KnownSeries[]): Lesson[] {
  return series.flatMap(({ editions, links }) => {
    const prepared = editions.map(prepareEdition)
    const truth = new Map(links.map(({ from, to, relation }) => [`${from} ${to}`, relation]))
    return prepared.slice(1).map((later, at) => ({ earlier: prepared[at]!, later, truth }))
  })
}

const idsOf = ({ earlier, later }: Lesson, a: number, b: number): string =>
  `${earlier.records[a]!.record.actionId} ${later.records[b]!.record.actionId}`

function pairExamples(lessons: readonly Lesson[], models: Models): Examples {
  const examples: Examples = { features: [], labels: [], importance: [] }
  for (const lesson of lessons) {
    for (const { a, b, features } of judgePair(lesson.earlier, lesson.later, models).pairs) {
      const relation = lesson.truth.get(idsOf(lesson, a, b))
      // Parts are neither the same nor strangers; the second question, what is a part, is for later.
      if (relation === 'split' || relation === 'merged') continue
      const plainlyNot = relation !== 'same' && features[0]! < PLAINLY_NOT
      if (plainlyNot && (a + b) % SAMPLED !== 0) continue
      examples.features.push(features)
      examples.labels.push(relation === 'same')
      examples.importance.push(plainlyNot ? SAMPLED : 1)
    }
  }
  return examples
}

function choiceExamples(lessons: readonly Lesson[], models: Models): Examples {
  const examples: Examples = { features: [], labels: [], importance: [] }
  for (const lesson of lessons) {
    const series = new Series([lesson.earlier, lesson.later], models)
    const chains = series.choose(series.edges)
    const margins = new Margins(series, series.edges, chains)
    for (const edge of chains.next.values()) {
      const ids = [edge.from, edge.to].map((node) => series.recordOf(node).record.actionId)
      const relation = lesson.truth.get(ids.join(' '))
      if (relation === 'split' || relation === 'merged') continue
      examples.features.push(margins.features(edge))
      examples.labels.push(relation === 'same')
      examples.importance.push(1)
    }
  }
  return examples
}

function partExamples(lessons: readonly Lesson[], models: Models): Examples {
  const examples: Examples = { features: [], labels: [], importance: [] }
  for (const lesson of lessons) {
    const judged = judgePair(lesson.earlier, lesson.later, models)
    const sameAs = new Map<string, number>()
    for (const { a, b } of judged.pairs) {
      if (lesson.truth.get(idsOf(lesson, a, b)) !== 'same') continue
      sameAs.set(`a${a}`, b)
      sameAs.set(`b${b}`, a)
    }
    const elsewhere = ({ a, b }: { a: number; b: number }) => ({
      elsewhereA: (sameAs.get(`a${a}`) ?? b) !== b,
      elsewhereB: (sameAs.get(`b${b}`) ?? a) !== a,
    })
    for (const { relation, whole, parts, features } of findDivisions(judged, elsewhere)) {
      const right = parts.filter((part) => {
        const [a, b] = relation === 'split' ? [whole, part] : [part, whole]
        return lesson.truth.get(idsOf(lesson, a, b)) === relation
      })
      examples.features.push(features)
      examples.labels.push(right.length === parts.length)
      examples.importance.push(1)
    }
  }
  return examples
}

/** Evidence that may only speak for, or only against, a link; rounding of chance must not turn it round. */
const FOR = new Set([
  'words',
  'containment',
  'shared words',
  'words and headings',
  'characters',
  'equal text',
  'area',
  'section',
  'reference',
  'reference in text',
  'owner',
  'same date',
  'date in chain',
  'position',
  'reference kept',
  'area answers to area',
  'section answers to section',
  'owner answers to owner',
  'date answers to date',
  'neighbours',
])
const AGAINST = new Set(['contrast', 'status goes back', 'reference changed'])

function logistic(examples: Examples, features: readonly (readonly [string, string])[]): Logistic {
  const among = (names: ReadonlySet<string>): Set<number> =>
    new Set(features.flatMap(([name], at) => (names.has(name) ? [at] : [])))
  const fitted: Fitted = fitLogistic(examples, features.length, RIDGE, among(FOR), among(AGAINST))
  const round = (value: number): number => Math.round(value * 100) / 100
  return {
    intercept: round(fitted.intercept),
    weights: Object.fromEntries(features.map(([name], at) => [name, round(fitted.weights[at]!)])),
  }
}

/** Fits one model after the other, each on what the one before it makes of the pairs. */
function fitWeights(series: readonly KnownSeries[]): Weights {
  const lessons = lessonsOf(series)
  let weights: Weights = WEIGHTS
  weights = { ...weights, alone: logistic(pairExamples(lessons, modelsOf(weights)), FEATURES) }
  weights = { ...weights, inContext: logistic(pairExamples(lessons, modelsOf(weights)), ALL_FEATURES) }
  weights = { ...weights, choice: logistic(choiceExamples(lessons, modelsOf(weights)), CHOICE_FEATURES) }
  weights = { ...weights, parts: logistic(partExamples(lessons, modelsOf(weights)), PART_FEATURES) }
  return weights
}

function report(name: string, series: readonly KnownSeries[], weights: Weights): string[] {
  const scored = scoreSeries(series, modelsOf(weights))
  const { error, review } = calibration(scored)
  const per = (value: number): string => value.toFixed(4)
  return [
    ...rowsOf(name, scored).map(
      (row) =>
        `${row.name}: precision ${per(row.precision)}, recall ${per(row.recall)}, F1 ${per(row.f1)} (${row.count})`,
    ),
    `${name}: calibration error ${per(error)}, left to a person ${per(review)}`,
  ]
}

/** The pair itself, and its earlier version rewritten in ways that are known. */
const withRewritings = (pair: KnownSeries): KnownSeries[] => [
  pair,
  ...Array.from({ length: REWRITINGS }, (_, at) => rewrittenPair(pair.editions[0]!, at + 1)),
]
const asvs = hasAsvs() ? ASVS_PAIRS.map(([from, to]) => asvsPair(from, to)) : []
const figures: string[] = []
for (const [at, pair] of process.argv.includes('--quick') ? [] : asvs.entries()) {
  const others = asvs.filter((_, other) => other !== at)
  figures.push(
    ...report(
      `${pair.name}, fitted without it`,
      [pair],
      fitWeights([...TRAINING, ...others.flatMap(withRewritings)]),
    ),
  )
}
const weights = fitWeights([...TRAINING, ...asvs.flatMap(withRewritings)])
if (process.argv.includes('--quick')) figures.length = 0
figures.push(...report('families held back', HELD_BACK, weights))
figures.push(...report('families of the fit', TRAINING, weights))
for (const line of figures) console.log(line)
writeFileSync(
  join(import.meta.dirname, '..', 'src', 'link', 'weights.ts'),
  `import type { Weights } from './model.ts'

/**
 * Written by \`scripts/train-linker.ts\`; do not edit. What these weights reached:
 *
${figures.map((line) => ` * - ${line}`).join('\n')}
 */
export const WEIGHTS: Weights = ${JSON.stringify(weights, null, 2)}
`,
)
