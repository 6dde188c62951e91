import { type Document, issue, type Outcome, outcome } from '../../model/index.ts'
import type { Reader } from '../reader.ts'

const MEDIA_TYPE = 'application/rtf'
const SIGNATURE = '{\\rtf'

/**
 * RTF, by our own reader everywhere: on its way through LibreOffice a file loses header rows and the numbers
 * of its lists, which RTF spells out.
 */
export const rtfReader: Reader = {
  format: 'rtf',
  sniff: ({ bytes }) => (Buffer.from(bytes.subarray(0, 64)).toString('latin1').includes(SIGNATURE) ? 1 : 0),
  read: ({ bytes }) => readRtfFile(bytes),
}

async function readRtfFile(bytes: Uint8Array): Promise<Outcome<Document>> {
  const { readRtf } = await import('./read-rtf.ts')
  const { assemble } = await import('../flow/assemble.ts')
  const { stories, metadata, cut } = readRtf(Buffer.from(bytes).toString('latin1'))
  const { blocks, issues } = assemble(stories)
  if (cut) issues.push(issue('truncated', 'The file ends before its end mark; what follows is missing.'))
  return outcome({ mediaType: MEDIA_TYPE, metadata, pages: [{ number: null, blocks }] }, issues)
}
