import {
  type Document,
  type Issue,
  issue,
  type Outcome,
  outcome,
  type Page,
  SourceError,
} from '../../model/index.ts'
import type { ReadOptions, SourceFile } from '../reader.ts'
import { AlignedTables } from './aligned-tables.ts'
import { FurnitureWatch, WINDOW } from './furniture.ts'
import { settleHyphens, Vocabulary } from './hyphens.ts'
import type { PageInk } from './ink.ts'
import { type OpenPdf, openPdf } from './load.ts'
import { readMetadata } from './metadata.ts'
import { readPage, type TracedPage, tracePage } from './page.ts'
import { pageImage } from './page-image.ts'
import { isScan, withRecognised } from './recognised.ts'
import type { PageTags } from './tags.ts'

const MEDIA_TYPE = 'application/pdf'
const MOST_PAGES = 5000

/** What a page draws; null where its objects are damaged. */
async function inkOf(
  pdf: OpenPdf,
  number: number,
  ignoreTags: boolean,
): Promise<{ shown: PageInk; tags: PageTags | null } | null> {
  try {
    const page = await pdf.page(number)
    const shown = await page.ink()
    const tags = ignoreTags ? null : await page.tags()
    page.release()
    return { shown, tags }
  } catch (error) {
    // pdf.js throws errors of its own for damaged objects; a mistake in this code must not pass for one.
    if (error instanceof TypeError || error instanceof RangeError) throw error
    return null
  }
}

/** A page with the words that the caller's program recognises on it, where it is a picture without any. */
async function recognisedInk(
  shown: PageInk,
  number: number,
  source: SourceFile,
  { recognise, password }: ReadOptions,
): Promise<PageInk> {
  if (!recognise || !isScan(shown)) return shown
  const { width, height } = shown
  const picture = (): Promise<Uint8Array> => pageImage(source.bytes, number, [], password)
  return withRecognised(shown, await recognise({ number, width, height, picture }))
}

/** Reads a PDF, page by page. Errors as Reader.read. */
export async function readPdf(source: SourceFile, options: ReadOptions): Promise<Outcome<Document>> {
  const pdf = await openPdf(source.bytes, options.password)
  try {
    const pages: Page[] = []
    const issues: Issue[] = []
    const vocabulary = new Vocabulary()
    const watch = new FurnitureWatch()
    const aligned = new AlignedTables()
    const waiting: TracedPage[] = []
    const finish = (traced: TracedPage): void => {
      const { page, issues: doubts } = readPage(traced, watch, aligned)
      pages.push(page)
      issues.push(...doubts)
    }
    let before: TracedPage | null = null
    let failed = 0
    const last = Math.min(pdf.pages, MOST_PAGES)
    for (let number = 1; number <= last; number++) {
      const drawn = await inkOf(pdf, number, options.ignoreTags ?? false)
      if (!drawn) {
        issues.push(issue('not-read', `Page ${number} is damaged and was not read.`, { page: number }))
        failed += 1
        before = null
        continue
      }
      const shown = await recognisedInk(drawn.shown, number, source, options)
      const traced: TracedPage = tracePage(shown, number, drawn.tags, before)
      before = traced
      vocabulary.addAll(traced.words.map((word) => word.text))
      watch.note(number, traced.rest, traced.ink.height)
      waiting.push(traced)
      // A page is read when the pages after it have shown what comes again on each.
      if (waiting.length > WINDOW) finish(waiting.shift()!)
    }
    waiting.forEach(finish)
    if (failed === last) throw new SourceError('damaged', 'no page of the PDF can be read: it is damaged')
    if (last < pdf.pages) {
      issues.push(issue('truncated', `The file has ${pdf.pages} pages; the first ${last} were read.`))
    }
    const document = { mediaType: MEDIA_TYPE, metadata: await readMetadata(pdf.document), pages }
    settleHyphens(document, vocabulary)
    return outcome(document, issues)
  } finally {
    await pdf.close()
  }
}
