import { containerKind } from '../container.ts'
import type { Reader } from '../reader.ts'

/** OpenDocument text: the .odt and .ott of LibreOffice, OpenOffice and Word. */
export const odtReader: Reader = {
  format: 'odt',
  sniff({ name, bytes }) {
    const kind = containerKind(bytes)
    return kind === 'opendocument-text' ? 1 : kind === 'unlistable' && /\.o[dt]t$/i.test(name) ? 0.4 : 0
  },
  async read({ bytes }) {
    const { readOdt } = await import('./read-odt.ts')
    return readOdt(bytes)
  },
}
