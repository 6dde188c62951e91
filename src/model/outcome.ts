import type { Issue } from './issue.ts'

/** What every stage returns: its value, and everything it could not read or was not sure of. */
export type Outcome<T> = { value: T; issues: Issue[] }

export function outcome<T>(value: T, issues: Issue[] = []): Outcome<T> {
  return { value, issues }
}
