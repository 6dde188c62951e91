import { addTo, toUnitLength } from './table.ts'
import type { WordVectors } from './vectors.ts'

/** So many texts besides the one looked at tell what all of them have in common as well as a wrong guess would. */
const DOUBT = 4

/** A word of a text, where it first stands in it. */
export type WeightedWord = { word: string; weight: number }

/**
 * The texts of one edition by one kind of word vector: each the sum of the vectors of its words, less what the
 * texts of the edition have in common, as what all actions of a plan are about tells none from another (Arora,
 * Liang and Ma, "A Simple but Tough-to-Beat Baseline for Sentence Embeddings", 2017).
 */
export class Space {
  private readonly vectors: WordVectors
  private readonly common: Float32Array

  constructor(texts: readonly (readonly WeightedWord[])[], vectors: WordVectors) {
    this.vectors = vectors
    this.common = new Float32Array(vectors.dimensions)
    const sums = texts.map((words) => this.sumOf(words)).filter(({ weight }) => weight > 0)
    for (const { sum } of sums) addTo(this.common, sum, 1 / (sums.length + DOUBT))
  }

  /** A text as a vector of length 1; null where no word is known. */
  of(words: readonly WeightedWord[]): Float32Array | null {
    const { sum, weight } = this.sumOf(words)
    if (weight === 0) return null
    addTo(sum, this.common, -1)
    toUnitLength(sum)
    return sum
  }

  /** The sum of the vectors of the words that are known, and of their weights. */
  private sumOf(words: readonly WeightedWord[]): { sum: Float32Array; weight: number } {
    const sum = new Float32Array(this.vectors.dimensions)
    let all = 0
    for (const { word, weight } of words) {
      const vector = this.vectors.vectorOf(word)
      if (!vector) continue
      addTo(sum, vector, weight * this.vectors.weightOf(word))
      all += weight
    }
    return { sum, weight: all }
  }
}
