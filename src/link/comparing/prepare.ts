import type { ActionRecord, DateClaim } from '../../model/index.ts'
import { type Meaning, Meanings } from '../../words/texts.ts'
import { type Bag, Frequencies } from './bag.ts'
import { referenceKey } from './reference.ts'
import type { Text, Texts } from './text.ts'

/** A record with everything that comparing needs of it. */
export class PreparedRecord {
  readonly record: ActionRecord
  /** Order in the edition, counting from 0. */
  readonly index: number
  /** The action's words. */
  readonly text: Text
  /** They in their comparison form. */
  readonly folded: string
  readonly reference: string | null
  /** Fields compared as a whole; empty where the edition does not give them. */
  readonly area: string
  readonly section: string
  readonly owner: string
  readonly ownerWords: Bag
  private readonly edition: PreparedEdition
  private meaningFound: Meaning | undefined

  constructor(record: ActionRecord, index: number, edition: PreparedEdition, texts: Texts) {
    this.record = record
    this.index = index
    this.edition = edition
    this.text = texts.of(record.action)
    this.folded = this.text.folded
    this.reference = record.ref === null ? null : referenceKey(record.ref)
    this.area = texts.of(record.area ?? '').folded
    this.section = texts.of(record.section ?? '').folded
    const owner = texts.of(record.owner ?? record.owners.map(({ name }) => name).join(' '))
    this.owner = owner.folded
    this.ownerWords = owner.words
  }

  /** Whether a day is the latest of a due or revised date that the record shows. */
  showsDue(day: string): boolean {
    const { dates, dueOn, originalDueOn } = this.record
    const isDue = ({ role, latest }: DateClaim): boolean =>
      (role === 'due' || role === 'revised') && latest === day
    return day === dueOn || day === originalDueOn || dates.some(isDue)
  }

  /** What the action's words mean, apart from what all actions of the edition have in common. */
  get meaning(): Meaning {
    this.meaningFound ??= this.edition.meanings.of(this.index)
    return this.meaningFound
  }
}

/** An edition ready to be compared. */
export class PreparedEdition {
  readonly records: readonly PreparedRecord[]
  readonly wordFrequencies: Frequencies
  private frequenciesOfGrams: Frequencies | undefined
  private meaningsOfAll: Meanings | undefined

  /** `texts`: those of all editions that it is compared with. */
  constructor(records: readonly ActionRecord[], texts: Texts) {
    this.records = records.map((record, index) => new PreparedRecord(record, index, this, texts))
    this.wordFrequencies = new Frequencies(this.records.map(({ text }) => text.words.numbers))
  }

  get gramFrequencies(): Frequencies {
    this.frequenciesOfGrams ??= new Frequencies(this.records.map(({ text }) => text.grams.numbers))
    return this.frequenciesOfGrams
  }

  get meanings(): Meanings {
    this.meaningsOfAll ??= new Meanings(
      this.records.map(({ text }) =>
        Array.from(text.vocabulary.values(), ({ stem, known }) => ({
          known,
          weight: this.wordFrequencies.rarity(stem),
        })),
      ),
    )
    return this.meaningsOfAll
  }
}
