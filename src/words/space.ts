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
    return weight === 0 ? null : this.distinctive(sum, 1)
  }

  /** A text cut in two after each of its words but the last: what stands before the cut, and what after it. */
  halves(words: readonly WeightedWord[]): [before: Float32Array | null, after: Float32Array | null][] {
    const whole = this.sumOf(words)
    const before = new Float32Array(this.vectors.dimensions)
    let done = 0
    return words.slice(0, -1).map(({ word, weight }) => {
      const vector = this.vectors.vectorOf(word)
      if (vector) {
        addTo(before, vector, weight * this.vectors.weightOf(word))
        done += weight
      }
      if (done === 0 || done >= whole.weight) return [null, null]
      const after = whole.sum.slice()
      addTo(after, before, -1)
      const share = done / whole.weight
      return [this.distinctive(before.slice(), share), this.distinctive(after, 1 - share)]
    })
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

  /** Takes what all texts have in common out of a share of a text, which is altered. */
  private distinctive(sum: Float32Array, share: number): Float32Array {
    addTo(sum, this.common, -share)
    toUnitLength(sum)
    return sum
  }
}
