import { compare, type Setting } from '../comparing/compare.ts'
import { Context } from '../comparing/context.ts'
import { FEATURES, type Models } from '../comparing/features.ts'
import type { PreparedEdition, PreparedRecord } from '../comparing/prepare.ts'
import { RecordText } from '../comparing/weigh.ts'
import { anchors } from './anchors.ts'
import { candidates, type Reach } from './candidates.ts'

/** A pair under judgement, by its indices in the earlier and the later edition. */
export type ScoredPair = {
  a: number
  b: number
  /** How alike the words are, 0 to 1. */
  likeness: number
  features: Float32Array
  /** The log-odds that the two are the same. */
  score: number
}

/** Two editions side by side, and every pair of their records that is worth judging, compared by itself. */
export type ComparedPair = {
  editions: readonly [PreparedEdition, PreparedEdition]
  pairs: Omit<ScoredPair, 'score'>[]
  /** By index in the edition; records that a narrowing leaves out are absent. */
  before: ReadonlyMap<number, RecordText>
  after: ReadonlyMap<number, RecordText>
}

/** The same, and every pair scored. */
export type JudgedPair = Omit<ComparedPair, 'pairs'> & {
  pairs: ScoredPair[]
  /** How much of the wording the later edition keeps, 0 to 1. */
  wordingKept: number
}

/** What is known of two editions before they are judged. */
export type Known = {
  /** How much of the wording is kept from the one to the other. */
  wordingKept: number
  /** For each record of the earlier edition its known partner in the later one, or -1. */
  partners?: Int32Array
}

/** A look at some rows only, where the links of the others are already known. */
export type Narrowing = Required<Known> & { before: ReadonlySet<number>; after: ReadonlySet<number> }

/** A record has many candidates in the next edition, and few in one where it may have returned. */
const OF_NEIGHBOURS: Reach = { byWords: 16, isWide: true }
const OF_RETURNS: Reach = { byWords: 4, isWide: false }
/** Stage 1: records that are surely the same by the likeness of their words, 0 to 1. */
const BY_LIKENESS = { least: 0.5, clearBy: 0.15 }
/** Stage 2: those that are so by all that is known of them, in log-odds. */
const BY_SCORE = { least: -2.5, clearBy: 1 }

/** Scores the likely pairs of two editions. What it returns depends on nothing but the two editions. */
export const judgePair = (
  earlier: PreparedEdition,
  later: PreparedEdition,
  models: Models,
  narrowing?: Narrowing,
): JudgedPair => scorePair(comparePair(earlier, later, narrowing), models, narrowing)

/** Compares the likely pairs of two editions, each by itself. */
export function comparePair(
  earlier: PreparedEdition,
  later: PreparedEdition,
  narrowing?: Narrowing,
): ComparedPair {
  const editions = [earlier, later] as const
  const textsOf = ({ records }: PreparedEdition, only?: ReadonlySet<number>): Map<number, RecordText> =>
    new Map(
      records
        .filter(({ index }) => only?.has(index) ?? true)
        .map((record) => [record.index, new RecordText(record, editions)]),
    )
  const before = textsOf(earlier, narrowing?.before)
  const after = textsOf(later, narrowing?.after)
  const setting = settingOf(later.records)
  const reach = narrowing ? OF_RETURNS : OF_NEIGHBOURS
  const pairs = candidates([...before.values()], [...after.values()], reach).map(({ a, b }) => {
    const features = new Float32Array(FEATURES.length)
    const likeness = compare(before.get(a)!, after.get(b)!, setting, features)
    return { a, b, likeness, features }
  })
  return { editions, pairs, before, after }
}

/** Scores compared pairs, each in the light of those that are surely the same. */
export function scorePair(compared: ComparedPair, models: Models, known?: Known): JudgedPair {
  const [earlier, later] = compared.editions
  const pairs = compared.pairs.map((pair) => ({ ...pair, features: pair.features.slice(), score: 0 }))
  const { before, after } = compared
  const wordingKept = known?.wordingKept ?? wordingKeptIn(pairs, [before.size, after.size])
  const look = (partners: Int32Array): void => {
    const context = new Context(earlier.records, later.records, partners, wordingKept)
    for (const pair of pairs) {
      context.look(earlier.records[pair.a]!, later.records[pair.b]!, pair.features)
      pair.score = models.pair.score(pair.features)
    }
  }
  const lookWith = (near: (pair: ScoredPair) => number, surely: typeof BY_SCORE): void =>
    look(
      anchors(
        pairs.map((pair) => ({ a: pair.a, b: pair.b, near: near(pair) })),
        earlier.records.length,
        surely,
      ),
    )
  if (known?.partners) look(known.partners)
  else {
    lookWith(({ likeness }) => likeness, BY_LIKENESS)
    lookWith(({ score }) => score, BY_SCORE)
  }
  return { ...compared, pairs, wordingKept }
}

/** From here on more of the wording kept says no more of what a change of words means. */
const MOST_KEPT = 0.6

/**
 * The mean likeness of a record to the one most like it, over the edition that has the fewer strangers, 0 to 0.6. Where
 * another author wrote every action anew, a little likeness means much; where nearly all stand as they were, an action
 * that is only somewhat like another is a new one.
 */
function wordingKeptIn(pairs: readonly ScoredPair[], sizes: readonly [number, number]): number {
  const best = [new Map<number, number>(), new Map<number, number>()]
  for (const { a, b, likeness } of pairs) {
    for (const [side, index] of [a, b].entries())
      best[side]!.set(index, Math.max(best[side]!.get(index) ?? 0, likeness))
  }
  const means = best.map((of, side) => of.values().reduce((sum, each) => sum + each, 0) / (sizes[side] || 1))
  return Math.min(MOST_KEPT, Math.max(...means))
}

function settingOf(records: readonly PreparedRecord[]): Setting {
  const dayCounts = new Map<string, number>()
  for (const { record } of records) {
    if (record.dueOn !== null) dayCounts.set(record.dueOn, (dayCounts.get(record.dueOn) ?? 0) + 1)
  }
  return { size: records.length, dayCounts }
}
