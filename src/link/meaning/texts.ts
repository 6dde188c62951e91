import { addTo, DIMENSIONS, meaningOfWord, toUnitLength } from './words.ts'

/** So many texts besides the one looked at tell what all of them have in common as well as a wrong guess would. */
const DOUBT = 4

/**
 * The meanings of the texts of one edition: each the sum of the meanings of its words, less what the texts of the
 * edition have in common, as vectors of length 1. What all actions of a plan are about tells none from another
 * (Arora, Liang and Ma, "A Simple but Tough-to-Beat Baseline for Sentence Embeddings", 2017). Null for a text of
 * which no word is known.
 */
export function meaningsOf(
  texts: readonly (readonly string[])[],
  weightOf: (word: string) => number,
): (Float32Array | null)[] {
  const sums = texts.map((words) => sumOf(words, weightOf))
  const known = sums.filter((sum) => sum !== null)
  const common = new Float32Array(DIMENSIONS)
  for (const sum of known) addTo(common, sum, 1 / known.length)
  const share = known.length / (known.length + DOUBT)
  for (const sum of known) {
    addTo(sum, common, -share)
    toUnitLength(sum)
  }
  return sums
}

function sumOf(words: readonly string[], weightOf: (word: string) => number): Float32Array | null {
  let sum: Float32Array | null = null
  for (const word of new Set(words)) {
    const meaning = meaningOfWord(word)
    if (!meaning) continue
    sum ??= new Float32Array(DIMENSIONS)
    addTo(sum, meaning, weightOf(word))
  }
  return sum
}
