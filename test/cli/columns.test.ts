import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDriver from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { plandrift } from '../support/cli.ts'
import { emptyFolder } from '../support/folder.ts'

/** A tracker whose headers only its body understands. */
const tracker = (dated: string, day: string): string =>
  [
    `# Harbour tracker of Oxmarsh Town Council, ${dated}`,
    '',
    '| Job | Wer | Tide |',
    '|---|---|---|',
    `| Number the keys and sign for each in the book | Clerk | ${day}/06/2014 |`,
    `| Order two new lamps for the quay before winter | Warden | ${day}/07/2014 |`,
    '',
  ].join('\n')

function folderWith(files: Record<string, string | Uint8Array>): string {
  const folder = join(emptyFolder(), 'plans')
  mkdirSync(folder)
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return folder
}

const read = (db: string, sql: string): unknown[] => {
  const driver = new SqliteDriver(db, { readonly: true })
  const rows = driver.prepare(sql).raw().all()
  driver.close()
  return rows
}

const TIDES = "SELECT header, role, decided_by FROM columns WHERE header = 'Tide'"
const TOLD = 'plan,header,role\ntracker-*.md,Tide,review\n'

describe('columns that a person tells of', () => {
  it('hold for the file, for its plan’s later editions without the file, and through reruns', async () => {
    const folder = folderWith({ 'tracker-march.md': tracker('3 March 2014', '01'), 'columns.csv': TOLD })
    const db = join(emptyFolder(), 'plans.db')
    expect((await plandrift(['import', folder, '--db', db])).status).toBe(0)
    expect(read(db, TIDES)).toEqual([['Tide', 'review', 'person']])
    const later = folderWith({ 'harbour-june.md': tracker('4 June 2014', '09') })
    expect((await plandrift(['import', later, '--db', db])).status).toBe(0)
    expect(read(db, TIDES)).toEqual([
      ['Tide', 'review', 'person'],
      ['Tide', 'review', 'person'],
    ])
    expect(read(db, "SELECT count(*) FROM corrections WHERE kind = 'column'")).toEqual([[2]])
    expect((await plandrift(['import', folder, '--db', db])).out).toMatch(/0 new, 1 unchanged/)
  })

  it('are read anew when they are told after the import, also by --columns', async () => {
    const folder = folderWith({ 'tracker-march.md': tracker('3 March 2014', '01') })
    const db = join(emptyFolder(), 'plans.db')
    await plandrift(['import', folder, '--db', db])
    const told = join(emptyFolder(), 'told.csv')
    writeFileSync(told, 'plan,header,role\nharbour tracker,Tide,started\n')
    const { out } = await plandrift(['import', folder, '--columns', told, '--db', db])
    expect(out).toMatch(/1 new/)
    expect(read(db, TIDES)).toEqual([['Tide', 'started', 'person']])
  })

  it.each([
    [
      'an unknown role',
      'plan,header,role\n*,Tide,deadline\n',
      /columns\.csv, line 2: "deadline" is no role; the roles are reference, /,
    ],
    ['no header', 'plan,header,role\n*,,due\n', /columns\.csv, line 2: the header is missing/],
    ['other columns', 'plan,name\n*,Tide\n', /columns\.csv must have the columns plan, header, role/],
    ['another encoding', Uint8Array.from([0x70, 0x6c, 0xe9, 0x0a]), /columns\.csv is not written in UTF-8/],
  ])('refuse the files beside them in one sentence: %s', async (_, content, sentence) => {
    const folder = folderWith({ 'tracker.md': tracker('3 March 2014', '01'), 'columns.csv': content })
    const { status, notes } = await plandrift(['import', folder, '--db', join(emptyFolder(), 'p.db')])
    expect(status).toBe(1)
    expect(notes).toMatch(sentence)
  })

  it('are said where they fit nothing', async () => {
    const folder = folderWith({
      'tracker.md': tracker('3 March 2014', '01'),
      'columns.csv': 'plan,header,role\ntracker.md,Mond,due\n',
    })
    const { out } = await plandrift(['import', folder, '--db', join(emptyFolder(), 'p.db')])
    expect(out).toMatch(/told-unused/)
    expect(out).toMatch(/told-unused: .*\n +in .*tracker\.md\n/)
    expect(out).toContain('plandrift inspect FILE --columns')
  })
})

describe('inspect --columns', () => {
  it('prints each column with its role, how sure it is, the runner-up and two cells', async () => {
    const folder = folderWith({ 'tracker.md': tracker('3 March 2014', '01') })
    const { out } = await plandrift(['inspect', join(folder, 'tracker.md'), '--columns'])
    expect(out).toMatch(/^Table 1: actions \(\d+ %\)\n/)
    expect(out).toMatch(/Job +action +\d+ %/)
    expect(out).toContain('Clerk / Warden')
  })

  it('prints the same as JSON, with what the columns.csv beside the file tells', async () => {
    const folder = folderWith({ 'tracker-a.md': tracker('3 March 2014', '01'), 'columns.csv': TOLD })
    const { out } = await plandrift(['inspect', join(folder, 'tracker-a.md'), '--columns', '--json'])
    const [table] = JSON.parse(out) as [
      { table: number; page: null; holdsActions: boolean; columns: unknown[] },
    ]
    expect(table).toMatchObject({ table: 1, page: null, holdsActions: true })
    expect(table.columns[2]).toMatchObject({
      index: 2,
      header: 'Tide',
      role: 'review',
      probability: 1,
      decidedBy: 'person',
    })
  })
})
