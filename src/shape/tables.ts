import type { Column, Role, ShapedTable, Table, TableRow, ToldColumn } from '../model/index.ts'
import { comparableWords, foldForComparison, foldSpace, shorten } from '../util/text.ts'
import type { Assignment, Choice } from './columns/assign.ts'
import type { Features } from './columns/features.ts'
import { withDeadlinesBesideOwners } from './deadlines-beside-owners.ts'
import type { ShapeModels } from './fitted.ts'
import { type Header, stackedHeader } from './header.ts'
import { beginsCalendar, calendarColumns, holdsTicksOnly } from './period-columns.ts'
import { printedText, rowTexts, shownText } from './texts.ts'

/** A table as it is understood: where its header stands and what its columns are. */
export interface ReadTable extends ShapedTable {
  table: Table
  header: Header
  columns: Column[]
}

/** A table, and where its header stands. */
interface Headed {
  table: Table
  header: Header
}

/** The tables of a document that stand under the same header: what a column means is decided once for all of them. */
interface Form {
  headers: readonly string[]
  tables: Headed[]
  body: TableRow[]
  features: Features[]
  /** Each column's log-probabilities by role, from its own header and cells. */
  first: Float64Array[]
}

/** How much the same header in another form counts beside a column's own contents. */
const OF_DOCUMENT = 0.5
/** Cells that are so much less likely, a column, under the header of the table before are not of its columns. */
const LEAST_FIT = Math.log(0.08)

const bodyOf = ({ table, header }: Headed): TableRow[] => table.rows.slice(header.start + header.rows)

/** A row that prints one text and nothing else heads others: what stands in it is of no column. */
function isBanner({ cells }: TableRow): boolean {
  const texts = new Set(cells.map(shownText).filter((text) => text !== ''))
  return cells.length > 2 && texts.size === 1
}

function formOf(tables: Headed[], headers: readonly string[], { columns }: ShapeModels): Form {
  const body = tables.flatMap(bodyOf)
  const features = columns.features(
    headers,
    body.filter((row) => !isBanner(row)),
  )
  return { headers, tables, body, features, first: features.map((own) => columns.first(own)) }
}

/** Whether the cells of a table without a header could stand under those of an earlier one. */
function fits(own: Form, before: Form): boolean {
  if (own.headers.length !== before.headers.length) return false
  const headed = before.first.map((scores) => scores.indexOf(Math.max(...scores)))
  const loss = own.first.reduce((sum, scores, at) => sum + scores[headed[at]!]! - Math.max(...scores), 0)
  return loss / own.first.length > LEAST_FIT
}

const LABEL_WORDS = 8

/** A row of short words and no figures, alone in its table: the header of the rows that a line between cut off. */
const isHeaderAlone = ({ rows, columns }: Table, next: Table | undefined): boolean =>
  rows.length === 1 &&
  next?.columns === columns &&
  rowTexts(rows[0]!).every(
    (words) => words !== '' && !/\d/u.test(words) && comparableWords(words).length <= LABEL_WORDS,
  )

/** Whether a table begins with a header that was found in an earlier one. */
const beginsWith = (table: Table, { start, rows, texts }: Header): boolean =>
  rows > 0 &&
  start === 0 &&
  texts.length === table.columns &&
  stackedHeader(table.rows.slice(0, rows), table.columns).every((text, at) => text === texts[at])

/** A header of years with the months or weeks that stand below them. */
function withCalendar(table: Table, found: Header): Header {
  const below = table.rows[found.start + found.rows]
  if (found.rows === 0 || !below) return found
  const rows = found.rows + 1
  const texts = stackedHeader(table.rows.slice(found.start, found.start + rows), table.columns)
  return beginsCalendar(found.texts, below, texts) ? { start: found.start, rows, texts } : found
}

function headerOf(table: Table, next: Table | undefined, models: ShapeModels): Header {
  const found = withCalendar(table, models.header.find(table))
  if (found.rows > 0 || !isHeaderAlone(table, next)) return found
  return { start: 0, rows: 1, texts: stackedHeader(table.rows, table.columns) }
}

function headersOf(tables: readonly Table[], models: ShapeModels): Headed[] {
  const headers: Header[] = []
  return tables.map((table, at) => {
    const again = headers.find((header) => beginsWith(table, header))
    const header = again ?? headerOf(table, tables[at + 1], models)
    if (!again) headers.push(header)
    return { table, header }
  })
}

const nameOf = (headers: readonly string[]): string => headers.map(foldForComparison).join('|')

/** The forms of a document's tables; one without a header continues the last that has one, where its cells fit. */
function formsOf(tables: readonly Table[], models: ShapeModels): Form[] {
  const headed = headersOf(tables, models)
  const hasHeader = ({ header }: Headed): boolean => header.texts.some((text) => text !== '')
  const forms = new Map(
    [...Map.groupBy(headed.filter(hasHeader), ({ header }) => nameOf(header.texts))].map(([name, same]) => [
      name,
      formOf(same, same[0]!.header.texts, models),
    ]),
  )
  const bare: Form[] = []
  const continued = new Set<string>()
  let last: string | undefined
  for (const each of headed) {
    if (hasHeader(each)) {
      last = nameOf(each.header.texts)
      continue
    }
    const own = formOf([each], each.header.texts, models)
    const before = last === undefined ? undefined : forms.get(last)
    if (before && fits(own, before)) {
      before.tables.push(each)
      continued.add(last!)
    } else bare.push(own)
  }
  for (const name of continued) {
    const { tables: all, headers } = forms.get(name)!
    forms.set(name, formOf(all, headers, models))
  }
  return [...forms.values(), ...bare]
}

