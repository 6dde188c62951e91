import { extract, type ReadOptions, type SourceFile } from './extract/index.ts'
import { actionIdOf, interpret, wordsOfRow } from './interpret/index.ts'
import type {
  Box,
  Document,
  EditionReading,
  KeptDocument,
  OnStep,
  StitchedDocument,
  Told,
  ToldColumn,
} from './model/index.ts'
import { type Shaped, shape } from './shape/index.ts'
import { stitch } from './stitch/index.ts'
import { contentId, sha256 } from './util/hash.ts'
import { meansFile, type Named } from './util/told-pattern.ts'

export type { ReadOptions, SourceFile } from './extract/index.ts'
export { readToldDate } from './interpret/index.ts'

export interface EditionOptions extends ReadOptions {
  /** What a person said of the file; it outranks what the file says. */
  told?: Told
}

/** What a file is understood as, from what was kept of it. */
export interface Understanding {
  shaped: Shaped
  reading: EditionReading
}

/** What every stage sees in one file. */
export interface Inspection extends Understanding {
  document: Document
  stitched: StitchedDocument
}

const pageCount = (document: Document): number | null => {
  const numbers = document.pages.flatMap((page) => (page.number === null ? [] : [page.number]))
  return numbers.length === 0 ? null : Math.max(...numbers)
}

/**
 * What a file means, once its tables are known: all that depends on what a person told. Throws UsageError where a told
 * date is none.
 */
export function understand(
  kept: KeptDocument,
  { sha256, sourceFile }: { sha256: string; sourceFile: string },
  told: Told = {},
  onStep?: OnStep,
): Understanding {
  const { columns: rules, ...rest } = told
  const editionId = contentId('ed', sha256)
  const { stitched, metadata } = kept
  const withColumns = (columns: readonly ToldColumn[]) => {
    const shaped = shape(stitched, columns)
    const evidence = { editionId, sourceFile, metadata, stitched, told, onStep }
    return { columns, shaped, interpreted: interpret(shaped.value.rows, evidence) }
  }
  const ofFile = toldFor(rules, { file: sourceFile, title: null, body: null })
  const first = withColumns(ofFile)
  // Which plan it is, and so what else is told of its columns, is known only now.
  const { title, titlePlaces, body, dated, sure } = first.interpreted.value.identity
  const ofPlan = toldFor(rules, { file: sourceFile, title, body })
  const { columns, shaped, interpreted } = ofPlan.length > ofFile.length ? withColumns(ofPlan) : first
  return {
    shaped: shaped.value,
    reading: {
      editionId,
      sha256,
      sourceFile,
      mediaType: kept.mediaType,
      pages: kept.pages,
      title,
      titlePlaces,
      body,
      dated,
      sure,
      told: { ...rest, ...(columns.length === 0 ? {} : { columns: [...columns] }) },
      records: interpreted.value.records,
      tables: shaped.value.tables,
      issues: [...kept.issues, ...shaped.issues, ...interpreted.issues],
    },
  }
}

/** The words of every row that a file's tables have, by the ids of their actions: what corrections find them by. */
export function rowsOf(
  { stitched }: KeptDocument,
  sha256: string,
  columns: readonly ToldColumn[],
): Map<string, string> {
  const editionId = contentId('ed', sha256)
  const { rows } = shape(stitched, columns).value
  return new Map(rows.map((row) => [actionIdOf(editionId, row), wordsOfRow(row)]))
}

/** Reads a file up to where what a person told matters. Throws SourceError where it cannot be read at all. */
async function readDocument(
  source: SourceFile,
  options: ReadOptions,
): Promise<{ document: Document; kept: KeptDocument }> {
  const document = await extract(source, options)
  const stitched = stitch(document.value)
  const { mediaType, metadata } = document.value
  return {
    document: document.value,
    kept: {
      mediaType,
      pages: pageCount(document.value),
      metadata,
      stitched: stitched.value,
      issues: [...document.issues, ...stitched.issues],
    },
  }
}

/**
 * Runs one file's bytes through every stage that needs nothing else. Throws SourceError where it cannot be read
 * at all, UsageError where a told date is none.
 */
export async function inspect(source: SourceFile, options: EditionOptions = {}): Promise<Inspection> {
  const { told, ...readOptions } = options
  const { document, kept } = await readDocument(source, readOptions)
  const named = { sha256: sha256(source.bytes), sourceFile: source.name }
  return { document, stitched: kept.stitched, ...understand(kept, named, told, options.onStep) }
}

/** What a person told of the columns of the files that a name means. */
const toldFor = (columns: readonly ToldColumn[] = [], named: Named): ToldColumn[] =>
  columns.filter(({ pattern }) => meansFile(pattern, named))

/** Reads one file as an edition of a plan, and what of it is kept. Errors as `inspect`. */
export async function readToKeep(
  source: SourceFile,
  options: EditionOptions = {},
): Promise<{ reading: EditionReading; kept: KeptDocument }> {
  const { told, ...readOptions } = options
  const { kept } = await readDocument(source, readOptions)
  const named = { sha256: sha256(source.bytes), sourceFile: source.name }
  return { reading: understand(kept, named, told, options.onStep).reading, kept }
}

/** Reads one file as an edition of a plan. Errors as `inspect`. */
export async function readEdition(source: SourceFile, options: EditionOptions = {}): Promise<EditionReading> {
  const { reading } = await inspect(source, options)
  return reading
}

/** A page of a PDF as a PNG. `scale` is how many of its pixels one point is. */
export interface DrawnPage {
  picture: Uint8Array
  scale: number
}

/**
 * Draws a page of a PDF or an image file as a PNG with boxes marked, in points from the page's top left corner. Throws
 * SourceError where the file cannot be read, UsageError where it has no such page.
 */
export async function drawPage(
  bytes: Uint8Array,
  page: number,
  boxes: readonly Box[],
  password?: string,
): Promise<DrawnPage> {
  const { pageImage } = await import('./extract/pdf/document/page-image.ts')
  return pageImage(await pagesOf(bytes), page, boxes, password)
}

async function pagesOf(bytes: Uint8Array): Promise<Uint8Array> {
  const { imageType } = await import('./extract/image/kind.ts')
  const type = imageType(bytes)
  if (type === null) return bytes
  const { imageAsPdf } = await import('./extract/image/pages.ts')
  return imageAsPdf(bytes, type)
}
