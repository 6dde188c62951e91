/**
 * Scanned pages a minute and peak memory of reading them, with one worker and with two: `BENCH_PAGES=20` for another number
 * of pages than 200. By the clock a busy machine shows less; seconds of processor time a page hardly depend on it.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { WorkerPool } from '../../src/pipeline.ts'
import { drawLook } from '../scans/look.ts'
import { scanPdf } from '../scans/scan-pdf.ts'
import { printedFamilies } from '../scans/sources.ts'
import { randomFrom } from '../variations/random.ts'
import { cpuSeconds } from './cpu.ts'

const PAGES = Number(process.env['BENCH_PAGES'] ?? 200)
const DPI = 200
/** So many different pages come again and again. */
const DIFFERENT = 8
const LOOK_MS = 250

/** A PDF of so many scanned pages; each holds a picture of its own, as a scanner's do. */
async function scansOf(count: number): Promise<Uint8Array> {
  const random = randomFrom(5)
  const scanned = await PDFDocument.create()
  const sources: PDFDocument[] = []
  for (const { bytes } of (await printedFamilies()).slice(0, Math.min(DIFFERENT, count)))
    sources.push(await PDFDocument.load(await scanPdf(bytes, drawLook(random, DPI), random, 1)))
  for (let at = 0; at < count; at++) {
    const [page] = await scanned.copyPages(sources[at % sources.length]!, [0])
    scanned.addPage(page)
  }
  return scanned.save()
}

/** The most megabytes that each child of this process has held, by its id. */
function peaks(into: Map<number, number>): void {
  const children = readFileSync(join('/proc', 'self', 'task', String(process.pid), 'children'), 'utf8')
  for (const pid of children.split(' ').filter(Boolean).map(Number)) {
    try {
      const [, kilobytes] = /VmHWM:\s*(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
      if (kilobytes) into.set(pid, Math.max(into.get(pid) ?? 0, Number(kilobytes) / 1024))
    } catch {
      // It has ended meanwhile.
    }
  }
}

/** Prints one line a number of workers. */
export async function bench(): Promise<void> {
  console.log(`${PAGES} scanned pages at ${DPI} dpi\n`)
  const header = ['workers', 'MB of files', 'seconds', 'cpu s/page', 'pages/min', 'peak MB each']
  console.log(header.map((name) => name.padStart(13)).join(''))
  for (const workers of [1, 2]) {
    const bytes = await scansOf(Math.ceil(PAGES / workers))
    const pool = new WorkerPool()
    const most = new Map<number, number>()
    const look = setInterval(() => peaks(most), LOOK_MS)
    const [began, cpu] = [performance.now(), cpuSeconds()]
    try {
      await Promise.all(
        Array.from({ length: workers }, (_, at) =>
          pool.read({ name: `scan-${at}.pdf`, bytes }, { ocr: 'js' }),
        ),
      )
    } finally {
      clearInterval(look)
      await pool.close()
    }
    const seconds = (performance.now() - began) / 1000
    const cells = [
      workers,
      ((bytes.length * workers) / 2 ** 20).toFixed(0),
      seconds.toFixed(0),
      ((cpuSeconds() - cpu) / PAGES).toFixed(2),
      ((PAGES * 60) / seconds).toFixed(1),
      Math.max(...most.values()).toFixed(0),
    ]
    console.log(cells.map((cell) => String(cell).padStart(13)).join(''))
  }
}
