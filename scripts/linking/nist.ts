import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type KnownSeries, recordWith, type TrueLink } from './truth.ts'

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'shared', 'bench', 'links', 'nist')

/** Standards of which two versions stand side by side, with what became of each item: file name and versions. */
const PAIRS = [
  ['sp800-53', 'r4', 'r5'],
  ['csf', 'csf1.1', 'csf2.0'],
] as const

/** What a gold file says of two items; `soft`: they are on one subject, and neither a link nor a mistake. */
const RELATIONS = { same: 'same', split: 'split', merged: 'merged', soft: 'akin' } as const

interface Item {
  key: string
  section: string
  text: string
}

const linesOf = (name: string): string[] =>
  readFileSync(join(FOLDER, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')

/** The pairs of versions that are there: text, section and order of each item; none where the measure is absent. */
export function nistPairs(): KnownSeries[] {
  if (!existsSync(FOLDER)) return []
  return PAIRS.map(([standard, from, to]) => ({
    name: `${standard} ${from} to ${to}`,
    editions: [from, to].map((version) => editionOf(standard, version)),
    links: linesOf(`${standard}.gold.tsv`)
      .slice(1)
      .map((line): TrueLink => {
        const [, source, , target, relation] = line.split('\t')
        return {
          from: `${from}/${source}`,
          to: `${to}/${target}`,
          relation: RELATIONS[relation as keyof typeof RELATIONS],
        }
      }),
  }))
}

function editionOf(standard: string, version: string): KnownSeries['editions'][number] {
  return {
    editionId: version,
    dated: null,
    records: linesOf(`${standard}-${version}.jsonl`).map((line, at) => {
      const { key, section, text } = JSON.parse(line) as Item
      return recordWith({ actionId: `${version}/${key}`, position: at + 1, action: text, section })
    }),
  }
}
