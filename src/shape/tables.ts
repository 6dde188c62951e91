import {
  type Column,
  printedWords,
  type Role,
  type ShapedTable,
  type Table,
  type TableRow,
  type ToldColumn,
} from '../model/index.ts'
import { comparableWords, foldForComparison, foldSpace, shorten } from '../util/text.ts'
import type { Assignment } from './columns/assign.ts'
import type { Features } from './columns/features.ts'
import type { ShapeModels } from './fitted.ts'
import { type Header, stackedHeader } from './header.ts'

/** A table as it is understood: where its header stands and what its columns are. */
export interface ReadTable extends ShapedTable {
  table: Table
  header: Header
  columns: Column[]
}

/** A table while the document is read. */
interface Draft {
  table: Table
  header: Header
  /** The headers its columns go by: its own, or those of the table that it continues. */
  headers: string[]
  body: TableRow[]
  features: Features[]
  /** Each column's log-probabilities by role, from its own header and cells. */
  first: Float64Array[]
}

/** How much the same header elsewhere in the document counts beside a column's own contents. */
const OF_DOCUMENT = 0.5
/** Cells that are so much less likely, a column, under the header of the table before are not of its columns. */
const LEAST_FIT = Math.log(0.08)

const bodyOf = (table: Table, header: Header): TableRow[] => table.rows.slice(header.start + header.rows)

function draft(table: Table, header: Header, headers: string[], models: ShapeModels): Draft {
  const body = bodyOf(table, header)
  const features = models.columns.features(headers, body)
  const first = features.map((own) => models.columns.first(own))
  return { table, header, headers, body, features, first }
}

/** Whether the cells of a table without a header could stand under those of an earlier one. */
function fits(own: Draft, before: Draft): boolean {
  const headed = before.first.map((scores) => scores.indexOf(Math.max(...scores)))
  const loss = own.first.reduce((sum, scores, at) => sum + scores[headed[at]!]! - Math.max(...scores), 0)
  return loss / own.first.length > LEAST_FIT
}

const LABEL_WORDS = 8

/** A row of short words and no figures, alone in its table: the header of the rows that a line between cut off. */
const isHeaderAlone = ({ rows, columns }: Table, next: Table | undefined): boolean =>
  rows.length === 1 &&
  next?.columns === columns &&
  rows[0]!.cells.every((cell) => {
    const words = printedWords(cell)
    return words !== '' && !/\d/u.test(words) && comparableWords(words).length <= LABEL_WORDS
  })

function headerOf(table: Table, next: Table | undefined, models: ShapeModels): Header {
  const found = models.header.find(table)
  if (found.rows > 0 || !isHeaderAlone(table, next)) return found
  return {
    start: 0,
    rows: 1,
    texts: stackedHeader(table.rows, table.columns),
  }
}

function drafts(tables: readonly Table[], models: ShapeModels): Draft[] {
  const all: Draft[] = []
  for (const [at, table] of tables.entries()) {
    const header = headerOf(table, tables[at + 1], models)
    const own = draft(table, header, header.texts, models)
    const before =
      header.rows > 0 ? undefined : all.findLast((each) => each.headers.some((text) => text !== ''))
    if (before && before.table.columns === table.columns && fits(own, before)) {
      all.push(draft(table, header, before.headers, models))
    } else all.push(own)
  }
  return all
}

/** The same header means the same in all tables of a document, unless the contents say otherwise. */
function pool(all: readonly Draft[]): void {
  const named = all.flatMap(({ headers, first }) =>
    headers.map((header, at) => ({ header: foldForComparison(header), scores: first[at]!, first, at })),
  )
  for (const [header, same] of Map.groupBy(named, (each) => each.header)) {
    if (header === '' || same.length < 2) continue
    const mean = new Float64Array(same[0]!.scores.length)
    for (const { scores } of same) {
      for (let at = 0; at < mean.length; at += 1) mean[at] = mean[at]! + scores[at]! / same.length
    }
    for (const { scores, first, at } of same) {
      first[at] = scores.map((score, role) => (1 - OF_DOCUMENT) * score + OF_DOCUMENT * mean[role]!)
    }
  }
}

/** What a person told of a header, if anything: the last that fits. */
function toldRole(header: string, told: readonly ToldColumn[]): Role | undefined {
  const name = foldForComparison(header)
  return told.findLast((each) => foldForComparison(each.header) === name)?.role
}

/** Classes of the model that are no Roles of the contract. */
const USES: Readonly<Record<string, { role: Role; use: Column['use'] }>> = {
  section: { role: 'extra', use: 'groups' },
  term: { role: 'due', use: 'term' },
}

function roleOf(name: string): { role: Role; also: Role | null; use: Column['use'] } {
  const [first = 'extra', second] = name.split('+')
  const known = USES[first]
  return {
    role: known?.role ?? (first as Role),
    also: (second as Role | undefined) ?? null,
    use: known?.use ?? null,
  }
}

