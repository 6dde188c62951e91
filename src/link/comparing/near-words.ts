import { likenessOfWords } from '../../words/likeness.ts'
import type { RecordText } from './weigh.ts'

/**
 * How much of what two texts say the other says too, in the same words or in words near them: for each word the
 * likeness of the nearest in the other text, weighed by how telling the word is, both ways (Mihalcea, Corley and
 * Strapparava, "Corpus-based and Knowledge-based Measures of Text Semantic Similarity", 2006). 0 to 1.
 */
export const nearness = (a: RecordText, b: RecordText): number => (saidBy(b, a) + saidBy(a, b)) / 2

/** How much of one text the other says. */
function saidBy(other: RecordText, one: RecordText): number {
  return shareSaid(one, saidWords(one, other))
}

/** The share of a text's words that is said, where so much is said of each of them, 0 to 1. */
export function shareSaid({ words: { weights } }: RecordText, said: Float32Array): number {
  let some = 0
  let all = 0
  for (let at = 0; at < weights.length; at++) {
    some += weights[at]! * said[at]!
    all += weights[at]!
  }
  return all === 0 ? 0 : some / all
}

/** For each word of a text how near the nearest word of another is: 1 where it is the same. */
export function saidWords(one: RecordText, other: RecordText): Float32Array {
  const { ids } = one.words
  const others = other.words.ids
  const said = new Float32Array(ids.length)
  let j = 0
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i]!
    while (j < others.length && others[j]! < id) j++
    said[i] = others[j] === id ? 1 : nearestTo(one, i, other)
  }
  return said
}

/** How near the nearest of a text's words is to a word of another. */
function nearestTo(one: RecordText, at: number, other: RecordText): number {
  const word = one.known.byPlace[at]
  if (!word) return 0
  let nearest = 0
  for (const each of other.known.all) {
    const likeness = likenessOfWords(word, each)
    if (likeness > nearest) nearest = likeness
  }
  return nearest
}
