/**
 * Scans: the families printed, scanned with the faults that offices' scanners have, and read (`scripts/scans/judge.ts`).
 * `--large` measures every edition at three resolutions, else a few pages. `scripts/measure-scans.ts` measures more.
 */
import { inspect } from '../../src/read.ts'
import { judge } from '../scans/judge.ts'
import { drawLook } from '../scans/look.ts'
import { scanPdf } from '../scans/scan-pdf.ts'
import { printedFamilies } from '../scans/sources.ts'
import { randomFrom } from '../variations/random.ts'
import { type StageReport, Tallies } from './report.ts'

const DOTS = [150, 200, 300]
/** The small measure takes the first pages of so many editions. */
const SMALL = { editions: 3, pages: 1, dots: [200] }

export async function evaluate({ large = false }: { large?: boolean } = {}): Promise<StageReport> {
  const tallies = new Tallies()
  const notes: string[] = []
  const most = large ? Number.POSITIVE_INFINITY : SMALL.pages
  const plans = await printedFamilies()
  for (const [at, { name, bytes }] of plans.slice(0, large ? undefined : SMALL.editions).entries()) {
    const printed = await inspect({ name, bytes }, { maxPages: most })
    for (const dpi of large ? DOTS : SMALL.dots) {
      const random = randomFrom(1000 * dpi + at)
      const scanned = await scanPdf(bytes, drawLook(random, dpi), random, most)
      const read = await inspect({ name, bytes: scanned })
      judge({ name: `${name} at ${dpi}`, group: `${dpi} dpi`, printed, read }, tallies, notes)
    }
  }
  return { stage: 'scans', rows: tallies.rows(), notes }
}
