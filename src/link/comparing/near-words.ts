import { likenessOfWords } from '../../words/likeness.ts'
import { sumOverShared } from './bag.ts'
import type { KnownWords } from './text.ts'
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
  for (let at = 0; at < knownB.numbers.length; at++) {
    const j = knownB.places[at]!
    const near = likenessesTo(knownB.numbers[at]!, knownA)
    let nearest = 0
    for (let each = 0; each < near.length; each++) {
      const i = knownA.places[each]!
      const likeness = near[each]!
      if (likeness > nearest) nearest = likeness
      if (likeness > inA[i]! && sameA[i] === 0) inA[i] = likeness
    }
    if (sameB[j] === 0) inB[j] = nearest
  }
  return [inA, inB]
}

/** A text is compared with one after another, which share words: what was asked of its words last, by the other word. */
const asked = { of: null as KnownWords | null, likenesses: new Map<number, Float32Array>() }

/** How alike a word is to each of the known words of a text. */
function likenessesTo(word: number, text: KnownWords): Float32Array {
  if (asked.of !== text) {
    asked.of = text
    asked.likenesses.clear()
  }
  let likenesses = asked.likenesses.get(word)
  if (!likenesses) {
    likenesses = new Float32Array(text.numbers.length)
    for (let at = 0; at < likenesses.length; at++) likenesses[at] = likenessOfWords(text.numbers[at]!, word)
    asked.likenesses.set(word, likenesses)
  }
  return likenesses
}
