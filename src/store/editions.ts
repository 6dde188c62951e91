import type { EditionReading, Told } from '../model/index.ts'
import { toldKey } from '../util/told-key.ts'
import { type Database, queries } from './database.ts'
import { type FileKept, keepDocument, keepFile, putEdition } from './edition-writer.ts'

/** What a later run needs of an edition to tell which plan it belongs to, without reading its file again. */
export type StoredSketch = { editionId: string; planId: string | null; sketch: unknown }

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

/** A file that was read once: what was told of it when it came, and what it is stored as. */
export type StoredFile = {
  editionId: string
  sha256: string
  sourceFile: string
  /** Where it lay when it was last imported; null where an earlier version did not keep it. */
  path: string | null
  /** What was told of it when it came, corrections apart. */
  given: Told
  importedAt: string
  /** What it was read as is kept. */
  isKept: boolean
  /** Null where it was taken out. */
  edition: { told: Told; title: string | null; body: string | null } | null
}

const files = queries
  .selectFrom('read_files')
  .leftJoin('read_editions', 'read_editions.edition_id', 'read_files.edition_id')
  .leftJoin('read_documents', 'read_documents.sha256', 'read_files.sha256')
  .select([
    'read_files.edition_id',
    'read_files.sha256',
    'read_files.source_file',
    'read_files.path',
    'read_files.given',
    'read_files.imported_at',
    'read_documents.sha256 as kept',
    'read_editions.told',
    'read_editions.title',
    'read_editions.body',
  ])

/** What files say: stored once, one transaction an edition. */
export function editionStore(db: Database) {
  return {
    /** What is known of the file of these bytes; undefined where it never came. */
    fileOf: (sha256: string) => fileOf(db, sha256),

    /** Every file that ever came, those that were taken out as well. */
    async files(): Promise<StoredFile[]> {
      return (await db.all(files.orderBy('read_files.edition_id'))).map(storedFile)
    },

    /** The packed KeptDocument of a file; undefined where none is kept. */
    async documentOf(sha256: string): Promise<Uint8Array | undefined> {
      const row = await db.first(
        queries.selectFrom('read_documents').select('document').where('sha256', '=', sha256),
      )
      return row?.document
    },

    /** Keeps what a known file was read as; null where it is too large to be kept. */
    async keepDocument(sha256: string, document: Uint8Array | null): Promise<void> {
      await db.write(() => keepDocument(db, sha256, document))
    },

    /** Keeps where a known file lies now. */
    async foundAt(sha256: string, path: string): Promise<void> {
      await db.write(() =>
        db.run(queries.updateTable('read_files').set({ path }).where('sha256', '=', sha256)),
      )
    },

    /**
     * Stores one edition, whole or not at all. The same bytes again change nothing, unless a person told
     * something else of them: then the new reading takes the place of the old, under the same ids. `importedAt`
     * is an ISO date-time; `kept` what else came with the file.
     */
    saveEdition: (reading: EditionReading, sketch: unknown, importedAt: string, kept: FileKept = {}) =>
      saveEdition(db, reading, sketch, importedAt, kept),

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

async function fileOf(db: Database, sha256: string): Promise<StoredFile | undefined> {
  const row = await db.first(files.where('read_files.sha256', '=', sha256))
  return row && storedFile(row)
}

async function saveEdition(
  db: Database,
  unchecked: EditionReading,
  sketch: unknown,
  importedAt: string,
  kept: FileKept,
): Promise<'new' | 'unchanged'> {
  const schemas = await import('../model/schemas.ts')
  const reading = schemas.EditionReading.parse(unchecked)
  return db.write(
    async () => {
      const known = await fileOf(db, reading.sha256)
      await keepFile(db, reading, kept, importedAt)
      const named = { file: reading.sourceFile, title: reading.title, body: reading.body }
      if (known?.edition && toldKey(known.edition.told, named) === toldKey(reading.told, named)) {
        return 'unchanged'
      }
      await putEdition(db, reading, sketch, known?.importedAt ?? importedAt, importedAt)
      return 'new'
    },
    { of: reading.editionId },
  )
}

type FileRow = {
  edition_id: string
  sha256: string
  source_file: string
  path: string | null
  given: string
  imported_at: string
  kept: string | null
  told: string | null
  title: string | null
  body: string | null
}

const storedFile = (row: FileRow): StoredFile => ({
  editionId: row.edition_id,
  sha256: row.sha256,
  sourceFile: row.source_file,
  path: row.path,
  given: JSON.parse(row.given) as Told,
  importedAt: row.imported_at,
  isKept: row.kept !== null,
  edition:
    row.told === null ? null : { told: JSON.parse(row.told) as Told, title: row.title, body: row.body },
})

/** What is told now of the whole file says nothing else than what was known. */
export function addsNothing(known: Told, { body, plan, dated }: Told): boolean {
  const told = { body, plan, dated }
  const names = Object.keys(told) as (keyof typeof told)[]
  return names.every((key) => told[key] === undefined || told[key] === known[key])
}
