import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import axe from 'axe-core'
import SqliteDriver from 'better-sqlite3'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasChromium, launch } from '../support/browser.ts'
import { importedInto } from '../support/database.ts'
import { emptyFolder, sharedFolder } from '../support/folder.ts'
import { workbenchOn } from '../support/workbench.ts'

const FIXTURES = join(import.meta.dirname, '../../fixtures')
const FAMILIES = join(FIXTURES, 'families')

const shared = sharedFolder()
let imported: string
beforeAll(async () => {
  imported = await importedInto(
    shared,
    ...['2013-03.txt', '2013-08.html', '2014-02.csv'].map((file) =>
      join(FAMILIES, 'harrowmere-hospitals', file),
    ),
    ...['2014-11-24.md', '2015-04-22.csv', '2015-11-18.md'].map((file) =>
      join(FAMILIES, 'larkfen-school', file),
    ),
    ...['2014-11-24', '2015-04-22'].map((day) =>
      join(FIXTURES, 'families-pdf/larkfen-school', `${day}.drawn.pdf`),
    ),
  )
}, 60_000)

/** What a query on the shared database finds, one value. */
function found(query: string): string {
  const driver = new SqliteDriver(imported, { readonly: true })
  try {
    return String(driver.prepare(query).pluck().get())
  } finally {
    driver.close()
  }
}

const PDF_EDITION = "SELECT edition_id FROM editions WHERE source_file = '2014-11-24.drawn.pdf'"
const HTML_EDITION = "SELECT edition_id FROM editions WHERE source_file = '2013-08.html'"
const THREAD = 'SELECT thread_id FROM threads WHERE unconfirmed_links > 0 AND editions > 1 ORDER BY thread_id'

/** Every view, by what it is of. */
const VIEWS: readonly (readonly [name: string, address: () => string])[] = [
  ['the plans', () => '/'],
  ['a doubt', () => '/doubts'],
  ['the audit', () => '/audit?min-days=1'],
  ['a story', () => `/actions/${found(THREAD)}`],
  ['an edition of pages', () => `/editions/${found(PDF_EDITION)}`],
  ['an edition of words', () => `/editions/${found(HTML_EDITION)}`],
  ['the corrections', () => '/corrections'],
  ['the import', () => '/import'],
]

