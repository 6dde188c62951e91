import type { Meaning } from '../../words/texts.ts'
import { type Weighed, weigh } from './bag.ts'
import type { PreparedEdition, PreparedRecord } from './prepare.ts'

/**
 * A record's text as it is compared, its words and character grams weighed by how telling they are in the two editions
 * compared; each kind when it is first asked for.
 */
export class RecordText {
  readonly of: PreparedRecord
  private readonly editions: readonly [PreparedEdition, PreparedEdition]
  private weighedWords: Weighed | undefined
  private weighedGrams: Weighed | undefined

  constructor(of: PreparedRecord, editions: readonly [PreparedEdition, PreparedEdition]) {
    this.of = of
    this.editions = editions
  }

  get words(): Weighed {
    const [earlier, later] = this.editions
    return (this.weighedWords ??= weigh(this.of.words, earlier.wordFrequencies, later.wordFrequencies))
  }

  get grams(): Weighed {
    const [earlier, later] = this.editions
    return (this.weighedGrams ??= weigh(this.of.grams, earlier.gramFrequencies, later.gramFrequencies))
  }

  get meaning(): Meaning {
    return this.of.meaning
  }
}
