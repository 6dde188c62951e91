import { execFileSync } from 'node:child_process'
import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { plandrift } from '../support/cli.ts'
import { emptyFolder } from '../support/folder.ts'

it('says of an empty file given as database that it is empty', async () => {
  const db = join(emptyFolder(), 'plans.db')
  writeFileSync(db, '')
  const { status, notes } = await plandrift(['audit', '--db', db])
  expect(status).toBe(2)
  expect(notes).toMatch(/plans\.db is empty; fill it with "plandrift import/)
})

it.skipIf(process.platform === 'win32')(
  'writes no report over a pipe, and does not wait for a reader',
  async () => {
    const folder = emptyFolder()
    const plan = join(folder, 'plan.txt')
    writeFileSync(
      plan,
      'Action\tBy when\tWho\nWrite to every family in the valley.\t01/02/2014\tHead of Service\n',
    )
    const db = join(folder, 'plans.db')
    await plandrift(['import', plan, '--db', db])
    const pipe = join(folder, 'pipe')
    execFileSync('mkfifo', [pipe])
    for (const command of ['report', 'export']) {
      const { status, notes } = await plandrift([command, '--db', db, '--out', pipe, '--force'])
      expect(status).toBe(2)
      expect(notes).toMatch(/name another place/)
    }
    expect(statSync(pipe).isFIFO()).toBe(true)
  },
)
