import { issue, SourceError } from '../../model/index.ts'
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
    if (type === 'image/jpeg') {
      const { isCutShort } = await import('./jpeg.ts')
      const message = 'The JPEG is cut short: the lower part of the picture is missing and was not read.'
      if (isCutShort(source.bytes)) issues.push(issue('not-read', message, { page: 1 }))
    }
    return { value: { ...value, mediaType: type }, issues }
  },
}
