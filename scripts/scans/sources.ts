/** Plans as they are printed, to be scanned. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { extract } from '../../src/extract/index.ts'
import type { Gold } from '../evaluate/tables.ts'
import { type Random, randomFrom } from '../variations/random.ts'
import { printedPage } from './printed-page.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const FIXTURES = join(ROOT, 'fixtures')
const TABLES = join(ROOT, '..', 'shared', 'bench', 'tables')
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const PRINTERS = ['chromium', 'libreoffice', 'drawn']

/** A plan as a PDF. */
export interface PrintedPlan {
  name: string
  bytes: Uint8Array
}

/** The families, of each edition one of its three prints. */
export async function printedFamilies(): Promise<PrintedPlan[]> {
  const folder = join(FIXTURES, 'families-pdf')
  const files = (await readdir(folder, { recursive: true }))
    .filter((file) => file.endsWith('.pdf'))
    .sort()
    .filter((_, at) => at % PRINTERS.length === Math.floor(at / PRINTERS.length) % PRINTERS.length)
  return Promise.all(files.map(async (name) => ({ name, bytes: await readFile(join(folder, name)) })))
}

/**
 * The documents of `fixtures/cold`, that scans were never made to be read on, each printed by Chromium with type and
 * lines drawn by chance.
 */
export async function printedCold(): Promise<PrintedPlan[]> {
  const folder = join(FIXTURES, 'cold', 'documents')
  const { chromium } = await import('playwright-core')
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
  const plans: PrintedPlan[] = []
  try {
    for (const [at, name] of (await readdir(folder)).sort().entries()) {
      const random: Random = randomFrom(77 + at)
      const input = (await readdir(join(folder, name))).find((file) => file.startsWith('input.'))!
      const bytes = await readFile(join(folder, name, input))
      const document = (await extract({ name: input, bytes })).value
      const page = await browser.newPage()
      await page.setContent(printedPage(document, random))
      plans.push({ name: `${name}.pdf`, bytes: await page.pdf({ preferCSSPageSize: true }) })
      await page.close()
    }
  } finally {
    await browser.close()
  }
  return plans
}

/** A document of outside whose tables have lines, with what they say; none where they are not at hand. */
export async function ruledTables(): Promise<(PrintedPlan & { gold: Gold })[]> {
  const found: (PrintedPlan & { gold: Gold })[] = []
  for (const set of ['icdar2013', 'docx2pdf']) {
    const files = await readdir(join(TABLES, set)).catch(() => [])
    for (const file of files.filter((each) => each.endsWith('.pdf')).sort()) {
      const name = `${set}/${file}`
      const gold = JSON.parse(await readFile(join(TABLES, set, file.replace(/pdf$/, 'json')), 'utf8')) as Gold
      if (set === 'docx2pdf' || gold.ruled === 'full')
        found.push({ name, gold, bytes: await readFile(join(TABLES, set, file)) })
    }
  }
  return found
}
