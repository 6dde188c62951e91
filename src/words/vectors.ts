import { readFileSync } from 'node:fs'
import { lemmaOf } from './lemma.ts'
import { VectorTable, type WrittenTable } from './table.ts'

const shipped = (name: string) =>
  new VectorTable(
    () =>
      JSON.parse(
        readFileSync(new URL(`../../data/words/${name}.json`, import.meta.url), 'utf8'),
      ) as WrittenTable,
  )

const senses = shipped('senses')
const usages = shipped('usage')

/** What a kind of word vector tells of words. */
export type WordVectors = {
  /** How many numbers a vector has. */
  readonly dimensions: number
  /** The vector of a word in its comparison form, of length 1; the caller must not alter it. */
  vectorOf: (word: string) => Float32Array | undefined
  /** How much the word tells, whatever the text, where a word of no special weight has 1. */
  weightOf: (word: string) => number
}

/**
 * What an English word stands for, whatever its inflection: words that a dictionary defines with each other lie
 * near each other. The table was made from WordNet by `scripts/make-senses.ts`.
 */
export const SENSES: WordVectors = {
  get dimensions() {
    return senses.dimensions
  },
  vectorOf: (word) => {
    const base = lemmaOf(word, (each) => senses.has(each))
    return base === null ? undefined : senses.vectorOf(base)
  },
  weightOf: () => 1,
}

/** The word at this place in the list of words by use has the weight 1: halfway between the commonest and the rarest. */
const OF_USUAL_WEIGHT = 3000

/**
 * What company an English word keeps: words that people use in the same places lie near each other. The table was
 * made from GloVe's vectors by `scripts/make-usage.ts`; it begins with the commonest word, as common words tell
 * less (Zipf: how often a word is used falls with its place in that list).
 */
export const USAGE: WordVectors = {
  get dimensions() {
    return usages.dimensions
  },
  vectorOf: (word) => usages.vectorOf(word),
  weightOf: (word) => Math.log((usages.placeOf(word) ?? 0) + 2) / Math.log(OF_USUAL_WEIGHT),
}
