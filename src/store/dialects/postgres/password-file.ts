import { readFileSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** What a line of a password file is looked up by; each may be `*` there. */
export type Login = { host: string; port: string; database: string; user: string }

/** A line's parts: a colon or backslash of their own has a backslash before it. */
const partsOf = (line: string): string[] =>
  (line.match(/(?:\\.|[^:\\])*(?::|$)/gu) ?? []).map((part) =>
    part.replace(/:$/u, '').replace(/\\(.)/gu, '$1'),
  )

/** The password that the text of a password file gives for a login: the first line that fits counts, as in libpq. */
export function passwordIn(text: string, { host, port, database, user }: Login): string | undefined {
  const wanted = [host, port, database, user]
  for (const line of text.split(/\r?\n/u)) {
    if (line.startsWith('#')) continue
    const parts = partsOf(line)
    if (parts.length > wanted.length && wanted.every((word, at) => parts[at] === '*' || parts[at] === word)) {
      return parts[wanted.length]
    }
  }
  return undefined
}

/**
 * The password that PGPASSFILE or `~/.pgpass` gives for a login. As libpq does, a file that others may read is not
 * heeded; the driver's own way to read one goes with its next version.
 */
export function passwordFor(login: Login): string | undefined {
  const path = process.env['PGPASSFILE'] ?? join(homedir(), '.pgpass')
  try {
    const isOpen = process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0
    return isOpen ? undefined : passwordIn(readFileSync(path, 'utf8'), login)
  } catch {
    // There is none.
    return undefined
  }
}
