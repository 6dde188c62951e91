/**
 * Makes the README's pictures of the workbench, from the sample plans and one PDF of the fixtures, in Chromium. Run:
 * `node scripts/make-pictures.ts`.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { ingest, reconcile } from '../src/pipeline.ts'
import { serve } from '../src/serve/index.ts'
import { openStore } from '../src/store/index.ts'

const PROJECT = join(import.meta.dirname, '..')
const PICTURES = join(PROJECT, 'docs')
const PLANS = [
  'data/plans',
  'fixtures/families-pdf/larkfen-school/2014-11-24.drawn.pdf',
  'fixtures/families-pdf/larkfen-school/2015-04-22.drawn.pdf',
].map((path) => join(PROJECT, path))

/** Each picture: its file, the words that lead to its view from the plans, and what is done there before it is taken. */
const VIEWS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'workbench-edition': async (page) => {
    await page
      .getByRole('link', { name: /2014-11-24\.drawn\.pdf/ })
      .first()
      .focus()
    await page.keyboard.press('Enter')
    await page.locator('svg.page').waitFor()
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowDown')
  },
  'workbench-doubts': async (page) => {
    await page.getByRole('link', { name: 'Doubts', exact: true }).click()
    await page.getByLabel('Who decides').fill('M. Okafor')
    await page.locator('[data-pair]').waitFor()
  },
}

const folder = mkdtempSync(join(tmpdir(), 'plandrift-pictures-'))
const file = join(folder, 'plans.db')
const store = await openStore(file)
await ingest(PLANS, store, { now: new Date().toISOString() })
await reconcile(store)
await store.close()
const { url, close } = await serve({ file, port: 0, now: () => new Date() })
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
try {
  mkdirSync(PICTURES, { recursive: true })
  const page = await browser.newPage({ viewport: { width: 1060, height: 640 } })
  await page.goto(url)
  for (const [name, reach] of Object.entries(VIEWS)) {
    await page.goto(new URL('/', url).href)
    await reach(page)
    // Where the database lies is nobody's matter.
    await page.locator('.tabs .file').evaluate((each) => each.replaceChildren('data/plandrift.db'))
    await page.screenshot({ path: join(PICTURES, `${name}.png`) })
  }
} finally {
  await browser.close()
  await close()
  rmSync(folder, { recursive: true, force: true })
}
