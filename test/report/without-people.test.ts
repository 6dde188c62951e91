import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { knownPeople } from '../../src/report/index.ts'
import { WITHHELD, withhold } from '../../src/report/people/withhold.ts'
import { plandrift } from '../support/cli.ts'

const FAMILY = join(import.meta.dirname, '..', '..', 'fixtures', 'people')
const NAMES: { gone: string[]; goneWords: string[]; kept: string[] } = JSON.parse(
  readFileSync(join(FAMILY, 'names.json'), 'utf8'),
)

/** Letters alone: a name broken over lines, in JSON or in markup, is found all the same. */
const lettersOf = (text: string): string =>
  text
    .replaceAll('\\n', ' ')
    .replace(/<[^>]*>/gu, ' ')
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]+/gu, '')

async function textOf(file: string): Promise<string> {
  if (file.endsWith('.parquet')) {
    const rows = await parquetReadObjects({ file: await asyncBufferFromFile(file) })
    return rows.flatMap((row) => Object.values(row).filter((value) => typeof value === 'string')).join('\n')
  }
  if (file.endsWith('.xlsx')) {
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(file)
    const cells: string[] = []
    for (const sheet of workbook.worksheets) {
      sheet.eachRow((row) => row.eachCell((cell) => cells.push(cell.text)))
    }
    return cells.join('\n')
  }
  return readFileSync(file, 'utf8')
}

describe('a written family, exported and reported without people', () => {
  const texts = new Map<string, string>()
  const folder = mkdtempSync(join(tmpdir(), 'plandrift-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  beforeAll(async () => {
    const db = join(folder, 'people.db')
    const run = async (...args: string[]) => {
      const { status, notes } = await plandrift([...args, '--db', db])
      expect([args[0], status, notes]).toEqual([args[0], 0, expect.anything()])
    }
    const files = ['2013-05.html', '2013-11.html'].map((name) => join(FAMILY, name))
    await run('import', ...files)
    const out = join(folder, 'out')
    const formats = ['csv', 'jsonl', 'parquet', 'xlsx']
    await run('export', '--out', out, '--format', ...formats, '--star', '--without', 'people')
    await run('report', '--out', join(out, 'report.html'), '--without', 'people')
    for (const file of readdirSync(out)) texts.set(file, await textOf(join(out, file)))
  }, 60_000)

  it.each([...NAMES.gone, ...NAMES.goneWords])('holds no %s', (name) => {
    expect(texts.size).toBeGreaterThan(40)
    for (const [file, text] of texts) {
      const found = NAMES.goneWords.includes(name)
        ? new RegExp(`\\b${name.replace('.', '\\.')}\\b`).test(text)
        : lettersOf(text).includes(name)
      expect([file, found]).toEqual([file, false])
    }
  })

  it.each(NAMES.kept)('keeps %s', (words) => {
    expect(texts.get('actions.csv')).toContain(words)
  })
})

describe('the names of known persons', async () => {
  const people = await knownPeople((relation) =>
    relation === 'action_owners'
      ? [
          ...['Jane Hartley', 'Smith, J', 'Tom Bell', 'Ludovic van der Merwe', 'Will', 'JK'].map((name) => ({
            kind: 'person',
            name,
          })),
          { kind: 'body', name: 'Merwe Road School' },
        ]
      : relation === 'issues'
        ? [
            {
              code: 'owner-variant',
              text: 'Jane Hartley',
              message: '“Jane Hartley” is also written “Jane Hartly”.',
            },
          ]
        : [],
  )

  it.each([
    ['Mrs Hartley, J. Hartley and Jane M. Hartley met', '#, # and # met'],
    ["HARTLEY Jane's note; hartley@x.example", '# note; #'],
    ['Hart-\nley agreed with Jane\nHartly', '# agreed with #'],
    ['DCI Hartley and Chief Supt. Hartley', '# and Chief #'],
    ['The smith called Mr Smith; Smith, J; J Smith', 'The smith called #; #; #'],
    ['Ring the bell for T. Bell and Thos. Bell', 'Ring the bell for # and Thos. Bell'],
    ['L van der Merwe and Van Der Merwe', '# and #'],
    ['Will the board ask Will?', 'Will the board ask #?'],
    ['Will / JK', '# / #'],
    ['J.K. and J K, not JKL', '#. and #, not JKL'],
    ['Merwe Road School', 'Merwe Road School'],
    ['Jane of the board', 'Jane of the board'],
  ])('%j', (text, left) => {
    expect(withhold(text, people)).toBe(left.replaceAll('#', WITHHELD))
  })
})
