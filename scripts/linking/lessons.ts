import {
  type ComparedPair,
  comparePair,
  type JudgedPair,
  type ScoredPair,
  scorePair,
} from '../../src/link/blocking/judge.ts'
import { choiceFeatures, chooseLinks } from '../../src/link/choosing/choices.ts'
import { Competitors } from '../../src/link/choosing/competing.ts'
import { Series } from '../../src/link/choosing/series.ts'
import {
  CHOICE_FEATURES,
  FEATURES,
  type Models,
  VERDICT_FEATURES,
  type Weights,
} from '../../src/link/comparing/features.ts'
import type { Logistic } from '../../src/link/comparing/logistic.ts'
import { modelsOf } from '../../src/link/comparing/models.ts'
import { PreparedEdition } from '../../src/link/comparing/prepare.ts'
import { Texts } from '../../src/link/comparing/text.ts'
import { WEIGHTS } from '../../src/link/comparing/weights.ts'
import { SPLIT_FEATURES } from '../../src/link/splits/parts.ts'
import { addSplits, waysToSplit } from '../../src/link/splits/splits.ts'
import { verdictFeatures } from '../../src/link/threads/links.ts'
import { type Examples, fitLogistic } from './fit.ts'
import type { KnownSeries, TrueLink } from './truth.ts'

/** Series of one kind, and how much all their true links together count in the fit. */
export interface TrainingSource {
  name: string
  series: readonly KnownSeries[]
  share: number
}

const RIDGE = 1
/** A share of 1 counts as this many true links. */
const LINKS_OF_A_SHARE = 600
/** So much of each source counts as if no word of it were known, as in a language without word vectors. */
const WITHOUT_MEANING = 0.3

/** Two neighbouring editions, and what is true of their records. */
interface Lesson {
  compared: ComparedPair
  truth: ReadonlyMap<string, TrueLink['relation']>
  /** What one of its pairs counts. */
  weight: number
}

/** What was compared once holds for every fit. */
const comparedBefore = new WeakMap<KnownSeries, ComparedPair[]>()

function comparedIn(series: KnownSeries): ComparedPair[] {
  const before = comparedBefore.get(series)
  if (before) return before
  const texts = new Texts()
  const prepared = series.editions.map(({ records }) => new PreparedEdition(records, texts))
  const compared = prepared.slice(1).map((later, at) => comparePair(prepared[at]!, later))
  comparedBefore.set(series, compared)
  return compared
}

function lessonsOf({ series, share }: TrainingSource): Lesson[] {
  const links = series.flatMap((each) => each.links.filter(({ relation }) => relation === 'same'))
  const weight = (share * LINKS_OF_A_SHARE) / Math.max(1, links.length)
  return series.flatMap((each) => {
    const truth = new Map(each.links.map(({ from, to, relation }) => [`${from} ${to}`, relation]))
    return comparedIn(each).map((compared): Lesson => ({ compared, truth, weight }))
  })
}

function relationOf(
  { compared: { editions }, truth }: Lesson,
  a: number,
  b: number,
): TrueLink['relation'] | undefined {
  const [earlier, later] = [editions[0].records[a]!, editions[1].records[b]!]
  return truth.get(`${earlier.record.actionId} ${later.record.actionId}`)
}

/** What the two editions are judged to be with these models, as they are and as if no word of them were known. */
function judgements(lesson: Lesson, models: Models): { judged: JudgedPair; importance: number }[] {
  const judged = scorePair(lesson.compared, models)
  const unknown = judged.pairs.map((pair): ScoredPair => {
    const features = pair.features.slice()
    features[NEAR_WORDS] = pair.likeness
    features[MEANING] = pair.likeness
    features[MEANING_KNOWN] = 0
    features[OTHER_LENGTH] = 0
    return { ...pair, features, score: models.pair.score(features) }
  })
  return [
    { judged, importance: lesson.weight * (1 - WITHOUT_MEANING) },
    { judged: { ...judged, pairs: unknown }, importance: lesson.weight * WITHOUT_MEANING },
  ]
}

const placeOf = (feature: (typeof FEATURES)[number][0]): number =>
  FEATURES.findIndex(([name]) => name === feature)
const NEAR_WORDS = placeOf('near words')
const MEANING = placeOf('meaning')
const MEANING_KNOWN = placeOf('meaning known')
const OTHER_LENGTH = placeOf('other length')

const noExamples = (): Examples => ({ features: [], labels: [], importance: [] })

function add(to: Examples, features: Float32Array, label: boolean, importance: number): void {
  to.features.push(features)
  to.labels.push(label)
  to.importance.push(importance)
}

