import { type Document, issue, type Outcome, SourceError } from '../../model/index.ts'
import type { ReadOptions, SourceFile } from '../reader.ts'
import { type OpenPdf, openPdf } from './document/load.ts'
import { readMetadata } from './document/metadata.ts'
import { Scans } from './document/scans.ts'
import type { PageTags } from './document/tags.ts'
import type { PageInk } from './ink/ink.ts'
import { type TracedPage, tracePage } from './page/page.ts'
import { PageFlow } from './page/page-flow.ts'

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

/** Reads a PDF, page by page. Errors as Reader.read. */
export async function readPdf(source: SourceFile, options: ReadOptions): Promise<Outcome<Document>> {
  const pdf = await openPdf(source.bytes, options.password)
  const last = Math.min(pdf.pages, options.maxPages ?? MOST_PAGES, MOST_PAGES)
  const scans = new Scans(source.bytes, last, options)
  try {
    const flow = new PageFlow()
    let before: TracedPage | null = null
    let failed = 0
    for (let number = 1; number <= last; number++) {
      options.onStep?.({ unit: 'page', at: number, of: last })
      const drawn = await inkOf(pdf, number, options.ignoreTags ?? false)
      if (!drawn) {
        flow.doubt(issue('not-read', `Page ${number} is damaged and was not read.`, { page: number }))
        failed += 1
        before = null
        continue
      }
      const scan = await scans.read(drawn.shown, number)
      flow.doubt(...scan.issues)
      before = tracePage(drawn.shown, number, { tags: drawn.tags, before, scan: scan.page })
      flow.add(before)
    }
    if (failed === last) throw new SourceError('damaged', 'no page of the PDF can be read: it is damaged')
    if (last < pdf.pages) {
      flow.doubt(issue('truncated', `The file has ${pdf.pages} pages; the first ${last} were read.`))
    }
    return flow.end(MEDIA_TYPE, await readMetadata(pdf.document))
  } finally {
    await Promise.all([pdf.close(), scans.close()])
  }
}
