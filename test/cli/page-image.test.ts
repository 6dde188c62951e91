import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { pageImage } from '../../src/extract/pdf/document/page-image.ts'
import { plandrift } from '../support/cli.ts'
import { emptyFolder } from '../support/folder.ts'

const FIXTURES = join(import.meta.dirname, '../../fixtures')
const PDF = join(FIXTURES, 'families-pdf/larkfen-school/2014-11-24.drawn.pdf')

type Cell = { role: string; page: number; left: number; top: number; right: number; bottom: number }

it('draws the page of an action with its cells marked', async () => {
  const folder = emptyFolder()
  const db = join(folder, 'plans.db')
  expect((await plandrift(['import', PDF, '--db', db])).status).toBe(0)
  const audit = await plandrift(['audit', '--all', '--json', '--db', db])
  const id = JSON.parse(audit.out).plans[0].actions[0].first_action_id as string

  const png = join(folder, 'page.png')
  const drawn = ['show', id, '--json', '--page-image', png, '--source', join(FIXTURES, 'families-pdf')]
  const { status, out, notes } = await plandrift([...drawn, '--db', db])
  expect([status, notes]).toEqual([0, ''])
  const cells = JSON.parse(out).cells as Cell[]
  const { page } = cells.find(({ role }) => role === 'due')!

  const picture = readFileSync(png)
  expect([...picture.subarray(1, 4)].map((byte) => String.fromCharCode(byte)).join('')).toBe('PNG')
  const marked = cells.filter((cell) => cell.page === page)
  expect(marked.length).toBeGreaterThan(3)
  const pdf = readFileSync(PDF)
  expect(picture.equals((await pageImage(pdf, page, marked)).picture)).toBe(true)
  expect(picture.equals((await pageImage(pdf, page, [])).picture)).toBe(false)

  const again = await plandrift([...drawn, '--db', db])
  expect(again.status).toBe(2)
  expect(again.notes).toContain('--force')
  const elsewhere = await plandrift(['show', id, '--page-image', png, '--source', folder, '--db', db])
  expect(elsewhere.notes).toContain('does not hold 2014-11-24.drawn.pdf as it was imported')
})
