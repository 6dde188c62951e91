/** Whether a database is one on a PostgreSQL server; any other address is a file's. */
export const isPostgres = (where: string): boolean => /^postgres(?:ql)?:\/\//i.test(where)

/** Whether a database is named by an address of any kind, `mysql://...`, and not by a file's path. */
export const isAddress = (where: string): boolean => /^[a-z][a-z\d+.-]+:\/\//i.test(where)

/**
 * An address as a person may be shown it, and a log may keep it: without its password. Rather too much is left out than
 * too little, since a password may hold any sign, escaped or not.
 */
export function withoutPassword(where: string): string {
  if (!isAddress(where)) return where
  return where
    .replace(/^(\w+:\/\/[^:@/?#]*):.*@/, '$1@')
    .replace(/([?&](?:password|sslpassword)=)[^&#]*/gi, '$1…')
}
