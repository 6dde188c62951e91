import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import SqliteDriver from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { databaseWith } from '../support/database.ts'
import { emptyFolder } from '../support/folder.ts'

const MAIN = join(import.meta.dirname, '../../src/cli/main.ts')
const NOBODY = 65_534

/** A user whom permissions bind: root may write anywhere. */
const ordinary = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}
const run = (...argv: string[]) =>
  spawnSync(process.execPath, [MAIN, ...argv], { encoding: 'utf8', cwd: '/', ...ordinary })
/** Whether that user may start the program at all. */
const canRun = process.platform !== 'win32' && run('--version').status === 0

/** A folder with a database in which nothing may be written. */
async function lockedDatabase(change: (db: string) => void = () => {}): Promise<string> {
  const db = await databaseWith()
  change(db)
  const folder = dirname(db)
  chmodSync(db, 0o444)
  chmodSync(folder, 0o555)
  onTestFinished(() => chmodSync(folder, 0o755))
  return db
}

describe.skipIf(!canRun)('a database in a folder that may not be written', { timeout: 30_000 }, () => {
  it.each([['audit'], ['plans'], ['issues']])('is read by %s', async (command) => {
    const db = await lockedDatabase()
    const { status, stderr } = run(command, '--db', db)
    expect([status, stderr]).toEqual([0, ''])
    expect(readdirSync(dirname(db))).toEqual(['plans.db'])
  })

  it('is exported and reported', async () => {
    const db = await lockedDatabase()
    const out = join(emptyFolder(), 'out')
    mkdirSync(out)
    chmodSync(dirname(out), 0o755)
    chmodSync(out, 0o777)
    expect(run('export', '--out', out, '--db', db)).toMatchObject({ status: 0, stderr: '' })
    expect(run('report', '--out', join(out, 'r.html'), '--db', db)).toMatchObject({ status: 0, stderr: '' })
    expect(readdirSync(out)).toContain('r.html')
  })

  it('is read with what a killed run left beside it', async () => {
    const db = await lockedDatabase((file) => {
      spawnSync(process.execPath, [
        '--input-type=module',
        '--eval',
        `import Driver from ${JSON.stringify(import.meta.resolve('better-sqlite3'))}
         const driver = new Driver(${JSON.stringify(file)})
         driver.exec("UPDATE found_plans SET title = 'Told at the last moment'")
         process.kill(process.pid, 'SIGKILL')`,
      ])
    })
    expect(readdirSync(dirname(db))).toContain('plans.db-wal')
    const { status, stdout } = run('plans', '--json', '--db', db)
    expect([status, JSON.parse(stdout)[0].title]).toEqual([0, 'Told at the last moment'])
  })

  it('is not written, and one sentence says so', async () => {
    const db = await lockedDatabase()
    const { status, stderr } = run('decide', 'ac_1', 'ac_2', 'same', '--reason', 'x', '--by', 'x', '--db', db)
    expect(status).toBe(2)
    expect(stderr).toMatch(/plans\.db may not be written; change its permissions/)
    const driver = new SqliteDriver(db, { readonly: true })
    expect(driver.prepare('SELECT count(*) FROM decisions').pluck().get()).toBe(0)
    driver.close()
  })
})
