/** Fields: what each column of a record says, field by field, where the expected results settle it. */
import type { ActionRecord } from '../../src/model/index.ts'
import type { ExpectedRecord } from '../families/truth.ts'
import { alignRecords } from './align.ts'
import { type Case, readCases, seedsSkipped } from './cases.ts'
import { type StageReport, Tallies } from './report.ts'

type Field = Exclude<keyof ExpectedRecord, 'position'>

/** Fields whose values are printed words; the others are settled values. */
const WORDS: readonly Field[] = ['section', 'area', 'source', 'action', 'owner', 'dueText', 'progress']
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
function fieldOf(record: ActionRecord | ExpectedRecord, field: Field): unknown {
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
const SEALED = new Set<Field>([...WORDS, 'steps', 'owners', 'extra'])

export async function evaluate(): Promise<StageReport> {
  const tallies = new Tallies()
  const notes: string[] = []
  for (const each of await readCases()) {
    for (const { expected, actual } of alignRecords(each)) {
      for (const field of FIELDS) {
        if (each.lost.includes(field) || (expected && expected[field] === undefined)) continue
        const note = judge(each, field, expected, actual, tallies)
        if (note) notes.push(`${each.name} ${expected?.position ?? '-'} ${field}: ${note}`)
      }
    }
  }
  return { stage: 'fields', rows: tallies.rows(), notes, skipped: seedsSkipped }
}

function judge(
  { group, seal }: Case,
  field: Field,
  expected: ExpectedRecord | null,
  actual: ActionRecord | null,
  tallies: Tallies,
): string | null {
  const plain = (text: string) => text.replace(/\s+/gu, ' ')
  const sealed = SEALED.has(field) ? (text: string) => seal(text) : plain
  const wanted = expected && comparable(fieldOf(expected, field), plain)
  const given = actual && comparable(fieldOf(actual, field), sealed)
  const right = wanted !== null && wanted === given
  tallies
    .of(`${group} ${field}`)
    .add({ right: right ? 1 : 0, given: given === null ? 0 : 1, expected: wanted === null ? 0 : 1 })
  return wanted === given ? null : `expected ${wanted}, got ${given}`
}
