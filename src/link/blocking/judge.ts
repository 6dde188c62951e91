import { compare, type Setting } from '../comparing/compare.ts'
import { Context } from '../comparing/context.ts'
import { FEATURES, type Models } from '../comparing/models.ts'
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

/** Two editions side by side, and every pair of their records that is worth judging, scored. */
export type JudgedPair = {
  pairs: ScoredPair[]
  /** By index in the edition; records that a narrowing leaves out are absent. */
  before: ReadonlyMap<number, RecordText>
  after: ReadonlyMap<number, RecordText>
}

/** A look at some rows only, where the links of the others are already known. */
export type Narrowing = {
  before: ReadonlySet<number>
  after: ReadonlySet<number>
  /** For each record of the earlier edition its known partner in the later one, or -1. */
  partners: Int32Array
}

/** A record has many candidates in the next edition, and few in one where it may have returned. */
const OF_NEIGHBOURS: Reach = { byWords: 16, isWide: true }
const OF_RETURNS: Reach = { byWords: 4, isWide: false }
/** Stage 1: records that are surely the same by the likeness of their words, 0 to 1. */
const BY_LIKENESS = { least: 0.5, clearBy: 0.15 }
/** Stage 2: those that are so by all that is known of them, in log-odds. */
const BY_SCORE = { least: -2.5, clearBy: 1 }

/** Scores the likely pairs of two editions. What it returns depends on nothing but the two editions. */
export function judgePair(
  earlier: PreparedEdition,
  later: PreparedEdition,
  models: Models,
  narrowing?: Narrowing,
): JudgedPair {
  const textsOf = ({ records }: PreparedEdition, only?: ReadonlySet<number>): Map<number, RecordText> =>
    new Map(
      records
        .filter(({ index }) => only?.has(index) ?? true)
        .map((record) => [record.index, new RecordText(record, [earlier, later])]),
    )
  const before = textsOf(earlier, narrowing?.before)
  const after = textsOf(later, narrowing?.after)
  const setting = settingOf(later.records)
  const reach = narrowing ? OF_RETURNS : OF_NEIGHBOURS
  const pairs = candidates([...before.values()], [...after.values()], reach).map(({ a, b }): ScoredPair => {
    const features = new Float32Array(FEATURES.length)
    const likeness = compare(before.get(a)!, after.get(b)!, setting, features)
    return { a, b, likeness, features, score: 0 }
  })
  const look = (partners: Int32Array): void => {
    const context = new Context(earlier.records, later.records, partners)
    for (const pair of pairs) {
      context.look(earlier.records[pair.a]!, later.records[pair.b]!, pair.features)
      pair.score = models.pair.score(pair.features)
    }
  }
  if (narrowing) look(narrowing.partners)
  else {
    const size = earlier.records.length
    look(
      anchors(
        pairs.map(({ a, b, likeness }) => ({ a, b, near: likeness })),
        size,
        BY_LIKENESS,
      ),
    )
    look(
      anchors(
        pairs.map(({ a, b, score }) => ({ a, b, near: score })),
        size,
        BY_SCORE,
      ),
    )
  }
  return { pairs, before, after }
}

function settingOf(records: readonly PreparedRecord[]): Setting {
  const dayCounts = new Map<string, number>()
  for (const { record } of records) {
    if (record.dueOn !== null) dayCounts.set(record.dueOn, (dayCounts.get(record.dueOn) ?? 0) + 1)
  }
  return { size: records.length, dayCounts }
}
