import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import axe from 'axe-core'
import SqliteDriver from 'better-sqlite3'
import { parseHTML } from 'linkedom'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasChromium, launch } from '../support/browser.ts'
import { plandrift } from '../support/cli.ts'
import { databaseWith } from '../support/database.ts'
import { emptyFolder } from '../support/folder.ts'
import { doubtfulPlan, hostilePlan, samplePlan } from '../support/plans.ts'

async function reportOf(db: string): Promise<string> {
  const file = join(emptyFolder(), 'report.html')
  const { status, notes } = await plandrift(['report', '--out', file, '--db', db])
  expect([status, notes]).toEqual([0, ''])
  return file
}

/** Each figure of the report as a query on the contract. */
const QUERIES: Readonly<Record<string, string>> = {
  actions: 'SELECT count(*) FROM slippage',
  revised: 'SELECT count(*) FROM slippage WHERE revisions > 0',
  revisions: 'SELECT sum(revisions) FROM slippage',
  silent: "SELECT count(*) FROM revisions WHERE kind IN ('slipped', 'advanced') AND NOT declared",
  slip_days: 'SELECT total(slip_days) FROM slippage',
  worst_slip_days: 'SELECT max(slip_days) FROM slippage',
  overdue: "SELECT count(*) FROM slippage WHERE outcome IN ('open', 'reopened') AND overdue_days > 0",
  'overdue-original': `SELECT count(*) FROM slippage s JOIN plans p USING (plan_id)
    WHERE outcome IN ('open', 'reopened') AND original_due_on < p.last_dated_on`,
  'after-due':
    "SELECT count(DISTINCT thread_id) FROM revisions WHERE after_due AND kind IN ('slipped', 'advanced')",
  serial:
    "SELECT count(*) FROM (SELECT 1 FROM revisions WHERE kind = 'slipped' GROUP BY thread_id HAVING count(*) > 1)",
  'gone-unexplained': "SELECT count(*) FROM slippage WHERE outcome = 'dropped'",
  complete: "SELECT count(*) FROM slippage WHERE outcome = 'complete'",
}

