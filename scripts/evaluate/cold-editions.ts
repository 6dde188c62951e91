/**
 * Heads of documents that someone wrote who had not read the rules (fixtures/cold/editions.jsonl), with the words that
 * run on every page and the file's name: what each is called, whose it is and of which day.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extract } from '../../src/extract/index.ts'
import { type EditionIdentity, interpret } from '../../src/interpret/index.ts'
import { type Aside, paragraph } from '../../src/model/index.ts'
import { shape } from '../../src/shape/index.ts'
import { stitch } from '../../src/stitch/index.ts'
import { foldForComparison } from '../../src/util/text.ts'
import type { Tallies } from './report.ts'

const FILE = join(import.meta.dirname, '..', '..', 'fixtures', 'cold', 'editions.jsonl')
const FIELDS = ['dated_on', 'body', 'title'] as const
type Field = (typeof FIELDS)[number]

interface ColdHead extends Record<Field, string | null> {
  id: string
  kind: string
  file: string
  head: string
  running: string[]
  accept?: Partial<Record<Field, (string | null)[]>>
  doubtful_fields?: string[]
}

const folded = (words: string | null): string | null => words && foldForComparison(words)

/** What the product says of a head: its lines as a file of that name, its running words on top of every page. */
export async function identifyHead({
  file,
  head,
  running,
}: Pick<ColdHead, 'file' | 'head' | 'running'>): Promise<EditionIdentity> {
  const { value: document } = await extract({ name: file, bytes: new TextEncoder().encode(`${head}\n`) })
  const headers = running.map((text): Aside => ({ kind: 'header', paragraph: paragraph(text), places: [] }))
  document.pages[0]!.blocks.unshift(...headers)
  const { value: stitched } = stitch(document)
  const { rows } = shape(stitched).value
  const evidence = { editionId: '', sourceFile: file, metadata: document.metadata, stitched, told: {} }
  return interpret(rows, evidence).value.identity
}

/** Counts the heads field by field and, of those wrong, tells why; what the writer was unsure of is not counted. */
export async function judgeColdEditions(tallies: Tallies, notes: string[]): Promise<void> {
  const heads = readFileSync(FILE, 'utf8').trim().split('\n')
  for (const line of heads) {
    const head = JSON.parse(line) as ColdHead
    const { title, body, dated } = await identifyHead(head)
    const found = { dated_on: dated?.on ?? null, body, title }
    const wrong = FIELDS.filter((field) => {
      if (head.doubtful_fields?.includes(field)) return false
      const accepted = [head[field], ...(head.accept?.[field] ?? [])].map(folded)
      const isRight = accepted.includes(folded(found[field]))
      tallies.of(`cold ${field}`).add({ right: isRight ? 1 : 0, given: 1, expected: 1 })
      if (!isRight) notes.push(`${head.id} ${head.kind}: ${field} ${head[field]} was read as ${found[field]}`)
      return !isRight
    })
    tallies.of('cold heads').add({ right: wrong.length === 0 ? 1 : 0, given: 1, expected: 1 })
  }
}
