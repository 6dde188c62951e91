import { CHOICE_FEATURES, FEATURES } from '../../src/link/compare.ts'
import { Margins } from '../../src/link/margins.ts'
import { type Logistic, Scorer, type Weights } from '../../src/link/model.ts'
import { ALL_FEATURES, type Models, modelsOf } from '../../src/link/models.ts'
import { judgePair } from '../../src/link/pair.ts'
import { type Division, findDivisions, PART_FEATURES } from '../../src/link/parts.ts'
import { type PreparedEdition, prepareEdition } from '../../src/link/prepare.ts'
import { lookAtOthers } from '../../src/link/prevalence.ts'
import { Series } from '../../src/link/series.ts'
import { WEIGHTS } from '../../src/link/weights.ts'
import { type Examples, type Fitted, fitLogistic } from './fit.ts'
import type { KnownSeries } from './truth.ts'

const RIDGE = 1
/** Of pairs that share next to no words every so many stands for the others. */
const PLAINLY_NOT = 0.12
const SAMPLED = 8

/** Two editions of a series, prepared, and what is true of their records. */
interface Lesson {
  earlier: PreparedEdition
  later: PreparedEdition
  truth: Map<string, 'same' | 'split' | 'merged'>
  weight: number
}

function lessonsOf(series: readonly KnownSeries[]): Lesson[] {
  return series.flatMap(({ editions, links, weight = 1 }) => {
    const prepared = editions.map((edition) => prepareEdition(edition))
    const truth = new Map(links.map(({ from, to, relation }) => [`${from} ${to}`, relation]))
    return prepared.slice(1).map((later, at) => ({ earlier: prepared[at]!, later, truth, weight }))
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
      examples.importance.push(lesson.weight * (plainlyNot ? SAMPLED : 1))
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
      examples.importance.push(lesson.weight)
    }
  }
  return examples
}

/** Every way in which records of two editions may have been divided, were all that went on unchanged linked. */
function divisionsOf(lesson: Lesson, models: Models): Division[] {
  const judged = judgePair(lesson.earlier, lesson.later, models)
  const sameAs = new Map<string, number>()
  for (const { a, b } of judged.pairs) {
    if (lesson.truth.get(idsOf(lesson, a, b)) !== 'same') continue
    sameAs.set(`a${a}`, b)
    sameAs.set(`b${b}`, a)
  }
  return findDivisions(judged, models.alone, ({ a, b }) => ({
    elsewhereA: (sameAs.get(`a${a}`) ?? b) !== b,
    elsewhereB: (sameAs.get(`b${b}`) ?? a) !== a,
  }))
}

function partExamples(found: readonly { lesson: Lesson; divisions: readonly Division[] }[]): Examples {
  const examples: Examples = { features: [], labels: [], importance: [] }
  for (const { lesson, divisions } of found) {
    for (const { relation, whole, parts, features } of divisions) {
      const isPart = (part: number): boolean => {
        const [a, b] = relation === 'split' ? [whole, part] : [part, whole]
        return lesson.truth.get(idsOf(lesson, a, b)) === relation
      }
      examples.features.push(features)
      examples.labels.push(parts.every(isPart))
      examples.importance.push(lesson.weight)
    }
  }
  return examples
}

/**
 * What makes a division likely: first each by itself, then in the light of what that makes of the others. In use it is
 * the fitted model that looks at the others; fitted again on its own looks it came out an item or two worse.
 */
function partWeights(lessons: readonly Lesson[], weights: Weights): Logistic {
  const models = modelsOf(weights)
  const found = lessons.map((lesson) => ({ lesson, divisions: divisionsOf(lesson, models) }))
  const byItself = logistic(partExamples(found), PART_FEATURES)
  const scorer = new Scorer(byItself, PART_FEATURES)
  for (const { lesson, divisions } of found)
    lookAtOthers(divisions, scorer, { editions: [lesson.earlier, lesson.later] })
  return logistic(partExamples(found), PART_FEATURES)
}

/** Evidence that may only speak for, or only against, a link; rounding of chance must not turn it round. */
const FOR = new Set([
  'words up to .5',
  'words above .5',
  'containment',
  'shared words',
  'words and headings',
  'characters up to .5',
  'characters .5 to .8',
  'characters above .8',
  'equal text',
  'meaning up to .5',
  'meaning above .5',
  'usage up to .5',
  'usage above .5',
  'said otherwise',
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
  'same words',
])
const AGAINST = new Set([
  'not said',
  'contrast',
  'names differ',
  'status goes back',
  'reference changed',
  'rivals',
])

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
export function fitWeights(series: readonly KnownSeries[]): Weights {
  const lessons = lessonsOf(series)
  let weights: Weights = WEIGHTS
  weights = { ...weights, alone: logistic(pairExamples(lessons, modelsOf(weights)), FEATURES) }
  weights = { ...weights, inContext: logistic(pairExamples(lessons, modelsOf(weights)), ALL_FEATURES) }
  weights = { ...weights, choice: logistic(choiceExamples(lessons, modelsOf(weights)), CHOICE_FEATURES) }
  return { ...weights, parts: partWeights(lessons, weights) }
}
