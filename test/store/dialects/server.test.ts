import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { passwordIn } from '../../../src/store/dialects/postgres/password-file.ts'
import { waysTo } from '../../../src/store/dialects/postgres/server.ts'
import { emptyFolder } from '../../support/folder.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

/** The address of a server as the driver is given it. */
const given = (address: string) => new URL(waysTo(address)[0]!.connectionString!)

/** How it is encrypted, the way that is tried first first. */
const tlsOf = (address: string) => waysTo(address).map(({ ssl }) => ssl)

const UNASKED = { rejectUnauthorized: false, checkServerIdentity: expect.any(Function) }

describe('how a server is reached', () => {
  beforeEach(() => {
    // Where nothing of libpq's own lies.
    vi.stubEnv('HOME', emptyFolder())
  })

  it.each([
    ['', [UNASKED, false]],
    ['?sslmode=disable', [false]],
    ['?sslmode=allow', [false, UNASKED]],
    ['?sslmode=prefer', [UNASKED, false]],
    ['?sslmode=require', [UNASKED]],
    ['?sslmode=verify-ca', [{ rejectUnauthorized: true, checkServerIdentity: expect.any(Function) }]],
    ['?sslmode=verify-full', [{ rejectUnauthorized: true }]],
  ])('is encrypted by "%s" as libpq means it', (words, ways) => {
    expect(tlsOf(`postgres://u@h/d${words}`)).toEqual(ways)
    expect(given(`postgres://u@h/d${words}`).search).toBe('')
  })

  it('is not encrypted on the machine itself', () => {
    expect(tlsOf('postgres:///d?host=/run/postgresql')).toEqual([false])
    expect(tlsOf('postgres://%2Frun%2Fpostgresql/d')).toEqual([false])
  })

  it('takes TLS from the environment, and from the address before it', () => {
    vi.stubEnv('PGSSLMODE', 'verify-full')
    expect(tlsOf('postgres://u@h/d')).toEqual([{ rejectUnauthorized: true }])
    expect(tlsOf('postgres://u@h/d?sslmode=disable')).toEqual([false])
    vi.stubEnv('PGSSLMODE', 'verify')
    expect(() => waysTo('postgres://u@h/d')).toThrow(
      '“verify” is no sslmode; PGSSLMODE may be one of: disable, allow, prefer, require, verify-ca, verify-full',
    )
  })

  it('trusts the authority that a file holds, named or where libpq looks for it', () => {
    const file = join(emptyFolder(), 'root.crt')
    writeFileSync(file, 'an authority')
    const trusting = expect.objectContaining({ ca: Buffer.from('an authority'), rejectUnauthorized: true })
    vi.stubEnv('PGSSLROOTCERT', file)
    for (const mode of ['require', 'verify-ca', 'verify-full'])
      expect(tlsOf(`postgres://u@h/d?sslmode=${mode}`)).toEqual([trusting])
    vi.stubEnv('PGSSLROOTCERT', join(file, 'none'))
    expect(() => waysTo('postgres://u@h/d?sslmode=verify-ca')).toThrow(
      /none, which PGSSLROOTCERT or sslrootcert names, cannot be read; name a file/,
    )
    vi.stubEnv('PGSSLROOTCERT', '')
    mkdirSync(join(process.env['HOME']!, '.postgresql'))
    writeFileSync(join(process.env['HOME']!, '.postgresql', 'root.crt'), 'an authority')
    expect(tlsOf('postgres://u@h/d?sslmode=verify-full')).toEqual([trusting])
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
    expect(waysTo('postgres://u@h/d', { search_path: 'plandrift' })[0]!.options).toBe(
      '-c work_mem=8MB -c search_path=plandrift',
    )
  })

  it('refuses what is no address, without its password', () => {
    expect(() => waysTo('postgres://u:secret@h:port/d')).toThrow(/^postgres:\/\/u@h:port\/d is no address/)
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
