/**
 * `npm run evaluate cold-owners`: owner cells written by someone who had not read the rules (fixtures/cold). The
 * figures of the first try are in the closing note; since then the cells are training data.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readOwners } from '../../src/interpret/owners/index.ts'
import { foldSpace } from '../../src/util/text.ts'
import { FIXTURES, paragraphsOf } from './clerk.ts'
import { type StageReport, Tallies } from './report.ts'

const FILE = join(FIXTURES, '..', 'cold', 'owners.jsonl')

interface ColdOwner {
  kind: string
  name: string
  /** Other ways to write the name that are as right. */
  accept?: string[]
}

interface ColdCell {
  id: string
  /** What kind of cell it is. */
  kind: string
  header: string
  text: string
  owners: ColdOwner[]
  /** The writer thought that another reading might be as right. */
  doubtful?: boolean
}

export async function evaluate(): Promise<StageReport> {
  const tallies = new Tallies()
  const notes: string[] = []
  for (const cell of coldCells()) {
    const read = readOwners([{ header: cell.header, paragraphs: paragraphsOf(cell.text) }])
    const right = cell.owners.filter((owner) =>
      read.some(
        ({ kind, name }) =>
          kind === owner.kind &&
          [owner.name, ...(owner.accept ?? [])].map(foldSpace).includes(foldSpace(name)),
      ),
    ).length
    const isWhole = right === cell.owners.length && read.length === cell.owners.length
    const whole = { right: isWhole ? 1 : 0, given: 1, expected: 1 }
    tallies.of('owners').add({ right, given: read.length, expected: cell.owners.length })
    tallies.of('whole cells').add(whole)
    if (!cell.doubtful) tallies.of('whole cells that leave no doubt').add(whole)
    if (!isWhole)
      notes.push(
        `${cell.id} (${cell.kind}) “${cell.text}”: ${written(cell.owners)} was read as ${written(read)}`,
      )
  }
  return { stage: 'cold-owners', rows: tallies.rows(), notes }
}

const written = (owners: readonly { kind: string; name: string }[]): string =>
  owners.map(({ kind, name }) => `${kind}: ${name}`).join('; ') || 'nobody'

function coldCells(): ColdCell[] {
  return readFileSync(FILE, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as ColdCell)
}
