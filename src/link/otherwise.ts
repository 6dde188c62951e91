import { type KnownWord, likenessOfWords } from '../words/likeness.ts'
import type { WeighedRecord } from './compare.ts'

/** Words that one text of a pair has and the other has not. */
type OwnWords = {
  words: (KnownWord | null)[]
  weights: number[]
  /** What all of them weigh, as a share of the text. */
  share: number
}

/**
 * What two texts say each in words of its own: how much of it the other says in other words, and how much it does not
 * say, 0 to 1 together, by the text that has less of its own. Each word is held against the word most like it in the
 * other text, both ways (Mihalcea, Corley and Strapparava, "Corpus-based and Knowledge-based Measures of Text Semantic
 * Similarity", 2006), but those that both texts have are left out: of two actions that end in the same stock phrase
 * it is what stands before it that tells whether they are one.
 */
export function saidOtherwise(a: WeighedRecord, b: WeighedRecord): { alike: number; unlike: number } {
  const ofA = ownWords(a, b)
  const ofB = ownWords(b, a)
  const nearestOfA = new Float32Array(ofA.words.length)
  const nearestOfB = new Float32Array(ofB.words.length)
  for (const [i, word] of ofA.words.entries()) {
    if (!word) continue
    for (let j = 0; j < nearestOfB.length; j++) {
      const other = ofB.words[j]
      if (!other) continue
      const likeness = likenessOfWords(word, other)
      if (likeness > nearestOfA[i]!) nearestOfA[i] = likeness
      if (likeness > nearestOfB[j]!) nearestOfB[j] = likeness
    }
  }
  const likeness = (said(ofA, nearestOfA) + said(ofB, nearestOfB)) / 2
  const amount = Math.min(ofA.share, ofB.share)
  return { alike: amount * likeness, unlike: amount * (1 - likeness) }
}

/** How well words are said by those nearest to them, 0 to 1. */
function said({ weights }: OwnWords, nearest: Float32Array): number {
  const mass = weights.reduce((sum, weight) => sum + weight, 0)
  return mass === 0 ? 0 : nearest.reduce((sum, likeness, at) => sum + likeness * weights[at]!, 0) / mass
}

/** So many of a text's own words are looked at, those that weigh most: enough for any action, and a bound for anything else. */
const MOST_OWN_WORDS = 40

function ownWords({ wordWeights, known }: WeighedRecord, { wordWeights: others }: WeighedRecord): OwnWords {
  const own: { word: KnownWord | null; weight: number }[] = []
  let mass = 0
  let all = 0
  let j = 0
  for (const [i, id] of wordWeights.ids.entries()) {
    const weight = wordWeights.weights[i]!
    all += weight
    while (j < others.ids.length && others.ids[j]! < id) j++
    if (others.ids[j] === id) continue
    own.push({ word: known[i]!, weight })
    mass += weight
  }
  if (own.length > MOST_OWN_WORDS) own.sort((x, y) => y.weight - x.weight).splice(MOST_OWN_WORDS)
  return {
    words: own.map(({ word }) => word),
    weights: own.map(({ weight }) => weight),
    share: all === 0 ? 0 : mass / all,
  }
}
