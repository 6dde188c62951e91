import { StoreError } from '../../../model/index.ts'

type Sentence = (server: string) => string

const unreachable: Sentence = (server) =>
  `no PostgreSQL server answers at ${server}; see that it runs, and that host and port are right`
const refused: Sentence = (server) =>
  `${server} refuses this user or password; give the password in PGPASSWORD or ~/.pgpass, and see that the user may log in`
const lost: Sentence = (server) =>
  `the connection to ${server} was lost; what was stored before is still there: run the same command again`
const untrusted: Sentence = (server) =>
  `the certificate of ${server} cannot be trusted; name its authority in PGSSLROOTCERT`
const misnamed: Sentence = (server) =>
  `the certificate of ${server} is for a host of another name; write the host as the certificate does`
const busy: Sentence = (server) =>
  `${server} has no connection left; use fewer workers, or raise its max_connections`

/** What codes of PostgreSQL (SQLSTATE), of Node and of TLS mean to a person; the first that a code begins with. */
const SENTENCES: readonly (readonly [code: string, sentence: Sentence])[] = [
  ['ECONNREFUSED', unreachable],
  ['ENOTFOUND', unreachable],
  ['EAI_AGAIN', unreachable],
  ['EHOSTUNREACH', unreachable],
  ['ENETUNREACH', unreachable],
  ['ETIMEDOUT', unreachable],
  ['ENOENT', unreachable],
  ['ECONNRESET', lost],
  ['EPIPE', lost],
  ['57P01', lost],
  ['57P02', lost],
  ['57P03', (server) => `${server} is starting or stopping; run the same command again in a moment`],
  ['08', lost],
  ['28', refused],
  [
    '3D000',
    (server) => `there is no database at ${server}; make it with "createdb", or name another with --db`,
  ],
  ['42501', (server) => `the user of ${server} may not do this; grant it the rights, or use another user`],
  ['25006', (server) => `${server} may only be read; name a server that may be written with --db`],
  [
    '53100',
    (server) =>
      `the disk of ${server} is full; make room and run again: what was stored before is still there`,
  ],
  ['53200', (server) => `${server} is out of memory; run again when it has less to do`],
  ['53300', busy],
  ['55P03', (server) => `${server} is locked by another program; wait for it, and run again`],
  [
    '57014',
    (server) => `${server} ended a statement that took too long; raise its statement_timeout and run again`,
  ],
  ['58030', (server) => `the disk of ${server} failed; mend it and run again`],
  ['XX00', (server) => `the database at ${server} is damaged; restore a copy of it`],
  ['SELF_SIGNED', untrusted],
  ['DEPTH_ZERO', untrusted],
  ['UNABLE_TO', untrusted],
  ['CERT_', untrusted],
  ['ERR_TLS_CERT_ALTNAME', misnamed],
  ['ERR_TLS', untrusted],
]

/** The driver gives some errors no code. */
const BY_MESSAGE: readonly (readonly [message: RegExp, sentence: Sentence])[] = [
  [/password must be a string|no password/i, refused],
  [/timeout expired|connection timeout|timeout exceeded when trying to connect/i, unreachable],
  [/does not support SSL/i, (server) => `${server} has no TLS; leave out sslmode, or switch TLS on there`],
  [/connection (?:terminated|ended)|not queryable|client was closed/i, lost],
]

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

/**
 * The sentence for a person where an error is the server's; any other error is a bug and is returned as it is. `server`
 * is the address without its password.
 */
export function serverError(error: unknown, server: string): unknown {
  if (!(error instanceof Error) || error instanceof StoreError) return error
  const code = codeOf(error)
  const found =
    SENTENCES.find(([prefix]) => code?.startsWith(prefix)) ??
    BY_MESSAGE.find(([message]) => message.test(error.message))
  return found ? new StoreError(found[1](server), { cause: error }) : error
}

/** A deadlock, or two transactions that cannot both be true: to be done again. */
export const isConflict = (error: unknown): boolean => ['40P01', '40001'].includes(codeOf(error) ?? '')
