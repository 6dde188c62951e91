import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import ExcelJS from 'exceljs'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import { CONTRACT, type RelationName, STAR } from '../../src/model/index.ts'
import { WITHHELD } from '../../src/report/export/people.ts'
import { type ExportOptions, exportRelations } from '../../src/report/index.ts'
import { openStore } from '../../src/store/index.ts'
import { DataPackage } from '../support/data-package.ts'
import { databaseWith } from '../support/database.ts'
import { emptyFolder } from '../support/folder.ts'
import { doubtfulPlan, HOSTILE, hostilePlan, reading, reconciled, record } from '../support/plans.ts'

async function exported(db: string, options: Partial<ExportOptions>) {
  const out = join(emptyFolder(), 'out')
  const store = await openStore(db, { readonly: true })
  const { files } = await exportRelations({
    out,
    formats: ['csv'],
    now: '2026-11-22T17:00:00.000Z',
    rows: (relation) => store.stream(relation as RelationName),
    ...options,
  })
  return { out, files, store, read: (file: string) => readFileSync(join(out, file), 'utf8') }
}

describe('an export', () => {
  it('gives every relation back from CSV and JSON Lines as the database has it', async () => {
    const { store, read } = await exported(await databaseWith(), { formats: ['csv', 'jsonl'] })
    for (const { name, columns } of CONTRACT) {
      const rows = await store.rows(name)
      const csv: Record<string, string>[] = parse(read(`${name}.csv`), { columns: true })
      const lines = read(`${name}.jsonl`)
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line))
      expect(csv).toHaveLength(rows.length)
      expect(lines).toHaveLength(rows.length)
      for (const [index, row] of rows.entries()) {
        for (const { name: column, type } of columns) {
          const value = (row as Record<string, string | number | null>)[column]!
          const plain = type === 'boolean' && value !== null ? value === 1 : value
          expect([column, csv[index]![column]]).toEqual([column, plain === null ? '' : String(plain)])
          expect([column, lines[index][column]]).toEqual([column, plain])
        }
      }
    }
  })

  it('says how much of its total rests on links that nobody has confirmed', async () => {
    const { read } = await exported(await databaseWith(doubtfulPlan()), { formats: ['csv', 'jsonl'] })
    const rows: Record<string, string>[] = parse(read('slippage.csv'), { columns: true })
    expect(rows.map(({ sure, unconfirmed_links }) => `${sure} ${unconfirmed_links}`).sort()).toEqual([
      '0.62 1',
      '0.7 1',
      '0.8 0',
      '0.9 0',
    ])
    const described = JSON.parse(read('datapackage.json'))
    expect(described['plandrift:totals']).toEqual({
      actions: 4,
      slip_days: 274,
      unconfirmed_actions: 2,
      unconfirmed_links: 2,
      unconfirmed_days: 274,
      unlinked_editions: 0,
    })
    expect(described.description).toContain(
      '274 days slipped in all, of which 274 in 2 actions that rest on 2 links',
    )
  })

  it('gives every relation back from Parquet with true dates and types', async () => {
    const { store, out } = await exported(await databaseWith(), { formats: ['parquet'], star: true })
    for (const { name, columns } of [...CONTRACT, ...STAR]) {
      const file = await asyncBufferFromFile(join(out, `${name}.parquet`))
      const read = await parquetReadObjects({ file })
      const rows = (await store.rows(name as RelationName)) as Record<string, string | number | null>[]
      expect(read).toHaveLength(rows.length)
      for (const [index, row] of rows.entries()) {
        for (const { name: column, type } of columns) {
          const value = row[column]!
          const typed =
            value === null
              ? null
              : type === 'date' || type === 'datetime'
                ? new Date(value)
                : type === 'boolean'
                  ? value === 1
                  : value
          expect([name, column, read[index]![column] ?? null]).toEqual([name, column, typed])
        }
      }
    }
  })

  it('makes a workbook with a sheet a relation and true dates', async () => {
    const { out, store } = await exported(await databaseWith(), { formats: ['xlsx'] })
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(join(out, 'plandrift.xlsx'))
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(CONTRACT.map(({ name }) => name))
    const sheet = workbook.getWorksheet('slippage')!
    const rows = await store.rows('slippage')
    expect(sheet.rowCount).toBe(rows.length + 1)
    const column = CONTRACT.find(({ name }) => name === 'slippage')!.columns.findIndex(
      ({ name }) => name === 'original_due_on',
    )
    expect(sheet.getRow(2).getCell(column + 1).value).toEqual(new Date(rows[0]!.original_due_on!))
  })

  it('makes sheets that can be read: bold headers that stay and filter, words wrapped, columns that fit', async () => {
    const { out, store } = await exported(await databaseWith(), { formats: ['xlsx'] })
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(join(out, 'plandrift.xlsx'))
    for (const { name, columns } of CONTRACT) {
      const sheet = workbook.getWorksheet(name)!
      const rows = (await store.rows(name)).length
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
      expect([name, sheet.autoFilter]).toEqual([
        name,
        `A1:${sheet.getColumn(columns.length).letter}${rows + 1}`,
      ])
      for (const [at, { name: column, type }] of columns.entries()) {
        const header = sheet.getRow(1).getCell(at + 1)
        expect([header.value, header.font.bold]).toEqual([column, true])
        const width = sheet.getColumn(at + 1).width!
        expect(width).toBeGreaterThan(column.length)
        expect(width).toBeLessThanOrEqual(60)
        if (rows > 0 && type === 'text') {
          expect(sheet.getRow(2).getCell(at + 1).alignment).toMatchObject({ wrapText: true, vertical: 'top' })
        }
      }
    }
    const actions = workbook.getWorksheet('actions')!
    const [words, position] = ['action', 'position'].map(
      (name) =>
        CONTRACT.find((each) => each.name === 'actions')!.columns.findIndex((each) => each.name === name) + 1,
    )
    expect(actions.getColumn(words!).width!).toBeGreaterThan(actions.getColumn(position!).width!)
  })

  it('documents every column of every file', async () => {
    const { out, files, read } = await exported(await databaseWith(), {
      formats: ['csv', 'parquet'],
      star: true,
    })
    const described = JSON.parse(read('datapackage.json'))
    expect(described.created).toBe('2026-11-22T17:00:00.000Z')
    expect(described.resources.map(({ path }: { path: string }) => path).sort()).toEqual(
      readdirSync(out)
        .filter((file) => file !== 'datapackage.json')
        .sort(),
    )
    const names = new Set(described.resources.map(({ name }: { name: string }) => name))
    for (const { name, schema, rows } of described.resources) {
      expect(rows).toBe(files.find(({ relation }) => name.startsWith(`${relation.name}-`))!.rows)
      for (const field of schema.fields) expect([name, field.name, field.description]).not.toContain('')
      for (const { reference } of schema.foreignKeys ?? []) expect(names).toContain(reference.resource)
    }
  })

  it('is a Data Package by the profile it names, with a sheet named for each table of a workbook', async () => {
    for (const star of [false, true]) {
      const { read } = await exported(await databaseWith(), {
        formats: ['csv', 'jsonl', 'parquet', 'xlsx'],
        star,
      })
      const described = JSON.parse(read('datapackage.json'))
      expect(described.$schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json')
      expect(DataPackage.safeParse(described).error?.issues ?? []).toEqual([])
      const names = described.resources.map(({ name }: { name: string }) => name)
      expect(new Set(names).size).toBe(names.length)
      for (const { format, name, dialect } of described.resources) {
        if (format === 'xlsx') expect(`${dialect.sheetName}-xlsx`).toBe(name)
      }
    }
    const bad = (schema: object) =>
      DataPackage.safeParse({ resources: [{ name: 'a', path: 'a.csv', schema }] }).success
    expect(bad({ fields: [{ name: 'x', type: 'string' }] })).toBe(true)
    expect(bad({ fields: [{ name: 'x', type: 'string' }], foreignKeys: [] })).toBe(false)
  })

  it('makes no formula of hostile words, and loses none of them', async () => {
    const { read, out } = await exported(await databaseWith(hostilePlan()), {
      formats: ['csv', 'jsonl', 'xlsx'],
    })
    const csv: Record<string, string>[] = parse(read('actions.csv'), { columns: true })
    expect(csv.map(({ action }) => action)).toEqual(
      [...HOSTILE, ...HOSTILE].map((words) =>
        words.replace(/^=/, "'=").replaceAll('\u001b', '␛').replace('\u202e', '‹U+202E›'),
      ),
    )
    const lines = read('actions.jsonl').trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line).action)).toEqual([...HOSTILE, ...HOSTILE])
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(join(out, 'plandrift.xlsx'))
    workbook.getWorksheet('actions')!.eachRow((row) => {
      row.eachCell((cell) => expect(cell.type).not.toBe(ExcelJS.ValueType.Formula))
    })
  })

  it('leaves the old files where it fails half-way', async () => {
    const db = await databaseWith()
    const { out, read } = await exported(db, {})
    const before = read('slippage.csv')
    const store = await openStore(db, { readonly: true })
    const failing = exportRelations({
      out,
      formats: ['csv'],
      now: '2027-01-01T00:00:00.000Z',
      rows: (relation) => {
        if (relation === 'issues') throw new Error('the disk went away')
        return store.stream(relation as RelationName)
      },
    })
    await expect(failing).rejects.toThrow('the disk went away')
    expect(read('slippage.csv')).toBe(before)
    expect(JSON.parse(read('datapackage.json')).created).toBe('2026-11-22T17:00:00.000Z')
    expect(readdirSync(out).filter((file) => file.startsWith('.'))).toEqual([])
  })
})

