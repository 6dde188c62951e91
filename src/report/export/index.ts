import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type RowOf, UsageError } from '../../model/index.ts'
import { type SlipTotals, slipTotals } from '../doubt.ts'
import { knownPeople } from '../people/known-people.ts'
import { writeError } from '../write-file.ts'
import { dataPackage, type ExportedFile } from './datapackage.ts'
import { writeParquet } from './parquet.ts'
import { actionsWithOwnersPutRight, WithoutPeople } from './people.ts'
import { type ExportedRelation, exportedRelations, type RelationWriter, type SourceRows } from './relation.ts'
import { writeCsv, writeJsonLines } from './text-files.ts'
import { writeWorkbook } from './workbook.ts'

export const EXPORT_FORMATS = ['csv', 'jsonl', 'parquet', 'xlsx'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

export type ExportOptions = {
  /** The folder, made where there is none. */
  out: string
  formats: readonly ExportFormat[]
  /** The star schema as well. */
  star?: boolean
  withoutPeople?: boolean
  /** Overwrite files that no export made. */
  force?: boolean
  /** Editions that are stored but not linked yet, so that the relations of links leave them out. */
  unlinked?: number
  /** The moment of the export, an ISO date-time. */
  now: string
  /** The rows of a relation, from one state of the database. */
  rows(relation: string): SourceRows
  /** Called as each file is whole. */
  onFile?: (file: ExportedFile) => void
}

const PACKAGE = 'datapackage.json'
const WORKBOOK = 'plandrift.xlsx'

const WRITERS: Readonly<Record<Exclude<ExportFormat, 'xlsx'>, RelationWriter>> = {
  csv: writeCsv,
  jsonl: writeJsonLines,
  parquet: writeParquet,
}

/**
 * Writes the contract's relations as files, and a `datapackage.json` that documents them. Everything is first
 * written aside and put in place when all of it is whole, so that a failure leaves what was there. Throws
 * UsageError where a file is there that no export made, or where the folder cannot be written.
 */
export async function exportRelations(
  options: ExportOptions,
): Promise<{ files: ExportedFile[]; totals: SlipTotals }> {
  const { out, now, unlinked = 0 } = options
  const formats = [...new Set(options.formats)]
  const relations = exportedRelations(options.star === true)
  refuseForeignFiles(
    options,
    formats,
    relations.map(({ name }) => name),
  )
  const people = options.withoutPeople
    ? new WithoutPeople(
        await knownPeople((relation) => options.rows(relation)),
        await actionsWithOwnersPutRight(options.rows('actions')),
      )
    : null
  const rowsOf = (relation: ExportedRelation['relation']): SourceRows => {
    const rows = options.rows(relation.name)
    return people ? people.rows(relation, rows) : rows
  }
  const files: ExportedFile[] = []
  const done = (file: ExportedFile): void => {
    files.push(file)
    options.onFile?.(file)
  }
  let aside: string | undefined
  try {
    mkdirSync(out, { recursive: true })
    aside = mkdtempSync(join(out, '.partial-'))
    for (const format of formats) {
      if (format === 'xlsx') {
        const exported = relations.map((relation) => ({ relation, rows: rowsOf(relation) }))
        const counts = await writeWorkbook(join(aside, WORKBOOK), exported)
        for (const [index, relation] of relations.entries()) {
          done({ path: WORKBOOK, format, relation, rows: counts[index]! })
        }
        continue
      }
      for (const relation of relations) {
        const path = `${relation.name}.${format}`
        const rows = await WRITERS[format](join(aside, path), { relation, rows: rowsOf(relation) })
        done({ path, format, relation, rows })
      }
    }
    const totals = await slipTotals(options.rows('slippage') as AsyncIterable<RowOf<'slippage'>>)
    const description = dataPackage(files, { created: now, withoutPeople: people !== null, totals, unlinked })
    writeFileSync(join(aside, PACKAGE), `${JSON.stringify(description, null, 2)}\n`)
    for (const path of new Set([...files.map((file) => file.path), PACKAGE])) {
      renameSync(join(aside, path), join(out, path))
    }
    return { files, totals }
  } catch (error) {
    throw writeError(error, out)
  } finally {
    if (aside !== undefined) rmSync(aside, { recursive: true, force: true })
  }
}

function refuseForeignFiles(
  { out, force }: ExportOptions,
  formats: readonly ExportFormat[],
  relations: readonly string[],
): void {
  if (force) return
  const ours = filesOfEarlierExport(out)
  const wanted = formats.flatMap((format) =>
    format === 'xlsx' ? [WORKBOOK] : relations.map((relation) => `${relation}.${format}`),
  )
  for (const path of [...wanted, PACKAGE]) {
    if (!ours.has(path) && existsSync(join(out, path))) {
      throw new UsageError(
        `${join(out, path)} is there and no export made it; name another folder, or add --force to overwrite it`,
      )
    }
  }
}

/** The files that an earlier export into the folder made: those that its `datapackage.json` names. */
function filesOfEarlierExport(out: string): Set<string> {
  try {
    const { name, resources } = JSON.parse(readFileSync(join(out, PACKAGE), 'utf8')) as ReturnType<
      typeof dataPackage
    >
    return name === 'plandrift' ? new Set([PACKAGE, ...resources.map(({ path }) => path)]) : new Set()
  } catch {
    // No such file, or not one that an export wrote.
    return new Set()
  }
}
