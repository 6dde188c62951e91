import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ExpectedEdition, ExpectedRecord } from '../../../scripts/families/truth.ts'
import type { ActionRecord } from '../../../src/model/index.ts'
import { readEdition } from '../../../src/read.ts'
import { foldSpace } from '../../../src/util/text.ts'

const FIXTURES = join(import.meta.dirname, '..', '..', '..', 'fixtures')
const PRINTED = join(FIXTURES, 'families-pdf')
const CORPUS = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'corpus', 'federal-data-strategy')

const printed = readdirSync(PRINTED).flatMap((family) =>
  readdirSync(join(PRINTED, family)).map((file) => ({
    family,
    file,
    edition: file.replace(/\.[a-z]+\.pdf$/, ''),
  })),
)

/** What a record says, as far as a printed page shows it in the same words. */
const said = (record: ExpectedRecord | ActionRecord) => ({
  ref: record.ref,
  action: foldSpace(record.action),
  owner: record.owner === null ? null : foldSpace(record.owner),
  due: record.dueText === null ? null : foldSpace(record.dueText),
  rag: record.rag,
})

describe('plans printed to PDF', () => {
  it.each(printed)(
    '$family/$file holds the records of the plan',
    { timeout: 60_000 },
    async ({ family, file, edition }) => {
      const expected = JSON.parse(
        readFileSync(join(FIXTURES, 'families', family, `${edition}.expected.json`), 'utf8'),
      ) as ExpectedEdition
      const reading = await readEdition({ name: file, bytes: readFileSync(join(PRINTED, family, file)) })
      expect(reading.records.map(said)).toEqual(expected.records.map(said))
      // Every value can be followed to its box on the page.
      for (const { page, citations } of reading.records) {
        expect(page).not.toBeNull()
        for (const { text, places } of citations)
          if (text !== '') expect(places[0]).toMatchObject({ kind: 'page' })
      }
    },
  )
})

describe('a plan of fifty pages', () => {
  it.skipIf(!existsSync(CORPUS))(
    'gives every milestone with its date, and none besides',
    { timeout: 60_000 },
    async () => {
      const rows = readFileSync(join(CORPUS, '2020-02-25.md'), 'utf8')
        .split('\n')
        .filter((line) => line.startsWith('|') && !/^\|\s*(?:Milestone|-)/.test(line))
        .map((line) => line.split('|').map((cell) => cell.trim()))
      const plain = (text: string): string =>
        text
          .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
          .replace(/[^\p{L}\p{N}]+/gu, '')
          .toLowerCase()
      const bytes = readFileSync(join(CORPUS, '2020-01-27.pdf'))
      const { records } = await readEdition({ name: '2020-01-27.pdf', bytes })
      expect(records.map((record) => plain(record.action))).toEqual(
        rows.map((cells) => plain(cells[1] ?? '')),
      )
      // The web text was corrected in one date and says `See Above` where the table has one cell for three rows.
      const same = records.filter((record, index) =>
        plain(record.dueText ?? '').includes(plain(rows[index]![3] ?? '')),
      )
      expect(same.length).toBeGreaterThanOrEqual(rows.length - 5)
    },
  )
})
