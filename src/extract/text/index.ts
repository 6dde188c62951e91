import type { Reader } from '../reader.ts'
import { foreignFormat, looksLikeText } from './decode.ts'

/** Names that promise a text. */
const TEXT_NAME = /\.(?:txt|text|md|markdown|html?|xhtml|csv|tsv|tab|asc|log)$/i

/**
 * Texts of every flavour: plain with tabs, pipes, boxes or aligned columns, Markdown, HTML, CSV. The flavour
 * is found from the contents when the text is read.
 */
export const textReader: Reader = {
  format: 'text',
  sniff({ name, bytes }) {
    const foreign = foreignFormat(bytes)
    if (foreign && !/picture/.test(foreign)) return 0
    const named = TEXT_NAME.test(name)
    // Binary bytes under a text's name are this reader's to refuse in plain words, if no other wants them.
    if (foreign || !looksLikeText(bytes)) return named ? 0.05 : 0
    return named ? 0.9 : 0.5
  },
  async read(source) {
    const { readText } = await import('./read-text.ts')
    return readText(source)
  },
}
