import { ROLES, type Role } from '../../src/model/index.ts'
import { ownTables } from '../columns/tables.ts'
import type { SettableTable } from './draw.ts'

/** Tables of fewer rows say little of how rows begin. */
const LEAST_ROWS = 4
/** What the fonts of the layouts can set. */
const LATIN = /^[\x20-\xff‘’“”–—•…€✓\s]*$/u

const isRole = (name: string): name is Role => (ROLES as readonly string[]).includes(name)

/** Tables of the columns' training set, of many bodies, as far as a layout can be made of them. */
export function labelledTables(): SettableTable[] {
  return ownTables('train').flatMap(({ group, headers, roles, rows }) => {
    const columns = headers.map((header, at) => {
      const role = roles[at]?.split('+')[0] ?? 'extra'
      return { header, role: isRole(role) ? role : ('extra' as const) }
    })
    const isFit =
      rows.length >= LEAST_ROWS &&
      headers.length >= 3 &&
      columns.some(({ role }) => role === 'action') &&
      rows.every((cells) => cells.length === headers.length && cells.every((cell) => LATIN.test(cell)))
    if (!isFit) return []
    const paragraphs = rows.map((cells) =>
      cells.map((cell) => cell.split(/\n+/).filter((each) => each.trim() !== '')),
    )
    return [{ source: group, columns, rows: paragraphs }]
  })
}
