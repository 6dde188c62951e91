import { type Document, issue, type Outcome, outcome, SourceError } from '../../model/index.ts'
import { hasStream, isEncryptedWord, looksLikeOle } from '../ole.ts'
import type { Reader } from '../reader.ts'

const MEDIA_TYPE = 'application/msword'

/** The .doc of Word 97 to 2003: through LibreOffice where it is installed, else its words alone. */
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

/** Reads the words of a .doc without LibreOffice. Throws SourceError `damaged` where there are none to be had. */
export async function readDocWords(bytes: Uint8Array): Promise<Outcome<Document>> {
  const [{ extractWords }, { blocksOf }] = await Promise.all([
    import('./extract-words.ts'),
    import('./rows.ts'),
  ])
  const words = await extractWords(bytes)
  const value: Document = {
    mediaType: MEDIA_TYPE,
    metadata: {},
    pages: [
      {
        number: null,
        blocks: [
          ...words.headers.map((text, index) => aside('header', text, index)),
          ...blocksOf(words.body),
          ...words.footnotes.map((text, index) => aside('footnote', text, index)),
          ...words.comments.map((text, index) => aside('comment', text, index)),
        ],
      },
    ],
  }
  return outcome(value, [
    issue(
      'lost-in-conversion',
      'Of this old Word file only the words were read: colours, struck-out words, merged cells, tracked changes and automatic numbers were lost. Install LibreOffice to keep them.',
      { severity: 'warning' },
    ),
  ])
}

function aside(kind: 'header' | 'footnote' | 'comment', text: string, index: number) {
  return {
    kind,
    paragraph: { runs: [{ text }] },
    places: [{ kind: 'part' as const, part: `${kind}s`, path: `paragraph ${index + 1}` }],
  }
}
