import { type Document, issue, type Outcome, outcome, SourceError } from '../../model/index.ts'
import { hasStream, isEncryptedWord, looksLikeOle } from '../ole.ts'
import type { Reader } from '../reader.ts'

const MEDIA_TYPE = 'application/msword'

/** The .doc of Word 97 to 2003: through LibreOffice where it is installed, else by its own tables. */
export const docReader: Reader = {
  format: 'doc',
  sniff: ({ bytes }) => (looksLikeOle(bytes) && hasStream(bytes, 'WordDocument') ? 1 : 0),
  async read({ bytes }) {
    if (isEncryptedWord(bytes)) {
      throw new SourceError('encrypted', 'the file is locked with a password; save a copy without one')
    }
    const { readByLibreOffice } = await import('../libreoffice/read.ts')
    return (await readByLibreOffice({ bytes, extension: 'doc' }, MEDIA_TYPE)) ?? readDocWords(bytes)
  },
}

/**
 * Reads a .doc without LibreOffice, by its own tables. Throws SourceError `damaged` where they lead nowhere.
 */
export async function readDocWords(bytes: Uint8Array): Promise<Outcome<Document>> {
  const { readBinary } = await import('./read-binary.ts')
  const { assemble } = await import('../flow/assemble.ts')
  const { blocks, issues } = assemble(readBinary(bytes))
  return outcome({ mediaType: MEDIA_TYPE, metadata: {}, pages: [{ number: null, blocks }] }, [
    issue(
      'lost-in-conversion',
      'This old Word file was read without LibreOffice, which loses automatic numbers and who made tracked changes. Install LibreOffice to keep them.',
      { severity: 'warning' },
    ),
    ...issues,
  ])
}
