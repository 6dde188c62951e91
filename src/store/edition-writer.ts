import type { Column, EditionDate, EditionReading, ShapedTable, Told } from '../model/index.ts'
import { type Database, listed, sqlite } from './database.ts'
import { recordWriter } from './records.ts'

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

/** What came with a file when it was imported, and what it was read as. */
export type FileKept = {
  /** Where it lay. */
  path?: string
  /** What was told of it then, corrections apart. */
  given?: Told
  /** A packed KeptDocument. */
  document?: Uint8Array | null
}

/** Writes editions, inside the caller's transaction. */
export function editionWriter(db: Database) {
  const insertEdition = db.inserter('read_editions')
  const insertIssue = db.inserter('edition_issues')
  const insertColumn = db.inserter('read_columns')
  const records = recordWriter(db)

  const head = (reading: EditionReading, sketch: unknown) => ({
    source_file: reading.sourceFile,
    media_type: reading.mediaType,
    pages: reading.pages,
    title: reading.title,
    title_places: JSON.stringify(reading.titlePlaces),
    body: reading.body,
    ...datedColumns(reading.dated),
    told: JSON.stringify(reading.told),
    sketch: JSON.stringify(sketch ?? null),
    actions: reading.records.length,
  })

  function writeTables(editionNo: number, { tables, issues }: EditionReading): void {
    for (const table of tables) {
      for (const column of table.columns) insertColumn(columnRow(editionNo, table, column))
    }
    for (const [index, issue] of issues.entries()) {
      insertIssue({ edition_no: editionNo, stage: 'read', seq: index + 1, ...issueColumns(issue) })
    }
  }

  function insert(reading: EditionReading, sketch: unknown, importedAt: string, readAt: string): void {
    const editionNo = nextNumber(db, 'edition')
    insertEdition({
      edition_no: editionNo,
      edition_id: reading.editionId,
      sha256: reading.sha256,
      ...head(reading, sketch),
      imported_at: importedAt,
      read_at: readAt,
    })
    records.insert(editionNo, reading.records)
    writeTables(editionNo, reading)
  }

  function replace(editionNo: number, reading: EditionReading, sketch: unknown, readAt: string): void {
    db.run(
      sqlite
        .updateTable('read_editions')
        .set({ ...head(reading, sketch), read_at: readAt })
        .where('edition_no', '=', editionNo),
    )
    records.replace(editionNo, reading.records)
    for (const table of ['read_columns', 'edition_issues'] as const) {
      db.run(sqlite.deleteFrom(table).where('edition_no', '=', editionNo))
    }
    db.run(
      sqlite
        .deleteFrom('compared_editions')
        .where((where) => where.or([where('earlier_no', '=', editionNo), where('later_no', '=', editionNo)])),
    )
    writeTables(editionNo, reading)
    markStale(db, [reading.editionId])
  }

  /** Keeps what a file was read as, if anything is given. */
  function keepDocument(sha256: string, bytes: Uint8Array | null): void {
    if (bytes === null) return
    const document = Buffer.from(bytes)
    db.run(
      sqlite
        .insertInto('read_documents')
        .values({ sha256, document })
        .onConflict((conflict) => conflict.column('sha256').doUpdateSet({ document })),
    )
  }

  return {
    /** Stores an edition as it is read now: new, or in place of what it was read as, under the same ids. */
    put(reading: EditionReading, sketch: unknown, importedAt: string, readAt: string): void {
      const stored = db.first(
        sqlite.selectFrom('read_editions').select('edition_no').where('sha256', '=', reading.sha256),
      )
      if (stored) replace(stored.edition_no, reading, sketch, readAt)
      else insert(reading, sketch, importedAt, readAt)
    },

    /** Takes an edition out, with all that was concluded from it; its plan is to be grouped and reconciled anew. */
    takeOut(editionId: string): void {
      markStale(db, [editionId], { regroup: 1 })
      db.run(sqlite.deleteFrom('read_editions').where('edition_id', '=', editionId))
    },

    /** Keeps what came with a file; of a file that is known, what is given now in place of what was. */
    keep({ editionId, sha256, sourceFile, told }: EditionReading, kept: FileKept, importedAt: string): void {
      const { columns: _, rows: __, ...rest } = told
      const given = JSON.stringify(kept.given ?? rest)
      const file = { edition_id: editionId, sha256, source_file: sourceFile, path: kept.path ?? null, given }
      db.run(
        sqlite
          .insertInto('read_files')
          .values({ ...file, imported_at: importedAt })
          .onConflict((conflict) =>
            conflict
              .column('edition_id')
              .doUpdateSet(kept.path === undefined ? { given } : { given, path: kept.path }),
          ),
      )
      keepDocument(sha256, kept.document ?? null)
    },
    keepDocument,
  }
}

/** The plans of some editions are to be reconciled anew; with `regroup`, editions that are of none may be of them. */
export function markStale(db: Database, editionIds: readonly string[], more: { regroup?: 1 } = {}): void {
  db.run(
    sqlite
      .updateTable('found_plans')
      .set({ stale: 1, ...more })
      .where('plan_id', 'in', (query) =>
        query
          .selectFrom('found_editions')
          .innerJoin('read_editions', 'read_editions.edition_no', 'found_editions.edition_no')
          .select('found_editions.plan_id')
          .where('read_editions.edition_id', 'in', listed(editionIds)),
      ),
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

/** An Issue's columns in `edition_issues`. */
export function issueColumns(issue: EditionReading['issues'][number]) {
  return {
    code: issue.code,
    severity: issue.severity,
    message: issue.message,
    text: issue.text ?? null,
    page: issue.page ?? null,
    position: issue.position ?? null,
    places: issue.places ? JSON.stringify(issue.places) : null,
  }
}

/** The number for the next row of a table. */
export function nextNumber(db: Database, of: 'edition' | 'action'): number {
  const last =
    of === 'edition'
      ? db.first(sqlite.selectFrom('read_editions').select(({ fn }) => fn.max('edition_no').as('no')))
      : db.first(sqlite.selectFrom('read_actions').select(({ fn }) => fn.max('action_no').as('no')))
  return (last?.no ?? 0) + 1
}
