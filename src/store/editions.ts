import type {
  Column,
  EditionDate,
  EditionReading,
  Issue,
  ShapedTable,
  Told,
  ToldColumn,
} from '../model/index.ts'
import { foldForComparison } from '../util/text.ts'
import { meansFile } from '../util/told-pattern.ts'
import { type Database, queries } from './database.ts'
import { writeRecords } from './records.ts'
import type { BaseTables } from './tables.ts'

/** What a later run needs of an edition to tell which plan it belongs to, without reading its file again. */
export type StoredSketch = { editionId: string; planId: string | null; sketch: unknown }

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

/** The editions of a plan in their order. */
export const editionsInOrder = (planId: string) =>
  queries
    .selectFrom('editions')
    .innerJoin('read_editions', 'read_editions.edition_id', 'editions.edition_id')
    .innerJoin('found_editions', 'found_editions.edition_no', 'read_editions.edition_no')
    .selectAll('editions')
    .where('found_editions.plan_id', '=', planId)
    .orderBy('found_editions.seq')
    .orderBy('editions.dated_on')
    .orderBy('editions.edition_id')

/** What files say: stored once, one transaction an edition. */
export function editionStore(db: Database) {
  const storedEdition = (sha256: string) =>
    db.first(
      queries
        .selectFrom('read_editions')
        .select(['edition_no', 'told', 'source_file', 'title', 'body'])
        .where('sha256', '=', sha256),
    )

  return {
    /** What a person has told of a stored file; undefined where no such file is stored. */
    async toldOf(sha256: string): Promise<Told | undefined> {
      const stored = await storedEdition(sha256)
      if (!stored) return undefined
      const schemas = await import('../model/schemas.ts')
      return schemas.Told.parse(JSON.parse(stored.told))
    },

    /** Whether the bytes are stored, and what is told of them now was known when they were read. */
    async hasEdition(sha256: string, told: Told = {}): Promise<boolean> {
      const stored = await storedEdition(sha256)
      if (!stored) return false
      const named = { file: stored.source_file, title: stored.title, body: stored.body }
      const columns = (told.columns ?? []).filter(({ pattern }) => meansFile(pattern, named))
      const { columns: _, ...rest } = told
      const schemas = await import('../model/schemas.ts')
      return addsNothing(
        schemas.Told.parse(JSON.parse(stored.told)),
        columns.length > 0 ? { ...rest, columns } : rest,
      )
    },

    /**
     * Stores one edition, whole or not at all. The same bytes again change nothing, unless a person told
     * something new of them: then the new reading takes the place of the old, under the same ids. `importedAt`
     * is an ISO date-time.
     */
    async saveEdition(
      unchecked: EditionReading,
      sketch: unknown,
      importedAt: string,
    ): Promise<'new' | 'unchanged'> {
      const schemas = await import('../model/schemas.ts')
      const reading = schemas.EditionReading.parse(unchecked)
      return db.write(
        async () => {
          const stored = await storedEdition(reading.sha256)
          if (stored) {
            if (addsNothing(schemas.Told.parse(JSON.parse(stored.told)), reading.told)) return 'unchanged'
            await forget(db, stored.edition_no)
          }
          const [editionNo] = (await db.newNumbers('edition', 1)) as [number]
          await db.insert('read_editions', [
            {
              edition_no: editionNo,
              edition_id: reading.editionId,
              sha256: reading.sha256,
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
              imported_at: importedAt,
            },
          ])
          await writeRecords(db, editionNo, reading.records)
          await db.insert(
            'read_columns',
            reading.tables.flatMap((table) =>
              table.columns.map((column) => columnRow(editionNo, table, column)),
            ),
          )
          await db.insert(
            'edition_issues',
            reading.issues.map((issue, index) => issueRow(editionNo, 'read', index, issue)),
          )
          return 'new'
        },
        { of: reading.editionId },
      )
    },

    /** Keeps a sketch of a stored edition in place of the one that an earlier version kept. */
    async saveSketch(editionId: string, sketch: unknown): Promise<void> {
      await db.write(() =>
        db.run(
          queries
            .updateTable('read_editions')
            .set({ sketch: JSON.stringify(sketch) })
            .where('edition_id', '=', editionId),
        ),
      )
    },

    /** What was kept of every edition to find its plan, in the order in which they came. */
    async sketches(): Promise<StoredSketch[]> {
      const rows = await db.all(
        queries
          .selectFrom('read_editions')
          .leftJoin('found_editions', 'found_editions.edition_no', 'read_editions.edition_no')
          .select(['read_editions.edition_id', 'read_editions.sketch', 'found_editions.plan_id'])
          .orderBy('read_editions.edition_no'),
      )
      return rows.map((row) => ({
        editionId: row.edition_id,
        planId: row.plan_id,
        sketch: JSON.parse(row.sketch) as unknown,
      }))
    },
  }
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

/** Takes an edition out, with all that was concluded from it; its plan is to be grouped and reconciled anew. */
async function forget(db: Database, editionNo: number): Promise<void> {
  await db.run(
    queries
      .updateTable('found_plans')
      .set({ stale: 1, regroup: 1 })
      .where('plan_id', 'in', (query) =>
        query.selectFrom('found_editions').select('plan_id').where('edition_no', '=', editionNo),
      ),
  )
  await db.run(queries.deleteFrom('read_editions').where('edition_no', '=', editionNo))
}

/** What is told now says nothing else than what was known: of columns, that each header has the role it had. */
function addsNothing(known: Told, { columns = [], ...told }: Told): boolean {
  const rolesOf = (all: readonly ToldColumn[]) =>
    new Map(all.map(({ header, role }) => [foldForComparison(header), role]))
  const before = rolesOf(known.columns ?? [])
  const names = Object.keys(told) as (keyof typeof told)[]
  return (
    names.every((key) => told[key] === undefined || told[key] === known[key]) &&
    [...rolesOf(columns)].every(([header, role]) => before.get(header) === role)
  )
}
