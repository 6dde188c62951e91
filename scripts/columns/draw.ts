import type { Chance } from '../linking/random.ts'
import type { LabelledTable } from './tables.ts'

/** Roles whose cells say as much of the role under one header as under another. */
const EXCHANGED = new Set(
  'owner due revised started completed review status priority reference measure resources rag action area'.split(
    ' ',
  ),
)

/** Neighbours that documents print in one column. */
const JOINED: readonly (readonly [first: string, second: string])[] = [
  ['owner', 'due'],
  ['status', 'completed'],
  ['status', 'due'],
  ['action', 'due'],
  ['steps', 'due'],
  ['action', 'owner'],
  ['status', 'progress'],
]

/** Columns of other tables by role, to exchange cells with. */
export class Cells {
  private readonly byRole: Map<string, string[][]>

  constructor(tables: readonly LabelledTable[]) {
    const columns = tables.flatMap((table) =>
      table.roles.map((role, column) => ({ role, cells: table.rows.map((row) => row[column] ?? '') })),
    )
    this.byRole = new Map(
      [...Map.groupBy(columns, ({ role }) => role)].map(([role, each]) => [
        role,
        each.map(({ cells }) => cells),
      ]),
    )
  }

  drawn(role: string, chance: Chance): string[] | null {
    const all = this.byRole.get(role)
    return all && EXCHANGED.has(role) ? chance.pick(all) : null
  }
}

/** The same table as another body might print it: other cells, order, breaks, capitals, blanks. */
export function varied(table: LabelledTable, cells: Cells, chance: Chance): LabelledTable {
  let columns = table.headers.map((header, at) => ({
    header,
    role: table.roles[at]!,
    cells: table.rows.map((row) => row[at] ?? ''),
  }))
  columns = columns.filter(({ role }) => role.includes('action') || !chance.happens(0.08))
  for (const column of columns) {
    const other = chance.happens(0.35) ? cells.drawn(column.role, chance) : null
    if (other) column.cells = column.cells.map((_, at) => other[at % other.length]!)
  }
  const area = columns.find(({ role }) => role === 'area')
  // An area may be a mere name: it is the header that tells it from a column that groups rows.
  if (area && chance.happens(0.15)) {
    const [, ...names] = chance.pick(GROUPS)
    area.cells = area.cells.map((_, at) => names[Math.floor((at * names.length) / area.cells.length)]!)
  }
  if (columns.length > 2 && chance.happens(0.15)) {
    const at = chance.below(columns.length - 1)
    columns.splice(at, 2, columns[at + 1]!, columns[at]!)
  }
  if (chance.happens(0.15)) columns = joinTwo(columns, chance)
  if (chance.happens(0.06)) columns = underTerms(columns, chance)
  if (chance.happens(0.06)) columns = grouped(columns, chance)
  for (const column of columns) column.cells = blanked(column.cells, column.role, chance)
  const style = chance.next()
  const bare = chance.happens(0.05)
  const rows = columns[0]?.cells.map((_, row) => columns.map((column) => column.cells[row] ?? '')) ?? []
  const kept = chance.happens(0.3) ? rows.slice(0, 1 + chance.below(rows.length)) : rows
  return {
    ...table,
    headers: columns.map(({ header }, at) => (bare ? '' : printed(header, at, style, chance))),
    roles: columns.map(({ role }) => role),
    rows: kept,
  }
}

type Drawn = { header: string; role: string; cells: string[] }

/** Terms under which a deadline is ticked. */
const TERMS: readonly (readonly string[])[] = [
  ['Short', 'Medium', 'Long'],
  ['Short term', 'Medium term', 'Long term'],
  ['Short', 'Mid', 'Long'],
  ['Immediate', 'Short term', 'Long term'],
  ['Q1', 'Q2', 'Q3', 'Q4'],
  ['Qtr 1', 'Qtr 2', 'Qtr 3', 'Qtr 4'],
  ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'],
  ['Year 1', 'Year 2', 'Year 3'],
  ['2019', '2020', '2021', '2022'],
  ['2023/24', '2024/25', '2025/26'],
  ['Autumn', 'Spring', 'Summer'],
  ['0-6 months', '6-12 months', '12+ months'],
  ['Near', 'Mid', 'Far'],
  ['Now', 'Next', 'Later'],
]
const TICKS = ['X', 'x', '✓', '✔', '●', '■', 'Yes', '√']

/** The deadline printed as a tick under one of several terms. */
function underTerms(columns: Drawn[], chance: Chance): Drawn[] {
  const due = columns.findIndex(({ role }) => role === 'due')
  if (due < 0) return columns
  const terms = chance.pick(TERMS)
  const tick = chance.pick(TICKS)
  const several = chance.happens(0.3)
  const ticked = columns[due]!.cells.map(() => chance.below(terms.length))
  const drawn = terms.map(
    (header, at): Drawn => ({
      header,
      role: 'term',
      cells: ticked.map((term) => (term === at || (several && term === at - 1) ? tick : '')),
    }),
  )
  return columns.flatMap((column, at) => (at === due ? drawn : [column]))
}

