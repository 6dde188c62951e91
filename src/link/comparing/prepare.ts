import type { ActionRecord } from '../../model/index.ts'
import { foldForComparison, wordsOfFolded } from '../../util/text.ts'
import { type Meaning, Meanings } from '../../words/texts.ts'
import { type Bag, bagOf, characterGrams, Frequencies, hashText, stem } from './bag.ts'
import { referenceKey } from './reference.ts'

const wordBag = (words: readonly string[]): Bag => bagOf(words.map((word) => hashText(stem(word))))

/** A record with everything that comparing needs of it; what only reworded actions need is worked out when asked for. */
export class PreparedRecord {
  readonly record: ActionRecord
  /** Order in the edition, counting from 0. */
  readonly index: number
  /** The action's words in their comparison form. */
  readonly folded: string
  /** They as they follow each other, unstemmed: what tells `primary` from `secondary`. */
  readonly sequence: readonly string[]
  /** They as stems, hashed. */
  readonly words: Bag
  readonly reference: string | null
  /** Fields compared as a whole; empty where the edition does not give them. */
  readonly area: string
  readonly section: string
  readonly owner: string
  readonly ownerWords: Bag
  /** Every due and revised date the record shows, latest days. */
  readonly dueDays: ReadonlySet<string>
  private readonly edition: PreparedEdition
  private bagOfGrams: Bag | undefined
  private meaningFound: Meaning | undefined

  constructor(record: ActionRecord, index: number, edition: PreparedEdition) {
    this.record = record
    this.index = index
    this.edition = edition
    this.folded = foldForComparison(record.action)
    this.sequence = wordsOfFolded(this.folded)
    this.words = wordBag(this.sequence)
    this.reference = record.ref === null ? null : referenceKey(record.ref)
    this.area = foldForComparison(record.area ?? '')
    this.section = foldForComparison(record.section ?? '')
    this.owner = foldForComparison(record.owner ?? record.owners.map(({ name }) => name).join(' '))
    this.ownerWords = wordBag(wordsOfFolded(this.owner))
    const due = record.dates.filter(({ role }) => role === 'due' || role === 'revised')
    this.dueDays = new Set(
      [...due.map(({ latest }) => latest), record.dueOn, record.originalDueOn].filter((day) => day !== null),
    )
  }

  /** The overlapping character grams of the action. */
  get grams(): Bag {
    this.bagOfGrams ??= characterGrams(this.folded)
    return this.bagOfGrams
  }

  /** What the action's words mean, apart from what all actions of the edition have in common. */
  get meaning(): Meaning {
    this.meaningFound ??= this.edition.meanings.of(this.sequence)
    return this.meaningFound
  }
}

/** An edition ready to be compared. */
export class PreparedEdition {
  readonly records: readonly PreparedRecord[]
  readonly wordFrequencies: Frequencies
  private frequenciesOfGrams: Frequencies | undefined
  private meaningsOfAll: Meanings | undefined

  constructor(records: readonly ActionRecord[]) {
    this.records = records.map((record, index) => new PreparedRecord(record, index, this))
    this.wordFrequencies = new Frequencies(this.records.map(({ words }) => words.ids))
  }

  get gramFrequencies(): Frequencies {
    this.frequenciesOfGrams ??= new Frequencies(this.records.map(({ grams }) => grams.ids))
    return this.frequenciesOfGrams
  }

  get meanings(): Meanings {
    this.meaningsOfAll ??= new Meanings(
      this.records.map(({ sequence }) => sequence),
      (word) => this.wordFrequencies.rarity(hashText(stem(word))),
    )
    return this.meaningsOfAll
  }
}
