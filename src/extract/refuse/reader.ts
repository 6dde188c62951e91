import { SourceError } from '../../model/index.ts'
import { containerKind } from '../container.ts'
import { hasStream, looksLikeOle } from '../ole.ts'
import type { Reader } from '../reader.ts'
import { openZip } from '../zip.ts'

/** Streams that tell what else an old compound file is, with what to do. */
const OLD_FORMATS: readonly (readonly [stream: string, sentence: string])[] = [
  ['Workbook', 'the file is an old Excel workbook (.xls); save it as .xlsx'],
  ['Book', 'the file is an old Excel workbook (.xls); save it as .xlsx'],
  [
    'PowerPoint Document',
    'the file is an old PowerPoint presentation; plans are read from Word, Excel, PDF or text',
  ],
  ['__properties_version1.0', 'the file is an Outlook message; save the plan that is attached to it'],
]

/**
 * Files of Office's kind that are not read, so that a person learns what they are: encrypted ones, other Office
 * formats, and zip archives under a document's name.
 */
export const refusingReader: Reader = {
  format: 'unreadable office file',
  sniff({ bytes }) {
    if (looksLikeOle(bytes)) return hasStream(bytes, 'EncryptedPackage') ? 1 : 0.2
    return containerKind(bytes) === null ? 0 : 0.2
  },
  read: ({ bytes }) => Promise.reject(looksLikeOle(bytes) ? refusedOle(bytes) : refusedZip(bytes)),
}

function refusedOle(bytes: Uint8Array): SourceError {
  if (hasStream(bytes, 'EncryptedPackage')) {
    return new SourceError('encrypted', 'the file is locked with a password; save a copy without one')
  }
  const known = OLD_FORMATS.find(([stream]) => hasStream(bytes, stream))
  return known
    ? new SourceError('unsupported', known[1])
    : new SourceError('damaged', 'the file is an old Office file, but holds no document')
}

function refusedZip(bytes: Uint8Array): SourceError {
  if (containerKind(bytes) === 'powerpoint') {
    return new SourceError(
      'unsupported',
      'the file is a PowerPoint presentation; plans are read from Word, Excel, PDF or text',
    )
  }
  try {
    const { names } = openZip(bytes)
    const some = names.slice(0, 3).join(', ')
    return new SourceError(
      'unsupported',
      `the file is a zip archive (${some || 'empty'}), not a document; unpack it first`,
    )
  } catch (error) {
    return error instanceof SourceError
      ? error
      : new SourceError('damaged', 'the file is a damaged zip archive')
  }
}
