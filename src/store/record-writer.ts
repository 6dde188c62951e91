import type { ActionRecord, Place, RowOf } from '../model/index.ts'
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

type PlaceColumns = Omit<
  RowOf<'cells'>,
  'action_id' | 'seq' | 'place' | 'role' | 'header' | 'text' | 'raw'
> & {
  kind: string | null
}

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

/** Writes the records of an edition that has none yet, inside the caller's transaction. */
export async function insertRecords(
  db: Database,
  editionNo: number,
  records: readonly ActionRecord[],
): Promise<void> {
  const numbers = await db.newNumbers('action', records.length)
  await insertActions(db, editionNo, numberedBy(records, numbers))
}

/**
 * Writes the records of an edition in place of those that it has, inside the caller's transaction. What was concluded of
 * those that stay remains.
 */
export async function replaceRecords(
  db: Database,
  editionNo: number,
  records: readonly ActionRecord[],
): Promise<void> {
  const kept = await clearTheWay(db, editionNo, records)
  const isNew = ({ actionId }: ActionRecord): boolean => !kept.has(actionId)
  const fresh = records.filter(isNew)
  const again = records.filter((record) => !isNew(record))
  for (const record of again) {
    await db.run(
      queries
        .updateTable('read_actions')
        .set(actionColumns(editionNo, record))
        .where('action_no', '=', kept.get(record.actionId)!),
    )
  }
  await insertParts(
    db,
    numberedBy(
      again,
      again.map(({ actionId }) => kept.get(actionId)!),
    ),
  )
  await insertActions(db, editionNo, numberedBy(fresh, await db.newNumbers('action', fresh.length)))
}

/** Takes out the records of an edition that are no more, and the parts of the others: returns their numbers by their ids. */
async function clearTheWay(
  db: Database,
  editionNo: number,
  records: readonly ActionRecord[],
): Promise<Map<string, number>> {
  const ids = db.listed(
    'text',
    records.map(({ actionId }) => actionId),
  )
  const ofEdition = queries.selectFrom('read_actions').where('edition_no', '=', editionNo)
  await db.run(
    queries.deleteFrom('read_actions').where('edition_no', '=', editionNo).where('action_id', 'not in', ids),
  )
  // Out of the way, since no two share a position while each gets its own.
  await db.run(
    queries
      .updateTable('read_actions')
      .set((query) => ({ position: query('position', '*', -1) }))
      .where('edition_no', '=', editionNo),
  )
  for (const table of ['read_dates', 'read_owners', 'read_steps', 'read_cells'] as const) {
    await db.run(queries.deleteFrom(table).where('action_no', 'in', ofEdition.select('action_no')))
  }
  const rows = await db.all(ofEdition.select(['action_id', 'action_no']))
  return new Map(rows.map((row) => [row.action_id, row.action_no]))
}

type Numbered = { action_no: number; record: ActionRecord }

const numberedBy = (records: readonly ActionRecord[], numbers: readonly number[]): Numbered[] =>
  records.map((record, index) => ({ action_no: numbers[index]!, record }))

async function insertActions(db: Database, editionNo: number, numbered: readonly Numbered[]): Promise<void> {
  await db.insert(
    'read_actions',
    numbered.map(({ action_no, record }) => ({ action_no, ...actionColumns(editionNo, record) })),
  )
  await insertParts(db, numbered)
}

async function insertParts(db: Database, numbered: readonly Numbered[]): Promise<void> {
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
  corrected: JSON.stringify(record.corrected ?? {}),
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
