import {
  type Issue,
  issue,
  type Outcome,
  outcome,
  type Row,
  type StitchedDocument,
  type Table,
  wordsOf,
} from '../model/index.ts'
import { assignRoles, type Column, holdsActions } from './columns.ts'
import { findHeader, type Header } from './header.ts'
import { RowShaper } from './rows.ts'
import { joinTwinColumns } from './twin-columns.ts'

/** How one table's columns were read, for `inspect`. */
export interface ShapedTable {
  tableNo: number
  columns: Column[]
  holdsActions: boolean
}

export interface Shaped {
  tables: ShapedTable[]
  rows: Row[]
}

type Plan = { table: Table; header: Header; columns: Column[] }

function planTable(table: Table, previous: Plan | undefined): Plan {
  const header = findHeader(table)
  const body = table.rows.slice(header.start + header.rows)
  if (header.rows === 0 && previous && previous.table.columns === table.columns) {
    // No header of its own and the columns of the table before: they mean what they meant there.
    return { table, header, columns: previous.columns }
  }
  return { table, header, columns: assignRoles(header.texts, body) }
}

/** What is doubtful of a table's columns; a header that fits no Role is said once a document. */
function columnIssues({ table, columns }: Plan, unknown: Set<string>): Issue[] {
  const found: Issue[] = []
  for (const column of columns) {
    const name = column.header === '' ? `column ${column.index + 1}` : `column "${column.header}"`
    const places = table.rows[0]?.cells[column.index]?.places ?? []
    // A column of numbers needs no header to be the reference.
    if (column.guessed && column.role !== 'reference') {
      const message = `Table ${table.number}: ${name} has no header; it was taken for ${column.role} by its contents.`
      found.push(issue('column-guessed', message, { places }))
    } else if (column.role === 'extra' && column.header !== '' && !unknown.has(column.header)) {
      unknown.add(column.header)
      const message = `Table ${table.number}: ${name} fits no known role and is kept under its own header.`
      found.push(issue('column-unknown', message, { places, text: column.header }))
    }
  }
  return found
}

/** Gives every column its Role and turns printed rows into logical Rows. Tables without actions are said. */
export function shape(document: StitchedDocument): Outcome<Shaped> {
  const issues: Issue[] = []
  const value: Shaped = { tables: [], rows: [] }
  let previous: Plan | undefined
  const unknown = new Set<string>()
  for (const printed of document.tables) {
    const table = joinTwinColumns(printed)
    const plan = planTable(table, previous)
    const actions = holdsActions(plan.columns)
    value.tables.push({ tableNo: table.number, columns: plan.columns, holdsActions: actions })
    if (!actions) {
      const first = table.rows[0]?.cells.map((cell) => wordsOf(cell.paragraphs)).filter(Boolean) ?? []
      issues.push(
        issue('table-not-actions', `Table ${table.number} holds no actions.`, {
          text: first.join(' | '),
          places: table.rows[0]?.cells.flatMap((cell) => cell.places) ?? [],
        }),
      )
      continue
    }
    previous = plan
    issues.push(...columnIssues(plan, unknown))
    const shaper = new RowShaper(table, plan.columns, plan.header)
    shaper.shape()
    value.rows.push(...shaper.rows)
    issues.push(...shaper.issues)
  }
  if (document.tables.length === 0) issues.push(issue('no-table', 'The file holds no table.'))
  else if (!value.tables.some((table) => table.holdsActions)) {
    issues.push(issue('no-action-table', 'The file holds tables, but none with a column of actions.'))
  }
  return outcome(value, issues)
}
