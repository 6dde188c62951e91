import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { passwordIn } from '../../../src/store/dialects/postgres/password-file.ts'
import { serverOf } from '../../../src/store/dialects/postgres/server.ts'
import { emptyFolder } from '../../support/folder.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

/** The address of a server as the driver is given it. */
const given = (address: string) => new URL(serverOf(address).connectionString!)

describe('how a server is reached', () => {
  it.each([
    ['', false],
    ['?sslmode=prefer', false],
    ['?sslmode=require', { rejectUnauthorized: false }],
    ['?sslmode=verify-ca', { rejectUnauthorized: true, checkServerIdentity: expect.any(Function) }],
    ['?sslmode=verify-full', { rejectUnauthorized: true }],
  ])('is encrypted by "%s" as libpq means it', (words, ssl) => {
    expect(serverOf(`postgres://u@h/d${words}`).ssl).toEqual(
      ssl === false ? false : expect.objectContaining(ssl as object),
    )
    expect(given(`postgres://u@h/d${words}`).search).toBe('')
  })

  it('takes TLS from the environment, and from the address before it', () => {
    vi.stubEnv('PGSSLMODE', 'verify-full')
    expect(serverOf('postgres://u@h/d').ssl).toEqual({ rejectUnauthorized: true })
    expect(serverOf('postgres://u@h/d?sslmode=disable').ssl).toBe(false)
  })

  it('takes a password from a file that nobody else may read', () => {
    const file = join(emptyFolder(), 'pgpass')
    writeFileSync(file, '# ours\nh:5432:*:u:se\\:cret\n')
    vi.stubEnv('PGPASSFILE', file)
    vi.stubEnv('PGPASSWORD', '')
    chmodSync(file, 0o644)
    expect(given('postgres://u@h/d').searchParams.get('password')).toBeNull()
    chmodSync(file, 0o600)
    expect(given('postgres://u@h/d').searchParams.get('password')).toBe('se:cret')
    expect(given('postgres://u:own@h/d').searchParams.get('password')).toBeNull()
    vi.stubEnv('PGPASSWORD', 'other')
    expect(given('postgres://u@h/d').searchParams.get('password')).toBeNull()
  })

  it('keeps what else is asked of the server', () => {
    vi.stubEnv('PGOPTIONS', '-c work_mem=8MB')
    expect(serverOf('postgres://u@h/d', { search_path: 'plandrift' }).options).toBe(
      '-c work_mem=8MB -c search_path=plandrift',
    )
  })

  it('refuses what is no address, without its password', () => {
    expect(() => serverOf('postgres://u:secret@h:port/d')).toThrow(/^postgres:\/\/u@h:port\/d is no address/)
  })
})

describe('a password file', () => {
  const login = { host: 'h', port: '5432', database: 'd', user: 'u' }
  it.each([
    ['h:5432:d:u:first\nh:5432:d:u:second', 'first'],
    ['other:*:*:*:no\n*:*:*:*:any', 'any'],
    ['h:5432:d:u:a\\\\b\\:c', 'a\\b:c'],
    ['h:5432:d:u:a:b', 'a'],
    ['h:5432:d', undefined],
    ['', undefined],
  ])('%j gives %j', (text, password) => expect(passwordIn(text, login)).toBe(password))
})
