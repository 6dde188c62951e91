import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ASVS_PAIRS, asvsPair, hasAsvs } from '../linking/asvs.ts'
import { handWrittenFamilies } from '../linking/families.ts'
import { generateFamily } from '../linking/generate.ts'
import { nistPairs } from '../linking/nist.ts'
import { calibration, plainRow, rowsOf, scoreSeries } from '../linking/score.ts'
import { type KnownSeries, recordWith } from '../linking/truth.ts'
import type { StageReport } from './report.ts'

/** Invented families that no weight was fitted on. */
const HELD_BACK = { first: 1001, count: 40 }
const FAMILIES = join(import.meta.dirname, '..', '..', 'fixtures', 'families')

type RecordName = [edition: string, position: number]

/** The written families: their expected records, linked as their expected links say. */
function writtenFamily(name: string): KnownSeries {
  const folder = join(FAMILIES, name)
  const read = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8'))
  const expected = read('links.expected.json') as {
    threads: RecordName[][]
    relations: { relation: 'split' | 'merged'; from: RecordName; to: RecordName }[]
  }
  const editions = readdirSync(folder)
    .filter((file) => file.endsWith('.expected.json') && !file.startsWith('links.'))
    .sort()
    .map((file) => file.slice(0, -'.expected.json'.length))
  const idOf = ([edition, position]: RecordName): string => `${name}/${edition}/${position}`
  return {
    name,
    editions: editions.map((edition) => ({
      editionId: edition,
      dated: null,
      records: (
        read(`${edition}.expected.json`) as { records: Parameters<typeof recordWith>[0][] }
      ).records.map((record) =>
        recordWith({ ...record, actionId: idOf([edition, record.position]), dates: [] }),
      ),
    })),
    links: [
      ...expected.threads.flatMap((thread) =>
        thread
          .slice(1)
          .map((to, at) => ({ from: idOf(thread[at]!), to: idOf(to), relation: 'same' as const })),
      ),
      ...expected.relations.map(({ relation, from, to }) => ({ from: idOf(from), to: idOf(to), relation })),
    ],
  }
}

/** The sets that are here: what they are called, and their series. */
function measuredSets(): [string, KnownSeries[]][] {
  const written = existsSync(FAMILIES) ? readdirSync(FAMILIES).map(writtenFamily) : []
  const generated = Array.from({ length: HELD_BACK.count }, (_, at) => generateFamily(HELD_BACK.first + at))
  const standards = [...(hasAsvs() ? ASVS_PAIRS.map(([from, to]) => asvsPair(from, to)) : []), ...nistPairs()]
  return [
    ['written families', written],
    ['generated families', generated],
    ...[...Map.groupBy(handWrittenFamilies('held-back'), ({ manner }) => manner)].map(
      ([manner, families]): [string, KnownSeries[]] => [`${manner} families`, families],
    ),
    ['cold families', handWrittenFamilies('cold')],
    ...standards.map((pair): [string, KnownSeries[]] => [pair.name, [pair]]),
  ]
}

/** The beginnings of the names of the standards' rows. */
const STANDARDS = ['ASVS', 'sp800-53', 'csf']

/**
 * Scores the linker on everything whose links are known: pairs and whole Threads, how well it knows itself, and how it
 * stands to plain linking, which it must not fall below on any set.
 */
export function evaluate(): Promise<StageReport> {
  const report: StageReport = { stage: 'links', rows: [], notes: [], failures: [] }
  const sets = measuredSets()
  for (const [name, series] of sets) {
    const scored = scoreSeries(series)
    const rows = rowsOf(name, scored)
    const plain = plainRow(`${name}: same action, plain TF-IDF`, series)
    report.rows.push(...rows, plain)
    const own = rows[0]!
    if (own.f1 < plain.f1)
      report.failures!.push(
        `${own.name}: ${own.f1.toFixed(3)} is below the ${plain.f1.toFixed(3)} of plain TF-IDF`,
      )
    const { error, review } = calibration(scored)
    report.notes.push(
      `${name}: expected calibration error ${error.toFixed(3)}, left to a person ${(100 * review).toFixed(1)} %`,
    )
  }
  const isHere = (standard: string): boolean => sets.some(([name]) => name.startsWith(standard))
  report.skipped = STANDARDS.filter((standard) => !isHere(standard))
  return Promise.resolve(report)
}
