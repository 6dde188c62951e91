import type {
  Column,
  EditionDate,
  EditionReading,
  EditionSureness,
  Issue,
  ShapedTable,
  Told,
} from '../model/index.ts'
import { type Database, queries } from './database.ts'
import { insertRecords, replaceRecords } from './record-writer.ts'
import type { BaseTables } from './tables.ts'

/** The date columns that two tables share. */
export function datedColumns(dated: EditionDate | null) {
  return {
    dated_earliest: dated?.earliest ?? null,
    dated_on: dated?.on ?? null,
    dated_precision: dated?.precision ?? null,
    dated_text: dated?.text ?? null,
    dated_from: dated?.from ?? null,
  }
}

const surenessColumns = ({ title, body, dated }: EditionSureness) => ({
  title_probability: title?.probability ?? null,
  title_runner_up: title?.runnerUp ?? null,
  body_probability: body?.probability ?? null,
  body_runner_up: body?.runnerUp ?? null,
  dated_probability: dated?.probability ?? null,
  dated_runner_up: dated?.runnerUp?.on ?? null,
  dated_runner_up_text: dated?.runnerUp?.text ?? null,
})

/** What came with a file when it was imported, and what it was read as. */
export type FileKept = {
  /** Where it lay. */
  path?: string
  /** What was told of it then, corrections apart. */
  given?: Told
  /** A packed KeptDocument. */
  document?: Uint8Array | null
}

/** Keeps what came with a file; of a file that is known, what is given now in place of what was. */
export async function keepFile(
  db: Database,
  { editionId, sha256, sourceFile, told }: EditionReading,
  kept: FileKept,
  importedAt: string,
): Promise<void> {
  const { columns: _, rows: __, ...rest } = told
  const given = JSON.stringify(kept.given ?? rest)
  const file = { edition_id: editionId, sha256, source_file: sourceFile, path: kept.path ?? null, given }
  await db.run(
    queries
      .insertInto('read_files')
      .values({ ...file, imported_at: importedAt })
      .onConflict((conflict) =>
        conflict
          .column('edition_id')
          .doUpdateSet(kept.path === undefined ? { given } : { given, path: kept.path }),
      ),
  )
  await keepDocument(db, sha256, kept.document ?? null)
}

/** Keeps what a file was read as, if anything is given. */
export async function keepDocument(db: Database, sha256: string, bytes: Uint8Array | null): Promise<void> {
  if (bytes === null) return
  const document = Buffer.from(bytes)
  await db.run(
    queries
      .insertInto('read_documents')
      .values({ sha256, document })
      .onConflict((conflict) => conflict.column('sha256').doUpdateSet({ document })),
  )
}

/** Stores an edition as it is read now: new, or in place of what it was read as, under the same ids. */
export async function putEdition(
  db: Database,
  reading: EditionReading,
  sketch: unknown,
  importedAt: string,
  readAt: string,
): Promise<void> {
  const head = { ...headOf(reading, sketch), read_at: readAt }
  const stored = await db.first(
    queries.selectFrom('read_editions').select('edition_no').where('sha256', '=', reading.sha256),
  )
  if (!stored) {
    const [edition_no] = (await db.newNumbers('edition', 1)) as [number]
    const { editionId: edition_id, sha256 } = reading
    await db.insert('read_editions', [{ edition_no, edition_id, sha256, ...head, imported_at: importedAt }])
    await insertRecords(db, edition_no, reading.records)
    await insertTables(db, edition_no, reading)
    return
  }
  const { edition_no } = stored
  await db.run(queries.updateTable('read_editions').set(head).where('edition_no', '=', edition_no))
  await replaceRecords(db, edition_no, reading.records)
  for (const table of ['read_columns', 'edition_issues'] as const) {
    await db.run(queries.deleteFrom(table).where('edition_no', '=', edition_no))
  }
  await db.run(
    queries
      .deleteFrom('compared_editions')
      .where((where) => where.or([where('earlier_no', '=', edition_no), where('later_no', '=', edition_no)])),
  )
  await insertTables(db, edition_no, reading)
  await markStale(db, [reading.editionId])
}

/** Takes an edition out, with all that was concluded from it; its plan is to be grouped and reconciled anew. */
export async function takeOutEdition(db: Database, editionId: string): Promise<void> {
  await markStale(db, [editionId], { regroup: 1 })
  await db.run(queries.deleteFrom('read_editions').where('edition_id', '=', editionId))
}

/** The plans of some editions are to be reconciled anew; with `regroup`, editions that are of none may be of them. */
export async function markStale(
  db: Database,
  editionIds: readonly string[],
  more: { regroup?: 1 } = {},
): Promise<void> {
  await db.run(
    queries
      .updateTable('found_plans')
      .set({ stale: 1, ...more })
      .where('plan_id', 'in', (query) =>
        query
          .selectFrom('found_editions')
          .innerJoin('read_editions', 'read_editions.edition_no', 'found_editions.edition_no')
          .select('found_editions.plan_id')
          .where('read_editions.edition_id', 'in', db.listed('text', editionIds)),
      ),
  )
}

const headOf = (reading: EditionReading, sketch: unknown) => ({
  source_file: reading.sourceFile,
  media_type: reading.mediaType,
  pages: reading.pages,
  title: reading.title,
  title_places: JSON.stringify(reading.titlePlaces),
  body: reading.body,
  ...datedColumns(reading.dated),
  ...surenessColumns(reading.sure),
  told: JSON.stringify(reading.told),
  sketch: JSON.stringify(sketch ?? null),
  actions: reading.records.length,
})

async function insertTables(
  db: Database,
  editionNo: number,
  { tables, issues }: EditionReading,
): Promise<void> {
  await db.insert(
    'read_columns',
    tables.flatMap((table) => table.columns.map((column) => columnRow(editionNo, table, column))),
  )
  await db.insert(
    'edition_issues',
    issues.map((issue, index) => issueRow(editionNo, 'read', index, issue)),
  )
}

/** A Column's columns in `read_columns`. */
function columnRow(editionNo: number, { tableNo, holdsActions }: ShapedTable, column: Column) {
  const { index, header, role, also, use, probability, runnerUp, decidedBy } = column
  return {
    edition_no: editionNo,
    table_no: tableNo,
    index,
    header,
    role,
    also,
    use,
    probability,
    runner_up: runnerUp,
    decided_by: decidedBy,
    holds_actions: holdsActions ? 1 : 0,
  }
}

/** An Issue's row in `edition_issues`; `index` counts those of the edition and stage from 0. */
export function issueRow(
  editionNo: number,
  stage: BaseTables['edition_issues']['stage'],
  index: number,
  issue: Issue,
): BaseTables['edition_issues'] {
  return {
    edition_no: editionNo,
    stage,
    seq: index + 1,
    code: issue.code,
    severity: issue.severity,
    message: issue.message,
    text: issue.text ?? null,
    page: issue.page ?? null,
    position: issue.position ?? null,
    places: issue.places ? JSON.stringify(issue.places) : null,
  }
}
