import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDriver from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { plandrift } from '../support/cli.ts'
import { emptyFolder } from '../support/folder.ts'

const MAIN = join(import.meta.dirname, '../../src/cli/main.ts')
const ROWS = ['Open a second family hub', 'Train every duty worker', 'Publish the early help offer']

/** A plan of one body, dated, whose deadlines lie in `due`. */
const planText = (body: string, dated: string, due: string): string =>
  [
    `${body} Early Help Plan`,
    dated,
    '',
    'Ref\tAction\tLead\tTimescale\tStatus',
    ...ROWS.map((action, row) => `${row + 1}\t${action}\tHead of Service\t${due}\tUnder way`),
    '',
  ].join('\n')

function folderOfPlans(count: number): string {
  const folder = join(emptyFolder(), 'plans')
  mkdirSync(folder)
  for (let number = 0; number < count; number++) {
    writeFileSync(
      join(folder, `plan-${number}.txt`),
      planText(`Borough of Ashmere ${number}`, '30 June 2011', '31 March 2012'),
    )
  }
  return folder
}

const count = (db: string, relation: string): number => {
  const driver = new SqliteDriver(db, { readonly: true })
  const value = driver.prepare(`SELECT count(*) FROM ${relation}`).pluck().get() as number
  driver.close()
  return value
}

describe('import', () => {
  it('stores what it can, names what it cannot, and changes nothing the second time', async () => {
    const folder = folderOfPlans(2)
    writeFileSync(join(folder, 'empty.txt'), '')
    writeFileSync(join(folder, 'copy.txt'), planText('Borough of Ashmere 0', '30 June 2011', '31 March 2012'))
    writeFileSync(
      join(folder, 'picture.txt'),
      new Uint8Array(4000).map((_, index) => (index * 37) % 256),
    )
    symlinkSync(folder, join(folder, 'loop'))
    const db = join(emptyFolder(), 'deep', 'plans.db')
    const first = await plandrift(['import', folder, join(folder, 'none.txt'), '--db', db])
    expect(first.status).toBe(1)
    expect(first.out).toMatch(/^Editions: 2 new, 1 unchanged, 3 refused; 6 actions read\n/)
    expect(first.notes).toMatch(/^refused .*empty\.txt: the file is empty/m)
    expect(first.notes).toMatch(/^refused .*none\.txt: there is no such file/m)
    expect(first.notes).toMatch(/^refused .*picture\.txt: /m)

    const again = await plandrift(['import', folder, '--db', db, '--json'])
    expect(again.status).toBe(1)
    expect(JSON.parse(again.out)).toMatchObject({
      actions: 0,
      interrupted: false,
      reconciled: { relinked: 0 },
    })
    expect(count(db, 'actions')).toBe(6)
  })

  it('names the files of each issue, those that linking finds as well', async () => {
    const folder = join(emptyFolder(), 'plans')
    mkdirSync(folder)
    const names = ['a.txt', 'b.txt', 'c.txt', 'd.txt', 'e.txt']
    for (const [at, name] of names.entries()) {
      const text = planText('Borough of Ashmere', `30 June 201${at}`, 'by the time the swifts return')
      writeFileSync(join(folder, name), text)
    }
    writeFileSync(
      join(folder, 'copy.txt'),
      `${planText('Borough of Ashmere', '30 June 2010', 'by the time the swifts return')}\n\n`,
    )
    const db = join(emptyFolder(), 'plans.db')
    const { out } = await plandrift(['import', folder, '--db', db], { terminal: { columns: 400 } })
    const where = (code: string) => out.match(new RegExp(` ${code}: .*\\n +in (.*)\\n`))?.[1]
    expect(out).toContain('Issues (each of them: plandrift issues):')
    expect(where('date-not-read')).toBe(
      `${['a.txt', 'b.txt', 'c.txt'].map((name) => join(folder, name)).join(', ')}, and 3 more files`,
    )
    expect(where('warning date-not-read')).toBeDefined()
    expect(where('info same-edition')).toMatch(/^\S+\.txt$/)
    const again = JSON.parse((await plandrift(['import', folder, '--db', db, '--json'])).out)
    expect(again.issues).toEqual([])
  })

  it('hears what a person tells of a plan, also of one that is stored', async () => {
    const file = join(emptyFolder(), 'undated.txt')
    writeFileSync(file, planText('Borough of Ashmere', '', '31 March 2012'))
    const db = join(emptyFolder(), 'plans.db')
    expect((await plandrift(['import', file, '--db', db])).status).toBe(0)
    const told = ['--dated', '22 March 2011', '--plan', 'Early Help', '--db', db]
    expect((await plandrift(['import', file, ...told])).out).toMatch(/^Editions: 1 new/)
    expect((await plandrift(['import', file, ...told])).out).toMatch(/^Editions: 0 new, 1 unchanged/)
    const driver = new SqliteDriver(db, { readonly: true })
    expect(driver.prepare('SELECT dated_on, dated_from FROM editions').all()).toEqual([
      { dated_on: '2011-03-22', dated_from: 'told' },
    ])
    driver.close()
  })

  it('refuses a told date that is none', async () => {
    const file = join(folderOfPlans(1), 'plan-0.txt')
    const { status, notes } = await plandrift([
      'import',
      file,
      '--dated',
      'soonish',
      '--db',
      join(emptyFolder(), 'plans.db'),
    ])
    expect(status).toBe(2)
    expect(notes).toContain('soonish')
    expect(notes).not.toContain(file)
  })

  it('is finished by the next run when it is killed in the middle', async () => {
    const folder = folderOfPlans(60)
    const db = join(emptyFolder(), 'plans.db')
    const child = spawn(process.execPath, [MAIN, 'import', folder, '--jobs', '1', '--db', db], {
      stdio: 'ignore',
    })
    const ended = once(child, 'exit')
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, 10))
      try {
        if (count(db, 'editions') >= 3) break
      } catch {
        // The database is not there yet.
      }
    }
    child.kill('SIGKILL')
    await ended
    const stored = count(db, 'editions')
    expect(count(db, 'actions')).toBe(stored * ROWS.length)
    const { status, out } = await plandrift(['import', folder, '--db', db])
    expect(status).toBe(0)
    expect(out).toContain(`${60 - stored} new, ${stored} unchanged, 0 refused`)
    expect(count(db, 'editions WHERE plan_id IS NULL')).toBe(0)
  }, 60_000)

  it('stops in good order at Ctrl-C, says so, and ends with status 130', async () => {
    const folder = folderOfPlans(3)
    const db = join(emptyFolder(), 'plans.db')
    const stopped = AbortSignal.abort()
    const { status, notes } = await plandrift(['import', folder, '--db', db], {
      interruptible: (work) => work(stopped),
    })
    expect(status).toBe(130)
    expect(notes).toMatch(/^Stopped\. .*run the same command again to finish\.\n$/)
    expect((await plandrift(['import', folder, '--db', db])).out).toMatch(/^Editions: 3 new/)
  })

  it('draws its bar only at a terminal, and leaves the result alone', () => {
    const folder = folderOfPlans(1)
    const db = join(emptyFolder(), 'plans.db')
    const { stdout, stderr } = spawnSync(process.execPath, [MAIN, 'import', folder, '--json', '--db', db], {
      encoding: 'utf8',
    })
    expect(JSON.parse(stdout)).toMatchObject({ files: [{ outcome: 'new' }] })
    expect(stderr).toBe('')
  })
})
