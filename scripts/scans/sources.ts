/** Plans as they are printed, to be scanned. */
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { extract } from '../../src/extract/index.ts'
import type { Gold } from '../evaluate/tables.ts'
import { print } from '../families/printed.ts'
import { renderHtml } from '../families/render/html.ts'
import { drawPlan } from '../variations/draw.ts'
import { randomFrom } from '../variations/random.ts'
import { printedPage } from './printed-page.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const FIXTURES = join(ROOT, 'fixtures')
const PLANS = join(import.meta.dirname, 'plans')
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

/** Prints web pages, each on sheets as its own style says. */
async function printed(pages: readonly { name: string; html: string }[]): Promise<PrintedPlan[]> {
  const { chromium } = await import('playwright-core')
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
  const plans: PrintedPlan[] = []
  try {
    for (const { name, html } of pages) {
      const page = await browser.newPage()
      await page.setContent(html)
      plans.push({ name: `${name}.pdf`, bytes: await page.pdf({ preferCSSPageSize: true }) })
      await page.close()
    }
  } finally {
    await browser.close()
  }
  return plans
}

/**
 * The documents of `fixtures/cold`, that scans were never made to be read on, each printed by Chromium with type and
 * lines drawn by chance.
 */
export async function printedCold(): Promise<PrintedPlan[]> {
  const folder = join(FIXTURES, 'cold', 'documents')
  const names = (await readdir(folder)).sort()
  const pages = names.map(async (name, at) => {
    const input = (await readdir(join(folder, name))).find((file) => file.startsWith('input.'))!
    const bytes = await readFile(join(folder, name, input))
    const document = (await extract({ name: input, bytes })).value
    return { name, html: printedPage(document, randomFrom(77 + at)) }
  })
  return printed(await Promise.all(pages))
}

/** Plans drawn by chance, of so many seeds from one on, each printed by Chromium with type and lines drawn by chance. */
export async function printedDrawn(from: number, count: number): Promise<PrintedPlan[]> {
  const seeds = Array.from({ length: count }, (_, at) => from + at)
  const pages = seeds.map(async (seed) => {
    const { family, edition } = drawPlan(seed)
    const bytes = new TextEncoder().encode(renderHtml(print(family, edition)))
    const document = (await extract({ name: 'drawn.html', bytes })).value
    return { name: `drawn-${seed}`, html: printedPage(document, randomFrom(seed)) }
  })
  return printed(await Promise.all(pages))
}

/** The plans of `scripts/scans/plans`, written to be scanned, of many looks. */
export async function printedPlans(): Promise<PrintedPlan[]> {
  const names = (await readdir(PLANS)).filter((file) => file.endsWith('.html')).sort()
  const pages = names.map(async (file) => ({
    name: basename(file, '.html'),
    html: await readFile(join(PLANS, file), 'utf8'),
  }))
  return printed(await Promise.all(pages))
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
