import type { ActionRecord, EditionDate } from '../model/index.ts'
import { comparableWords, foldForComparison } from '../util/text.ts'
import { type Bag, bagOf, characterGrams, Frequencies, hashText, stem } from './bag.ts'
import { referenceKey, referencesInText } from './reference.ts'

/** A record with everything that comparing needs of it, worked out once. */
export type PreparedRecord = {
  record: ActionRecord
  /** Order in the edition, counting from 0. */
  index: number
  /** The action's words in their comparison form. */
  folded: string
  words: Bag
  grams: Bag
  /** The action's words and those of its headings. */
  topic: Bag
  /** The words as they follow each other, hashed and unstemmed: what tells `primary` from `secondary`. */
  sequence: readonly string[]
  reference: string | null
  /** The reference, and those that the text itself names. */
  references: ReadonlySet<string>
  /** Fields compared as a whole; empty where the edition does not give them. */
  area: string
  section: string
  owner: string
  areaWords: Bag
  sectionWords: Bag
  ownerWords: Bag
  /** Every due and revised date the record shows, latest days. */
  dueDays: ReadonlySet<string>
}

/** An edition ready to be compared. */
export type PreparedEdition = {
  editionId: string
  dated: EditionDate | null
  records: readonly PreparedRecord[]
  wordFrequencies: Frequencies
  gramFrequencies: Frequencies
  topicFrequencies: Frequencies
}

const wordBag = (text: string | null): Bag =>
  bagOf(comparableWords(text ?? '').map((word) => hashText(stem(word))))

function prepareRecord(record: ActionRecord, index: number): PreparedRecord {
  const folded = foldForComparison(record.action)
  const sequence = folded === '' ? [] : folded.split(' ')
  const reference = record.ref === null ? null : referenceKey(record.ref)
  const owner = record.owner ?? record.owners.map(({ name }) => name).join(' ')
  const due = record.dates.filter(({ role }) => role === 'due' || role === 'revised')
  return {
    record,
    index,
    folded,
    words: bagOf(sequence.map((word) => hashText(stem(word)))),
    grams: characterGrams(folded),
    topic: wordBag([record.action, record.area, record.section].join(' ')),
    sequence,
    reference,
    references: new Set([...(reference === null ? [] : [reference]), ...referencesInText(record.action)]),
    area: foldForComparison(record.area ?? ''),
    section: foldForComparison(record.section ?? ''),
    owner: foldForComparison(owner),
    areaWords: wordBag(record.area),
    sectionWords: wordBag(record.section),
    ownerWords: wordBag(owner),
    dueDays: new Set(
      [...due.map(({ latest }) => latest), record.dueOn, record.originalDueOn].filter((day) => day !== null),
    ),
  }
}

/** Works out, once for each record, what the comparisons need. */
export function prepareEdition(edition: {
  editionId: string
  dated: EditionDate | null
  records: readonly ActionRecord[]
}): PreparedEdition {
  const records = edition.records.map(prepareRecord)
  return {
    editionId: edition.editionId,
    dated: edition.dated,
    records,
    wordFrequencies: new Frequencies(records.map(({ words }) => words)),
    gramFrequencies: new Frequencies(records.map(({ grams }) => grams)),
    topicFrequencies: new Frequencies(records.map(({ topic }) => topic)),
  }
}
