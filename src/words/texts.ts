import { Space, type WeightedWord } from './space.ts'
import { cosineOf } from './table.ts'
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

/** With less of its weight known than this a text is of another language, and the words that look known mislead. */
const LEAST_KNOWN = 2 / 3

/** The meanings of the texts of one edition. */
export class Meanings {
  private readonly senses: Space
  private readonly usage: Space
  private readonly texts: readonly (readonly WeightedWord[])[]

  /** Each text is its words, none twice, in the order in which they first stand there. */
  constructor(texts: readonly (readonly WeightedWord[])[]) {
    this.texts = texts
    this.senses = new Space(texts, 'sense', SENSES.dimensions)
    this.usage = new Space(texts, 'usage', USAGE.dimensions)
  }

  /** What a text means, by its place among them; nothing of one of which most words are not known. */
  of(text: number): Meaning {
    let all = 0
    let known = 0
    for (const word of this.texts[text]!) {
      all += word.weight
      if (word.known?.usage) known += word.weight
    }
    if (known < LEAST_KNOWN * all) return { sense: null, usage: null }
    return { sense: this.senses.of(text), usage: this.usage.of(text) }
  }
}
