import type { Reader } from '../reader.ts'

/** PDF readers accept a header within the first kilobyte. */
const HEADER_WITHIN = 1024

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
  async read(source, options) {
    const { readPdf } = await import('./reader.ts')
    return readPdf(source, options)
  },
}
