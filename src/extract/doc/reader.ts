import {
  type Aside,
  type Block,
  type Document,
  type Issue,
  issue,
  type Outcome,
  outcome,
  SourceError,
} from '../../model/index.ts'
import { foldSpace, shorten } from '../../util/text.ts'
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

/**
 * Reads a .doc without LibreOffice: its body by its own tables or, where they are damaged, as word-extractor gives
 * its words. Throws SourceError `damaged` where there are none to be had.
 */
export async function readDocWords(bytes: Uint8Array): Promise<Outcome<Document>> {
  const { extractWords } = await import('./extract-words.ts')
  const words = await extractWords(bytes)
  const { blocks, issues } = await bodyOf(bytes, words.body)
  const value: Document = {
    mediaType: MEDIA_TYPE,
    metadata: {},
    pages: [
      {
        number: null,
        blocks: [
          ...words.headers.map((text, index) => aside('header', text, index)),
          ...blocks,
          ...words.footnotes.map((text, index) => aside('footnote', text, index)),
          ...words.comments.map((text, index) => aside('comment', text, index)),
        ],
      },
    ],
  }
  return outcome(value, issues)
}

async function bodyOf(bytes: Uint8Array, words: string): Promise<{ blocks: Block[]; issues: Issue[] }> {
  const { readBinary } = await import('./read-binary.ts')
  try {
    const { blocks, hidden } = readBinary(bytes)
    const issues = [
      lost('automatic numbers, text boxes and who made tracked changes'),
      ...(hidden.length > 0 ? [hiddenIssue(hidden)] : []),
    ]
    return { blocks, issues }
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    const { blocksOf } = await import('./tabbed.ts')
    return { blocks: blocksOf(words), issues: [lost('all but the words')] }
  }
}

const lost = (what: string): Issue =>
  issue(
    'lost-in-conversion',
    `This old Word file was read without LibreOffice, which loses ${what}. Install LibreOffice to keep them.`,
    { severity: 'warning' },
  )

function hiddenIssue(hidden: readonly string[]): Issue {
  const text = shorten(foldSpace(hidden.join('')), 160)
  return issue('hidden-left-out', `Hidden words were left out: “${text}”.`, { text })
}

function aside(kind: 'header' | 'footnote' | 'comment', text: string, index: number): Aside {
  return {
    kind,
    paragraph: { runs: [{ text }] },
    places: [{ kind: 'part', part: `${kind}s`, path: `paragraph ${index + 1}` }],
  }
}
