import { type Document, type Issue, issue, type Outcome, outcome, type Page } from '../../model/index.ts'
import type { Reader, ReadOptions, SourceFile } from '../reader.ts'
import { settleHyphens, Vocabulary } from './hyphens.ts'
import { openPdf } from './load.ts'
import { readMetadata } from './metadata.ts'
import { readPage } from './page.ts'

const MEDIA_TYPE = 'application/pdf'
/** PDF readers accept a header within the first kilobyte. */
const HEADER_WITHIN = 1024
const MOST_PAGES = 5000

/** Reads PDF files: every page's tables, headings and paragraphs with their places. */
export const pdfReader: Reader = {
  format: 'pdf',
  sniff({ name, bytes }) {
    const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEADER_WITHIN)).toString(
      'latin1',
    )
    const at = head.indexOf('%PDF-')
    if (at === 0) return 1
    if (at > 0) return 0.9
    return /\.pdf$/i.test(name) ? 0.2 : 0
  },
  read: readPdf,
}

async function readPdf(source: SourceFile, options: ReadOptions): Promise<Outcome<Document>> {
  const pdf = await openPdf(source.bytes, options.password)
  try {
    const pages: Page[] = []
    const issues: Issue[] = []
    const vocabulary = new Vocabulary()
    const last = Math.min(pdf.pages, MOST_PAGES)
    for (let number = 1; number <= last; number++) {
      const open = await pdf.page(number)
      const { page, issues: doubts } = readPage(await open.ink(), number)
      open.release()
      pages.push(page)
      issues.push(...doubts)
    }
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
