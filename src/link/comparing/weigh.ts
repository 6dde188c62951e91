import type { KnownWord } from '../../words/likeness.ts'
import type { Meaning } from '../../words/texts.ts'
import { type Weighed, weigh } from './bag.ts'
import type { PreparedEdition, PreparedRecord } from './prepare.ts'

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
  private knownWords: readonly (KnownWord | null)[] | undefined

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

  /** For each of its words what is known of it, if it is one of the most telling. */
  get known(): readonly (KnownWord | null)[] {
    this.knownWords ??= this.findKnown()
    return this.knownWords
  }

  private findKnown(): readonly (KnownWord | null)[] {
    const { known } = this.of.text
    if (known.length <= MOST_KNOWN) return known
    const { weights } = this.words
    const telling = [...known.keys()].sort((x, y) => weights[y]! - weights[x]! || x - y)
    const isTelling = new Set(telling.slice(0, MOST_KNOWN))
    return known.map((word, at) => (isTelling.has(at) ? word : null))
  }
}
