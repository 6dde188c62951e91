import { extract, type ReadOptions, type SourceFile } from './extract/index.ts'
import { type EditionIdentity, interpret } from './interpret/index.ts'
import type {
  Box,
  Document,
  EditionReading,
  Issue,
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

/** What every stage sees in one file. */
export interface Inspection {
  document: Document
  stitched: StitchedDocument
  shaped: Shaped
  reading: EditionReading
  /** How likely the title, the body and the date of the edition are, and what else each may be. */
  sure: EditionIdentity['sure']
}

const pageCount = (document: Document): number | null => {
  const numbers = document.pages.flatMap((page) => (page.number === null ? [] : [page.number]))
  return numbers.length === 0 ? null : Math.max(...numbers)
}

/**
 * Runs one file's bytes through every stage that needs nothing else. Throws SourceError where it cannot be read
 * at all, UsageError where a told date is none.
 */
export async function inspect(source: SourceFile, options: EditionOptions = {}): Promise<Inspection> {
  const { told = {}, ...readOptions } = options
  const { columns: rules, ...rest } = told
  const digest = sha256(source.bytes)
  const editionId = contentId('ed', digest)
  const document = await extract(source, readOptions)
  const stitched = stitch(document.value)
  const understand = (columns: readonly ToldColumn[]) => {
    const shaped = shape(stitched.value, columns)
    const interpreted = interpret(shaped.value.rows, {
      editionId,
      sourceFile: source.name,
      metadata: document.value.metadata,
      stitched: stitched.value,
      told,
    })
    return { columns, shaped, interpreted }
  }
  const ofFile = toldFor(rules, { file: source.name, title: null, body: null })
  const first = understand(ofFile)
  // Which plan it is, and so what else is told of its columns, is known only now.
  const { title, titlePlaces, body, dated, sure } = first.interpreted.value.identity
  const ofPlan = toldFor(rules, { file: source.name, title, body })
  const { columns, shaped, interpreted } = ofPlan.length > ofFile.length ? understand(ofPlan) : first
  const issues: Issue[] = [...document.issues, ...stitched.issues, ...shaped.issues, ...interpreted.issues]
  return {
    document: document.value,
    stitched: stitched.value,
    shaped: shaped.value,
    reading: {
      editionId,
      sha256: digest,
      sourceFile: source.name,
      mediaType: document.value.mediaType,
      pages: pageCount(document.value),
      title,
      titlePlaces,
      body,
      dated,
      told: { ...rest, ...(columns.length === 0 ? {} : { columns: [...columns] }) },
      records: interpreted.value.records,
      tables: shaped.value.tables,
      issues,
    },
    sure,
  }
}

/** What a person told of the columns of the files that a name means. */
const toldFor = (columns: readonly ToldColumn[] = [], named: Named): ToldColumn[] =>
  columns.filter(({ pattern }) => meansFile(pattern, named))

/** Reads one file as an edition of a plan. Errors as `inspect`. */
export async function readEdition(source: SourceFile, options: EditionOptions = {}): Promise<EditionReading> {
  const { reading } = await inspect(source, options)
  return reading
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
): Promise<Uint8Array> {
  const { pageImage } = await import('./extract/pdf/page-image.ts')
  return pageImage(await pagesOf(bytes), page, boxes, password)
}

async function pagesOf(bytes: Uint8Array): Promise<Uint8Array> {
  const { imageType } = await import('./extract/image/kind.ts')
  const type = imageType(bytes)
  if (type === null) return bytes
  const { imageAsPdf } = await import('./extract/image/pages.ts')
  return imageAsPdf(bytes, type)
}
