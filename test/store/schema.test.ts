import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import SqliteDriver from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { CONTRACT, STAR } from '../../src/model/index.ts'
import { migrate } from '../../src/store/dialects/sqlite/migrate.ts'
import { openStore } from '../../src/store/index.ts'
import { MIGRATIONS } from '../../src/store/migrations/index.ts'
import { databaseWith } from '../support/database.ts'
import { emptyFolder } from '../support/folder.ts'

async function fileWith(sql: string): Promise<string> {
  const file = join(emptyFolder(), 'plans.db')
  await (await openStore(file)).close()
  change(file, sql)
  return file
}

function change(file: string, sql: string): void {
  const driver = new SqliteDriver(file)
  driver.exec(sql)
  driver.close()
}

describe('the live schema', () => {
  const driver = new SqliteDriver(':memory:')
  migrate(driver, 'memory', MIGRATIONS)

  it.each([...CONTRACT, ...STAR])('has $name with exactly the documented columns', ({ name, columns }) => {
    const live = driver.pragma(`table_info(${name})`) as { name: string }[]
    expect(live.map((column) => column.name)).toEqual(columns.map((column) => column.name))
  })

  it('documents every view', () => {
    const views = driver.prepare("SELECT name FROM sqlite_schema WHERE type = 'view'").pluck().all()
    for (const view of views) expect([...CONTRACT, ...STAR].map(({ name }) => name)).toContain(view)
  })

  it('has only strict tables', () => {
    const tables = driver.pragma('table_list') as { name: string; type: string; strict: number }[]
    for (const { name, type, strict } of tables) {
      if (type === 'table' && !name.startsWith('sqlite_')) expect([name, strict]).toEqual([name, 1])
    }
  })

  it('finds what is asked for by an index', () => {
    const plan = (sql: string) =>
      (driver.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[])
        .map(({ detail }) => detail)
        .join('\n')
    expect(plan("SELECT * FROM actions WHERE plan_id = 'x'")).not.toMatch(/SCAN (?!CONSTANT)/)
    expect(plan("SELECT * FROM cells WHERE action_id = 'x'")).not.toMatch(/SCAN/)
    expect(plan("SELECT * FROM links WHERE from_action_id = 'x'")).not.toMatch(/SCAN/)
    expect(plan("SELECT * FROM slippage WHERE plan_id = 'x'")).not.toMatch(/SCAN/)
  })
})

describe('a file that cannot be used', () => {
  it.each([
    ["UPDATE schema_migrations SET sha256 = 'x'", /another build of Plandrift.*--db/],
    ["INSERT INTO schema_migrations VALUES (99, 'later', 'x')", /newer Plandrift \(schema 99, "later"\)/],
    ['DELETE FROM schema_migrations; DROP TABLE schema_migrations', /something other than Plandrift/],
  ])('is refused in one sentence: %s', async (sql, message) => {
    const file = await fileWith(sql)
    await expect(openStore(file)).rejects.toThrow(message)
    await expect(openStore(file, { readonly: true })).rejects.toThrow(message)
  })

  it('is left as it was', async () => {
    const file = join(emptyFolder(), 'other.db')
    change(file, 'CREATE TABLE theirs (x); INSERT INTO theirs VALUES (1)')
    await expect(openStore(file)).rejects.toThrow(/something other than Plandrift/)
    const driver = new SqliteDriver(file)
    expect(driver.prepare('SELECT name FROM sqlite_schema').pluck().all()).toEqual(['theirs'])
    expect(driver.pragma('journal_mode', { simple: true })).toBe('delete')
    driver.close()
  })
})