describe('an export without people', () => {
  it("leaves out the names of persons and keeps the rest of a plan's words", async () => {
    const edition = reading('one.txt', '2011-06-30', (id) => [
      record(id, 1, 'Ms Adeyemi-Bell to brief the trust', '2011-09-30', {
        owner: 'Head of Service (Joan Adeyemi-Bell), Ashmere Trust',
        owners: [
          { kind: 'role', name: 'Head of Service' },
          { kind: 'person', name: 'Joan Adeyemi-Bell' },
          { kind: 'body', name: 'Ashmere Trust' },
        ],
        progress: "Joan Adeyemi-Bell's team met Joan of the board.",
      }),
    ])
    const plan = reconciled([edition], [[edition.records[0]]])
    const { read, out } = await exported(await databaseWith({ editions: [edition], plan }), {
      formats: ['csv', 'jsonl'],
      star: true,
      withoutPeople: true,
    })
    for (const file of readdirSync(out)) expect([file, read(file)]).not.toContain('Adeyemi')
    const [action] = parse(read('actions.csv'), { columns: true }) as Record<string, string>[]
    expect(action).toMatchObject({
      action: `${WITHHELD} to brief the trust`,
      owner: `Head of Service (${WITHHELD}), Ashmere Trust`,
      progress: `${WITHHELD} team met Joan of the board.`,
    })
    expect(read('action_owners.csv')).toContain('Ashmere Trust')
    expect(read('action_owners.csv').trimEnd().split('\r\n')).toHaveLength(3)
  })
})
