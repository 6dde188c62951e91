import type { ActionRecord, Citation, DateClaim, Owner, Place, RowOf } from '../model/index.ts'
import { type Database, queries } from './database.ts'

/** The columns of `read_cells` that say where words stand; null where the kind of source has no such thing. */
const NOWHERE = {
  kind: null,
  page: null,
  left: null,
  top: null,
  right: null,
  bottom: null,
  line: null,
  column: null,
  end_line: null,
  end_column: null,
  part: null,
  path: null,
}

type PlaceColumns = Omit<CellRow, 'seq' | 'place' | 'role' | 'header' | 'text' | 'raw'>

function placeColumns(place: Place | undefined): PlaceColumns {
  switch (place?.kind) {
    case 'page':
      return { ...NOWHERE, kind: place.kind, page: place.page, ...place.box }
    case 'part':
      return { ...NOWHERE, kind: place.kind, part: place.part, path: place.path }
    case 'text':
      return {
        ...NOWHERE,
        kind: place.kind,
        page: place.page ?? null,
        line: place.line,
        column: place.column,
        end_line: place.endLine,
        end_column: place.endColumn,
      }
    case undefined:
      return NOWHERE
  }
}

/** Writes the records of an edition, inside the caller's transaction. */
export async function writeRecords(
  db: Database,
  editionNo: number,
  records: readonly ActionRecord[],
): Promise<void> {
  const numbers = await db.newNumbers('action', records.length)
  const numbered = records.map((record, index) => ({ action_no: numbers[index]!, record }))
  await db.insert(
    'read_actions',
    numbered.map(({ action_no, record }) => ({ action_no, ...actionColumns(editionNo, record) })),
  )
  const rowsOf = <Row extends object>(of: (record: ActionRecord) => readonly Row[]) =>
    numbered.flatMap(({ action_no, record }) => of(record).map((row) => ({ action_no, ...row })))
  await db.insert('read_dates', rowsOf(dateRows))
  await db.insert(
    'read_owners',
    rowsOf(({ owners }) => owners.map(({ kind, name }, index) => ({ seq: index + 1, kind, name }))),
  )
  await db.insert(
    'read_steps',
    rowsOf(({ steps }) => steps.map((text, index) => ({ seq: index + 1, text }))),
  )
  await db.insert('read_cells', rowsOf(cellRows))
}

const actionColumns = (editionNo: number, record: ActionRecord) => ({
  action_id: record.actionId,
  edition_no: editionNo,
  position: record.position,
  section: record.section,
  ref: record.ref,
  area: record.area,
  source: record.source,
  action: record.action,
  owner: record.owner,
  due_text: record.dueText,
  due_earliest: record.dueEarliest,
  due_on: record.dueOn,
  due_precision: record.duePrecision,
  original_due_on: record.originalDueOn,
  completed_on: record.completedOn,
  status: record.status,
  status_text: record.statusText,
  rag: record.rag,
  progress: record.progress,
  priority: record.priority,
  response: record.response,
  measure: record.measure,
  resources: record.resources,
  extra: JSON.stringify(record.extra),
  page: record.page,
  table_no: record.tableNo,
  row_no: record.rowNo,
  confidence: record.confidence,
})

const dateRows = ({ dates }: ActionRecord) =>
  dates.map(({ role, earliest, latest, precision, open, text, label, implied, rule, marks }, index) => ({
    seq: index + 1,
    role,
    earliest,
    latest,
    precision,
    open,
    text,
    label,
    implied: JSON.stringify(implied),
    rule,
    marks: JSON.stringify(marks),
  }))

const cellRows = ({ citations }: ActionRecord) =>
  citations.flatMap(({ role, header, text, raw, places }, index) =>
    (places.length > 0 ? places : [undefined]).map((place, order) => ({
      seq: index + 1,
      place: order + 1,
      role,
      header,
      text,
      raw,
      ...placeColumns(place),
    })),
  )

type CellRow = Omit<RowOf<'cells'>, 'action_id'> & { kind: string | null }

