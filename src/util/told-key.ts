import { foldForComparison } from './text.ts'
import { meansFile, type Named } from './told-pattern.ts'

type Column = {
  pattern: string
  header: string
  role: string
  at?: { table: number; index: number } | undefined
}
type ToldOfFile = {
  body?: string | undefined
  plan?: string | undefined
  title?: string | undefined
  dated?: string | undefined
  columns?: readonly Column[] | undefined
  rows?: readonly object[] | undefined
}

/** The role that holds for each column that was told of a file, by header or place: the later outranks the earlier. */
function rolesIn(columns: readonly Column[]): [key: string, role: string][] {
  const roles = new Map<string, string>()
  for (const { header, role, at } of columns) {
    const key = at ? `${at.table} ${at.index}` : foldForComparison(header)
    roles.delete(key)
    roles.set(key, role)
  }
  const all = [...roles]
  // Where a place outranks a header or the reverse, their order matters.
  return columns.some(({ at }) => at) ? all : all.toSorted(([a], [b]) => (a < b ? -1 : 1))
}

/** What was told of a file as a text that is the same where it comes to the same. */
export function toldKey(told: ToldOfFile, named: Named): string {
  const { body, plan, title, dated, columns = [], rows = [] } = told
  const roles = rolesIn(columns.filter(({ pattern }) => meansFile(pattern, named)))
  return JSON.stringify([body, plan, title, dated, roles, rows].map((each) => each ?? null))
}