describe('the report', () => {
  it('shows the figures that a query on the contract gives', async () => {
    const db = await databaseWith()
    const { document } = parseHTML(readFileSync(await reportOf(db), 'utf8'))
    const driver = new SqliteDriver(db, { readonly: true })
    const figures = [...document.querySelectorAll('[data-figure]')]
    expect(figures.map((each) => each.getAttribute('data-figure'))).toEqual(Object.keys(QUERIES))
    for (const figure of figures) {
      const name = figure.getAttribute('data-figure')!
      const queried = driver.prepare(QUERIES[name]!).pluck().get()
      expect([name, Number(figure.textContent.replaceAll(',', ''))]).toEqual([name, queried])
    }
    const rows = driver.prepare('SELECT * FROM slippage').all() as Record<string, string | number>[]
    for (const row of rows) {
      const cells = [...document.querySelectorAll(`#${row['thread_id']} td`)]
      expect(cells[3]?.getAttribute('data-v')).toBe(row['original_due_on'])
      expect(cells[4]?.getAttribute('data-v')).toBe(row['current_due_on'])
      expect(Number(cells[5]?.textContent)).toBe(row['slip_days'])
      expect(Number(cells[6]?.textContent)).toBe(row['revisions'])
    }
    driver.close()
  })

  it('needs no network and no script, and opens every action to its evidence', async () => {
    const text = readFileSync(await reportOf(await databaseWith()), 'utf8')
    expect(text.replaceAll('http://www.w3.org', '')).not.toMatch(/https?:\/\/|\bsrc=|<link|@import|url\(/)
    const { document } = parseHTML(text)
    const { plan } = samplePlan()
    const story = document.querySelector(`#${plan.revisions[0]!.threadId} details`)!.textContent
    expect(story).toContain('early-help-2.txt, line 6')
    expect(story).toContain(
      '→ 30 Sep 2011 to 31 Dec 2011, +92 days: slipped, silent, after the date had passed.',
    )
    expect(document.querySelectorAll('figure svg').length).toBe(2)
    expect(document.body.textContent).toContain('as at 30 Apr 2012')
    expect(document.body.textContent).not.toMatch(/\btoday\b/)
  })

  it('leads from every count to a list of so many actions', async () => {
    const { document } = parseHTML(readFileSync(await reportOf(await databaseWith()), 'utf8'))
    const counts = [...document.querySelectorAll('[data-finding] a')]
    expect(counts.length).toBeGreaterThan(5)
    for (const count of counts) {
      const list = document.querySelector(count.getAttribute('href'))!
      expect(list.querySelectorAll('a').length).toBe(Number(count.textContent))
      for (const link of list.querySelectorAll('a')) {
        expect(document.querySelector(`tr${link.getAttribute('href')}`)).not.toBeNull()
      }
    }
    for (const link of document.querySelectorAll('a[href^="#"]')) {
      expect(document.querySelector(link.getAttribute('href'))).not.toBeNull()
    }
  })

  it('stands on the one day that it is asked for', async () => {
    const file = join(emptyFolder(), 'report.html')
    await plandrift(['report', '--out', file, '--as-at', '2011-12-31', '--db', await databaseWith()])
    const { document } = parseHTML(readFileSync(file, 'utf8'))
    expect(document.querySelector('header')!.textContent).toContain('as at 31 Dec 2011')
    expect(document.querySelector('section p')!.textContent).toBe(
      '2 editions of 30 Jun 2011 to 30 Nov 2011; 4 actions, as at 31 Dec 2011.',
    )
    expect(document.querySelector('figure svg')!.textContent).toContain('as at 31 Dec 2011')
  })

  it('marks what rests on doubt, and splits its total', async () => {
    const { document } = parseHTML(readFileSync(await reportOf(await databaseWith(doubtfulPlan())), 'utf8'))
    const { plan } = doubtfulPlan()
    const [, slipped, finished] = plan.threads.map(({ threadId }) => document.querySelector(`#${threadId}`)!)
    expect(slipped!.querySelector('.doubt')!.textContent).toBe('? 1 link unconfirmed, sure 0.62')
    expect(slipped!.querySelector('details')!.textContent).toContain(
      '? the same action by a link that nobody has confirmed, 0.62',
    )
    expect(finished!.querySelector('.doubt')).toBeNull()
    const total = document.querySelector('[data-figure=slip_days]')!.parentElement!
    expect(total.textContent).toContain('of which 274 on 1 link that nobody has confirmed')
    const inDoubt = (cell: string): string => document.querySelector(cell)!.nextElementSibling!.textContent
    expect([inDoubt('[data-finding=slipped]'), inDoubt('[data-finding=late]')]).toEqual(['1', '0'])
    const owners = [...document.querySelectorAll('.groups')[0]!.querySelectorAll('tbody tr:first-child td')]
    expect(owners.slice(-3).map((cell) => cell.textContent)).toEqual(['274', '274', '274'])
    expect(document.querySelectorAll('section table.wide .doubt').length).toBe(1)
    expect(document.querySelector('.doubts')!.textContent).toMatch(/^Marked \?: 2 actions rest on 2 links/)
  })

  it('shows hostile words and does not obey them', async () => {
    const text = readFileSync(await reportOf(await databaseWith(hostilePlan())), 'utf8')
    expect(text).not.toContain('<script>alert')
    expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/)
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  })

  it('replaces its own report, and no other file without --force', async () => {
    const db = await databaseWith()
    const file = await reportOf(db)
    expect((await plandrift(['report', '--out', file, '--db', db])).status).toBe(0)
    writeFileSync(file, 'Minutes of the meeting')
    const { status, notes } = await plandrift(['report', '--out', file, '--db', db])
    expect(status).toBe(2)
    expect(notes).toMatch(/is there already; name another, or add --force to overwrite it/)
    expect(readFileSync(file, 'utf8')).toBe('Minutes of the meeting')
    expect((await plandrift(['report', '--out', file, '--force', '--db', db])).status).toBe(0)
  })
})

