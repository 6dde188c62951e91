/**
 * `node scripts/make-scans.ts`: scans a few printed plans of the families for the tests: one askew and dirty, one that
 * lies upside down in an image file, one whose second page alone was scanned. The results are committed.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Canvas } from '@napi-rs/canvas'
import { PDFDocument } from 'pdf-lib'
import { DrawnPages } from '../src/extract/pdf/document/drawn-pages.ts'
import { CLEAN } from './scans/look.ts'
import { scan } from './scans/scan.ts'
import { scanPdf } from './scans/scan-pdf.ts'
import { randomFrom } from './variations/random.ts'

const FIXTURES = join(import.meta.dirname, '..', 'fixtures')
const FOLDER = join(FIXTURES, 'scans')
/** Small files, and still readable. */
const SMALL = { ...CLEAN, dpi: 150, colour: false, noise: 2, jpeg: 40 }

const printed = (name: string): Promise<Uint8Array> => readFile(join(FIXTURES, 'families-pdf', name))

await mkdir(FOLDER, { recursive: true })

const askew = { ...SMALL, skew: 1.7, paper: 232, specks: 60, scratches: 6, holes: true, colour: true }
await writeFile(
  join(FOLDER, 'askew.pdf'),
  await scanPdf(await printed('wrenshire-children/2012-09-28.libreoffice.pdf'), askew, randomFrom(1), 1),
)

const pages = new DrawnPages(await printed('ravensmere-police/2014-04-30.libreoffice.pdf'))
const { canvas } = await pages.draw(1, () => SMALL.dpi / 72)
await writeFile(
  join(FOLDER, 'upside-down.jpg'),
  scan(canvas as Canvas, { ...SMALL, quarters: 2, skew: -0.8 }, randomFrom(2)),
)
await pages.close()

const born = await printed('larkfen-school/2015-11-18.libreoffice.pdf')
const mixed = await PDFDocument.create()
mixed.setCreationDate(new Date(0))
mixed.setModificationDate(new Date(0))
const [first] = await mixed.copyPages(await PDFDocument.load(born), [0])
mixed.addPage(first)
const [, second] = await mixed.copyPages(
  await PDFDocument.load(await scanPdf(born, SMALL, randomFrom(3))),
  [0, 1],
)
mixed.addPage(second)
await writeFile(join(FOLDER, 'mixed.pdf'), await mixed.save())
