/**
 * `node scripts/print-families.ts`: prints the plan families to PDF, by LibreOffice from Word documents, by Chromium
 * from web pages, and drawn by a PDF library. Needs `soffice` and `/usr/bin/chromium`; the results are committed.
 */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { chromium } from 'playwright-core'
import { families } from './families/index.ts'
import { print } from './families/printed.ts'
import { renderDrawn } from './families/render/drawn.ts'
import { renderPrintPage } from './families/render/page.ts'
import { renderWord } from './families/render/word.ts'

const run = promisify(execFile)
const FOLDER = join(import.meta.dirname, '..', 'fixtures', 'families-pdf')
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

const work = await mkdtemp(join(tmpdir(), 'plandrift-print-'))
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
try {
  await rm(FOLDER, { recursive: true, force: true })
  const words: { name: string; target: string }[] = []
  for (const family of families) {
    await mkdir(join(FOLDER, family.id), { recursive: true })
    for (const edition of family.editions) {
      const printed = print(family, edition)
      const stem = join(FOLDER, family.id, edition.id)
      const page = await browser.newPage()
      await page.setContent(renderPrintPage(printed))
      await writeFile(`${stem}.chromium.pdf`, await page.pdf({ preferCSSPageSize: true }))
      await page.close()
      await writeFile(`${stem}.drawn.pdf`, await renderDrawn(printed))
      const name = `${family.id}-${edition.id}`
      await writeFile(join(work, `${name}.docx`), await renderWord(printed))
      words.push({ name, target: `${stem}.libreoffice.pdf` })
    }
  }
  await run('soffice', [
    `-env:UserInstallation=file://${work}/profile`,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    work,
    ...words.map(({ name }) => join(work, `${name}.docx`)),
  ])
  for (const { name, target } of words) await writeFile(target, await readFile(join(work, `${name}.pdf`)))
} finally {
  await browser.close()
  await rm(work, { recursive: true, force: true })
}
