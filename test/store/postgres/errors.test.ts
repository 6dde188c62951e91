import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { describe, expect, it, vi } from 'vitest'
import { StoreError } from '../../../src/model/index.ts'
import { serverError } from '../../../src/store/dialects/postgres/errors.ts'
import { openStore } from '../../../src/store/index.ts'
import { plandrift } from '../../support/cli.ts'
import { emptyPostgres, fill, postgres } from '../../support/database.ts'
import { emptyFolder } from '../../support/folder.ts'

/** The address with something else in it. */
function changed(address: string, change: Partial<Pick<URL, 'port' | 'password' | 'pathname' | 'username'>>) {
  return Object.assign(new URL(address), change).href
}

async function ask(address: string, ...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: address })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}

/** Opening fails in one sentence that does not tell the password. */
async function refusalOf(address: string, options = {}): Promise<string> {
  const error = await openStore(address, options).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(StoreError)
  const { message } = error as StoreError
  const { password } = new URL(address)
  if (password !== '') expect(message).not.toContain(password)
  expect(message).not.toContain('\n')
  return message
}

describe('a server that cannot be used', () => {
  it('is told of in one sentence, without the password', async () => {
    const address = postgres()!
    const wrong = changed(address, { password: 'not-the-word' })
    expect(await refusalOf(changed(address, { port: '1' }))).toMatch(/no PostgreSQL server answers at .*:1\//)
    expect(await refusalOf(wrong)).toMatch(/refuses this user or password; give the password in PGPASSWORD/)
    expect(await refusalOf(changed(address, { pathname: '/nowhere' }))).toMatch(
      /no database at .*\/nowhere; make it/,
    )
    expect(await refusalOf(`${address}?sslmode=require`)).toMatch(/has no TLS/)
    const { notes, status } = await plandrift(['plans', '--db', wrong])
    expect([status, notes]).toEqual([
      2,
      expect.stringMatching(/^plandrift: postgres:\/\/postgres@.* refuses/),
    ])
  })

  it('is logged into with the password of a file', async () => {
    const address = await emptyPostgres()
    const file = join(emptyFolder(), 'pgpass')
    writeFileSync(file, `*:*:*:*:${new URL(address).password}\n`, { mode: 0o600 })
    vi.stubEnv('PGPASSFILE', file)
    await (await openStore(changed(address, { password: '' }))).close()
    vi.unstubAllEnvs()
    expect(await refusalOf(changed(address, { password: '' }))).toMatch(/refuses this user or password/)
  })

  it('is not made by reading it', async () => {
    expect(await refusalOf(await emptyPostgres(), { readonly: true })).toMatch(
      /there is no database of Plandrift at .*; make one with "plandrift import PATH --db postgres:/,
    )
  })

  it('is left alone where a newer version or another program made it', async () => {
    const newer = await emptyPostgres()
    await (await openStore(newer)).close()
    await ask(newer, "INSERT INTO plandrift.schema_migrations VALUES (99, 'later', 'x')")
    expect(await refusalOf(newer)).toMatch(/newer Plandrift \(schema 99, "later"\)/)
    const other = await emptyPostgres()
    await ask(other, 'CREATE SCHEMA plandrift', 'CREATE TABLE plandrift.theirs (x integer)')
    expect(await refusalOf(other)).toMatch(/the schema "plandrift" of .* is of something other/)
  })

  it('lets a user who may only read do that, and no more', async () => {
    const address = await emptyPostgres()
    await fill(address)
    await ask(
      address,
      'DROP ROLE IF EXISTS plandrift_reader',
      "CREATE ROLE plandrift_reader LOGIN PASSWORD 'looks'",
      'GRANT USAGE ON SCHEMA plandrift TO plandrift_reader',
      'GRANT SELECT ON ALL TABLES IN SCHEMA plandrift TO plandrift_reader',
    )
    const reader = changed(address, { username: 'plandrift_reader', password: 'looks' })
    expect((await plandrift(['audit', '--db', reader])).status).toBe(0)
    const store = await openStore(reader)
    await expect(store.saveDoubts([])).rejects.toThrow(/the user of .* may not do this; grant it the rights/)
    await store.close()
    const strange = changed(await emptyPostgres(), { username: 'plandrift_reader', password: 'looks' })
    expect(await refusalOf(strange)).toMatch(/may not do this/)
  })

  it('that goes away in the middle is told of, and the next command finds it again', async () => {
    const address = await emptyPostgres()
    await fill(address)
    const store = await openStore(address)
    const cut = store.snapshot(async () => {
      await store.rows('plans')
      await ask(
        address,
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
      )
      return store.rows('plans')
    })
    await expect(cut).rejects.toThrow(/the connection to .* was lost; what was stored before is still there/)
    expect(await store.rows('plans')).toHaveLength(1)
    await store.close()
  })

  it.each([
    ['53100', /the disk of .* is full; make room/],
    ['53300', /no connection left/],
    ['57P03', /starting or stopping/],
    ['25006', /may only be read/],
  ])('tells by its code %s what is wrong', (code, sentence) => {
    const error = serverError(Object.assign(new Error('x'), { code }), 'postgres://h/d')
    expect((error as Error).message).toMatch(sentence)
  })
})
