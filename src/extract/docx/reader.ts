import { containerKind } from '../container.ts'
import type { Reader } from '../reader.ts'

/** Word's .docx, with its relatives .docm, .dotx and .dotm. */
export const docxReader: Reader = {
  format: 'docx',
  sniff({ name, bytes }) {
    const kind = containerKind(bytes)
    return kind === 'word' ? 1 : kind === 'unlistable' && /\.do[ct][xm]$/i.test(name) ? 0.4 : 0
  },
  async read({ bytes }) {
    const { readDocx } = await import('./read-docx.ts')
    return readDocx(bytes)
  },
}
