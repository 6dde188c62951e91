import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type KnownSeries, recordWith, type TrueLink } from './truth.ts'

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'shared', 'bench', 'links', 'asvs')

/** Pairs of versions of a published standard of which it is known what became of each item. */
export const ASVS_PAIRS = [
  ['v4.0.1', 'v4.0.2'],
  ['v4.0.2', 'v4.0.3'],
  ['v5.0.be-20250324', 'v5.0.0'],
] as const

/** Whether the outside measure is there. */
export const hasAsvs = (): boolean => existsSync(FOLDER)

interface Item {
  order: number
  id: string
  section: string
  text: string
}

const linesOf = (...path: string[]): string[] =>
  readFileSync(join(FOLDER, ...path), 'utf8')
    .split('\n')
    .filter((line) => line !== '')

/** The items of a version as records: text, section and order alone, as the standard has nothing else. */
export function asvsEdition(version: string): KnownSeries['editions'][number] {
  const items = linesOf('versions', `${version}.jsonl`).map((line) => JSON.parse(line) as Item)
  return {
    editionId: version,
    dated: null,
    records: items.map(({ order, id, section, text }) =>
      recordWith({ actionId: `${version}/${id}`, position: order + 1, action: text, section }),
    ),
  }
}

/** Two versions and what became of each item. */
export function asvsPair(from: string, to: string): KnownSeries {
  const links = linesOf('gold', `${from}__${to}.tsv`)
    .slice(1)
    .map((line): TrueLink => {
      const [source, target, relation] = line.split('\t')
      return {
        from: `${from}/${source}`,
        to: `${to}/${target}`,
        relation: relation === 'SAME' ? 'same' : relation === 'SPLIT' ? 'split' : 'merged',
      }
    })
  return { name: `ASVS ${from} to ${to}`, editions: [asvsEdition(from), asvsEdition(to)], links }
}
