import type { ActionRecord, Citation, Corrected, DateClaim, Owner, Place, RowOf } from '../model/index.ts'
import { type Database, listed, sqlite } from './database.ts'
import { nextNumber } from './edition-writer.ts'

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

/** An ActionRecord's columns in `read_actions`, but for the numbers that tie it to others. */
function actionColumns(record: ActionRecord) {
  return {
    action_id: record.actionId,
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
  }
}

/** Writes the records of an edition, inside the caller's transaction. */
export function recordWriter(db: Database) {
  const insertAction = db.inserter('read_actions')
  const insertDate = db.inserter('read_dates')
  const insertOwner = db.inserter('read_owners')
  const insertStep = db.inserter('read_steps')
  const insertCell = db.inserter('read_cells')

  function insertParts(actionNo: number, record: ActionRecord): void {
    for (const [index, { implied, marks, ...claim }] of record.dates.entries()) {
      insertDate({
        action_no: actionNo,
        seq: index + 1,
        role: claim.role,
        earliest: claim.earliest,
        latest: claim.latest,
        precision: claim.precision,
        open: claim.open,
        text: claim.text,
        label: claim.label,
        implied: JSON.stringify(implied),
        rule: claim.rule,
        marks: JSON.stringify(marks),
      })
    }
    for (const [index, { kind, name }] of record.owners.entries()) {
      insertOwner({ action_no: actionNo, seq: index + 1, kind, name })
    }
    for (const [index, text] of record.steps.entries()) {
      insertStep({ action_no: actionNo, seq: index + 1, text })
    }
    for (const [index, { role, header, text, raw, places }] of record.citations.entries()) {
      for (const [order, place] of (places.length > 0 ? places : [undefined]).entries()) {
        insertCell({
          action_no: actionNo,
          seq: index + 1,
          place: order + 1,
          role,
          header,
          text,
          raw,
          ...placeColumns(place),
        })
      }
    }
  }

  /** Clears the way for an edition's new records; returns the numbers of those that stay, by their ids. */
  function keptNumbers(editionNo: number, records: readonly ActionRecord[]): Map<string, number> {
    const ids = listed(records.map(({ actionId }) => actionId))
    db.run(
      sqlite.deleteFrom('read_actions').where('edition_no', '=', editionNo).where('action_id', 'not in', ids),
    )
    // Out of the way, since positions are shared by no two while each gets its own.
    db.run(
      sqlite
        .updateTable('read_actions')
        .set(({ eb, lit }) => ({ position: eb('position', '*', lit(-1)) }))
        .where('edition_no', '=', editionNo),
    )
    const kept = sqlite.selectFrom('read_actions').where('edition_no', '=', editionNo)
    for (const table of ['read_dates', 'read_owners', 'read_steps', 'read_cells'] as const) {
      db.run(sqlite.deleteFrom(table).where('action_no', 'in', kept.select('action_no')))
    }
    const rows = db.all(kept.select(['action_id', 'action_no']))
    return new Map(rows.map((row) => [row.action_id, row.action_no]))
  }

  function write(editionNo: number, records: readonly ActionRecord[], kept: Map<string, number>): void {
    let next = nextNumber(db, 'action')
    for (const record of records) {
      const known = kept.get(record.actionId)
      const actionNo = known ?? next++
      const columns = actionColumns(record)
      if (known === undefined) insertAction({ action_no: actionNo, edition_no: editionNo, ...columns })
      else db.run(sqlite.updateTable('read_actions').set(columns).where('action_no', '=', known))
      insertParts(actionNo, record)
    }
  }

  return {
    /** The records of an edition that has none yet. */
    insert: (editionNo: number, records: readonly ActionRecord[]): void =>
      write(editionNo, records, new Map()),
    /** The records of an edition in place of those that it has; what was concluded of those that stay remains. */
    replace: (editionNo: number, records: readonly ActionRecord[]): void =>
      write(editionNo, records, keptNumbers(editionNo, records)),
  }
}

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
export function recordsOf(db: Database, editionId: string): ActionRecord[] {
  const edition = db.first(
    sqlite.selectFrom('read_editions').select('edition_no').where('edition_id', '=', editionId),
  )
  if (!edition) return []
  const actions = sqlite.selectFrom('read_actions').where('edition_no', '=', edition.edition_no)
  const ofEdition = actions.select('action_no')
  const dates = groupByAction(
    db.all(sqlite.selectFrom('read_dates').selectAll().where('action_no', 'in', ofEdition)),
  )
  const owners = groupByAction(
    db.all(sqlite.selectFrom('read_owners').selectAll().where('action_no', 'in', ofEdition)),
  )
  const steps = groupByAction(
    db.all(sqlite.selectFrom('read_steps').selectAll().where('action_no', 'in', ofEdition)),
  )
  const cells = groupByAction(
    db.all(sqlite.selectFrom('read_cells').selectAll().where('action_no', 'in', ofEdition)),
  )
  return db.all(actions.selectAll().orderBy('position')).map((row) => ({
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
    ...(row.corrected === '{}' ? {} : { corrected: JSON.parse(row.corrected) as Corrected }),
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

/** Rows by the action they belong to; the key of their table has them in order already. */
function groupByAction<Row extends { action_no: number }>(rows: readonly Row[]): Map<number, Row[]> {
  return Map.groupBy(rows, (row) => row.action_no)
}
