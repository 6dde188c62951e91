import type { ActionRecord, EditionDate } from '../model/index.ts'
import { foldForComparison, wordsOfFolded } from '../util/text.ts'
import { type KnownWord, knownWord } from '../words/likeness.ts'
import { type Meaning, Meanings } from '../words/texts.ts'
import { type Bag, bagOf, characterGrams, Frequencies, hashText, stem } from './bag.ts'
import { namesIn } from './names.ts'
import { referenceKey, referencesInText } from './reference.ts'
import type { Renames } from './renames.ts'

/** A record with everything that comparing needs of it, worked out once. */
export type PreparedRecord = {
  record: ActionRecord
  /** Order in the edition, counting from 0. */
  index: number
  /** The action's words in their comparison form. */
  folded: string
  words: Bag
  /** For each of them what is known of it, as it is first written. */
  known: readonly (KnownWord | null)[]
  /** For each of them the word before it where it first stands, or `NOTHING_BEFORE`. */
  previous: Int32Array
  /** For each of them, it and the word before it as one feature. */
  inSequence: Int32Array
  grams: Bag
  /** The action's words and those of its headings. */
  topic: Bag
  /** What the action's words mean, apart from what all actions of the edition have in common. */
  meaning: Meaning
  /** The words as they follow each other, hashed and unstemmed: what tells `primary` from `secondary`. */
  sequence: readonly string[]
  /** The proper names among them. */
  names: ReadonlySet<string>
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
  sequenceFrequencies: Frequencies
  meanings: Meanings
}

const wordBag = (folded: string): Bag => bagOf(wordsOfFolded(folded).map((word) => hashText(stem(word))))

/** A text in its comparison form, in the terms of the later edition. */
function foldWith(renames: Renames, text: string | null): string {
  const folded = foldForComparison(text ?? '')
  if (renames.size === 0) return folded
  return folded.replace(/[^ ]+/g, (word) => renames.get(word) ?? word)
}

/** Stands for the word before the first. */
export const NOTHING_BEFORE = 0

/** The words of a Bag where each first stands in a text, whose words these are the stems of. */
function inText(
  { ids }: Bag,
  stems: readonly number[],
  sequence: readonly string[],
): Pick<PreparedRecord, 'known' | 'previous' | 'inSequence'> {
  const first = new Map<number, number>()
  for (const [at, id] of stems.entries()) if (!first.has(id)) first.set(id, at)
  const known = Array.from(ids, (id) => knownWord(sequence[first.get(id)!]!))
  const previous = Int32Array.from(ids, (id) => stems[first.get(id)! - 1] ?? NOTHING_BEFORE)
  return {
    known,
    previous,
    inSequence: Int32Array.from(ids, (id, at) => Math.imul(previous[at]!, 0x01000193) ^ id),
  }
}

function prepareRecord(
  record: ActionRecord,
  index: number,
  renames: Renames,
): Omit<PreparedRecord, 'meaning'> {
  const folded = foldWith(renames, record.action)
  const area = foldWith(renames, record.area)
  const section = foldWith(renames, record.section)
  const sequence = wordsOfFolded(folded)
  const stems = sequence.map((word) => hashText(stem(word)))
  const words = bagOf(stems)
  const reference = record.ref === null ? null : referenceKey(record.ref)
  const owner = foldWith(renames, record.owner ?? record.owners.map(({ name }) => name).join(' '))
  const due = record.dates.filter(({ role }) => role === 'due' || role === 'revised')
  return {
    record,
    index,
    folded,
    words,
    ...inText(words, stems, sequence),
    grams: characterGrams(folded),
    topic: wordBag([folded, area, section].filter((text) => text !== '').join(' ')),
    sequence,
    names: namesIn(record.action),
    reference,
    references: new Set([...(reference === null ? [] : [reference]), ...referencesInText(record.action)]),
    area,
    section,
    owner,
    areaWords: wordBag(area),
    sectionWords: wordBag(section),
    ownerWords: wordBag(owner),
    dueDays: new Set(
      [...due.map(({ latest }) => latest), record.dueOn, record.originalDueOn].filter((day) => day !== null),
    ),
  }
}

/**
 * Works out, once for each record, what the comparisons need; with `renames`, as if the edition already used
 * the terms of a later one.
 */
export function prepareEdition(
  edition: {
    editionId: string
    dated: EditionDate | null
    records: readonly ActionRecord[]
  },
  renames: Renames = new Map(),
): PreparedEdition {
  const withoutMeaning = edition.records.map((record, index) => prepareRecord(record, index, renames))
  const wordFrequencies = new Frequencies(withoutMeaning.map(({ words }) => words.ids))
  const meanings = new Meanings(
    withoutMeaning.map(({ sequence }) => sequence),
    (word) => wordFrequencies.rarity(hashText(stem(word))),
  )
  const records = withoutMeaning.map((record) => ({ ...record, meaning: meanings.of(record.sequence) }))
  return {
    editionId: edition.editionId,
    dated: edition.dated,
    records,
    meanings,
    wordFrequencies,
    gramFrequencies: new Frequencies(records.map(({ grams }) => grams.ids)),
    sequenceFrequencies: new Frequencies(records.map(({ inSequence }) => inSequence)),
    topicFrequencies: new Frequencies(records.map(({ topic }) => topic.ids)),
  }
}
