import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TableRow } from '../../src/model/index.ts'
import { sha256 } from '../../src/util/hash.ts'

/** A table of which a clerk said what its columns mean; `rows` is its body. */
export interface LabelledTable {
  id: string
  /** The source: tables are never parted by anything finer. */
  group: string
  title: string
  headers: string[]
  /** Empty where the table holds no actions. */
  roles: string[]
  rows: string[][]
  /** Two careful clerks could differ. */
  ambiguous: boolean
}

/** A number that a name alone decides. */
export const numberOf = (name: string): number => Number.parseInt(sha256(Buffer.from(name)).slice(0, 8), 16)

/** Which fold a source belongs to: by its name, so that a source more changes the fold of no other. */
export const foldOf = (group: string, folds: number): number => numberOf(group) % folds

const OWN = join(import.meta.dirname, 'tables')
const OUTSIDE = join(import.meta.dirname, '../../../shared/bench/columns/tables.jsonl')

const readLines = <T>(path: string): T[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T)

/** Joined roles that are met often enough to be told; of any other the first part is what the column is. */
const JOINED: ReadonlySet<string> = new Set([
  'owner+due',
  'action+due',
  'action+owner',
  'steps+due',
  'status+due',
  'status+completed',
  'status+progress',
])

function roleOf(written: string): string {
  const parts = written.split('+')
  if (parts.length === 1) return written
  const [a, b] = parts
  return [`${a}+${b}`, `${b}+${a}`].find((role) => JOINED.has(role)) ?? a!
}

type Written = Partial<LabelledTable> & { headers: string[]; cells?: string[][] }

function tableOf(written: Written, from: string, at: number): LabelledTable {
  const { headers, roles = [], cells, rows, title = '', ambiguous = false } = written
  return {
    id: written.id ?? `${from}-${at}`,
    group: `${from}/${written.group ?? at}`,
    title,
    headers,
    roles: roles.map(roleOf),
    rows: rows ?? (cells?.[0] ?? []).map((_, row) => headers.map((__, column) => cells![column]![row] ?? '')),
    ambiguous,
  }
}

/** The labelled tables of the project's own (`scripts/columns/tables/NAME*.jsonl`). */
export function ownTables(name: string): LabelledTable[] {
  return readdirSync(OWN)
    .filter((file) => file.startsWith(name) && file.endsWith('.jsonl'))
    .sort()
    .flatMap((file) => readLines<Written>(join(OWN, file)).map((each, at) => tableOf(each, file, at)))
}

/** Header rows of real documents, with invented cells; none where `../shared` is absent. */
export function outsideTables(): LabelledTable[] {
  if (!existsSync(OUTSIDE)) return []
  return readLines<Written>(OUTSIDE).map((each, at) => tableOf(each, 'bench', at))
}

/** The rows of a table as the stages see them. */
export function tableRows(rows: readonly (readonly string[])[]): TableRow[] {
  return rows.map((cells, at) => ({
    number: at + 1,
    page: null,
    cells: cells.map((text) => ({
      paragraphs: text.split('\n').map((line) => ({ runs: [{ text: line }] })),
      places: [],
    })),
  }))
}