function placeOf(row: CellRow): Place[] {
  switch (row.kind ?? '') {
    case 'page':
      return [
        {
          kind: 'page',
          page: row.page!,
          box: { left: row.left!, top: row.top!, right: row.right!, bottom: row.bottom! },
        },
      ]
    case 'part':
      return [{ kind: 'part', part: row.part!, path: row.path! }]
    case 'text':
      return [
        {
          kind: 'text',
          line: row.line!,
          column: row.column!,
          endLine: row.end_line!,
          endColumn: row.end_column!,
          ...(row.page === null ? {} : { page: row.page }),
        },
      ]
    default:
      return []
  }
}

/** The records of an edition exactly as they were read, in their order. */
export async function recordsOf(db: Database, editionId: string): Promise<ActionRecord[]> {
  const edition = await db.first(
    queries.selectFrom('read_editions').select('edition_no').where('edition_id', '=', editionId),
  )
  if (!edition) return []
  const actions = queries.selectFrom('read_actions').where('edition_no', '=', edition.edition_no)
  const ofEdition = actions.select('action_no')
  const dates = groupByAction(
    await db.all(
      queries
        .selectFrom('read_dates')
        .selectAll()
        .where('action_no', 'in', ofEdition)
        .orderBy('action_no')
        .orderBy('seq'),
    ),
  )
  const owners = groupByAction(
    await db.all(
      queries
        .selectFrom('read_owners')
        .selectAll()
        .where('action_no', 'in', ofEdition)
        .orderBy('action_no')
        .orderBy('seq'),
    ),
  )
  const steps = groupByAction(
    await db.all(
      queries
        .selectFrom('read_steps')
        .selectAll()
        .where('action_no', 'in', ofEdition)
        .orderBy('action_no')
        .orderBy('seq'),
    ),
  )
  const cells = groupByAction(
    await db.all(
      queries
        .selectFrom('read_cells')
        .selectAll()
        .where('action_no', 'in', ofEdition)
        .orderBy('action_no')
        .orderBy('seq')
        .orderBy('place'),
    ),
  )
  const rows = await db.all(actions.selectAll().orderBy('position'))
  return rows.map((row) => ({
    actionId: row.action_id,
    position: row.position,
    tableNo: row.table_no,
    rowNo: row.row_no,
    page: row.page,
    section: row.section,
    ref: row.ref,
    area: row.area,
    source: row.source,
    action: row.action,
    steps: (steps.get(row.action_no) ?? []).map(({ text }) => text),
    owner: row.owner,
    owners: (owners.get(row.action_no) ?? []).map(({ kind, name }) => ({ kind, name }) as Owner),
    dueText: row.due_text,
    dates: (dates.get(row.action_no) ?? []).map(claimOf),
    dueEarliest: row.due_earliest,
    dueOn: row.due_on,
    duePrecision: row.due_precision as ActionRecord['duePrecision'],
    originalDueOn: row.original_due_on,
    completedOn: row.completed_on,
    status: row.status as ActionRecord['status'],
    statusText: row.status_text,
    rag: row.rag as ActionRecord['rag'],
    progress: row.progress,
    priority: row.priority,
    response: row.response,
    measure: row.measure,
    resources: row.resources,
    extra: JSON.parse(row.extra) as ActionRecord['extra'],
    citations: citationsOf(cells.get(row.action_no) ?? []),
    confidence: row.confidence,
  }))
}

function claimOf(row: Omit<RowOf<'action_dates'>, 'action_id'>): DateClaim {
  return {
    role: row.role,
    earliest: row.earliest,
    latest: row.latest,
    precision: row.precision,
    open: row.open,
    text: row.text,
    label: row.label,
    implied: JSON.parse(row.implied),
    rule: row.rule,
    marks: JSON.parse(row.marks),
  } as DateClaim
}

function citationsOf(rows: readonly CellRow[]): Citation[] {
  const citations: Citation[] = []
  for (const row of rows) {
    if (row.place === 1) {
      const { role, header, text, raw } = row
      citations.push({ role: role as Citation['role'], header, text, raw, places: [] })
    }
    citations.at(-1)?.places.push(...placeOf(row))
  }
  return citations
}

/** Rows by the action they belong to. */
function groupByAction<Row extends { action_no: number }>(rows: readonly Row[]): Map<number, Row[]> {
  return Map.groupBy(rows, (row) => row.action_no)
}
