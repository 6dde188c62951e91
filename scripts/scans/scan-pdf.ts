import type { Canvas } from '@napi-rs/canvas'
import { PDFDocument } from 'pdf-lib'
import { DrawnPages } from '../../src/extract/pdf/document/drawn-pages.ts'
import { openPdf } from '../../src/extract/pdf/document/load.ts'
import type { Random } from '../variations/random.ts'
import type { ScanLook } from './look.ts'
import { scan } from './scan.ts'

/** A PDF printed and scanned: every page a picture and nothing else. `most`: no more pages than these. */
export async function scanPdf(
  bytes: Uint8Array,
  look: ScanLook,
  random: Random,
  most = Number.POSITIVE_INFINITY,
): Promise<Uint8Array> {
  const { pages: count, close } = await openPdf(bytes)
  await close()
  const pages = new DrawnPages(bytes)
  const scanned = await PDFDocument.create()
  // The same scan is the same bytes on every day.
  scanned.setCreationDate(new Date(0))
  scanned.setModificationDate(new Date(0))
  try {
    for (let number = 1; number <= Math.min(count, most); number++) {
      const { canvas } = await pages.draw(number, () => look.dpi / 72)
      const picture = await scanned.embedJpg(scan(canvas as Canvas, look, random))
      const size: [number, number] = [(picture.width * 72) / look.dpi, (picture.height * 72) / look.dpi]
      scanned.addPage(size).drawImage(picture, { x: 0, y: 0, width: size[0], height: size[1] })
    }
    return await scanned.save()
  } finally {
    await pages.close()
  }
}
