import { cosineOf } from '../../words/table.ts'
import { type Bag, cosine, sumOverShared, type Weighed } from './bag.ts'
import { contrasts } from './contrast.ts'
import { nearness } from './near-words.ts'
import type { RecordText } from './weigh.ts'

/**
 * What is measured of a pair by itself, in the order of the numbers in a feature vector, each with the comparison it
 * belongs to: those of one comparison are shown as one line of evidence. A comparison of a field that either side
 * lacks gives noughts, so that what a plan does not print can never speak against a link; so does the length of texts
 * in a language whose words are not known, which may say in one word what another says in three.
 */
export const OWN_FEATURES = [
  ['shared words', 'words'],
  ['verbatim', 'words'],
  ['contrast', 'words'],
  ['other length', 'words'],
  ['near words', 'meaning'],
  ['meaning', 'meaning'],
  ['meaning known', 'meaning'],
  ['owner', 'owner'],
  ['date in chain', 'dates'],
] as const satisfies readonly (readonly [string, string])[]

/** What the comparisons need to know of the two editions as a whole. */
export type Setting = {
  /** How many records the later edition has, and how often each due day occurs in it. */
  size: number
  dayCounts: ReadonlyMap<string, number>
}

/** How alike two texts are. */
export type TextLikeness = {
  /** TF-IDF cosines of words and of character grams, half and half: 0 to 1. */
  likeness: number
  /** The weight of the words both have, in nats: how much evidence there is, however long the texts. */
  shared: number
  /** How much of what each says the other says in the same words or in words near them: 0 to 1. */
  nearWords: number
  /** How near they are as wholes in what they mean: up to 1. */
  meaning: number
  /**
   * Whether the words of both are known. Where they are not, as those of another language, the likeness stands for
   * both, which are never less.
   */
  meaningKnown: boolean
}

/** Compares two texts. */
export function compareTexts(a: RecordText, b: RecordText): TextLikeness {
  const words = cosine(a.words, b.words)
  const likeness = (words + cosine(a.grams, b.grams)) / 2
  const shared = sharedMass(a.words, b.words)
  const meaningKnown = a.meaning.usage !== null && b.meaning.usage !== null
  if (!meaningKnown) return { likeness, shared, nearWords: likeness, meaning: likeness, meaningKnown }
  const meaning = Math.max(
    likeness,
    cosineOf(a.meaning.sense, b.meaning.sense),
    cosineOf(a.meaning.usage, b.meaning.usage),
  )
  return { likeness, shared, nearWords: Math.max(likeness, nearness(a, b)), meaning, meaningKnown }
}

/** What comparing a text with its equal gives. */
const comparedWithItself = ({ words }: RecordText): TextLikeness => ({
  likeness: 1,
  shared: words.mass,
  nearWords: 1,
  meaning: 1,
  meaningKnown: true,
})

/** The weight of the words that both have: for each the lesser of the two, in nats. */
const sharedMass = (a: Weighed, b: Weighed): number =>
  sumOverShared(a, b, (i, j) => Math.min(a.weights[i]! * a.length, b.weights[j]! * b.length))

/** The share of words two short fields have in common (Dice), 0 to 1. */
const fieldLikeness = (a: Bag, b: Bag): number =>
  (2 * sumOverShared(a, b, () => 1)) / (a.ids.length + b.ids.length || 1)

/** How telling it is that two records share a due day: 1 where no other row has it, 0 where all have. */
function dayRarity(day: string, { dayCounts, size }: Setting): number {
  return 1 - Math.log(dayCounts.get(day) ?? 1) / Math.log(Math.max(2, size + 1))
}

/** The likeness of equal texts falls short of certainty by so much: the last words in which two differ tell most. */
const NEVER_SURE = 0.02
/** Texts less alike than this differ in more than the member of a series. */
const NEARLY_THE_SAME = 0.5

/**
 * Measures a pair by itself, the earlier record first; writes the numbers of `OWN_FEATURES` into `into` and returns the
 * likeness of the two texts.
 */
export function compare(one: RecordText, other: RecordText, setting: Setting, into: Float32Array): number {
  const [a, b] = [one.of, other.of]
  const { likeness, shared, nearWords, meaning, meaningKnown } =
    a.folded === b.folded ? comparedWithItself(one) : compareTexts(one, other)
  const due = a.record.dueOn
  const isInChain = due !== null && due !== b.record.dueOn && b.showsDue(due)
  into.set([
    Math.log1p(shared) / 3,
    -Math.log(1 + NEVER_SURE - likeness),
    likeness > NEARLY_THE_SAME && contrasts(a.text.sequence, b.text.sequence) !== null ? 1 : 0,
    meaningKnown ? Math.abs(Math.log((one.words.mass || 1) / (other.words.mass || 1))) : 0,
    nearWords,
    meaning,
    meaningKnown ? 1 : 0,
    a.owner !== '' && b.owner !== '' ? fieldLikeness(a.ownerWords, b.ownerWords) : 0,
    isInChain ? dayRarity(due, setting) : 0,
  ])
  return likeness
}
