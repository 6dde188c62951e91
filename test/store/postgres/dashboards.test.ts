import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { expect, it, onTestFinished } from 'vitest'
import { CONTRACT, STAR } from '../../../src/model/index.ts'
import { openStore } from '../../../src/store/index.ts'
import { emptyPostgres, fill } from '../../support/database.ts'

const README = readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8')

async function connected(address: string): Promise<Client> {
  const client = new Client({ connectionString: address })
  await client.connect()
  onTestFinished(() => client.end())
  return client
}

it('are let in by the role of the README: they read every relation, and change none', async () => {
  const address = await emptyPostgres()
  await fill(address)
  const owner = await connected(address)
  // Roles are the server's, which other tests use as well.
  const role = `dashboards_${process.pid}`
  const statements = /^ {4}CREATE ROLE dashboards[\s\S]*?\n(?=\n)/m.exec(README)![0]
  await owner.query(statements.replaceAll('dashboards', role).replace("'...'", "'looks-on'"))
  onTestFinished(async () => {
    await owner.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`)
  })
  const reader = await connected(
    Object.assign(new URL(address), { username: role, password: 'looks-on' }).href,
  )
  for (const { name } of [...CONTRACT, ...STAR]) await reader.query(`SELECT * FROM ${name} LIMIT 1`)
  expect((await reader.query('SELECT count(*)::integer AS plans FROM plans')).rows).toEqual([{ plans: 1 }])
  await expect(reader.query('DELETE FROM decisions')).rejects.toThrow('permission denied')
  await expect(reader.query('CREATE TABLE plandrift.mine (a integer)')).rejects.toThrow('permission denied')

  await owner.query('CREATE TABLE plandrift.later (a integer)')
  await reader.query('SELECT * FROM later')
  const looked = await openStore(
    Object.assign(new URL(address), { username: role, password: 'looks-on' }).href,
    { readonly: true },
  )
  expect(await looked.rows('plans')).toHaveLength(1)
  await looked.close()
})
