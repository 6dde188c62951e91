import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { openStore } from '../../../src/store/index.ts'
import { plandrift } from '../../support/cli.ts'
import { emptyPostgres } from '../../support/database.ts'
import { sharedFolder } from '../../support/folder.ts'
import { workbenchOn } from '../../support/workbench.ts'

const PLANS = join(import.meta.dirname, '..', '..', '..', 'data', 'plans')

/** What a command says on one database, where it says what it should on the other. */
async function bothSay(databases: readonly string[], ...words: string[]) {
  const ran = await Promise.all(databases.map((db) => plandrift([...words, '--db', db])))
  expect(ran.map(({ status, notes }) => [status, notes])).toEqual(databases.map(() => [0, '']))
  return ran.map(({ out }) => out) as [string, string]
}

/** JSON without the order of its lists, which no database is bound to, and without the moment at which it was stored. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(sorted).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, key === 'loaded_at' ? null : sorted(each)]),
  )
}

/** When a plan was stored. */
const MOMENT = /\d{4}-\d\d-\d\dT[\d:.]+Z/g

const folder = sharedFolder()

describe.skipIf(inject('postgres') === null)('on PostgreSQL', () => {
  let databases: readonly [string, string]
  let imports: [string, string]
  beforeAll(async () => {
    databases = [await emptyPostgres(), join(folder, 'plans.db')]
    imports = await bothSay(databases, 'import', PLANS, '--json')
  })

  it('commands say what they say on SQLite, and write the same files', async () => {
    expect(sorted(JSON.parse(imports[0]))).toEqual(sorted(JSON.parse(imports[1])))
    for (const command of ['plans', 'editions', 'issues', 'links', 'audit']) {
      const [here, there] = await bothSay(databases, command, '--json')
      expect(sorted(JSON.parse(here)), command).toEqual(sorted(JSON.parse(there)))
      await bothSay(databases, command)
    }
    const store = await openStore(databases[0], { readonly: true })
    const [link] = await store.rows('links', { verdict: 'review' })
    const thread = (await store.rows('threads'))[0]!.thread_id
    await store.close()
    const ruling = ['--reason', 'Only reworded', '--by', 'M. Okafor']
    await bothSay(databases, 'decide', link!.from_action_id, link!.to_action_id, 'same', ...ruling)
    const why = ['--reason', 'Misread', '--by', 'M. Okafor']
    for (const said of [
      ['correct', link!.from_action_id, '--field', 'owner=Chief Clerk', ...why],
      ['remove', 'ravensmere-police-2014-04-30.html', ...why],
      ['corrections', '--json'],
      ['restore', 'ravensmere-police-2014-04-30.html', '--by', 'M. Okafor'],
    ]) {
      const [here, there] = await bothSay(databases, ...said)
      expect(here).toBe(there)
    }
    const [shown, shownThere] = await bothSay(databases, 'show', thread, '--json')
    expect(sorted(JSON.parse(shown))).toEqual(sorted(JSON.parse(shownThere)))

    const outs = ['a', 'b'].map((name) => join(folder, name))
    for (const [at, out] of outs.entries()) {
      await bothSay([databases[at]!], 'export', '--star', '--format', 'csv', 'parquet', '--out', out)
      await bothSay([databases[at]!], 'report', '--out', `${out}.html`)
    }
    const files = JSON.parse(readFileSync(join(outs[0]!, 'datapackage.json'), 'utf8')) as {
      resources: { path: string }[]
    }
    for (const { path } of files.resources.filter((each) => each.path.endsWith('.csv'))) {
      const [here, there] = outs.map((out) =>
        readFileSync(join(out, path), 'utf8').replace(MOMENT, 'then').split('\r\n').sort(),
      )
      expect(here, path).toEqual(there)
    }
  })

  it('the workbench shows every view, keeps what is said and decided, and never tells the password', async () => {
    const [address] = databases
    const { request, say } = await workbenchOn(address)
    const store = await openStore(address, { readonly: true })
    const [link] = await store.rows('links', { verdict: 'accepted', decided_by: 'rule' })
    const { from_action_id: from, to_action_id: to, relation } = link!
    const [action] = await store.rows('actions', { action_id: from })
    for (const view of [
      '/',
      '/doubts',
      '/audit',
      '/audit?min-days=1',
      '/corrections',
      '/import',
      `/actions/${action!.thread_id}`,
      `/editions/${action!.edition_id}`,
    ]) {
      const answer = await request(view)
      expect([view, answer.status]).toEqual([view, 200])
      expect(await answer.text()).not.toContain(new URL(address).password)
    }
    const who = { by: 'M. Okafor', reason: 'See the minutes' }
    expect(
      await say('/corrections', { kind: 'field', target: from, field: 'due', to: 'March 2016', ...who }),
    ).toEqual({ status: 200, text: expect.stringMatching(/^Saved: 1 edition read anew/) })
    expect(await store.rows('actions', { action_id: from })).toMatchObject([{ due_on: '2016-03-31' }])
    expect(await say('/doubts/decide', { from, to, relation, ruling: 'same', ...who })).toMatchObject({
      status: 200,
    })
    expect((await store.decisions()).map(({ fromActionId }) => fromActionId)).toContain(from)
    await store.close()
  })
})
