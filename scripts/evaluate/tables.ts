import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { extract } from '../../src/extract/index.ts'
import { type PrintedTable, printedTables, wholeTables } from '../../src/report/printed-tables.ts'
import { stitch } from '../../src/stitch/index.ts'
import { scoreLayout } from '../layouts/score.ts'
import { type Counts, compareTables } from './relations.ts'
import { type StageReport, stageRow } from './report.ts'

const BENCH = join(import.meta.dirname, '..', '..', '..', 'shared', 'bench', 'tables')

export interface Gold {
  complete: boolean
  tables: PrintedTable[]
  alternatives?: PrintedTable[][]
  logical?: PrintedTable[]
  ruled?: string
}

interface Scored {
  set: string
  name: string
  gold: Gold
  untagged: Counts
  tagged: Counts
  whole: Counts | null
}

/** The best count over the ways in which a document may rightly be annotated. */
export function best(gold: Gold, found: readonly PrintedTable[]): Counts {
  const f1 = (counts: Counts): number => (2 * counts.right) / Math.max(1, counts.found + counts.expected)
  return [gold.tables, ...(gold.alternatives ?? [])]
    .map((tables) => compareTables(tables, found))
    .reduce((one, two) => (f1(two) > f1(one) ? two : one))
}

async function score(set: string, name: string, predictions: string | null): Promise<Scored> {
  const gold = JSON.parse(readFileSync(join(BENCH, set, `${name}.json`), 'utf8')) as Gold
  const source = { name: `${name}.pdf`, bytes: readFileSync(join(BENCH, set, `${name}.pdf`)) }
  const untagged = (await extract(source, { ignoreTags: true })).value
  const tagged = (await extract(source)).value
  const found = printedTables(untagged)
  if (predictions !== null) {
    mkdirSync(join(predictions, set), { recursive: true })
    writeFileSync(join(predictions, set, `${name}.json`), JSON.stringify(found, null, 1))
  }
  return {
    set,
    name,
    gold,
    untagged: best(gold, found),
    tagged: best(gold, printedTables(tagged)),
    whole: gold.logical
      ? compareTables(
          gold.logical.map((table) => ({ ...table, page: 0 })),
          wholeTables(stitch(untagged).value).map((table) => ({ ...table, page: 0 })),
        )
      : null,
  }
}

/** Numbers of the drawn layouts that the readers were made on, and of those that nobody looks into. */
const DRAWN: Record<string, readonly number[]> = {
  'drawn layouts': Array.from({ length: 40 }, (_, at) => at),
  'drawn layouts, held back': Array.from({ length: 40 }, (_, at) => 1000 + at),
}

/** Figures for layouts drawn by chance, as PDF without vertical lines and as typed text. */
async function drawnRows(): Promise<StageReport['rows']> {
  const rows: StageReport['rows'] = []
  for (const [name, numbers] of Object.entries(DRAWN)) {
    const scores = []
    for (const number of numbers) scores.push(await scoreLayout(number))
    for (const form of ['pdf', 'text'] as const)
      rows.push(stageRow(`${name}, ${form}`, ...sum(scores.map((score) => score[form]))))
  }
  return rows
}

const sum = (counts: readonly Counts[]): [number, number, number] => [
  counts.reduce((total, each) => total + each.right, 0),
  counts.reduce((total, each) => total + each.found, 0),
  counts.reduce((total, each) => total + each.expected, 0),
]

/**
 * Scores the tables read out of the outside documents. `predictions` names a folder that takes what was
 * read, for the documents' own scorer.
 */
export async function evaluate({
  predictions = null,
}: {
  predictions?: string | null
} = {}): Promise<StageReport> {
  const drawn = await drawnRows()
  if (!existsSync(BENCH)) return { stage: 'tables', rows: drawn, notes: [], skipped: [''] }
  const scored: Scored[] = []
  for (const set of ['icdar2013', 'docx2pdf', 'tooltests']) {
    for (const file of readdirSync(join(BENCH, set)).filter((each) => each.endsWith('.pdf'))) {
      scored.push(await score(set, file.slice(0, -4), predictions))
    }
  }
  const icdar = scored.filter((each) => each.set === 'icdar2013')
  const groups: [string, Counts[]][] = [
    ['ICDAR', icdar.map((each) => each.untagged)],
    ['ICDAR, fully ruled', icdar.filter((each) => each.gold.ruled === 'full').map((each) => each.untagged)],
    ['Word, ruled', scored.filter((each) => each.set === 'docx2pdf').map((each) => each.untagged)],
    [
      'tools',
      scored.filter((each) => each.set === 'tooltests' && each.gold.complete).map((each) => each.untagged),
    ],
    [
      'tools, not all tables annotated',
      scored.filter((each) => each.set === 'tooltests' && !each.gold.complete).map((each) => each.untagged),
    ],
    ['whole tables', scored.flatMap((each) => (each.whole ? [each.whole] : []))],
    ['all, with tags', scored.filter((each) => each.gold.complete).map((each) => each.tagged)],
  ]
  return {
    stage: 'tables',
    rows: [...groups.map(([name, counts]) => stageRow(name, ...sum(counts))), ...drawn],
    notes: scored.map(({ set, name, gold, untagged, tagged, whole }) => {
      const f1 = (counts: Counts): string =>
        stageRow('', counts.right, counts.found, counts.expected).f1.toFixed(3)
      const { precision, recall } = stageRow('', untagged.right, untagged.found, untagged.expected)
      const parts = [
        `F1 ${f1(untagged)} (${precision.toFixed(2)}/${recall.toFixed(2)})`,
        `with tags ${f1(tagged)}`,
      ]
      if (whole) parts.push(`whole ${f1(whole)}`)
      return `${set}/${name} [${gold.ruled ?? '-'}]: ${parts.join(', ')}`
    }),
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const report = await evaluate({ predictions: process.argv[2] ?? null })
  for (const note of report.notes) console.log(note)
  console.table(
    Object.fromEntries(
      report.rows.map(({ name, precision, recall, f1, count }) => [
        name,
        { precision: precision.toFixed(3), recall: recall.toFixed(3), f1: f1.toFixed(3), count },
      ]),
    ),
  )
}
