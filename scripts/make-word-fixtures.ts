/**
 * `node scripts/make-word-fixtures.ts`: writes `fixtures/word`, plans of the families in every office format. It
 * needs LibreOffice, which makes the older formats out of the .docx, as its users would.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findLibreOffice } from '../src/extract/libreoffice/find.ts'
import { families } from './families/index.ts'
import { print } from './families/printed.ts'
import { renderDocx } from './families/word/docx.ts'
import { WORD_EDITIONS } from './families/word/editions.ts'
import { renderXlsx } from './families/word/xlsx.ts'

const program = findLibreOffice()
if (program === null) throw new Error('LibreOffice is not installed')
const OUT = join(import.meta.dirname, '..', 'fixtures', 'word')
rmSync(OUT, { recursive: true, force: true })
mkdirSync(OUT, { recursive: true })
const work = mkdtempSync(join(tmpdir(), 'plandrift-'))
const made: string[] = []
const plain: string[] = []
for (const [id, number] of WORD_EDITIONS) {
  const family = families.find((each) => each.id === id)
  const edition = family?.editions[number]
  if (!family || !edition) throw new Error(`no edition ${number} of ${id}`)
  const printed = print(family, edition)
  const docx = join(OUT, `${id}.docx`)
  writeFileSync(docx, await renderDocx(printed))
  writeFileSync(join(OUT, `${id}.xlsx`), await renderXlsx(printed))
  made.push(docx)
  const uncounted = join(work, `${id}.docx`)
  writeFileSync(uncounted, await renderDocx(printed, false))
  plain.push(uncounted)
}
const profile = `-env:UserInstallation=${pathToFileURL(join(work, 'profile')).href}`
const convert = (format: string, files: readonly string[]): void => {
  execFileSync(program, [profile, '--headless', '--convert-to', format, '--outdir', OUT, ...files])
}
convert('odt', made)
convert('rtf', made)
// LibreOffice cuts an automatic list in two when it writes a .doc, so there the numbers are words.
convert('doc', plain)
rmSync(work, { recursive: true, force: true })