/** Pairs that are the same action or strangers; parts are neither. */
function pairExamples(lessons: readonly Lesson[], models: Models): Examples {
  const examples = noExamples()
  for (const lesson of lessons) {
    for (const { judged, importance } of judgements(lesson, models)) {
      for (const { a, b, features } of judged.pairs) {
        const relation = relationOf(lesson, a, b)
        if (relation === undefined || relation === 'same')
          add(examples, features, relation === 'same', importance)
      }
    }
  }
  return examples
}

function choiceExamples(lessons: readonly Lesson[], models: Models): Examples {
  const examples = noExamples()
  for (const lesson of lessons) {
    for (const { judged, importance } of judgements(lesson, models)) {
      const series = new Series(lesson.compared.editions, models, [judged])
      const paths = series.choose(series.edges)
      const competitors = new Competitors(series, series.edges, paths)
      for (const edge of paths.next.values()) {
        const [a, b] = [series.recordOf(edge.from).index, series.recordOf(edge.to).index]
        const relation = relationOf(lesson, a, b)
        if (relation === undefined || relation === 'same')
          add(examples, choiceFeatures(edge, competitors.of(edge)), relation === 'same', importance)
      }
    }
  }
  return examples
}

/** Every way in which records may have been split or merged, as the links that the models make leave it. */
function splitExamples(lessons: readonly Lesson[], models: Models): Examples {
  const examples = noExamples()
  for (const lesson of lessons) {
    const series = new Series(lesson.compared.editions, models, [scorePair(lesson.compared, models)])
    const { kept, paths } = chooseLinks(series)
    const worth = new Map(kept.map(({ edge, score }) => [edge, score]))
    const found = waysToSplit(series, 0, paths, (edge) => worth.get(edge) ?? 0)
    for (const { relation, whole, parts, features } of found) {
      const relations = parts.map((part) =>
        relation === 'split' ? relationOf(lesson, whole, part) : relationOf(lesson, part, whole),
      )
      if (relations.includes('akin')) continue
      // One of the parts may be the main link, beside which the others stand.
      const isRight =
        relations.includes(relation) && relations.every((each) => each === relation || each === 'same')
      add(examples, features, isRight, lesson.weight)
    }
  }
  return examples
}

/** Every link that stands, with the split that it may be a part of; a part is no right link. */
function verdictExamples(lessons: readonly Lesson[], models: Models): Examples {
  const examples = noExamples()
  for (const lesson of lessons) {
    const series = new Series(lesson.compared.editions, models, [scorePair(lesson.compared, models)])
    const { kept, paths } = chooseLinks(series)
    const { possible } = addSplits(series, paths, [], new Map(kept.map(({ edge, score }) => [edge, score])))
    for (const choice of kept) {
      const { edge } = choice
      const relation = relationOf(lesson, series.recordOf(edge.from).index, series.recordOf(edge.to).index)
      if (relation !== 'akin' && paths.next.get(edge.from) === edge)
        add(examples, verdictFeatures(choice, possible.get(edge)), relation === 'same', lesson.weight)
    }
  }
  return examples
}

/** Evidence that may only speak for, or only against, a link; what chance makes of few examples must not turn it round. */
const FOR = new Set([
  'shared words',
  'verbatim',
  'near words',
  'meaning',
  'owner',
  'date in chain',
  'reference kept',
  'heading answers to heading',
  'neighbours',
  'score',
])
const AGAINST = new Set(['competing', 'wording kept', 'contrast', 'other length', 'division'])

function logistic(
  examples: Examples,
  features: readonly (readonly [string, string])[],
  without: ReadonlySet<string>,
): Logistic {
  const among = (names: ReadonlySet<string>): Set<number> =>
    new Set(features.flatMap(([name], at) => (names.has(name) || without.has(name) ? [at] : [])))
  const fitted = fitLogistic(examples, features.length, RIDGE, among(FOR), among(AGAINST))
  const round = (value: number): number => Math.round(value * 100) / 100
  return {
    intercept: round(fitted.intercept),
    weights: Object.fromEntries(features.map(([name], at) => [name, round(fitted.weights[at]!)])),
  }
}

/**
 * Fits one model after the other, each on what the one before it makes of the pairs. Features in `without` weigh
 * nothing.
 */
export function fitWeights(
  sources: readonly TrainingSource[],
  without: ReadonlySet<string> = new Set(),
): Weights {
  const lessons = sources.flatMap(lessonsOf)
  let weights = WEIGHTS
  weights = { ...weights, pair: logistic(pairExamples(lessons, modelsOf(weights)), FEATURES, without) }
  weights = {
    ...weights,
    choice: logistic(choiceExamples(lessons, modelsOf(weights)), CHOICE_FEATURES, without),
  }
  weights = {
    ...weights,
    split: logistic(splitExamples(lessons, modelsOf(weights)), SPLIT_FEATURES, without),
  }
  return {
    ...weights,
    verdict: logistic(verdictExamples(lessons, modelsOf(weights)), VERDICT_FEATURES, without),
  }
}
