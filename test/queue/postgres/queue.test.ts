import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startWorker, type Worker } from '../../../scripts/servers/workers.ts'
import { openQueue } from '../../../src/queue/boss.ts'
import { queueState } from '../../../src/queue/index.ts'
import { WORK } from '../../../src/queue/jobs.ts'
import { copyDatabase, openStore } from '../../../src/store/index.ts'
import { plandrift } from '../../support/cli.ts'
import { emptyPostgres } from '../../support/database.ts'
import { emptyFolder } from '../../support/folder.ts'

const PROJECT = join(import.meta.dirname, '..', '..', '..')
const PLANS = join(PROJECT, 'data', 'plans')

/** The sample plans, and one file that is none. */
function folderOfPlans(): string {
  const folder = join(emptyFolder(), 'plans')
  mkdirSync(folder)
  cpSync(PLANS, folder, { recursive: true })
  writeFileSync(join(folder, 'prose.txt'), 'A letter without any table in it.\n')
  return folder
}

/** A worker in a process of its own, gone with the test. */
function worker(db: string): Worker {
  const started = startWorker(db)
  onTestFinished(() => {
    started.process.kill('SIGKILL')
  })
  return started
}

/** What is said of plans, whatever the order in which it came. */
async function said(where: string): Promise<unknown> {
  const store = await openStore(where, { readonly: true })
  const relations = [
    'plans',
    'editions',
    'actions',
    'cells',
    'threads',
    'links',
    'revisions',
    'slippage',
    'issues',
  ] as const
  const rows = []
  for (const relation of relations) {
    const own = (await store.rows(relation)).map((row) =>
      JSON.stringify({ ...row, imported_at: null, loaded_at: null }),
    )
    rows.push([relation, own.sort()])
  }
  await store.close()
  return rows
}

describe('a queue', () => {
  it('is read by workers, one of whom is killed, into what a single import says', async () => {
    const [folder, db] = [folderOfPlans(), await emptyPostgres()]
    const { boss } = await openQueue(db)
    for (const name of WORK) {
      await boss.updateQueue(name, { heartbeatSeconds: 10, retryDelay: 1, retryBackoff: false })
    }
    await boss.stop({ graceful: false })
    const queued = await plandrift(['import', folder, '--queue', '--no-wait', '--db', db])
    expect(queued).toMatchObject({ status: 0, out: 'Files put into the queue: 7\n', notes: '' })
    const killed = worker(db)
    while ((await queueState(db)).queues[0]!.active === 0) await new Promise((go) => setTimeout(go, 50))
    killed.process.kill('SIGKILL')
    expect(await killed.ended).toBeNull()
    expect(await Promise.all([worker(db).ended, worker(db).ended])).toEqual([0, 0])

    const { queues, failures } = await queueState(db)
    expect(queues.map(({ waiting, active }) => waiting + active)).toEqual([0, 0, 0, 0])
    expect(failures).toEqual([
      expect.objectContaining({
        what: join(folder, 'prose.txt'),
        reason: expect.stringMatching(/it holds no table/),
      }),
    ])
    const file = join(emptyFolder(), 'plans.db')
    await plandrift(['import', folder, '--db', file])
    expect(await said(db)).toEqual(await said(file))
    expect((await copyDatabase(db, join(emptyFolder(), 'copy.db'))).difference).toBeNull()
  }, 300_000)

  it('takes a file once, shows what failed, and puts it back', async () => {
    const [folder, db] = [folderOfPlans(), await emptyPostgres()]
    for (let time = 0; time < 2; time += 1)
      await plandrift(['import', folder, '--queue', '--no-wait', '--db', db])
    expect((await queueState(db)).queues[0]).toMatchObject({ queue: 'read', waiting: 7 })
    const ran = await plandrift(['worker', '--until-done', '--jobs', '2', '--db', db])
    expect(ran).toMatchObject({
      status: 0,
      out: 'Editions: 6 new, 0 unchanged, 1 refused; plans linked: 2\n',
      notes: expect.stringMatching(/^refused .*prose\.txt: it holds no table.*\n$/),
    })
    const shown = await plandrift(['queue', '--db', db])
    expect(shown.out).toMatch(/^failed .*prose\.txt: it holds no table.* \(tried once\)$/m)
    cpSync(join(PROJECT, 'fixtures/families/brackendale-fire/v1.txt'), join(folder, 'prose.txt'), {
      force: true,
    })
    expect((await plandrift(['queue', '--retry', '--db', db])).out).toMatch(/^1 put back\.\n/)
    const again = await plandrift(['worker', '--until-done', '--db', db])
    expect(again.out).toBe('Editions: 1 new, 0 unchanged, 0 refused; plans linked: 1\n')
    expect((await plandrift(['plans', '--json', '--db', db])).out).toMatch(/"plan_id"/)
    expect(await queueState(db)).toMatchObject({ dead: 0, failures: [] })
  })

  it('is left in good order by a worker that is told to end', async () => {
    const [folder, db] = [folderOfPlans(), await emptyPostgres()]
    await plandrift(['import', folder, '--queue', '--no-wait', '--db', db])
    const first = worker(db)
    while ((await queueState(db)).queues[0]!.active === 0) await new Promise((go) => setTimeout(go, 50))
    first.process.kill('SIGTERM')
    expect(await first.ended).toBe(0)
    const { queues } = await queueState(db)
    expect(queues.map(({ active, retrying }) => active + retrying)).toEqual([0, 0, 0, 0])
    expect(await worker(db).ended).toBe(0)
    const store = await openStore(db, { readonly: true })
    expect(await store.rows('editions')).toHaveLength(6)
    await store.close()
  })

  it('is watched until the workers are done', async () => {
    const [folder, db] = [folderOfPlans(), await emptyPostgres()]
    const child = worker(db)
    const watched = await plandrift(['import', folder, '--queue', '--db', db])
    expect(watched).toMatchObject({
      status: 1,
      out: 'Files put into the queue: 7; failed for good: 1\n',
      notes: 'See what failed, and why, with: plandrift queue\n',
    })
    await child.ended
  })

  it('needs a server, and takes nothing that is for the workers to say', async () => {
    const db = join(emptyFolder(), 'plans.db')
    expect(await plandrift(['queue', '--db', db])).toMatchObject({
      status: 2,
      notes: expect.stringMatching(
        /^plandrift: a queue needs PostgreSQL, and .*plans\.db is a file; name a server/,
      ),
    })
    const refused = (...words: string[]) =>
      plandrift(['import', PLANS, '--queue', ...words, '--db', 'postgres://h/d'])
    expect((await refused('--password', 'secret')).notes).toMatch(
      /a password is not put into a queue; give it to the workers/,
    )
    expect((await refused('--time-limit', '9')).notes).toMatch(
      /what a file may use is for the workers to say; give --time-limit and --memory-limit to plandrift worker/,
    )
  })
})
