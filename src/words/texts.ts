import { Space, type WeightedWord } from './space.ts'
import { dot } from './table.ts'
import { SENSES, USAGE } from './vectors.ts'

/** What a text means, as vectors of length 1; null where too few of its words are known. */
export type Meaning = {
  /** By what its words stand for. */
  sense: Float32Array | null
  /** By the company that its words keep. */
  usage: Float32Array | null
}

/** How alike two texts are in both ways, -1 to 1. */
export function likenessOf(a: Meaning, b: Meaning): number {
  return (cosineOf(a.sense, b.sense) + cosineOf(a.usage, b.usage)) / 2
}

/** The cosine of two meanings of one kind, 0 where either is not known. */
export function cosineOf(a: Float32Array | null, b: Float32Array | null): number {
  return a && b ? dot(a, b) : 0
}

/** With less of its weight known than this a text is of another language, and the words that look known mislead. */
const LEAST_KNOWN = 2 / 3

/** The meanings of the texts of one edition, and of others as if they were among them. */
export class Meanings {
  private readonly senses: Space
  private readonly usage: Space
  private readonly weightOf: (word: string) => number

  /** `texts` are words in their comparison form, `weightOf` how telling a word is in the edition. */
  constructor(texts: readonly (readonly string[])[], weightOf: (word: string) => number) {
    this.weightOf = weightOf
    const weighted = texts.map((words) => this.weighted(words))
    this.senses = new Space(weighted, SENSES)
    this.usage = new Space(weighted, USAGE)
  }

  /** What a text means; nothing of one of which most words are not known. */
  of(words: readonly string[]): Meaning {
    const weighted = this.weighted(words)
    let all = 0
    let known = 0
    for (const { word, weight } of weighted) {
      all += weight
      if (USAGE.vectorOf(word)) known += weight
    }
    if (known < LEAST_KNOWN * all) return { sense: null, usage: null }
    return { sense: this.senses.of(weighted), usage: this.usage.of(weighted) }
  }

  private weighted(words: readonly string[]): WeightedWord[] {
    return [...new Set(words)].map((word) => ({ word, weight: this.weightOf(word) }))
  }
}
