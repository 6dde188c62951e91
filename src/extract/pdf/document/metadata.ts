import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api.js'
import type { Metadata } from '../../../model/index.ts'
import { isoDay } from '../../../util/calendar.ts'
import { foldSpace } from '../../../util/text.ts'

/** What the file says of itself; whatever cannot be read is left out. */
export async function readMetadata(document: PDFDocumentProxy): Promise<Metadata> {
  const found = await document.getMetadata().catch(() => null)
  const info = (found?.info ?? {}) as Record<string, unknown>
  const metadata: Metadata = {}
  const text = (key: string): string | undefined => {
    const value = info[key]
    const words = typeof value === 'string' ? foldSpace(value) : ''
    return words === '' ? undefined : words
  }
  const set = <K extends keyof Metadata>(key: K, value: Metadata[K] | undefined): void => {
    if (value !== undefined) metadata[key] = value
  }
  set('title', text('Title'))
  set('author', text('Author'))
  set('subject', text('Subject'))
  set('producer', text('Creator') ?? text('Producer'))
  set('language', text('Language'))
  set('created', dayOf(info['CreationDate']))
  set('modified', dayOf(info['ModDate']))
  return metadata
}

/** The day of a PDF date, `D:20110322143000+01'00'`. */
function dayOf(value: unknown): string | undefined {
  const parts = typeof value === 'string' ? /^(?:D:)?(\d{4})(\d{2})(\d{2})/.exec(value) : null
  return parts ? (isoDay(Number(parts[1]), Number(parts[2]), Number(parts[3])) ?? undefined) : undefined
}
