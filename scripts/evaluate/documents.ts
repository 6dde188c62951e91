/**
 * Whole documents of invented bodies, written by people who had not read the rules: which rows are found, and what
 * their fields say. A row is found where its action's words are the expected ones. Those in `fixtures/cold/documents`
 * came last and are told apart.
 */
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { ActionRecord } from '../../src/model/index.ts'
import { readEdition } from '../../src/read.ts'
import { foldForComparison } from '../../src/util/text.ts'
import { type StageReport, Tallies } from './report.ts'

const FIXTURES = join(import.meta.dirname, '../../fixtures')
const FOLDERS = [
  { folder: join(FIXTURES, 'columns/documents'), prefix: '' },
  { folder: join(FIXTURES, 'cold/documents'), prefix: 'cold: ' },
]

type Words = string | { text: string }
/** What is expected of a row; `disputed` names the fields that two sensible readers may read differently. */
type Expected = Partial<Record<Field, Words>> & { action: string; disputed?: readonly Field[] }

const FIELDS = [
  'ref',
  'section',
  'area',
  'owner',
  'owners',
  'due',
  'revised',
  'completed',
  'status',
  'standing',
  'rag',
  'priority',
  'response',
  'measure',
  'resources',
  'progress',
] as const
type Field = (typeof FIELDS)[number]
/** What is told of most documents: words as they are printed. */
const PRINTED = FIELDS.filter((field) => field !== 'standing' && field !== 'owners')

const lastOf = (record: ActionRecord, role: string) => record.dates.findLast((claim) => claim.role === role)

/** What a record says of a field, as a day and as words. */
function given(record: ActionRecord, field: Field): { day: string | null; words: string | null } {
  if (field === 'due' || field === 'revised' || field === 'completed') {
    const claim = field === 'due' ? record.dates.find(({ role }) => role === 'due') : lastOf(record, field)
    const day = field === 'due' ? (record.originalDueOn ?? claim?.latest ?? null) : (claim?.latest ?? null)
    return { day, words: claim ? record.dueText : field === 'due' ? record.dueText : null }
  }
  if (field === 'status') return { day: null, words: record.statusText }
  // A status in the contract's own words.
  if (field === 'standing') return { day: null, words: record.status === 'unknown' ? null : record.status }
  if (field === 'owners')
    return {
      day: null,
      words: record.owners.map(({ kind, name }) => `${kind}: ${name}`).join('; ') || null,
    }
  const cited = record.citations.filter(({ role }) => role === field).map(({ text }) => text)
  if (field === 'rag') return { day: null, words: cited.join('\n') || record.rag }
  return { day: null, words: record[field] }
}

function isRight(record: ActionRecord, field: Field, wanted: Words): boolean {
  const { day, words } = given(record, field)
  const text = typeof wanted === 'string' ? wanted : wanted.text
  if (field === 'owners') return words === text
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return day === text
  return foldForComparison(words ?? '').includes(foldForComparison(text)) && text !== ''
}

export async function evaluate(): Promise<StageReport> {
  const tallies = new Tallies()
  const notes: string[] = []
  for (const { folder, prefix } of FOLDERS) {
    for (const name of (await readdir(folder)).sort()) {
      await judge(join(folder, name), prefix, tallies, notes)
    }
  }
  return { stage: 'documents', rows: tallies.rows(), notes }
}

/** Adds what the document of a folder gives to the figures, and what is not as expected to the notes. */
async function judge(folder: string, prefix: string, tallies: Tallies, notes: string[]): Promise<void> {
  const name = basename(folder)
  const files = await readdir(folder)
  const input = files.find((file) => file.startsWith('input.'))!
  const { records: expected, judged = PRINTED } = JSON.parse(
    await readFile(join(folder, 'expected.json'), 'utf8'),
  ) as {
    records: Expected[]
    /** The fields that its writer told of. */
    judged?: readonly Field[]
  }
  const reading = await readEdition({ name: input, bytes: await readFile(join(folder, input)) })
  const left = [...reading.records]
  let right = 0
  for (const wanted of expected) {
    const at = left.findIndex(({ action }) => foldForComparison(action) === foldForComparison(wanted.action))
    const record = at < 0 ? undefined : left.splice(at, 1)[0]
    if (!record) {
      notes.push(`${name}: not found: ${wanted.action.slice(0, 70)}`)
      continue
    }
    right += 1
    for (const field of judged) {
      if (wanted.disputed?.includes(field)) continue
      const says = wanted[field]
      const has = given(record, field)
      const isSaid = says !== undefined && says !== null
      const isGiven = has.words !== null || has.day !== null
      const fits = isSaid && isRight(record, field, says)
      tallies
        .of(prefix + field)
        .add({ right: fits ? 1 : 0, given: isGiven ? 1 : 0, expected: isSaid ? 1 : 0 })
      if (isSaid !== isGiven || (isSaid && !fits)) {
        notes.push(
          `${name} ${record.position} ${field}: expected ${JSON.stringify(says)}, got ${JSON.stringify(has)}`,
        )
      }
    }
  }
  for (const record of left) notes.push(`${name}: no action: ${record.action.slice(0, 70)}`)
  tallies.of(`${prefix}rows`).add({ right, given: reading.records.length, expected: expected.length })
}