describe('a database that SQLite 3.40 looks at', () => {
  const shell = spawnSync('sqlite3', ['--version'], { encoding: 'utf8' })

  // Before 3.45, `integrity_check` takes a CHECK that is NULL for one that fails.
  it('checks no value that may be missing without saying so', () => {
    const driver = new SqliteDriver(':memory:')
    migrate(driver, 'memory', MIGRATIONS)
    const tables = driver
      .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%json_valid%'")
      .all() as { name: string; sql: string }[]
    expect(tables.length).toBeGreaterThan(0)
    for (const { name, sql } of tables) {
      for (const line of sql.split('\n').filter((each) => each.includes('json_valid'))) {
        expect([name, line]).toEqual([name, expect.stringMatching(/NOT NULL|IS NULL OR/)])
      }
    }
  })

  it.skipIf(shell.error !== undefined)('is sound by the shell of this machine', async () => {
    const file = await databaseWith()
    const change = new SqliteDriver(file)
    change.exec(
      "INSERT OR REPLACE INTO edition_issues SELECT edition_no, 'read', 99, 'x', 'info', 'x', NULL, NULL, NULL, NULL FROM read_editions",
    )
    change.pragma('wal_checkpoint(TRUNCATE)')
    change.close()
    const { stdout } = spawnSync('sqlite3', [file, 'PRAGMA integrity_check; PRAGMA foreign_key_check;'], {
      encoding: 'utf8',
    })
    expect(stdout.trim()).toBe('ok')
  })
})

describe('a database of an older version', () => {
  it('is reconciled once more, since its threads may be named after actions of other plans', async () => {
    const file = join(emptyFolder(), 'plans.db')
    const driver = new SqliteDriver(file)
    migrate(driver, file, MIGRATIONS.slice(0, 4))
    driver.exec("INSERT INTO found_plans (plan_id, stale) VALUES ('pl_1', 0)")
    driver.close()
    const store = await openStore(file)
    expect((await store.unfinished()).planIds).toEqual(['pl_1'])
    expect(await store.plansToRegroup()).toEqual(new Set())
    await store.close()
  })

  it('keeps every decision and all that was told, as corrections that can be undone', async () => {
    const file = join(emptyFolder(), 'plans.db')
    const driver = new SqliteDriver(file)
    migrate(driver, file, MIGRATIONS.slice(0, 7))
    const digest = 'a'.repeat(64)
    driver.exec(`
      INSERT INTO decisions VALUES ('ac_1', 'ac_2', 'same', 'Reworded', 'M. Okafor', '2026-01-03T00:00:00Z');
      INSERT INTO decisions VALUES ('ac_1', 'ac_3', 'different', 'Not that', 'M. Okafor', '2026-01-02T00:00:00Z');
      INSERT INTO corrections VALUES ('co_1', 'column', 'Tracker', '{"header":"Lead","role":"owner"}', 'told with a.txt',
        'columns.csv', '2026-01-04T00:00:00Z', NULL);
      INSERT INTO read_editions VALUES (1, 'ed_1', '${digest}', 'a.txt', 'text/plain', NULL, 'Tracker', '[]', NULL, NULL,
        NULL, NULL, NULL, NULL, '{"body":"Ashmere","columns":[]}', 'null', 0, '2026-01-01T00:00:00Z');
    `)
    driver.close()
    const store = await openStore(file)
    const decisions = await store.decisions()
    expect(decisions.map(({ toActionId, ruling, decidedBy }) => [toActionId, ruling, decidedBy])).toEqual([
      ['ac_2', 'same', 'M. Okafor'],
      ['ac_3', 'different', 'M. Okafor'],
    ])
    const corrections = await store.corrections()
    expect(corrections.map(({ kind, target, value }) => [kind, target, value])).toEqual([
      ['column', 'Tracker', { header: 'Lead', role: 'owner' }],
      ['link', 'ac_1', { to: 'ac_3', ruling: 'different' }],
      ['link', 'ac_1', { to: 'ac_2', ruling: 'same' }],
    ])
    const ids = corrections.filter(({ kind }) => kind === 'link').map(({ correctionId }) => correctionId)
    await store.changeCorrections({ undone: { ids, by: 'M. Okafor', at: '2026-02-01T00:00:00Z' } })
    expect(await store.decisions()).toEqual([])
    expect(await store.files()).toMatchObject([
      { editionId: 'ed_1', given: { body: 'Ashmere' }, isKept: false, path: null },
    ])
    await store.close()
  })
})
