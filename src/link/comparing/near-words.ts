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
  const { ids, weights } = one.words
  const others = other.words.ids
  let said = 0
  let all = 0
  let j = 0
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i]!
    all += weights[i]!
    while (j < others.length && others[j]! < id) j++
    said += weights[i]! * (others[j] === id ? 1 : nearestTo(one, i, other))
  }
  return all === 0 ? 0 : said / all
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
