/**
 * Whole documents of invented bodies, written by someone who had not read the rules: which rows are found, and what
 * their fields say. A row is found where its action's words are the expected ones.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ActionRecord } from '../../src/model/index.ts'
import { readEdition } from '../../src/read.ts'
import { foldForComparison } from '../../src/util/text.ts'
import { type StageReport, Tallies } from './report.ts'

const FOLDER = join(import.meta.dirname, '../../fixtures/columns/documents')

type Words = string | { text: string }
type Expected = Partial<Record<string, Words>> & { action: string }

const FIELDS = [
  'ref',
  'section',
  'area',
  'owner',
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
const PRINTED = FIELDS.filter((field) => field !== 'standing')

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
  const cited = record.citations.filter(({ role }) => role === field).map(({ text }) => text)
  if (field === 'rag') return { day: null, words: cited.join('\n') || record.rag }
  return { day: null, words: record[field] }
}

function isRight(record: ActionRecord, field: Field, wanted: Words): boolean {
  const { day, words } = given(record, field)
  const text = typeof wanted === 'string' ? wanted : wanted.text
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return day === text
  return foldForComparison(words ?? '').includes(foldForComparison(text)) && text !== ''
}

export async function evaluate(): Promise<StageReport> {
  const tallies = new Tallies()
  const notes: string[] = []
  for (const name of (await readdir(FOLDER)).sort()) {
    const files = await readdir(join(FOLDER, name))
    const input = files.find((file) => file.startsWith('input.'))!
    const { records: expected, judged = PRINTED } = JSON.parse(
      await readFile(join(FOLDER, name, 'expected.json'), 'utf8'),
    ) as {
      records: Expected[]
      /** The fields that its writer told of. */
      judged?: readonly Field[]
    }
    const reading = await readEdition({ name: input, bytes: await readFile(join(FOLDER, name, input)) })
    const left = [...reading.records]
    let right = 0
    for (const wanted of expected) {
      const at = left.findIndex(
        ({ action }) => foldForComparison(action) === foldForComparison(wanted.action),
      )
      const record = at < 0 ? undefined : left.splice(at, 1)[0]
      if (!record) {
        notes.push(`${name}: not found: ${wanted.action.slice(0, 70)}`)
        continue
      }
      right += 1
      for (const field of judged) {
        const says = wanted[field]
        const has = given(record, field)
        const isSaid = says !== undefined && says !== null
        const isGiven = has.words !== null || has.day !== null
        const fits = isSaid && isRight(record, field, says)
        tallies.of(field).add({ right: fits ? 1 : 0, given: isGiven ? 1 : 0, expected: isSaid ? 1 : 0 })
        if (isSaid !== isGiven || (isSaid && !fits)) {
          notes.push(
            `${name} ${record.position} ${field}: expected ${JSON.stringify(says)}, got ${JSON.stringify(has)}`,
          )
        }
      }
    }
    for (const record of left) notes.push(`${name}: no action: ${record.action.slice(0, 70)}`)
    tallies.of('rows').add({ right, given: reading.records.length, expected: expected.length })
  }
  return { stage: 'documents', rows: tallies.rows(), notes }
}
