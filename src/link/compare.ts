import { cosineOf } from '../words/texts.ts'
import { cosine, type Weighed } from './bag.ts'
import { contrasts } from './contrast.ts'
import { namesDiffer } from './names.ts'
import { saidOtherwise } from './otherwise.ts'
import type { PreparedRecord } from './prepare.ts'
import type { Sayings } from './rivals.ts'

/**
 * Everything that is measured of a pair, in the order of the numbers in a feature vector. Those of one
 * comparison are shown as one line of evidence. A comparison of a field that either side lacks gives noughts,
 * so that what a plan does not print can never speak against a link.
 */
export const FEATURES = [
  ['words up to .5', 'words'],
  ['words above .5', 'words'],
  ['containment', 'words'],
  ['shared words', 'words'],
  ['words and headings', 'words'],
  ['characters up to .5', 'characters'],
  ['characters .5 to .8', 'characters'],
  ['characters above .8', 'characters'],
  ['equal text', 'characters'],
  ['meaning up to .5', 'meaning'],
  ['meaning above .5', 'meaning'],
  ['known meaning', 'meaning'],
  ['usage up to .5', 'meaning'],
  ['usage above .5', 'meaning'],
  ['said otherwise', 'meaning'],
  ['not said', 'meaning'],
  ['contrast', 'contrast'],
  ['names differ', 'contrast'],
  ['area', 'area'],
  ['area known', 'area'],
  ['section', 'section'],
  ['section known', 'section'],
  ['reference', 'reference'],
  ['reference known', 'reference'],
  ['reference in text', 'reference'],
  ['owner', 'owner'],
  ['owner known', 'owner'],
  ['same date', 'dates'],
  ['date in chain', 'dates'],
  ['dates known', 'dates'],
  ['status goes back', 'status'],
  ['position', 'position'],
] as const satisfies readonly (readonly [string, string])[]

/** What is measured of a pair once the confident links of the two editions are known. */
export const CONTEXT_FEATURES = [
  ['reference kept', 'reference'],
  ['reference changed', 'reference'],
  ['area answers to area', 'area'],
  ['section answers to section', 'section'],
  ['owner answers to owner', 'owner'],
  ['date answers to date', 'dates'],
  ['neighbours', 'neighbours'],
  ['neighbours known', 'neighbours'],
  ['rivals', 'rivals'],
] as const satisfies readonly (readonly [string, string])[]

/** What is measured of a link once it is chosen: its score, and by how much the choice is the better one. */
export const CHOICE_FEATURES = [
  ['score', 'choice'],
  ['margin', 'choice'],
  ['rivals', 'choice'],
  ['same words', 'choice'],
] as const satisfies readonly (readonly [string, string])[]

const EQUAL_TEXT = FEATURES.findIndex(([name]) => name === 'equal text')
/** Whether a feature vector is of two texts that are equal. */
export const isEqualIn = (features: Float32Array): boolean => features[EQUAL_TEXT] === 1

/** A record with its words weighed by how telling they are in the two editions compared. */
export type WeighedRecord = PreparedRecord & {
  wordWeights: Weighed
  gramWeights: Weighed
  topicWeights: Weighed
}

/** What the comparisons need to know of the two editions as a whole. */
export type PairSetting = {
  /** Records in each edition. */
  sizes: readonly [number, number]
  /** How often each due day occurs in the later edition. */
  dayCounts: ReadonlyMap<string, number>
  /** Which records of each edition say the same. */
  sayings: Sayings
}

/**
 * How much of a likeness lies between two bounds. As each stretch has a weight of its own, and none below 0, more
 * likeness always tells more, if not always as much more.
 */
const within = (likeness: number, from: number, to: number): number =>
  Math.max(0, Math.min(likeness, to) - from)

/** The weight of the words both texts have, in nats: how much evidence there is, however long the texts. */
function sharedMass(a: WeighedRecord, b: WeighedRecord): { shared: number; containment: number } {
  const first = a.wordWeights
  const second = b.wordWeights
  let shared = 0
  let i = 0
  let j = 0
  while (i < first.ids.length && j < second.ids.length) {
    const difference = first.ids[i]! - second.ids[j]!
    if (difference === 0) {
      shared += Math.min(first.weights[i++]! * first.length, second.weights[j++]! * second.length)
    } else if (difference < 0) i++
    else j++
  }
  const smaller = Math.min(first.mass, second.mass)
  return { shared, containment: smaller === 0 ? 0 : Math.min(1, shared / smaller) }
}

