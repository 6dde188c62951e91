/**
 * `npm run evaluate cells`: single cells written by someone who had not read the rules (fixtures/cold), each read
 * as the one cell of a row. A cell is right when every field is; what its writer was unsure of is judged only in
 * the row `doubtful fields too`.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readRecords } from '../../src/interpret/record.ts'
import { NO_LEGEND } from '../../src/interpret/status/index.ts'
import type { ActionRecord, Role, Row } from '../../src/model/index.ts'
import { editionDate, paragraphsOf } from './clerk.ts'
import { type StageReport, Tallies } from './report.ts'

const FOLDER = join(import.meta.dirname, '..', '..', 'fixtures', 'cold')
/** Kinds with fewer cells are counted together. */
const OWN_ROW = 3

interface ColdCell {
  id: string
  kind: string
  header: string
  text: string
  doubtful_fields?: string[]
}

interface ColdDate extends ColdCell {
  locale: 'en-GB' | 'en-US'
  dated: string
  due: string | null
  due_earliest?: string | null
  original_due: string | null
  completed: string | null
  started?: string | null
  open: string | null
}

interface ColdStatus extends ColdCell {
  dated?: string
  status: string
  rag: string | null
  completed: string | null
}

/** Field by field, what was written and what was read. */
type Fields = Record<string, readonly [expected: string | null, given: string | null]>

const linesOf = <T>(name: string): T[] =>
  readFileSync(join(FOLDER, name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T)

export async function evaluate(): Promise<StageReport> {
  const tallies = new Tallies()
  const notes: string[] = []
  judge('dates', linesOf<ColdDate>('dates.jsonl'), dateFields, tallies, notes)
  judge('status', linesOf<ColdStatus>('status.jsonl'), statusFields, tallies, notes)
  return { stage: 'cells', rows: tallies.rows(), notes }
}

function judge<T extends ColdCell & { locale?: string }>(
  set: string,
  cells: readonly T[],
  fieldsOf: (cell: T) => Fields,
  tallies: Tallies,
  notes: string[],
): void {
  const kinds = Map.groupBy(cells, ({ kind }) => kind)
  const count = (name: string, right: boolean): void =>
    tallies.of(`${set}: ${name}`).add({ right: right ? 1 : 0, given: 1, expected: 1 })
  for (const cell of cells) {
    const wrong = Object.entries(fieldsOf(cell)).filter(([, [expected, given]]) => expected !== given)
    const sure = wrong.filter(([name]) => !cell.doubtful_fields?.includes(name))
    count('all', sure.length === 0)
    count('doubtful fields too', wrong.length === 0)
    if (cell.locale) count(cell.locale, sure.length === 0)
    count(kinds.get(cell.kind)!.length >= OWN_ROW ? cell.kind : 'other kinds', sure.length === 0)
    if (wrong.length > 0) {
      const said = wrong.map(([name, [expected, given]]) => `${name} ${expected} was read as ${given}`)
      const doubt = sure.length === 0 ? ' (doubtful)' : ''
      notes.push(`${cell.id} ${cell.kind}${doubt}: ${cell.header}: “${cell.text}”: ${said.join(', ')}`)
    }
  }
}

function dateFields(cell: ColdDate): Fields {
  const role = /revised/i.test(cell.header) ? 'revised' : 'due'
  const order = cell.locale === 'en-US' ? 'mdy' : 'dmy'
  const record = recordOf(role, cell, cell.dated, order)
  const open = openWordOf(record)
  // The writer gave `immediate` no day; a reading gives it the edition's.
  const dated = open !== 'immediate' || cell.due !== null
  const started = record.dates.find((claim) => claim.role === 'started')?.earliest ?? null
  return {
    due: [cell.due, dated ? record.dueOn : null],
    // The second writer told neither of these.
    ...(cell.due_earliest === undefined
      ? {}
      : { due_earliest: [cell.due_earliest, dated ? record.dueEarliest : null] }),
    ...(cell.started === undefined ? {} : { started: [cell.started, started] }),
    original_due: [cell.original_due, dated ? record.originalDueOn : null],
    completed: [cell.completed, record.completedOn],
    open: [cell.open, open],
  }
}

function statusFields(cell: ColdStatus): Fields {
  const record = recordOf(statusRole(cell.header), cell, cell.dated ?? null, 'dmy')
  return {
    status: [cell.status, record.status],
    rag: [cell.rag, record.rag],
    completed: [cell.completed, record.completedOn],
  }
}

function statusRole(header: string): Role {
  if (/\bB?RAG\b/.test(header) && !/status \(/i.test(header)) return 'rag'
  return /(?:progress|update|comment|position|narrative|note)(?!.*%)/i.test(header) ? 'progress' : 'status'
}

/** The record of a row that holds nothing but the cell. */
function recordOf(
  role: Role,
  { header, text }: ColdCell,
  dated: string | null,
  order: 'dmy' | 'mdy',
): ActionRecord {
  const cell = { paragraphs: paragraphsOf(text), places: [] } as unknown as Row['cells'][number]['cell']
  const row: Row = {
    tableNo: 1,
    rowNo: 1,
    page: null,
    section: null,
    sectionPlaces: [],
    cells: [{ role, header, cell, carried: false, probability: 1 }],
  }
  const context = {
    editionId: 'cold',
    dated: editionDate(dated),
    order,
    legend: NO_LEGEND,
    datedDoubtful: false,
    initials: new Map(),
  }
  return readRecords([row], context).value[0]!
}

/** The open word that holds; the writers had no word for what hangs on an event. */
function openWordOf({ dates }: ActionRecord): string | null {
  const open = dates.findLast(({ role }) => role === 'due' || role === 'revised')?.open ?? null
  return open === 'relative' ? null : open
}
