/** Records: is every action row one record, whole, and nothing else? */
import { alignRecords, sameWords } from './align.ts'
import { type Case, readCases, seedsSkipped } from './known-documents.ts'
import { type StageReport, Tallies } from './report.ts'

/** A record is right where its action has the words of its row, all of them and no others. */
export async function evaluate(): Promise<StageReport> {
  const tallies = new Tallies()
  const notes: string[] = []
  for (const each of await readCases()) {
    const pairs = alignRecords(each)
    const isRight = ({ expected, actual }: (typeof pairs)[number]) =>
      expected !== null && actual !== null && sameWords(each, expected.action, actual.action)
    const counts = {
      right: pairs.filter(isRight).length,
      given: pairs.filter((pair) => pair.actual).length,
      expected: pairs.filter((pair) => pair.expected).length,
    }
    tallies.of(rowName(each)).add(counts)
    for (const pair of pairs) {
      if (isRight(pair)) continue
      notes.push(
        `${each.name} ${pair.expected?.position ?? '-'}: expected ${JSON.stringify(pair.expected?.action ?? null)}, got ${JSON.stringify(pair.actual?.action ?? null)}`,
      )
    }
  }
  return { stage: 'records', rows: tallies.rows(), notes, skipped: seedsSkipped }
}

/** Families by the form of their document, seeds by name. */
function rowName(each: Case): string {
  return each.group === 'seeds' ? `seeds ${each.edition}` : `families ${each.name.replace(/^[^.]+/u, '*')}`
}
