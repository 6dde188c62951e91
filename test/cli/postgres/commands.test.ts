import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openStore } from '../../../src/store/index.ts'
import { plandrift } from '../../support/cli.ts'
import { emptyPostgres } from '../../support/database.ts'
import { emptyFolder } from '../../support/folder.ts'

const PLANS = join(import.meta.dirname, '..', '..', '..', 'data', 'plans')

/** What a command says on one database, where it says what it should on the other. */
async function bothSay(databases: readonly string[], ...words: string[]) {
  const ran = await Promise.all(databases.map((db) => plandrift([...words, '--db', db])))
  expect(ran.map(({ status, notes }) => [status, notes])).toEqual(databases.map(() => [0, '']))
  return ran.map(({ out }) => out) as [string, string]
}

/** JSON without the order of its lists, which no database is bound to. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(sorted).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, sorted(each)]))
}

describe('the commands on PostgreSQL', () => {
  it('say what they say on SQLite, and write the same files', async () => {
    const folder = emptyFolder()
    const databases = [await emptyPostgres(), join(folder, 'plans.db')]
    const [imported, importedThere] = await bothSay(databases, 'import', PLANS, '--json')
    expect(sorted(JSON.parse(imported))).toEqual(sorted(JSON.parse(importedThere)))
    for (const command of ['plans', 'editions', 'issues', 'links', 'audit']) {
      const [here, there] = await bothSay(databases, command, '--json')
      expect(sorted(JSON.parse(here)), command).toEqual(sorted(JSON.parse(there)))
      await bothSay(databases, command)
    }
    const store = await openStore(databases[0]!, { readonly: true })
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
    expect(JSON.parse(shown)).toEqual(JSON.parse(shownThere))

    const outs = ['a', 'b'].map((name) => join(folder, name))
    for (const [at, out] of outs.entries()) {
      await bothSay([databases[at]!], 'export', '--star', '--format', 'csv', 'parquet', '--out', out)
      await bothSay([databases[at]!], 'report', '--out', `${out}.html`)
    }
    const files = JSON.parse(readFileSync(join(outs[0]!, 'datapackage.json'), 'utf8')) as {
      resources: { path: string }[]
    }
    for (const { path } of files.resources.filter((each) => each.path.endsWith('.csv'))) {
      const [here, there] = outs.map((out) => readFileSync(join(out, path), 'utf8').split('\r\n').sort())
      expect(here, path).toEqual(there)
    }
  })
})
