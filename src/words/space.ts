import type { KnownWord } from './likeness.ts'
import { addTo, toUnitLength } from './table.ts'

/** So many texts besides the one looked at tell what all of them have in common as well as a wrong guess would. */
const DOUBT = 4

/** A word of a text, where it first stands in it: what is known of it, and how telling it is. */
export type WeightedWord = { known: KnownWord | null; weight: number }

/** The kinds of word vector. */
export type Kind = 'sense' | 'usage'

/**
 * The texts of one edition by one kind of word vector: each the sum of the vectors of its words, less what the
 * texts of the edition have in common, as what all actions of a plan are about tells none from another (Arora,
 * Liang and Ma, "A Simple but Tough-to-Beat Baseline for Sentence Embeddings", 2017).
 */
export class Space {
  /** Of each text the sum of the vectors of its words; null where none is known. */
  private readonly sums: readonly (Float32Array | null)[]
  private readonly common: Float32Array

  /** `dimensions`: how many numbers a vector of the kind has. */
  constructor(texts: readonly (readonly WeightedWord[])[], kind: Kind, dimensions: number) {
    this.sums = texts.map((words) => sumOf(words, kind, dimensions))
    this.common = new Float32Array(dimensions)
    const sums = this.sums.filter((sum) => sum !== null)
    for (const sum of sums) addTo(this.common, sum, 1 / (sums.length + DOUBT))
  }

  /** A text, by its place among them, as a vector of length 1; null where no word is known. */
  of(text: number): Float32Array | null {
    const sum = this.sums[text]?.slice() ?? null
    if (sum === null) return null
    addTo(sum, this.common, -1)
    toUnitLength(sum)
    return sum
  }
}

/** The sum of the vectors of the words that are known; null where they weigh nothing. */
function sumOf(words: readonly WeightedWord[], kind: Kind, dimensions: number): Float32Array | null {
  const sum = new Float32Array(dimensions)
  let all = 0
  for (const { known, weight } of words) {
    const vector = known?.[kind]
    if (!known || !vector) continue
    addTo(sum, vector, weight * known.tells[kind])
    all += weight
  }
  return all === 0 ? null : sum
}
