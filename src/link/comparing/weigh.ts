import { type KnownWord, knownWord } from '../../words/likeness.ts'
import type { Meaning } from '../../words/texts.ts'
import { hashText, stem, type Weighed, weigh } from './bag.ts'
import type { PreparedEdition, PreparedRecord } from './prepare.ts'

/** So many of a text's words are held against other words, those that tell most: enough for any action, and a bound. */
const MOST_KNOWN = 60

/** Words that have a vector: for each word of a text its own, if it is one of them, and all of them. */
type KnownWords = { byPlace: readonly (KnownWord | null)[]; all: readonly KnownWord[] }

/**
 * A record's text as it is compared, its words and character grams weighed by how telling they are in the two editions
 * compared; each kind when it is first asked for.
 */
export class RecordText {
  readonly of: PreparedRecord
  private readonly editions: readonly [PreparedEdition, PreparedEdition]
  private weighedWords: Weighed | undefined
  private weighedGrams: Weighed | undefined
  private knownWords: KnownWords | undefined

  constructor(of: PreparedRecord, editions: readonly [PreparedEdition, PreparedEdition]) {
    this.of = of
    this.editions = editions
  }

  get words(): Weighed {
    const [earlier, later] = this.editions
    this.weighedWords ??= weigh(this.of.words, earlier.wordFrequencies, later.wordFrequencies)
    return this.weighedWords
  }

  get grams(): Weighed {
    const [earlier, later] = this.editions
    this.weighedGrams ??= weigh(this.of.grams, earlier.gramFrequencies, later.gramFrequencies)
    return this.weighedGrams
  }

  get meaning(): Meaning {
    return this.of.meaning
  }

  /** Those of its most telling words that have a vector. */
  get known(): KnownWords {
    this.knownWords ??= this.findKnown()
    return this.knownWords
  }

  private findKnown(): KnownWords {
    const { ids, weights } = this.words
    const first = new Map(this.of.sequence.toReversed().map((word) => [hashText(stem(word)), word]))
    const telling = [...ids.keys()].sort((x, y) => weights[y]! - weights[x]! || x - y).slice(0, MOST_KNOWN)
    const byPlace = Array.from(ids, (): KnownWord | null => null)
    for (const at of telling) byPlace[at] = knownWord(first.get(ids[at]!)!)
    return { byPlace, all: byPlace.filter((word) => word !== null) }
  }
}
