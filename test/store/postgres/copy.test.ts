import { join } from 'node:path'
import { Client } from 'pg'
import { describe, expect, it } from 'vitest'
import { openStore } from '../../../src/store/index.ts'
import { TABLES } from '../../../src/store/tables.ts'
import { plandrift } from '../../support/cli.ts'
import { databaseWith, emptyPostgres } from '../../support/database.ts'
import { emptyFolder } from '../../support/folder.ts'
import { reading, record } from '../../support/plans.ts'

const NOW = '2026-11-22T17:00:00.000Z'

/** A file with a plan in it, a ruling and what a person told of a column. */
async function filled(): Promise<string> {
  const file = await databaseWith()
  const store = await openStore(file)
  const [link] = await store.rows('links')
  const { from_action_id: fromActionId, to_action_id: toActionId } = link!
  await store.addDecisions([
    { fromActionId, toActionId, ruling: 'same', reason: 'Reworded', decidedBy: 'M. Okafor', at: NOW },
  ])
  await store.close()
  return file
}

describe('a copy', () => {
  it('is the same, to a server and back, and is gone on with', async () => {
    const [file, server, back] = [await filled(), await emptyPostgres(), join(emptyFolder(), 'back.db')]
    for (const [from, to] of [
      [file, server],
      [server, back],
    ] as const) {
      const { status, out, notes } = await plandrift(['copy', from, to])
      expect([status, notes]).toEqual([0, ''])
      expect(out).toMatch(/^Copied and compared: \d+ tables and relations, \d+ rows, all alike\.\n$/)
    }
    const [first, last] = [await openStore(file), await openStore(back)]
    for (const relation of ['actions', 'links', 'decisions', 'slippage'] as const) {
      expect(await last.rows(relation), relation).toEqual(await first.rows(relation))
    }
    const store = await openStore(server)
    for (const each of [first, last]) await each.close()
    const next = reading('next.txt', '2019-06-30', (id) => [record(id, 1, 'Open a hub', '2020-03-31')])
    expect(await store.saveEdition(next, null, NOW)).toBe('new')
    await store.close()
  })

  it('is made of everything that is stored', async () => {
    const server = await emptyPostgres()
    await (await openStore(server)).close()
    const client = new Client({ connectionString: server })
    await client.connect()
    const { rows } = await client.query("SELECT tablename FROM pg_tables WHERE schemaname = 'plandrift'")
    await client.end()
    expect(rows.map(({ tablename }) => tablename as string).sort()).toEqual(
      [...TABLES, 'schema_migrations'].sort(),
    )
  })

  it('is not made into a database that holds something, nor into itself', async () => {
    const file = await filled()
    const other = await databaseWith()
    expect(await plandrift(['copy', file, other])).toMatchObject({
      status: 2,
      notes: expect.stringMatching(/holds something already; copy into a database that is new or empty/),
    })
    expect((await plandrift(['copy', file, file])).notes).toMatch(/cannot be copied into itself/)
  })
})