describe.skipIf(!hasChromium)(
  'the report in Chromium (skipped where there is none)',
  { timeout: 60_000 },
  () => {
    let browser: Browser
    beforeAll(async () => {
      browser = await launch()
    }, 60_000)
    afterAll(() => browser.close())

    /** The report of the sample plan in a window of a size. */
    async function opened(
      {
        width = 1280,
        height = 900,
        ...more
      }: Partial<BrowserContextOptions & { width: number; height: number }> = {},
      db?: string,
    ): Promise<Page> {
      const page = await browser.newPage({ viewport: { width, height }, ...more })
      await page.goto(`file://${await reportOf(db ?? (await databaseWith()))}`)
      return page
    }

    it.each([
      ['a desk', { width: 1280 }],
      ['a tablet', { width: 800 }],
      ['a phone', { width: 390 }],
      ['a desk in the dark', { width: 1280, colorScheme: 'dark' as const }],
      ['a phone in the dark', { width: 390, colorScheme: 'dark' as const }],
    ])('is accessible and fits %s', async (_, window) => {
      const page = await opened(window, await databaseWith(doubtfulPlan()))
      const faults: string[] = []
      page.on('pageerror', (error) => faults.push(error.message))
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
      await page.locator('.actions details').first().locator('summary').click()
      await page.locator('[data-finding] a').first().click()
      // The page's own policy forbids foreign script; the checker comes in past it, as a browser's tools do.
      const found = await page.evaluate(
        `(async () => { ${axe.source}; const { violations } = await axe.run(); return violations })()`,
      )
      expect(
        (found as { id: string; nodes: { html: string }[] }[]).map(({ id, nodes }) => [id, nodes[0]?.html]),
      ).toEqual([])
      expect(faults).toEqual([])
      await page.close()
    })

    it('shows the index of plans and a slip chart on the first screen', async () => {
      const page = await opened()
      for (const part of ['.index', 'figure svg']) {
        const { y, height } = (await page.locator(part).first().boundingBox())!
        expect(y + height).toBeLessThan(900)
      }
      await page.close()
    })

    it('cuts no label of a chart, and scrolls it with a cue on a phone', async () => {
      const page = await opened({ width: 390 })
      const cut = await page.evaluate(`[...document.querySelectorAll('figure svg')].flatMap((svg) => {
        const frame = svg.getBoundingClientRect()
        return [...svg.querySelectorAll('text')].flatMap((text) => {
          const { left, right, top, bottom } = text.getBoundingClientRect()
          const isWhole = left >= frame.left && right <= frame.right && top >= frame.top && bottom <= frame.bottom
          return isWhole ? [] : [text.textContent]
        })
      })`)
      expect(cut).toEqual([])
      expect(await page.locator('.cue').first().isVisible()).toBe(true)
      const isWider = await page
        .locator('.scroll')
        .first()
        .evaluate((each) => each.scrollWidth > each.clientWidth)
      expect(isWider).toBe(true)
      await page.setViewportSize({ width: 1280, height: 900 })
      expect(await page.locator('.cue').first().isVisible()).toBe(false)
      await page.close()
    })

    it('prints the evidence that is open or found, or all of it', async () => {
      const page = await opened()
      // Runs after the page's own listener.
      await page.evaluate(`addEventListener('beforeprint', () => {
        document.title = String(document.querySelectorAll('.actions details[open]').length)
      })`)
      const printed = async (): Promise<string> => {
        await page.pdf()
        return page.title()
      }
      expect(await printed()).toBe('0')
      await page.locator('.actions summary').first().click()
      expect(await printed()).toBe('1')
      await page.getByLabel('Search the actions').fill('rota')
      await page.getByRole('status').filter({ hasText: '1 of 4' }).waitFor()
      expect(await printed()).toBe('2')
      await page.getByLabel('Print').selectOption('all')
      expect(await printed()).toBe('4')
      expect(await page.locator('.actions details[open]').count()).toBe(1)
      await page.close()
    })

    it('moves to what the search finds, and on to the next', async () => {
      const page = await opened({ height: 400 })
      await page.getByLabel('Search the actions').fill('f')
      const hit = page.locator('.hit')
      await hit.waitFor()
      const isSeen = async () => (await hit.boundingBox())!.y < 400
      expect(await isSeen()).toBe(true)
      const first = await hit.getAttribute('id')
      await page.keyboard.press('Enter')
      expect(await hit.getAttribute('id')).not.toBe(first)
      expect(await isSeen()).toBe(true)
      await page.close()
    })

    it('sorts and searches', async () => {
      const page = await browser.newPage()
      await page.goto(`file://${await reportOf(await databaseWith())}`)
      await page.getByRole('button', { name: 'First due' }).click()
      const firsts = (): Promise<string[]> => page.locator('.actions tbody td:nth-child(4)').allTextContents()
      // A busy browser may tell of the click before the page has handled it.
      await expect.poll(firsts).toEqual(['30 Sep 2011', '31 Oct 2011', '31 Dec 2011', '31 Mar 2012'])
      const status = page.getByRole('status')
      await page.getByLabel('Search the actions').fill('RATES')
      await status.filter({ hasText: '0 of 4' }).waitFor()
      await page.getByLabel('Search the actions').fill('rota')
      await status.filter({ hasText: '1 of 4' }).waitFor()
      expect(await page.locator('.actions tbody tr:not(.hidden)').count()).toBe(1)
      await page.close()
    })

    it('can be read where script is off', async () => {
      const page = await browser.newPage({ javaScriptEnabled: false })
      await page.goto(`file://${await reportOf(await databaseWith())}`)
      await page.locator('.actions summary').first().click()
      expect(await page.getByText('early-help-1.txt, line 6').first().isVisible()).toBe(true)
      await page.locator('[data-figure=serial] a').click()
      expect(await page.locator('#list-serial a').first().isVisible()).toBe(true)
      await page.close()
    })
  },
)
