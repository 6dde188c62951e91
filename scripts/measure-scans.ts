/**
 * `node scripts/measure-scans.ts [families|cold|plans|tables|letters]`: measures the reading of scans on more than
 * `npm run evaluate scans` takes: `--dpi 150,200,300`, `--take N` plans from the `--from`th on, `--pages N` of each, `--ocr`,
 * `--notes`, `--keep DIR` (the printed and the scanned plans); with `--photos` photographs of the pages on a desk in place of
 * scans. `plans` are those of `scripts/scans/plans`; `tables` scores the ruled tables of `../shared/bench/tables`, printed and
 * scanned; `letters` counts the letters read wrongly beside those that the same program reads wrongly on the page as it is.
 */
import { writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { extract } from '../src/extract/index.ts'
import { engineFor } from '../src/extract/ocr/engine/engines.ts'
import { greyOf } from '../src/extract/ocr/picture/raster.ts'
import { DrawnPages } from '../src/extract/pdf/document/drawn-pages.ts'
import type { OcrChoice } from '../src/model/index.ts'
import { inspect } from '../src/read.ts'
import { printedTables } from '../src/report/printed-tables.ts'
import { foldForComparison } from '../src/util/text.ts'
import { Tallies } from './evaluate/report.ts'
import { best } from './evaluate/tables.ts'
import { judge, wordsIn } from './scans/judge.ts'
import { wrongLetters } from './scans/letters.ts'
import { drawLook } from './scans/look.ts'
import { photographPdf } from './scans/photograph.ts'
import { scanPdf } from './scans/scan-pdf.ts'
import { type PrintedPlan, printedCold, printedFamilies, printedPlans, ruledTables } from './scans/sources.ts'
import { randomFrom } from './variations/random.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    dpi: { type: 'string', default: '200' },
    take: { type: 'string', default: '5' },
    from: { type: 'string', default: '0' },
    pages: { type: 'string', default: '1' },
    ocr: { type: 'string', default: 'auto' },
    photos: { type: 'boolean', default: false },
    keep: { type: 'string' },
    notes: { type: 'boolean', default: false },
  },
})
const [what = 'families'] = positionals
const ocr = values.ocr as OcrChoice
const maxPages = Number(values.pages)
const from = Number(values.from)
const tallies = new Tallies()

const SOURCES: Readonly<Record<string, () => Promise<PrintedPlan[]>>> = {
  cold: printedCold,
  plans: printedPlans,
}

const taken = <T>(plans: readonly T[]): T[] => plans.slice(from, from + Number(values.take))

/** A plan as it comes out of the scanner, or the camera. */
async function scanned({ name, bytes }: PrintedPlan, at: number, dpi: number): Promise<Uint8Array> {
  const random = randomFrom(1000 * dpi + from + at)
  const scan = values.photos
    ? await photographPdf(bytes, random, maxPages)
    : await scanPdf(bytes, drawLook(random, dpi), random, maxPages)
  if (values.keep !== undefined) {
    const stem = join(values.keep, `${basename(name, '.pdf')}-${dpi}`)
    await writeFile(`${stem}.printed.pdf`, bytes)
    await writeFile(`${stem}.scanned.pdf`, scan)
  }
  return scan
}

async function measurePlans(plans: readonly PrintedPlan[], dpi: number): Promise<void> {
  const notes: string[] = []
  for (const [at, plan] of taken(plans).entries()) {
    const { name } = plan
    const printed = await inspect({ name, bytes: plan.bytes }, { maxPages })
    const read = await inspect({ name, bytes: await scanned(plan, at, dpi) }, { ocr })
    judge({ name: `${name} at ${dpi}`, group: `${dpi} dpi`, printed, read }, tallies, notes)
    if (values.notes) for (const note of notes.splice(0)) console.log(`- ${note}`)
  }
}

/** Tables of outside, of which all pages are printed and scanned. */
async function measureTables(dpi: number): Promise<void> {
  for (const [at, plan] of taken(await ruledTables()).entries()) {
    const { name, bytes, gold } = plan
    const ofPages = (page: number | null | undefined): boolean => (page ?? 1) <= maxPages
    const wanted = { ...gold, tables: gold.tables.filter(({ page }) => ofPages(page)) }
    if (gold.alternatives)
      wanted.alternatives = gold.alternatives.map((tables) => tables.filter(({ page }) => ofPages(page)))
    const born = (await extract({ name, bytes }, { ignoreTags: true, maxPages })).value
    const read = (await extract({ name, bytes: await scanned(plan, at, dpi) }, { ocr })).value
    for (const [way, document] of [
      ['printed', born],
      ['scanned', read],
    ] as const) {
      const { right, found, expected } = best(wanted, printedTables(document))
      tallies.of(`${way}, ${dpi} dpi`).add({ right, given: found, expected })
      if (values.notes) console.log(`- ${name} ${way}: ${right} of ${expected} relations, ${found} found`)
    }
  }
}

/** Letters read wrongly of the first page of each plan: here, and by the same program on the page as it is. */
async function measureLetters(dpi: number): Promise<void> {
  const engine = (await engineFor(ocr))!
  for (const [at, plan] of taken(await printedFamilies()).entries()) {
    const { name, bytes } = plan
    const scan = await scanned(plan, at, dpi)
    const wanted = wordsIn((await inspect({ name, bytes }, { maxPages: 1 })).document)
    const here = wordsIn((await inspect({ name, bytes: scan }, { ocr, maxPages: 1 })).document)
    const pages = new DrawnPages(scan)
    const { canvas, pen } = await pages.draw(1, () => dpi / 72)
    const { width, height } = canvas
    const picture = greyOf({ width, height, data: pen.getImageData(0, 0, width, height).data })
    await pages.close()
    const [seen] = await engine.recognise([picture], 'page', 300)
    const raw = seen!.flatMap(({ text }) => foldForComparison(text).split(' ')).filter((word) => word !== '')
    const letters = wanted.reduce((sum, word) => sum + word.length, 0)
    for (const [way, words] of [
      ['here', here],
      [`${engine.name} alone`, raw],
    ] as const) {
      const wrong = wrongLetters(wanted, words)
      tallies
        .of(`letters, ${way}, ${dpi} dpi`)
        .add({ right: Math.max(0, letters - wrong), given: letters, expected: letters })
      if (values.notes) console.log(`- ${name} ${way}: ${wrong} of ${letters} letters wrong`)
    }
  }
  await engine.close()
}

for (const dpi of values.dpi.split(',').map(Number)) {
  if (what === 'tables') await measureTables(dpi)
  else if (what === 'letters') await measureLetters(dpi)
  else await measurePlans(await (SOURCES[what] ?? printedFamilies)(), dpi)
}
for (const { name, precision, recall, f1, count } of tallies.rows()) {
  const figures = [precision, recall, f1].map((value) => value.toFixed(3)).join('  ')
  console.log(`${name.padEnd(36)}  ${figures}  ${count}`)
}
