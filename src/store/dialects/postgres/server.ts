import { existsSync, readFileSync } from 'node:fs'
import { homedir, userInfo } from 'node:os'
import { join } from 'node:path'
import type { ConnectionOptions } from 'node:tls'
import { Client, type PoolConfig } from 'pg'
import { StoreError } from '../../../model/index.ts'
import { withoutPassword } from '../../../util/database-address.ts'
import { type Login, passwordFor } from './password-file.ts'

/** How long a server may take to answer at all. */
const CONNECT_MS = 10_000

/** The schema that holds everything of ours. */
export const SCHEMA = 'plandrift'

/** What of an address `tlsOf` reads instead of the driver, which takes `require` for more than it is. */
const TLS_WORDS = ['sslmode', 'sslrootcert', 'sslcert', 'sslkey'] as const

/** What a server says that has no TLS, or lets nobody in with it, or nobody without. */
const OTHER_WAY = /does not support SSL|(?:no|SSL) encryption|SSL (?:on|off)/

/**
 * How to reach a server, from its address and from the environment as libpq has it (PGPASSWORD, PGPASSFILE, PGSSLMODE,
 * PGSSLROOTCERT and the rest): where both an encrypted and a plain connection will do, by trying. Throws StoreError where
 * the address is none, without telling its password, and what the driver throws where no way leads there.
 */
export async function serverOf(
  where: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<PoolConfig> {
  const [first, second] = waysTo(where, settings)
  if (second === undefined) return first!
  const client = new Client(first)
  client.on('error', () => {})
  try {
    await client.connect()
    return first!
  } catch (error) {
    if (error instanceof Error && OTHER_WAY.test(error.message)) return second
    throw error
  } finally {
    await client.end().catch(() => {})
  }
}

/** The ways to reach a server, the first to be tried first. Throws as `serverOf`. */
export function waysTo(
  where: string,
  settings: Readonly<Record<string, string>> = {},
): readonly PoolConfig[] {
  const words = new Map<string, string>()
  let address: string
  let options: string
  let isSocket: boolean
  try {
    const url = new URL(where)
    for (const word of TLS_WORDS) {
      const value = url.searchParams.get(word) ?? process.env[`PG${word.toUpperCase()}`]
      if (value) words.set(word, value)
      url.searchParams.delete(word)
    }
    options = url.searchParams.get('options') ?? process.env['PGOPTIONS'] ?? ''
    url.searchParams.delete('options')
    const login = loginOf(url)
    isSocket = login.host.startsWith('/')
    if (!url.password && !url.searchParams.has('password') && !process.env['PGPASSWORD']) {
      const password = passwordFor(login)
      if (password !== undefined) url.searchParams.set('password', password)
    }
    address = url.href
  } catch {
    throw new StoreError(
      `${withoutPassword(where)} is no address of a database; write postgres://USER@HOST:PORT/DATABASE, signs in names escaped as in a web address`,
    )
  }
  const ours = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`)
  return tlsWays(words, isSocket).map((ssl) => ({
    connectionString: address,
    ssl,
    options: [options, ...ours].join(' ').trim(),
    application_name: process.env['PGAPPNAME'] ?? 'plandrift',
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
  }))
}

/** Who logs in where, as the address and then the environment say. */
function loginOf({ hostname, port, pathname, username, searchParams }: URL): Login {
  const { env } = process
  const user =
    decodeURIComponent(username) || searchParams.get('user') || env['PGUSER'] || userInfo().username
  return {
    host: decodeURIComponent(hostname) || searchParams.get('host') || env['PGHOST'] || 'localhost',
    port: port || searchParams.get('port') || env['PGPORT'] || '5432',
    database: decodeURIComponent(pathname.slice(1)) || env['PGDATABASE'] || user,
    user,
  }
}

/** The modes of libpq; where nobody says, what is there is encrypted, and nothing is asked of who is there. */
const TLS_MODES = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'] as const
const USUAL_MODE = 'prefer'

/**
 * TLS as libpq's `sslmode` means it: the ways to connect, the first that the server lets in counts. Throws StoreError
 * where the mode is none or a file cannot be read.
 */
function tlsWays(
  words: ReadonlyMap<string, string>,
  isSocket: boolean,
): readonly (ConnectionOptions | false)[] {
  const mode = TLS_MODES.find((each) => each === (words.get('sslmode') ?? USUAL_MODE))
  if (mode === undefined) {
    throw new StoreError(
      `“${words.get('sslmode')}” is no sslmode; PGSSLMODE may be one of: ${TLS_MODES.join(', ')}`,
    )
  }
  if (mode === 'disable' || isSocket) return [false]
  const [ca, cert, key] = [
    fileOf(words, 'sslrootcert', 'root.crt'),
    fileOf(words, 'sslcert', 'postgresql.crt'),
    fileOf(words, 'sslkey', 'postgresql.key'),
  ]
  const asksWho = mode.startsWith('verify') || (mode === 'require' && ca !== undefined)
  const encrypted: ConnectionOptions = {
    ...(ca && asksWho && { ca }),
    ...(cert && { cert }),
    ...(key && { key }),
    rejectUnauthorized: asksWho,
    ...(mode === 'verify-full' ? {} : { checkServerIdentity: () => undefined }),
  }
  if (mode === 'allow') return [false, encrypted]
  return mode === 'prefer' ? [encrypted, false] : [encrypted]
}

/** A file that a word names, or that lies where libpq looks for it; undefined where there is none. Throws StoreError. */
function fileOf(words: ReadonlyMap<string, string>, word: string, usual: string): Buffer | undefined {
  const named = words.get(word)
  // What the system trusts is trusted where no file is named.
  if (named === 'system') return undefined
  const path = named ?? join(homedir(), '.postgresql', usual)
  if (named === undefined && !existsSync(path)) return undefined
  try {
    return readFileSync(path)
  } catch (error) {
    throw new StoreError(
      `${path}, which PG${word.toUpperCase()} or ${word} names, cannot be read; name a file that is there and may be read`,
      { cause: error },
    )
  }
}