/** The same header means the same in all forms of a document, unless the contents say otherwise. */
function pool(all: readonly Form[]): void {
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

/** What a person told of a column by its header or its place, if anything: the last that fits. */
function toldRole({ headers, tables }: Form, index: number, told: readonly ToldColumn[]): Role | undefined {
  const name = foldForComparison(headers[index]!)
  const isHere = ({ header, at }: ToldColumn): boolean =>
    at === undefined
      ? foldForComparison(header) === name
      : at.index === index && tables.some(({ table }) => table.number === at.table)
  return told.findLast(isHere)?.role
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

/** How sure it is that bars under months or weeks show when something is due. */
const IN_CALENDAR = 0.85

const SAMPLES = 2
const LONGEST_SAMPLE = 80

function samplesOf(body: readonly TableRow[], column: number): string[] {
  const samples: string[] = []
  for (const { cells } of body) {
    const words = foldSpace(printedText(cells[column]!))
    if (words !== '') samples.push(shorten(words, LONGEST_SAMPLE))
    if (samples.length === SAMPLES) break
  }
  return samples
}

/** Where nothing better stands in a plan, a table as likely as this to hold actions may be taken. */
const LEAST_KIND = 0.1

function columnOf(
  choice: Choice,
  index: number,
  header: string,
  told: Role | undefined,
): Omit<Column, 'samples'> {
  const runnerUp = roleOf(choice.runnerUp).role
  if (told) {
    return { index, header, role: told, also: null, use: null, probability: 1, runnerUp, decidedBy: 'person' }
  }
  const own = roleOf(choice.role)
  return {
    index,
    header,
    ...own,
    probability: choice.probability,
    runnerUp: runnerUp === own.role ? null : runnerUp,
    decidedBy: 'model',
  }
}

/** Fewer rows cannot tell whether a column groups them. */
const TELLING_ROWS = 4

/** Whether a column prints something for several rows: once for those below it, or again and again. */
function repeats(index: number, body: readonly TableRow[]): boolean {
  const words = body.map(({ cells }) => foldSpace(printedText(cells[index]!)))
  return words.length < TELLING_ROWS || words.includes('') || new Set(words).size < words.length
}

function readForm(form: Form, models: ShapeModels, told: readonly ToldColumn[]): ReadTable[] {
  const { headers, features, first, body } = form
  const persons = headers.map((_, index) => toldRole(form, index, told))
  const lattice = models.columns.together(first, persons)
  const kindOf = ({ probabilities }: Assignment): number =>
    models.kind.probability({
      columns: features.map((own, at) => ({ features: own, probabilities: probabilities[at]! })),
      roles: models.columns.roles,
      rows: body.length,
    })
  const free = lattice.read()
  // Nobody tells of the columns of a table to have it left out.
  const isTold = persons.some((role) => role !== undefined)
  const probability = Math.max(kindOf(free), isTold ? kindOf(models.columns.together(first).read()) : 0)
  // A table of actions has a column of them, whatever it is called.
  const { choices } = probability < LEAST_KIND ? free : lattice.read('action')
  const calendar = calendarColumns(headers, body, (index) => choices[index]!.role === 'term')
  const understood = choices.map((choice, index) => {
    const column = columnOf(choice, index, headers[index]!, persons[index])
    // A deadline that is only ticked is a term.
    if (column.role === 'due' && column.use === null && holdsTicksOnly(index, body))
      return { ...column, use: 'term' as const }
    // What is another in each row groups none of them: it says what each answers.
    if (column.use === 'groups' && !repeats(index, body))
      return { ...column, role: 'area' as const, use: null }
    if (!calendar.has(index) || column.decidedBy === 'person') return column
    const probability = column.use === 'term' ? Math.max(IN_CALENDAR, column.probability) : IN_CALENDAR
    return { ...column, role: 'due' as const, also: null, use: 'term' as const, probability }
  })
  const columns = withDeadlinesBesideOwners(understood, features)
  return form.tables.map((headed): ReadTable => {
    const own = bodyOf(headed)
    return {
      ...headed,
      tableNo: headed.table.number,
      page: headed.table.pages[0] ?? null,
      columns: columns.map((column) => ({ ...column, samples: samplesOf(own, column.index) })),
      probability,
      holdsActions: false,
    }
  })
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

/** Roles that say of an action who, when or how far; and how sure one must be. */
const SAYS_WHO_OR_WHEN: ReadonlySet<Role> = new Set<Role>(['owner', 'due', 'revised', 'status'])
const CLEAR_BESIDE = 0.75

const saysWhoOrWhen = ({ columns }: ReadTable): boolean =>
  columns.some(({ role, probability }) => SAYS_WHO_OR_WHEN.has(role) && probability >= CLEAR_BESIDE)

/**
 * Decides which tables hold actions. A document that is read as a plan has some: where no table is taken, those are
 * that have a clear column of what is to be done, if its header says so, if one beside it clearly says who, when or how
 * far, or if the document calls itself a plan; the doubt is said.
 */
function decideKinds(tables: ReadTable[], words: readonly string[]): void {
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
    if (!action || action.probability < CLEAR_ACTION) continue
    const isLikely = each.probability >= LEAST_KIND && (isPlan || saysWhoOrWhen(each))
    each.holdsActions = isLikely || TO_BE_DONE.test(action.header)
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
  const forms = formsOf(tables, models)
  pool(forms)
  const read = forms
    .flatMap((form) => readForm(form, models, told))
    .sort((one, other) => one.tableNo - other.tableNo)
  decideKinds(read, words)
  return read
}
