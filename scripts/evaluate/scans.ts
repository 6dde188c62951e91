/**
 * Scans: the families printed, scanned with the faults that offices' scanners have, and read. A record is found where
 * nearly all letters of its action are right; a field is right to the letter. `--large` measures every edition at three
 * resolutions, else a few pages.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { distance } from 'fastest-levenshtein'
import type { ActionRecord, Document, EditionReading } from '../../src/model/index.ts'
import { wordsOf } from '../../src/model/index.ts'
import { inspect } from '../../src/read.ts'
import { foldForComparison } from '../../src/util/text.ts'
import { drawLook } from '../scans/look.ts'
import { scanPdf } from '../scans/scan-pdf.ts'
import { randomFrom } from '../variations/random.ts'
import { type StageReport, Tallies } from './report.ts'

const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures')
const PRINTERS = ['chromium', 'libreoffice', 'drawn']
const DOTS = [150, 200, 300]
/** The small measure takes the first pages of so many editions. */
const SMALL = { editions: 3, pages: 1, dots: [200] }

const TEXTS = [
  'section',
  'ref',
  'area',
  'action',
  'owner',
  'dueText',
  'progress',
  'measure',
  'resources',
] as const
const DATES = ['dueOn', 'originalDueOn', 'completedOn'] as const
const RATINGS = ['status', 'rag'] as const

/** Words this like each other are of one row. */
const SAME_ROW = 0.6
const FOUND = 0.9

const likeness = (one: string, two: string): number =>
  1 - distance(one, two) / Math.max(1, one.length, two.length)

interface Scanned {
  name: string
  dpi: number
  expected: EditionReading
  actual: EditionReading
  printed: Document
  read: Document
}

/** Records that are the same row, in order: those most alike in all (as in a diff). */
function align(wanted: readonly ActionRecord[], given: readonly ActionRecord[]): (ActionRecord | null)[] {
  const scores = wanted.map((one) =>
    given.map((two) => {
      const like = likeness(foldForComparison(one.action), foldForComparison(two.action))
      return like >= SAME_ROW ? like : -1
    }),
  )
  const best = Array.from({ length: wanted.length + 1 }, () => new Float64Array(given.length + 1))
  for (let i = wanted.length - 1; i >= 0; i--) {
    for (let j = given.length - 1; j >= 0; j--) {
      const score = scores[i]![j]!
      best[i]![j] = Math.max(best[i + 1]![j]!, best[i]![j + 1]!, score < 0 ? 0 : score + best[i + 1]![j + 1]!)
    }
  }
  const pairs: (ActionRecord | null)[] = wanted.map(() => null)
  for (let i = 0, j = 0; i < wanted.length && j < given.length; ) {
    const score = scores[i]![j]!
    if (score >= 0 && best[i]![j] === score + best[i + 1]![j + 1]!) pairs[i++] = given[j++]!
    else if (best[i]![j] === best[i + 1]![j]) i++
    else j++
  }
  return pairs
}

/** Every word of a document, in its comparison form. */
const wordsIn = (document: Document): string[] =>
  document.pages.flatMap(({ blocks }) =>
    blocks
      .flatMap((block) =>
        block.kind === 'table'
          ? block.rows.flatMap((row) => row.cells.map((cell) => wordsOf(cell.paragraphs)))
          : [wordsOf([block.paragraph])],
      )
      .flatMap((text) => foldForComparison(text).split(' '))
      .filter((word) => word !== ''),
  )

function common(wanted: readonly string[], given: readonly string[]): number {
  const left = Map.groupBy(given, (word) => word)
  return wanted.filter((word) => left.get(word)?.pop() !== undefined).length
}

function judge(
  { name, dpi, expected, actual, printed, read }: Scanned,
  tallies: Tallies,
  notes: string[],
): string[] {
  const silent: string[] = []
  const pairs = align(expected.records, actual.records)
  const row = (what: string) => tallies.of(`${dpi} dpi ${what}`)
  const isFound = (at: number): boolean => {
    const record = pairs[at]
    return (
      record != null &&
      likeness(foldForComparison(expected.records[at]!.action), foldForComparison(record.action)) >= FOUND
    )
  }
  row('records').add({
    right: expected.records.filter((_, at) => isFound(at)).length,
    given: actual.records.length,
    expected: expected.records.length,
  })
  let [letters, wrong] = [0, 0]
  for (const [at, wanted] of expected.records.entries()) {
    const record = pairs[at]
    if (!record) notes.push(`${name}: not found: ${wanted.action.slice(0, 60)}`)
    for (const field of TEXTS) {
      const [says, has] = [wanted[field], record?.[field] ?? null].map((text) =>
        foldForComparison(text ?? ''),
      )
      letters += says!.length
      wrong += distance(says!, has!)
      count(field, says!, has!, 'fields')
    }
    for (const field of RATINGS) count(field, wanted[field] ?? '', record?.[field] ?? '', 'fields')
    for (const field of DATES) {
      const [says, has] = [wanted[field] ?? '', record?.[field] ?? '']
      count(field, says, has, 'dates')
      const isDoubted = actual.issues.some(
        ({ position, code }) =>
          (position === record?.position && code.startsWith('date')) ||
          (position === record?.position && code === 'word-doubtful'),
      )
      if (says !== has && has !== '' && record && !isDoubted)
        silent.push(`${name}: ${field} is ${has} and not ${says}, without an Issue`)
    }
    function count(field: string, says: string, has: string, what: string): void {
      if (says === '' && has === '') return
      row(what).add({ right: says === has ? 1 : 0, given: has === '' ? 0 : 1, expected: says === '' ? 0 : 1 })
      if (says !== has && record)
        notes.push(`${name} ${wanted.position} ${field}: ${JSON.stringify(says)}, got ${JSON.stringify(has)}`)
    }
  }
  row('letters').add({ right: Math.max(0, letters - wrong), given: letters, expected: letters })
  const [wanted, given] = [wordsIn(printed), wordsIn(read)]
  row('words').add({ right: common(wanted, given), given: given.length, expected: wanted.length })
  row('wrong dates told').add({ right: silent.length === 0 ? 1 : 0, given: 1, expected: 1 })
  return silent
}

export async function evaluate({
  large = false,
  dots = large ? DOTS : SMALL.dots,
}: {
  large?: boolean
  dots?: readonly number[]
} = {}): Promise<StageReport> {
  const tallies = new Tallies()
  const notes: string[] = []
  const most = large ? Number.POSITIVE_INFINITY : SMALL.pages
  const editions = (await readdir(join(FIXTURES, 'families-pdf'), { recursive: true }))
    .filter((file) => file.endsWith('.pdf'))
    .sort()
    // One of the three prints of each edition.
    .filter((_, at) => at % PRINTERS.length === Math.floor(at / PRINTERS.length) % PRINTERS.length)
  for (const [at, file] of editions.slice(0, large ? undefined : SMALL.editions).entries()) {
    const bytes = await readFile(join(FIXTURES, 'families-pdf', file))
    const printed = await inspect({ name: file, bytes }, { maxPages: most })
    for (const dpi of dots) {
      const random = randomFrom(1000 * dpi + at)
      const scanned = await scanPdf(bytes, drawLook(random, dpi), random, most)
      const read = await inspect({ name: file, bytes: scanned })
      const silent = judge(
        {
          name: `${file} at ${dpi}`,
          dpi,
          expected: printed.reading,
          actual: read.reading,
          printed: printed.document,
          read: read.document,
        },
        tallies,
        notes,
      )
      notes.push(...silent)
    }
  }
  return { stage: 'scans', rows: tallies.rows(), notes }
}
