/**
 * `node scripts/measure-scans.ts [families|cold]`: measures the reading of scans on more than `npm run evaluate scans`
 * takes: `--dpi 150,200,300`, `--take N` plans from the `--from`th on (`--every N`: each Nth), `--pages N` of each, `--ocr`, `--notes`,
 * `--keep DIR` (the printed and the scanned plans);
 * with `--photos` photographs of the pages on a desk in place of scans.
 */
import { writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import type { OcrChoice } from '../src/model/index.ts'
import { inspect } from '../src/read.ts'
import { Tallies } from './evaluate/report.ts'
import { judge } from './scans/judge.ts'
import { drawLook } from './scans/look.ts'
import { photographPdf } from './scans/photograph.ts'
import { scanPdf } from './scans/scan-pdf.ts'
import { printedCold, printedFamilies } from './scans/sources.ts'
import { randomFrom } from './variations/random.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    dpi: { type: 'string', default: '200' },
    take: { type: 'string', default: '5' },
    from: { type: 'string', default: '0' },
    every: { type: 'string', default: '1' },
    pages: { type: 'string', default: '1' },
    ocr: { type: 'string', default: 'auto' },
    photos: { type: 'boolean', default: false },
    keep: { type: 'string' },
    notes: { type: 'boolean', default: false },
  },
})
const [set = 'families'] = positionals
const ocr = values.ocr as OcrChoice
const all = set === 'cold' ? await printedCold() : await printedFamilies()
const from = Number(values.from)
const plans = all
  .slice(from)
  .filter((_, at) => at % Number(values.every) === 0)
  .slice(0, Number(values.take))
const maxPages = Number(values.pages)
const tallies = new Tallies()
const notes: string[] = []
for (const dpi of values.dpi.split(',').map(Number)) {
  for (const [at, { name, bytes }] of plans.entries()) {
    const printed = await inspect({ name, bytes }, { maxPages })
    const random = randomFrom(1000 * dpi + from + at)
    const scanned = values.photos
      ? await photographPdf(bytes, random, maxPages)
      : await scanPdf(bytes, drawLook(random, dpi), random, maxPages)
    if (values.keep !== undefined) {
      const stem = join(values.keep, `${basename(name, '.pdf')}-${dpi}`)
      await writeFile(`${stem}.printed.pdf`, bytes)
      await writeFile(`${stem}.scanned.pdf`, scanned)
    }
    const read = await inspect({ name, bytes: scanned }, { ocr })
    judge({ name: `${name} at ${dpi}`, group: `${dpi} dpi`, printed, read }, tallies, notes)
    if (values.notes) for (const note of notes.splice(0)) console.log(`- ${note}`)
  }
}
for (const { name, precision, recall, f1, count } of tallies.rows()) {
  const figures = [precision, recall, f1].map((value) => value.toFixed(3)).join('  ')
  console.log(`${name.padEnd(28)}  ${figures}  ${count}`)
}
