/** Reads PDF files in one of four ways and prints pages, seconds and peak memory: `node pdf-child.ts WAY ROUNDS FILE...` */
import { readFileSync } from 'node:fs'
import { PDFParse } from 'pdf-parse'
import { openPdf } from '../../src/extract/pdf/document/load.ts'
import { pdfReader } from '../../src/extract/pdf/index.ts'

export interface PdfRun {
  pages: number
  /** Of processor time. */
  seconds: number
  peakMegabytes: number
}

const [way, rounds, ...files] = process.argv.slice(2)

/** What pdf.js needs to tell what a page draws and what its tags say: no reader of lines and fills costs less. */
async function drawnBy(bytes: Uint8Array): Promise<number> {
  const pdf = await openPdf(bytes)
  for (let number = 1; number <= pdf.pages; number++) {
    const page = await pdf.page(number)
    await page.proxy.getOperatorList()
    await page.tags()
    page.release()
  }
  await pdf.close()
  return pdf.pages
}

async function readOnce(file: string): Promise<number> {
  const bytes = readFileSync(file)
  if (way === 'operators') return await drawnBy(bytes)
  if (way === 'plandrift')
    return (await pdfReader.read({ name: file, bytes }, { ocr: 'off' })).value.pages.length
  const parser = new PDFParse({ data: new Uint8Array(bytes) })
  try {
    return way === 'getText' ? (await parser.getText()).total : (await parser.getTable()).total
  } catch (error) {
    // getTable fails on some files; what it took until then counts, without their pages.
    if (way === 'getText') throw error
    return 0
  } finally {
    await parser.destroy()
  }
}

if (files.length > 0) {
  // The first file warms the library up.
  await readOnce(files[0]!)
  let pages = 0
  const start = process.cpuUsage()
  for (let round = 0; round < Number(rounds); round++) {
    for (const file of files) pages += await readOnce(file)
  }
  const { user, system } = process.cpuUsage(start)
  const result: PdfRun = {
    pages,
    seconds: (user + system) / 1_000_000,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  }
  console.log(JSON.stringify(result))
}
