/** Fields: what each column of a record says, field by field, where the expected results settle it. */
import type { ActionRecord } from '../../src/model/index.ts'
import { foldSpace } from '../../src/util/text.ts'
import type { ExpectedRecord } from '../families/truth.ts'
import { alignRecords } from './align.ts'
import { type Case, readCases, seedsSkipped } from './known-documents.ts'
import { type StageReport, Tallies } from './report.ts'

type Field = Exclude<keyof ExpectedRecord, 'position'>

/** Fields whose values are printed words; the others are settled values. */
const WORDS: readonly Field[] = [
  'section',
  'area',
  'source',
  'action',
  'owner',
  'dueText',
  'progress',
  'measure',
  'resources',
]
const FIELDS: readonly Field[] = [
  ...WORDS,
  'ref',
  'steps',
  'owners',
  'extra',
  'dates',
  'dueOn',
  'duePrecision',
  'originalDueOn',
  'completedOn',
  'status',
  'rag',
]

/** Reported dates are remarks in passing; a record's own dates are what is judged. */
function fieldOf(
  record: ActionRecord | ExpectedRecord,
  field: Field,
  words: (text: string) => string,
): unknown {
  if (field === 'owners') return record.owners.map(({ kind, name }) => `${kind} ${words(name)}`)
  if (field !== 'dates') return record[field]
  return record.dates
    .filter((claim) => claim.role !== 'reported')
    .map(({ role, earliest, latest, precision, open }) => [role, earliest, latest, precision, open].join(' '))
}

/** A value as one comparable text, or null where there is none. */
function comparable(value: unknown, words: (text: string) => string): string | null {
  if (value === null || value === undefined || value === 'unknown') return null
  if (typeof value === 'string') return words(value)
  if (Array.isArray(value)) {
    return value.length === 0 ? null : value.map((each) => comparable(each, words)).join(' / ')
  }
  const entries = Object.entries(value).map(([key, each]) => `${words(key)}: ${comparable(each, words)}`)
  return entries.length === 0 ? null : entries.sort().join('; ')
}

/** Values that are made of printed words and so kept sealed for the seeds. */
const SEALED = new Set<Field>([...WORDS, 'steps', 'extra'])

export async function evaluate(): Promise<StageReport> {
  const tallies = new Tallies()
  const notes: string[] = []
  for (const each of await readCases()) {
    tallyFields(each, (field) => `${each.group} ${field}`, tallies)
    notes.push(...differencesIn(each).map((difference) => `${each.name} ${difference}`))
  }
  return { stage: 'fields', rows: tallies.rows(), notes, skipped: seedsSkipped }
}

/** Counts one document's fields, each under the row that `rowOf` names. */
export function tallyFields(one: Case, rowOf: (field: string) => string, tallies: Tallies): void {
  for (const { field, wanted, given } of comparisonsOf(one)) {
    tallies.of(rowOf(field)).add({
      right: wanted !== null && wanted === given ? 1 : 0,
      given: given === null ? 0 : 1,
      expected: wanted === null ? 0 : 1,
    })
  }
}

/** What differs in one document from what is expected, one line a field. */
export function differencesIn(one: Case): string[] {
  return comparisonsOf(one)
    .filter(({ wanted, given }) => wanted !== given)
    .map(noteOf)
}

interface Comparison {
  field: Field
  /** Of the expected record; null where a record should not be there. */
  position: number | null
  wanted: string | null
  given: string | null
}

const noteOf = ({ field, position, wanted, given }: Comparison): string =>
  `${position ?? '-'} ${field}: expected ${wanted}, got ${given}`

function comparisonsOf(one: Case): Comparison[] {
  return alignRecords(one).flatMap(({ expected, actual }) =>
    FIELDS.filter((field) => !one.lost.includes(field) && (!expected || expected[field] !== undefined)).map(
      (field) => ({
        field,
        position: expected?.position ?? null,
        wanted: expected && comparable(fieldOf(expected, field, foldSpace), foldSpace),
        given:
          actual && comparable(fieldOf(actual, field, one.seal), SEALED.has(field) ? one.seal : foldSpace),
      }),
    ),
  )
}
