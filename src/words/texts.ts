import { Space, type WeightedWord } from './space.ts'
import { addTo, dot, toUnitLength } from './table.ts'
import { SENSES, USAGE } from './vectors.ts'

/** What a text means, as vectors of length 1; null where no word of it is known. */
export type Meaning = {
  /** By what its words stand for. */
  sense: Float32Array | null
  /** By the company that its words keep. */
  usage: Float32Array | null
}

/** A text cut in two. */
export type Cut = {
  before: Meaning
  after: Meaning
  /** How much of the text's weight is before the cut, 0 to 1. */
  share: number
}

/** How alike two texts are in both ways, -1 to 1. */
export function likenessOf(a: Meaning, b: Meaning): number {
  return (cosineOf(a.sense, b.sense) + cosineOf(a.usage, b.usage)) / 2
}

/** The cosine of two meanings of one kind, 0 where either is not known. */
export function cosineOf(a: Float32Array | null, b: Float32Array | null): number {
  return a && b ? dot(a, b) : 0
}

/** What several texts mean together. */
export function joinMeanings(meanings: readonly Meaning[]): Meaning {
  return {
    sense: joined(meanings.map(({ sense }) => sense)),
    usage: joined(meanings.map(({ usage }) => usage)),
  }
}

function joined(parts: readonly (Float32Array | null)[]): Float32Array | null {
  const [first, ...others] = parts.filter((part) => part !== null)
  if (!first) return null
  const sum = first.slice()
  for (const other of others) addTo(sum, other, 1)
  toUnitLength(sum)
  return sum
}

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

  of(words: readonly string[]): Meaning {
    const weighted = this.weighted(words)
    return { sense: this.senses.of(weighted), usage: this.usage.of(weighted) }
  }

  /** Every way to cut a text in two. */
  cuts(words: readonly string[]): Cut[] {
    const weighted = this.weighted(words)
    const usage = this.usage.halves(weighted)
    const mass = weighted.reduce((sum, { weight }) => sum + weight, 0)
    let done = 0
    return this.senses.halves(weighted).map((sense, at) => {
      done += weighted[at]!.weight
      return {
        before: { sense: sense[0], usage: usage[at]![0] },
        after: { sense: sense[1], usage: usage[at]![1] },
        share: done / mass,
      }
    })
  }

  private weighted(words: readonly string[]): WeightedWord[] {
    return [...new Set(words)].map((word) => ({ word, weight: this.weightOf(word) }))
  }
}
