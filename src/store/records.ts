import type { ActionRecord, Citation, Corrected, DateClaim, Owner, Place, RowOf } from '../model/index.ts'
import { type Database, queries } from './database.ts'
import type { Tables } from './tables.ts'

type ActionRow = Tables['read_actions']
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

/** Whether records are wanted with the words that they were read from, which are half of all that is stored of them. */
export type RecordOptions = { cited?: boolean }

/** The records of an edition exactly as they were read, in their order; without `cited` they cite nothing. */
export async function recordsOf(
  db: Database,
  editionId: string,
  { cited = true }: RecordOptions = {},
): Promise<ActionRecord[]> {
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
    cited
      ? await db.all(
          queries
            .selectFrom('read_cells')
            .selectAll()
            .where('action_no', 'in', ofEdition)
            .orderBy('action_no')
            .orderBy('seq')
            .orderBy('place'),
        )
      : [],
  )
  const rows = await db.all(actions.selectAll().orderBy('position'))
  return rows.map((row) => ({
    ...recordOf(row),
    steps: (steps.get(row.action_no) ?? []).map(({ text }) => text),
    owners: (owners.get(row.action_no) ?? []).map(({ kind, name }) => ({ kind, name }) as Owner),
    dates: (dates.get(row.action_no) ?? []).map(claimOf),
    citations: citationsOf(cells.get(row.action_no) ?? []),
  }))
}

/** What stands in the row of an action itself. */
const recordOf = (row: ActionRow) => ({
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
  owner: row.owner,
  dueText: row.due_text,
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
  confidence: row.confidence,
})

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
