import { asPdf } from './as-pdf.ts'
import { readJpeg } from './jpeg.ts'
import type { ImageType } from './kind.ts'
import { readPng } from './png.ts'
import { readTiff } from './tiff.ts'

/** An image file as a PDF, page for page. Throws SourceError where it cannot be read. */
export function imageAsPdf(bytes: Uint8Array, type: ImageType): Uint8Array {
  if (type === 'image/tiff') return asPdf(readTiff(bytes))
  return asPdf([type === 'image/jpeg' ? readJpeg(bytes) : readPng(bytes)])
}
