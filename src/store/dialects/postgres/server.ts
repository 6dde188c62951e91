import { readFileSync } from 'node:fs'
import type { ConnectionOptions } from 'node:tls'
import type { PoolConfig } from 'pg'
import { StoreError } from '../../../model/index.ts'
import { withoutPassword } from '../../../util/database-address.ts'

/** How long a server may take to answer at all. */
const CONNECT_MS = 10_000

/** The schema that holds everything of ours. */
export const SCHEMA = 'plandrift'

/** What of an address `tlsOf` reads instead of the driver, which takes `require` for more than it is. */
const TLS_WORDS = ['sslmode', 'sslrootcert', 'sslcert', 'sslkey'] as const

/**
 * How to reach a server, from its address and from the environment as libpq has it (PGPASSWORD, PGPASSFILE, PGSSLMODE,
 * PGSSLROOTCERT and the rest). Throws StoreError where the address is none, without telling its password.
 */
export function serverOf(where: string, settings: Readonly<Record<string, string>> = {}): PoolConfig {
  const words = new Map<string, string>()
  let address: string
  let options: string
  try {
    const url = new URL(where)
    for (const word of TLS_WORDS) {
      const value = url.searchParams.get(word) ?? process.env[`PG${word.toUpperCase()}`]
      if (value) words.set(word, value)
      url.searchParams.delete(word)
    }
    options = url.searchParams.get('options') ?? process.env['PGOPTIONS'] ?? ''
    url.searchParams.delete('options')
    address = url.href
  } catch {
    throw new StoreError(
      `${withoutPassword(where)} is no address of a database; write postgres://USER@HOST:PORT/DATABASE, signs in names escaped as in a web address`,
    )
  }
  const ours = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`)
  return {
    connectionString: address,
    ssl: tlsOf(words),
    options: [options, ...ours].join(' ').trim(),
    application_name: process.env['PGAPPNAME'] ?? 'plandrift',
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
  }
}

/** TLS as libpq's `sslmode` means it; without one the connection is not encrypted. Throws as reading a file does. */
function tlsOf(words: ReadonlyMap<string, string>): ConnectionOptions | false {
  const mode = words.get('sslmode') ?? 'disable'
  if (['disable', 'allow', 'prefer'].includes(mode)) return false
  const file = (word: string): Buffer | undefined => {
    const path = words.get(word)
    return path === undefined || path === 'system' ? undefined : readFileSync(path)
  }
  const [ca, cert, key] = [file('sslrootcert'), file('sslcert'), file('sslkey')]
  return {
    ...(ca && { ca }),
    ...(cert && { cert }),
    ...(key && { key }),
    rejectUnauthorized: mode !== 'require' || ca !== undefined,
    ...(mode === 'verify-full' ? {} : { checkServerIdentity: () => undefined }),
  }
}
