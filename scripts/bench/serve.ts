/**
 * How long the workbench lets a person wait, in Chromium: for the first view over 5,000 records, for a correction to
 * show, and at each key while 200 pairs are decided. Run: `npm run bench serve`.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { ingest, reconcile } from '../../src/pipeline.ts'
import { serve } from '../../src/serve/index.ts'
import { openStore } from '../../src/store/index.ts'
import { writeDoubtfulPlans } from './doubtful.ts'
import { writePlans } from './generate.ts'

const PAIRS = 200
/** Between two letters that a person types, in milliseconds. */
const TYPING_MS = 100

async function database(folder: string, name: string): Promise<string> {
  const file = join(folder, `${name}.db`)
  const store = await openStore(file)
  await ingest([join(folder, name)], store, { now: new Date().toISOString() })
  await reconcile(store)
  await store.close()
  return file
}

async function withPage(file: string, work: (page: Page, origin: string) => Promise<void>): Promise<void> {
  const { url, close } = await serve({ file, port: 0, now: () => new Date() })
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  })
  try {
    const page = await browser.newPage()
    await page.goto(url)
    await work(page, new URL(url).origin)
  } finally {
    await browser.close()
    await close()
  }
}

const seconds = (from: number): string => ((performance.now() - from) / 1000).toFixed(2)

async function measureViews(page: Page, origin: string): Promise<void> {
  for (const view of ['/', '/', '/doubts', '/audit']) {
    const start = performance.now()
    await page.goto(origin + view)
    console.log(`${view}: ${seconds(start)} s`)
  }
  await page.goto(origin)
  await page.locator('.timeline a').first().focus()
  await page.keyboard.press('Enter')
  await page.locator('.record').first().waitFor()
  await page.locator('.record .edit[data-field=due]').first().click()
  await page.getByLabel('Words').fill('')
  await page.getByLabel('Words').pressSequentially('March 2019', { delay: TYPING_MS })
  await page.getByLabel('Who says so').fill('Bench')
  const start = performance.now()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('31 Mar 2019 “March 2019”').waitFor()
  console.log(`a correction of one of 60 records shows: ${seconds(start)} s`)
}

async function measureDeciding(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/doubts`)
  await page.getByLabel('Who decides').fill('Bench')
  await page.keyboard.press('Enter')
  const start = performance.now()
  const waits: number[] = []
  for (const ruling of Array.from({ length: PAIRS }, (_, index) => (index % 3 === 2 ? 'n' : 'y'))) {
    const pair = page.locator('[data-pair]')
    const before = (await pair.count()) === 0 ? null : await pair.getAttribute('data-pair')
    if (before === null) break
    const pressed = performance.now()
    await page.keyboard.press(ruling)
    await page.locator(`[data-pair]:not([data-pair="${before}"]), .done`).first().waitFor()
    waits.push(performance.now() - pressed)
  }
  const sorted = waits.toSorted((a, b) => a - b)
  const at = (share: number): string => `${Math.round(sorted[Math.floor(share * (sorted.length - 1))]!)} ms`
  console.log(
    `${waits.length} pairs decided in ${seconds(start)} s: the next is shown after ${at(0.5)}, of 20 one after ${at(0.95)}, at most ${at(1)}`,
  )
}

/** Measures each once. */
export async function bench(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'plandrift-bench-'))
  try {
    await writePlans(join(folder, 'large'), 84)
    await withPage(await database(folder, 'large'), measureViews)
    await writeDoubtfulPlans(join(folder, 'doubtful'), 30)
    await withPage(await database(folder, 'doubtful'), measureDeciding)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