const WINDOWS: readonly (readonly [name: string, options: BrowserContextOptions])[] = [
  ['at a desk', { viewport: { width: 1280, height: 900 } }],
  ['on a phone', { viewport: { width: 390, height: 800 } }],
  ['at a desk in the dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }],
  ['on a phone in the dark', { viewport: { width: 390, height: 800 }, colorScheme: 'dark' }],
]

describe.skipIf(!hasChromium)(
  'the workbench in Chromium (skipped where there is none)',
  { timeout: 120_000 },
  () => {
    let browser: Browser
    beforeAll(async () => {
      browser = await launch()
    }, 60_000)
    afterAll(() => browser.close())

    /** A browser in a workbench over a copy of the database, let in. */
    async function entered(options: BrowserContextOptions = {}) {
      const file = join(emptyFolder(), 'plans.db')
      copyFileSync(imported, file)
      const { url, origin } = await workbenchOn(file)
      const context = await browser.newContext(options)
      const page = await context.newPage()
      const faults: string[] = []
      page.on('pageerror', (error) => faults.push(error.message))
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text())
      })
      page.on('request', (request) => {
        if (new URL(request.url()).origin !== origin) faults.push(`asked for ${request.url()}`)
      })
      await page.goto(url)
      const go = (address: string) => page.goto(origin + address)
      return { page, go, faults, file, close: () => context.close() }
    }

    const settled = async (page: Page): Promise<void> => {
      await page.waitForLoadState('networkidle')
      await page.locator('[aria-busy]').waitFor({ state: 'detached' })
    }

    /** What axe finds. */
    async function violationsOf(page: Page): Promise<unknown[]> {
      // The page's own policy forbids foreign script; the checker comes in past it, as a browser's tools do.
      const violations = (await page.evaluate(
        `(async () => { ${axe.source}; return (await axe.run()).violations })()`,
      )) as { id: string; nodes: { html: string }[] }[]
      return violations.map(({ id, nodes }) => [id, nodes[0]?.html])
    }

    it.each(WINDOWS)('is accessible, fits and asks for nothing elsewhere, %s', async (_, options) => {
      const { page, go, faults, close } = await entered(options)
      for (const [name, address] of VIEWS) {
        await go(address())
        await settled(page)
        const fits = await page.evaluate('document.documentElement.scrollWidth <= innerWidth')
        expect([name, fits, await violationsOf(page)]).toEqual([name, true, []])
      }
      expect(faults).toEqual([])
      await close()
    })

    it('prints every view without the tools', async () => {
      const { page, go, close } = await entered()
      await page.emulateMedia({ media: 'print' })
      for (const [name, address] of VIEWS) {
        await go(address())
        await settled(page)
        expect([name, await page.locator('.tabs').isVisible()]).toEqual([name, false])
        expect((await page.pdf()).length).toBeGreaterThan(1000)
      }
      await close()
    })

    it('is decided by the keys alone', async () => {
      const { page, go, file, close } = await entered()
      await go('/doubts')
      await page.keyboard.press('y')
      await page.getByRole('status').filter({ hasText: 'Say first who decides' }).waitFor()
      await page.getByLabel('Who decides').fill('M. Okafor')
      await page.keyboard.press('Enter')
      const pair = () => page.locator('[data-pair]').getAttribute('data-pair')
      const changed = async (before: string | null): Promise<string | null> => {
        await page.locator(`[data-pair]:not([data-pair="${before}"])`).waitFor()
        return pair()
      }
      const first = await pair()
      await page.keyboard.press('n')
      const second = await changed(first)
      expect(new URL(page.url()).pathname).toBe(`/doubts/${second!.replaceAll(' ', '/')}`)
      await page.keyboard.press('Space')
      const third = await changed(second)
      await page.keyboard.press('y')
      await changed(third)
      await page.keyboard.press('u')
      await page.locator(`[data-pair="${third}"]`).waitFor()
      const driver = new SqliteDriver(file, { readonly: true })
      const decisions = driver.prepare('SELECT from_action_id, ruling, decided_by FROM decisions').all()
      driver.close()
      expect(decisions).toEqual([
        { from_action_id: first!.split(' ')[0], ruling: 'different', decided_by: 'M. Okafor' },
      ])
      expect(await page.getByLabel('Who decides').inputValue()).toBe('M. Okafor')
      await close()
    })

    it('lights a record’s place, and the record of a place', async () => {
      const { page, go, close } = await entered({ viewport: { width: 1280, height: 900 } })
      await go(VIEWS[4]![1]())
      await page.locator('svg.page').waitFor()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      const record = await page.evaluate('document.activeElement.id')
      const boxes = page.locator('rect.cell.lit')
      expect(await boxes.count()).toBeGreaterThan(3)
      for (const box of await boxes.all()) expect(await box.getAttribute('data-action')).toBe(record)
      const other = page.locator('rect.cell:not(.lit)[data-role=action]').last()
      const action = await other.getAttribute('data-action')
      await other.click()
      expect(await page.evaluate('document.activeElement.id')).toBe(action)
      expect(await page.locator('.record.lit').getAttribute('id')).toBe(action)
      await close()
    })

    it('shows at once what a correction changes', async () => {
      const { page, go, close } = await entered()
      await go(VIEWS[5]![1]())
      await page.getByText('The words of the file…').waitFor({ state: 'detached' })
      await page.locator('.record .edit[data-field=due]').first().focus()
      await page.keyboard.press('Enter')
      await page.getByLabel('Words').fill('by end of Sept 2014')
      await page.getByLabel('Who says so').fill('M. Okafor')
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByText('30 Sep 2014 “by end of Sept 2014”').waitFor()
      await page
        .locator('details.columns')
        .first()
        .evaluate((each) => each.setAttribute('open', ''))
      const column = page
        .locator('select.role')
        .filter({ has: page.locator('option[selected]', { hasText: 'owner' }) })
      const owners = page.locator('.record .edit[data-field=owner]')
      const before = await owners.count()
      await column.first().selectOption('extra')
      await expect.poll(() => owners.count(), { timeout: 20_000 }).toBeLessThan(before)
      await close()
    })

    it('puts a plan’s title right where the plans stand', async () => {
      const { page, close } = await entered()
      await page.locator('.plan summary').first().click()
      await page.locator('.plan button[data-field=title]').first().click()
      await page.getByLabel('Words').fill('Winter Plan')
      await page.getByLabel('Who says so').fill('M. Okafor')
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByRole('heading', { name: /Winter Plan/ }).waitFor()
      await close()
    })

    it('says in the dialog what cannot be, and keeps the words', async () => {
      const { page, go, close } = await entered()
      await go(VIEWS[5]![1]())
      await page.locator('#head .edit[data-field=dated]').click()
      await page.getByLabel('Words').fill('some day')
      await page.getByLabel('Who says so').fill('M. Okafor')
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByRole('alert').filter({ hasText: 'some day' }).waitFor()
      expect(await violationsOf(page)).toEqual([])
      expect(await page.getByLabel('Words').inputValue()).toBe('some day')
      await page.reload()
      await page.getByText('This is what you were writing').waitFor()
      expect(await page.getByLabel('Words').inputValue()).toBe('some day')
      await page.keyboard.press('Escape')
      await close()
    })

    it('imports the files that are chosen', async () => {
      const { page, go, close } = await entered()
      await go('/import')
      await page
        .locator('#files')
        .setInputFiles([
          join(FAMILIES, 'larkfen-school/2015-11-18.html'),
          join(FAMILIES, 'larkfen-school/links.expected.json'),
        ])
      await page.getByText('1 new, 0 unchanged, 1 refused').waitFor({ timeout: 60_000 })
      await page.getByRole('table').getByRole('link', { name: '2015-11-18.html' }).click()
      await page.getByRole('heading', { level: 1, name: '2015-11-18.html' }).waitFor()
      await close()
    })

    it('draws only the pages of a long PDF that somebody looks at', async () => {
      const file = join(emptyFolder(), 'plans.db')
      copyFileSync(imported, file)
      const driver = new SqliteDriver(file)
      driver.prepare("UPDATE read_editions SET pages = 5000 WHERE source_file = '2014-11-24.drawn.pdf'").run()
      driver.close()
      const { url, origin } = await workbenchOn(file)
      const page = await browser.newPage()
      const asked: string[] = []
      page.on('request', (request) => {
        if (/\/pages\/\d+$/.test(request.url())) asked.push(request.url().split('/').at(-1)!)
      })
      await page.goto(url)
      await page.goto(`${origin}/editions/${found(PDF_EDITION)}`)
      await page.locator('svg.page').waitFor()
      expect(await page.locator('.sheet').count()).toBe(5000)
      expect(asked.length).toBeLessThan(6)
      await page.locator('#page-4000').scrollIntoViewIfNeeded()
      await page.locator('#page-4000').getByText('there is no page 4000').waitFor()
      expect(asked.length).toBeLessThan(15)
      await page.close()
    })
  },
)
