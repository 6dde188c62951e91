import { likenessOf } from '../words/texts.ts'
import { InvertedIndex } from './candidates.ts'
import { compare, FEATURES, type PairSetting, type WeighedRecord } from './compare.ts'
import { Context, confidentPartners, type ScoredPair } from './context.ts'
import { ALL_FEATURES, type Models } from './models.ts'
import { type PreparedEdition, prepareEdition } from './prepare.ts'
import { learnRenames, type Renames } from './renames.ts'
import { lostToRivals } from './rivals.ts'
import { weighRecord } from './weigh-record.ts'

/** Two editions side by side, and every pair of their records that is worth judging, scored. */
export type JudgedPair = {
  /** By index in the edition; records that a narrowing leaves out are absent. */
  before: ReadonlyMap<number, WeighedRecord>
  after: ReadonlyMap<number, WeighedRecord>
  pairs: ScoredPair[]
  setting: PairSetting
  /** The editions as they were compared, the earlier one first. */
  editions: readonly [PreparedEdition, PreparedEdition]
}

/** A look at some rows only, where the links of the others are already known. */
export type Narrowing = {
  before: ReadonlySet<number>
  after: ReadonlySet<number>
  /** For each record of the earlier edition its known partner in the later one, or -1. */
  partners: Int32Array
}

/** Scores the likely pairs of two editions. What it returns depends on nothing but the two editions. */
export function judgePair(
  earlier: PreparedEdition,
  later: PreparedEdition,
  models: Models,
  narrowing?: Narrowing,
): JudgedPair {
  const first = firstLook(earlier, later, models, narrowing)
  const renames = narrowing ? NO_RENAMES : learnRenames(earlier, later, first.partners)
  if (renames.size === 0) return secondLook(earlier, later, models, first)
  const inLaterTerms = prepareEdition(
    { ...earlier, records: earlier.records.map(({ record }) => record) },
    renames,
  )
  return secondLook(inLaterTerms, later, models, firstLook(inLaterTerms, later, models))
}

const NO_RENAMES: Renames = new Map()

/** The likely pairs, each scored by itself, and which of them leave little doubt. */
function firstLook(
  earlier: PreparedEdition,
  later: PreparedEdition,
  models: Models,
  narrowing?: Narrowing,
): JudgedPair & { partners: Int32Array } {
  const weighed = ({ records }: PreparedEdition, only?: ReadonlySet<number>): Map<number, WeighedRecord> =>
    new Map(
      records
        .filter(({ index }) => only?.has(index) ?? true)
        .map((record) => [record.index, weighRecord(record, earlier, later)]),
    )
  const before = weighed(earlier, narrowing?.before)
  const after = weighed(later, narrowing?.after)
  const setting = settingOf(earlier, later)
  const pairs = likelyPairs([...before.values()], [...after.values()])
  for (const pair of pairs) {
    compare(before.get(pair.a)!, after.get(pair.b)!, setting, pair.features)
    pair.score = models.alone.score(pair.features)
  }
  weighRivals(pairs, setting)
  const partners = narrowing?.partners ?? confidentPartners(pairs, earlier.records.length)
  return { before, after, pairs, setting, editions: [earlier, later], partners }
}

/** The same pairs scored in the light of those that leave little doubt. */
function secondLook(
  earlier: PreparedEdition,
  later: PreparedEdition,
  models: Models,
  { partners, ...first }: ReturnType<typeof firstLook>,
): JudgedPair {
  const { pairs, setting } = first
  const context = new Context(earlier.records, later.records, partners)
  for (const pair of pairs) context.look(pair, pair.features, FEATURES.length)
  for (const pair of pairs) pair.score = models.inContext.score(pair.features)
  weighRivals(pairs, setting)
  return first
}

function weighRivals(pairs: readonly ScoredPair[], { sizes, sayings }: PairSetting): void {
  const lost = lostToRivals(pairs, sizes, sayings)
  for (const [at, pair] of pairs.entries()) pair.lost = lost[at]!
}

const NOTHING_LOST = { toAny: 0, toOthers: 0 }

/** More rows than this under one reference say nothing of which row is which. */
const SHARED_REFERENCE = 8
/** Where words find nothing this near, characters and meanings are asked too. */
const NEAR = 0.35

/** Pairs that share telling words, characters or their reference, in rising order. */
function likelyPairs(before: readonly WeighedRecord[], after: readonly WeighedRecord[]): ScoredPair[] {
  const byWords = new InvertedIndex(after.map(({ wordWeights }) => wordWeights))
  let byCharacters: InvertedIndex | undefined
  const byReference = Map.groupBy(after, ({ reference }) => reference)
  const pairs: ScoredPair[] = []
  for (const [at, record] of before.entries()) {
    const place = Math.floor((at / before.length) * after.length)
    const found = byWords.nearest(record.wordWeights, place)
    const partners = new Set(found.map(({ text }) => after[text]!.index))
    if ((found[0]?.score ?? 0) < NEAR) {
      byCharacters ??= new InvertedIndex(after.map(({ gramWeights }) => gramWeights))
      for (const { text } of byCharacters.nearest(record.gramWeights, place, 8))
        partners.add(after[text]!.index)
      for (const index of nearestInMeaning(record, after)) partners.add(index)
    }
    const named = record.reference === null ? [] : (byReference.get(record.reference) ?? [])
    if (named.length <= SHARED_REFERENCE) for (const { index } of named) partners.add(index)
    for (const b of [...partners].sort((x, y) => x - y)) {
      pairs.push({
        a: record.index,
        b,
        score: 0,
        features: new Float32Array(ALL_FEATURES.length),
        lost: NOTHING_LOST,
      })
    }
  }
  return pairs
}

/** So many of the records nearest in meaning are looked at, and in editions of so many records at most. */
const NEAREST_IN_MEANING = 6
const MOST_RECORDS = 2000

/** The records that mean most nearly the same, by index, best first. */
function nearestInMeaning({ meaning }: WeighedRecord, among: readonly WeighedRecord[]): number[] {
  if (meaning.sense === null || among.length > MOST_RECORDS) return []
  return among
    .map((other) => ({ index: other.index, near: likenessOf(meaning, other.meaning) }))
    .sort((x, y) => y.near - x.near || x.index - y.index)
    .slice(0, NEAREST_IN_MEANING)
    .map(({ index }) => index)
}

function settingOf(earlier: PreparedEdition, later: PreparedEdition): PairSetting {
  const dayCounts = new Map<string, number>()
  for (const { record } of later.records) {
    if (record.dueOn !== null) dayCounts.set(record.dueOn, (dayCounts.get(record.dueOn) ?? 0) + 1)
  }
  return {
    sizes: [earlier.records.length, later.records.length],
    dayCounts,
    sayings: [sayingsOf(earlier), sayingsOf(later)],
  }
}

/** Numbers for what the records of an edition say: one for those that say the same. */
function sayingsOf({ records }: PreparedEdition): Int32Array {
  const firstToSay = new Map<string, number>()
  return Int32Array.from(records, ({ folded, index }) => {
    if (!firstToSay.has(folded)) firstToSay.set(folded, index)
    return firstToSay.get(folded)!
  })
}
