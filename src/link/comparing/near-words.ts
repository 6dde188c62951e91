import { likenessOfWords } from '../../words/likeness.ts'
import { sumOverShared } from './bag.ts'
import type { RecordText } from './weigh.ts'

/**
 * How much of what two texts say the other says too, in the same words or in words near them: for each word the
 * likeness of the nearest in the other text, weighed by how telling the word is, both ways (Mihalcea, Corley and
 * Strapparava, "Corpus-based and Knowledge-based Measures of Text Semantic Similarity", 2006). 0 to 1.
 */
export function nearness(a: RecordText, b: RecordText): number {
  const [inA, inB] = saidByEach(a, b)
  return (shareSaid(b, inB) + shareSaid(a, inA)) / 2
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

/** For each word of two texts how near the nearest word of the other is: 1 where it is the same. */
export function saidByEach(a: RecordText, b: RecordText): [ofA: Float32Array, ofB: Float32Array] {
  const [ids, others] = [a.words.ids, b.words.ids]
  const [inA, inB] = [new Float32Array(ids.length), new Float32Array(others.length)]
  const [sameA, sameB] = [new Uint8Array(ids.length), new Uint8Array(others.length)]
  sumOverShared(a.words, b.words, (i, j) => {
    sameA[i] = sameB[j] = 1
    inA[i] = inB[j] = 1
    return 0
  })
  const [knownA, knownB] = [a.known, b.known]
  for (let i = 0; i < ids.length; i++) {
    const one = knownA[i]
    if (!one) continue
    for (let j = 0; j < others.length; j++) {
      const other = knownB[j]
      if (!other || (sameA[i] && sameB[j])) continue
      const likeness = likenessOfWords(one, other)
      if (!sameA[i] && likeness > inA[i]!) inA[i] = likeness
      if (!sameB[j] && likeness > inB[j]!) inB[j] = likeness
    }
  }
  return [inA, inB]
}
