import type { Meaning } from '../../words/texts.ts'
import { type Weighed, weigh } from './bag.ts'
import type { PreparedEdition, PreparedRecord } from './prepare.ts'
import type { KnownWords } from './text.ts'

/** So many of a text's words are held against other words, those that tell most: enough for any action, and a bound. */
const MOST_KNOWN = 60

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
    this.weighedWords ??= weigh(this.of.text.words, earlier.wordFrequencies, later.wordFrequencies)
    return this.weighedWords
  }

  get grams(): Weighed {
    const [earlier, later] = this.editions
    this.weighedGrams ??= weigh(this.of.text.grams, earlier.gramFrequencies, later.gramFrequencies)
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
    const { known } = this.of.text
    const { weights } = this.words
    if (weights.length <= MOST_KNOWN) return known
    const telling = [...weights.keys()].sort((x, y) => weights[y]! - weights[x]! || x - y)
    const isTelling = new Set(telling.slice(0, MOST_KNOWN))
    const { places, numbers } = known
    const isOne = (_: number, at: number): boolean => isTelling.has(places[at]!)
    return { places: places.filter(isOne), numbers: numbers.filter(isOne) }
  }
}