const SAMPLES = 2
const LONGEST_SAMPLE = 80

function samplesOf(body: readonly TableRow[], column: number): string[] {
  const samples: string[] = []
  for (const { cells } of body) {
    const words = foldSpace(printedWords(cells[column]!))
    if (words !== '') samples.push(shorten(words, LONGEST_SAMPLE))
    if (samples.length === SAMPLES) break
  }
  return samples
}

/** Where nothing better stands in a plan, a table as likely as this to hold actions may be taken. */
const LEAST_KIND = 0.15

function readTable(one: Draft, models: ShapeModels, told: readonly ToldColumn[]): ReadTable {
  const { table, header, headers } = one
  const persons = headers.map((text) => toldRole(text, told))
  const lattice = models.columns.together(one.first, persons)
  const kindOf = ({ probabilities }: Assignment): number =>
    models.kind.probability({
      columns: one.features.map((features, at) => ({ features, probabilities: probabilities[at]! })),
      roles: models.columns.roles,
      rows: one.body.length,
    })
  const free = lattice.read()
  // Nobody tells of the columns of a table to have it left out.
  const isTold = persons.some((role) => role !== undefined)
  const probability = Math.max(kindOf(free), isTold ? kindOf(models.columns.together(one.first).read()) : 0)
  // A table of actions has a column of them, whatever it is called.
  const { choices } = probability < LEAST_KIND ? free : lattice.read('action')
  const columns = choices.map((choice, index): Column => {
    const told = persons[index]
    const { role, also, use } = roleOf(choice.role)
    const runnerUp = roleOf(choice.runnerUp).role
    return {
      index,
      header: headers[index]!,
      role: told ?? role,
      also: told ? null : also,
      use: told ? null : use,
      probability: told ? 1 : choice.probability,
      runnerUp: runnerUp === role ? null : runnerUp,
      decidedBy: told ? 'person' : 'model',
      samples: samplesOf(one.body, index),
    }
  })
  return {
    table,
    header,
    tableNo: table.number,
    page: table.pages[0] ?? null,
    columns,
    probability,
    holdsActions: false,
  }
}

const oddsOf = (probability: number): number => Math.log(probability / Math.max(1e-9, 1 - probability))

/** Tables under one header hold actions all or none: their log-odds are shared. */
function poolKinds(tables: ReadTable[]): void {
  for (const same of Map.groupBy(tables, ({ columns }) =>
    columns.map(({ header }) => foldForComparison(header)).join('|'),
  ).values()) {
    if (same.length < 2 || same[0]!.columns.every(({ header }) => header === '')) continue
    const mean = same.reduce((sum, { probability }) => sum + oddsOf(probability), 0) / same.length
    for (const each of same) each.probability = 1 / (1 + Math.exp(-mean))
  }
}

/** Words by which a document calls itself a plan, or a header the column of what is to be done. */
const PLAN =
  /\b(?:plan|strategy|roadmap|work ?programme|recommendations?|commitments?|undertakings?|action (?:log|list|tracker|points?))\b/iu
const TO_BE_DONE =
  /\b(?:actions?|recommendations?|commitments?|initiatives?|measures?|tasks?|prescriptions?)\b/iu
/** How sure the column of actions must be for that. */
const CLEAR_ACTION = 0.6

const actionOf = ({ columns }: ReadTable): Column | undefined =>
  columns.find(({ role, also }) => role === 'action' || also === 'action')

/**
 * Decides which tables hold actions. In a document that calls itself a plan and has no clear table of actions, those
 * with a clear column of what is to be done are taken, though they say neither who nor when.
 */
function decideKinds(tables: ReadTable[], words: readonly string[]): void {
  poolKinds(tables)
  for (const each of tables) {
    const action = actionOf(each)
    const isTold = action?.decidedBy === 'person'
    if (isTold) each.probability = 1
    each.holdsActions = action !== undefined && each.probability >= 0.5
  }
  if (tables.some(({ holdsActions }) => holdsActions)) return
  const isPlan = words.some((text) => PLAN.test(text))
  for (const each of tables) {
    const action = actionOf(each)
    if (!action || action.probability < CLEAR_ACTION || each.probability < LEAST_KIND) continue
    each.holdsActions = isPlan || TO_BE_DONE.test(action.header)
  }
}

/**
 * Understands all tables of a document together. `words` are its headings and the like, `told` a person's words for
 * this file.
 */
export function readTables(
  tables: readonly Table[],
  models: ShapeModels,
  words: readonly string[] = [],
  told: readonly ToldColumn[] = [],
): ReadTable[] {
  const all = drafts(tables, models)
  pool(all)
  const read = all.map((one) => readTable(one, models, told))
  decideKinds(read, words)
  return read
}