const GROUPS: readonly (readonly [header: string, ...cells: string[]])[] = [
  ['Service', 'Housing', 'Adult Care', 'Highways'],
  ['Directorate', 'People', 'Place', 'Corporate'],
  ['Audit', 'Payroll 2014/15', 'Creditors', 'IT access'],
  ['Theme', 'Leadership', 'Safeguarding', 'Workforce'],
  ['Workstream', 'Data', 'Estates', 'Culture'],
  ['Ward', 'Ward 4', 'Ward 7', 'Day unit'],
  ['Committee', 'Finance', 'Buildings', 'Events'],
  ['Department', 'Works', 'Parks', 'Treasury'],
]

/** A narrow first column whose repeated words group the rows. */
function grouped(columns: Drawn[], chance: Chance): Drawn[] {
  const [header, ...names] = chance.pick(GROUPS)
  const length = columns[0]!.cells.length
  if (length < 3 || columns.some(({ role }) => role === 'section')) return columns
  const first = 1 + chance.below(length - 1)
  const cells = columns[0]!.cells.map((_, at) => (at < first ? names[0]! : names[1]!))
  return [{ header, role: 'section', cells }, ...columns]
}

function joinTwo(columns: Drawn[], chance: Chance): Drawn[] {
  const pairs = JOINED.flatMap(([first, second]) => {
    const a = columns.findIndex(({ role }) => role === first)
    const b = columns.findIndex(({ role }) => role === second)
    return a >= 0 && b >= 0 ? [[a, b] as const] : []
  })
  if (pairs.length === 0) return columns
  const [a, b] = chance.pick(pairs)
  const [one, other] = [columns[a]!, columns[b]!]
  const header = chance.pick([' / ', '/', ' & ', ' and ', '\n', ' (', ', '])
  const between = chance.pick(['\n', ' ', ', ', ' - ', ' ('])
  const close = between === ' (' ? ')' : ''
  const joined: Drawn = {
    header: `${one.header}${header}${other.header}${header === ' (' ? ')' : ''}`,
    role: `${one.role}+${other.role}`,
    cells: one.cells.map((cell, at) => {
      const second = other.cells[at] ?? ''
      return cell === '' || second === '' ? cell + second : `${cell}${between}${second}${close}`
    }),
  }
  return columns.flatMap((column, at) => (at === a ? [joined] : at === b ? [] : [column]))
}

/** Cells left blank, or said once for the rows below. */
function blanked(cells: string[], role: string, chance: Chance): string[] {
  if ((role === 'area' || role === 'section') && chance.happens(0.4)) {
    const merged = chance.happens(0.5)
    let above = ''
    return cells.map((cell, at) => {
      if (at > 0 && chance.happens(0.5)) return merged ? '' : above
      above = cell
      return cell
    })
  }
  const share = chance.happens(role === 'completed' || role === 'progress' || role === 'revised' ? 0.5 : 0.12)
    ? chance.next()
    : 0
  return cells.map((cell) => (chance.happens(share) ? '' : cell))
}

/** A header as another writer or a narrow column prints it. */
function printed(header: string, at: number, style: number, chance: Chance): string {
  if (header === '' || chance.happens(0.03)) return ''
  let text = header
  if (chance.happens(0.06)) text = cut(text, chance)
  if (chance.happens(0.02)) text = mistyped(text, chance)
  if (style < 0.12) return text.toUpperCase()
  if (style < 0.15) return text.toLowerCase().replace(/\W+/gu, '_')
  if (style < 0.18)
    return text.toLowerCase().replace(/\W+(\w)/gu, (_, letter: string) => letter.toUpperCase())
  if (style < 0.21) return `${at + 1}. ${text}`
  return style < 0.3 ? text.toLowerCase() : text
}

function cut(text: string, chance: Chance): string {
  const words = [...text.matchAll(/\p{L}{5,}/gu)]
  if (words.length === 0) return text
  const word = chance.pick(words)
  const at = word.index + 2 + chance.below(word[0].length - 2)
  return `${text.slice(0, at)}${chance.pick([' ', '- ', '\n'])}${text.slice(at)}`
}

function mistyped(text: string, chance: Chance): string {
  const at = 1 + chance.below(Math.max(1, text.length - 2))
  return chance.happens(0.5)
    ? text.slice(0, at) + text.slice(at + 1)
    : text.slice(0, at) + text[at] + text.slice(at)
}