/** The share of words two short fields have in common (Dice), 0 to 1. */
function fieldLikeness(a: PreparedRecord['areaWords'], b: PreparedRecord['areaWords']): number {
  let shared = 0
  let i = 0
  let j = 0
  while (i < a.ids.length && j < b.ids.length) {
    const difference = a.ids[i]! - b.ids[j]!
    if (difference === 0) {
      shared++
      i++
      j++
    } else if (difference < 0) i++
    else j++
  }
  return (2 * shared) / (a.ids.length + b.ids.length || 1)
}

/** How telling it is that two records share a due day: 1 where no other row has it, 0 where all have. */
function dayRarity(day: string, { dayCounts, sizes }: PairSetting): number {
  const count = dayCounts.get(day) ?? 1
  return 1 - Math.log(count) / Math.log(Math.max(2, sizes[1] + 1))
}

const DONE: ReadonlySet<string> = new Set(['complete', 'closed'])
const UNDONE: ReadonlySet<string> = new Set(['not-started', 'in-progress', 'on-track', 'at-risk', 'overdue'])

/** Measures a pair by itself, the earlier record first; writes the numbers of `FEATURES` into `into`. */
export function compare(a: WeighedRecord, b: WeighedRecord, setting: PairSetting, into: Float32Array): void {
  const words = cosine(a.wordWeights, b.wordWeights)
  const characters = cosine(a.gramWeights, b.gramWeights)
  const { shared, containment } = sharedMass(a, b)
  const equal = a.folded === b.folded && a.folded !== ''
  let at = 0
  const put = (value: number): void => {
    into[at++] = value
  }
  put(within(words, 0, 0.5))
  put(within(words, 0.5, 1))
  put(containment)
  put(Math.log1p(shared) / 3)
  put(cosine(a.topicWeights, b.topicWeights))
  put(within(characters, 0, 0.5))
  put(within(characters, 0.5, 0.8))
  put(within(characters, 0.8, 1))
  put(equal ? 1 : 0)
  const meaning = cosineOf(a.meaning.sense, b.meaning.sense)
  put(within(meaning, 0, 0.5))
  put(within(meaning, 0.5, 1))
  put(a.meaning.sense && b.meaning.sense ? 1 : 0)
  const usage = cosineOf(a.meaning.usage, b.meaning.usage)
  put(within(usage, 0, 0.5))
  put(within(usage, 0.5, 1))
  const own = saidOtherwise(a, b)
  put(own.alike)
  put(own.unlike)
  // The more alike two texts are otherwise, the more it tells that just these words differ.
  const otherwise = equal ? 0 : within(characters, 0.3, 1) / 0.7
  put(otherwise === 0 ? 0 : otherwise * Math.min(2, contrasts(a.sequence, b.sequence)))
  put(namesDiffer(a, b) ? otherwise : 0)
  for (const [here, there, hereWords, thereWords] of [
    [a.area, b.area, a.areaWords, b.areaWords],
    [a.section, b.section, a.sectionWords, b.sectionWords],
  ] as const) {
    const known = here !== '' && there !== ''
    put(known ? (here === there ? 1 : fieldLikeness(hereWords, thereWords)) : 0)
    put(known ? 1 : 0)
  }
  const referenceKnown = a.reference !== null && b.reference !== null
  put(referenceKnown && a.reference === b.reference ? 1 : 0)
  put(referenceKnown ? 1 : 0)
  put(namesReference(a, b) ? 1 : 0)
  const ownerKnown = a.owner !== '' && b.owner !== ''
  put(ownerKnown ? fieldLikeness(a.ownerWords, b.ownerWords) : 0)
  put(ownerKnown ? 1 : 0)
  const before = a.record.dueOn
  const after = b.record.dueOn
  const datesKnown = before !== null && after !== null
  const chained = datesKnown && before !== after && b.dueDays.has(before)
  put(datesKnown && before === after ? dayRarity(before, setting) : 0)
  put(chained ? dayRarity(before, setting) : 0)
  put(datesKnown ? 1 : 0)
  put(DONE.has(a.record.status) && UNDONE.has(b.record.status) ? 1 : 0)
  put(1 - Math.abs((a.index + 0.5) / setting.sizes[0] - (b.index + 0.5) / setting.sizes[1]))
}

/** One text names the other's reference, and the printed references do not already agree. */
function namesReference(a: PreparedRecord, b: PreparedRecord): boolean {
  if (a.reference !== null && a.reference === b.reference) return false
  return (
    (a.reference !== null && b.references.has(a.reference)) ||
    (b.reference !== null && a.references.has(b.reference))
  )
}
