import { SourceError } from '../../model/index.ts'
import type { Reader } from '../reader.ts'
import { imageType } from './kind.ts'

/** Reads image files whose pages were scanned or photographed: TIFF, JPEG, PNG. */
export const imageReader: Reader = {
  format: 'image',
  sniff: ({ bytes }) => (imageType(bytes) === null ? 0 : 1),
  async read(source, options) {
    const type = imageType(source.bytes)
    if (type === null) throw new SourceError('unknown-format', 'the file is no picture')
    const [{ imageAsPdf }, { readPdf }] = await Promise.all([
      import('./pages.ts'),
      import('../pdf/reader.ts'),
    ])
    const { value, issues } = await readPdf({ ...source, bytes: imageAsPdf(source.bytes, type) }, options)
    return { value: { ...value, mediaType: type }, issues }
  },
}
