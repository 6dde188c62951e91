/** Whether a database is one on a PostgreSQL server; any other address is a file's. */
export const isPostgres = (where: string): boolean => /^postgres(?:ql)?:\/\//i.test(where)

/**
 * An address as a person may be shown it, and a log may keep it: without its password. Rather too much is left out than
 * too little, since a password may hold any sign, escaped or not.
 */
export function withoutPassword(where: string): string {
  if (!isPostgres(where)) return where
  return where
    .replace(/^(\w+:\/\/[^:@/?#]*):.*@/, '$1@')
    .replace(/([?&](?:password|sslpassword)=)[^&#]*/gi, '$1…')
}
