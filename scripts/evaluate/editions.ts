/** Editions: whose plan it is, what it is called and of which day, as the document itself tells. */
import { foldForComparison } from '../../src/util/text.ts'
import { judgeColdEditions } from './cold-editions.ts'
import { readCases, seedsSkipped } from './known-documents.ts'
import { type StageReport, Tallies } from './report.ts'

export async function evaluate(): Promise<StageReport> {
  const tallies = new Tallies()
  const notes: string[] = []
  for (const { group, name, expected, reading, seal } of await readCases()) {
    const dated = reading?.dated
    const title = reading?.title ? seal(foldForComparison(reading.title)) : null
    const found: Record<string, [wanted: string, given: string | null]> = {
      dated: [
        [expected.dated.earliest, expected.dated.on, expected.dated.precision].join(' '),
        dated ? [dated.earliest, dated.on, dated.precision].join(' ') : null,
      ],
      ...(expected.body === undefined
        ? {}
        : { body: [fold(expected.body, group), reading?.body ? foldForComparison(reading.body) : null] }),
      title: [fold(expected.title, group), title],
    }
    for (const [what, [wanted, given]] of Object.entries(found)) {
      tallies.of(`${group} ${what}`).add({
        right: wanted === given ? 1 : 0,
        given: given === null ? 0 : 1,
        expected: 1,
      })
      if (wanted !== given) notes.push(`${name} ${what}: expected ${wanted}, got ${given}`)
    }
  }
  await judgeColdEditions(tallies, notes)
  return { stage: 'editions', rows: tallies.rows(), notes, skipped: seedsSkipped }
}

/** The seeds' words are kept sealed already. */
const fold = (words: string, group: string): string => (group === 'seeds' ? words : foldForComparison(words))
