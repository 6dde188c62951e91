import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { families } from '../../scripts/families/index.ts'
import { print } from '../../scripts/families/printed.ts'
import { renderHtml } from '../../scripts/families/render/html.ts'
import { WORD_EDITIONS, WORD_FORMATS } from '../../scripts/families/word/editions.ts'
import { findLibreOffice } from '../../src/extract/libreoffice/find.ts'
import type { ActionRecord, EditionReading } from '../../src/model/index.ts'
import { readEdition } from '../../src/read.ts'

const { program } = vi.hoisted(() => ({ program: { installed: true } }))
vi.mock('../../src/extract/libreoffice/find.ts', async (original) => {
  const found = await original<typeof import('../../src/extract/libreoffice/find.ts')>()
  return { findLibreOffice: () => (program.installed ? found.findLibreOffice() : null) }
})

const FIXTURES = join(import.meta.dirname, '../../fixtures/word')

function readFixture(name: string): Promise<EditionReading> {
  return readEdition({ name, bytes: readFileSync(join(FIXTURES, name)) })
}

/** The same edition, read from the text that was made of the same model. */
function readText(family: string, number: number): Promise<EditionReading> {
  const from = families.find((each) => each.id === family)!
  const html = renderHtml(print(from, from.editions[number]!))
  return readEdition({ name: `${family}.html`, bytes: new TextEncoder().encode(html) })
}

/** Where a record stands and how sure its reading is differs between formats. */
const NOT_SAID = ['actionId', 'citations', 'confidence', 'page', 'tableNo', 'rowNo']

/** What a record says, without the fields that its format loses. */
function said(record: ActionRecord, lost: readonly string[]) {
  const dates = record.dates.map(({ role, earliest, latest, precision, open }) => {
    return { role, earliest, latest, precision, open }
  })
  const fields = Object.entries({ ...record, dates })
  return Object.fromEntries(fields.filter(([field]) => !NOT_SAID.includes(field) && !lost.includes(field)))
}

async function expectSame(reading: EditionReading, family: string, number: number, lost: readonly string[]) {
  const text = await readText(family, number)
  expect(reading.title).toBe(text.title)
  expect(reading.dated?.on).toBe(text.dated?.on)
  expect(reading.records.map((each) => said(each, lost))).toEqual(
    text.records.map((each) => said(each, lost)),
  )
}

describe.each(Object.entries(WORD_FORMATS))('a plan as .%s', (format, lost) => {
  const needed = format === 'doc' && findLibreOffice() === null
  test.skipIf(needed).each(WORD_EDITIONS)('gives the records of its text: %s', async (family, number) => {
    await expectSame(await readFixture(`${family}.${format}`), family, number, lost)
  })
})

describe('a plan as .doc, without LibreOffice', () => {
  test.each(WORD_EDITIONS)('gives the records of its text: %s', async (family, number) => {
    program.installed = false
    try {
      const reading = await readFixture(`${family}.doc`)
      await expectSame(reading, family, number, WORD_FORMATS.doc)
      expect(reading.issues).toContainEqual(
        expect.objectContaining({ code: 'lost-in-conversion', severity: 'warning' }),
      )
    } finally {
      program.installed = true
    }
  })
})
