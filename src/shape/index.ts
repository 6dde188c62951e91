import {
  type Column,
  type Issue,
  type IssueCode,
  issue,
  type Outcome,
  outcome,
  type Role,
  type Row,
  type ShapedTable,
  type StitchedDocument,
  type ToldColumn,
} from '../model/index.ts'
import { MODELS } from './fitted.ts'
import { RowShaper } from './rows.ts'
import { type ReadTable, readTables } from './tables.ts'
import { shownText } from './texts.ts'
import { joinTwinColumns } from './twin-columns.ts'

export interface Shaped {
  tables: ShapedTable[]
  rows: Row[]
}

/**
 * Below this a column's role is said to be doubtful: of the outside tables' columns below it, read by models that had
 * not seen their source, four in ten are wrong; of the others three in a hundred (`npm run evaluate columns`).
 */
export const DOUBTFUL = 0.75
/** A column that decides a date is doubtful sooner. */
export const DOUBTFUL_DATE = 0.85
/** Between this and its opposite it is doubtful whether a table holds actions. */
const DOUBTFUL_TABLE = 0.8

/** So many paragraphs at the beginning may tell what the document is. */
const OPENING = 12

const DATES: readonly Role[] = ['due', 'revised', 'completed']
const SAYS_WHEN_OR_WHO: readonly Role[] = [...DATES, 'owner', 'status', 'rag', 'progress']

const nameOf = ({ header, index }: Column): string =>
  header === '' ? `column ${index + 1}, which has no header,` : `column "${header}"`

const isDoubtful = ({ role, probability }: Column): boolean =>
  probability < (DATES.includes(role) ? DOUBTFUL_DATE : DOUBTFUL)

/** What is doubtful of a table's columns; a header that fits no Role is said once a document. */
function columnIssues({ table, columns }: ReadTable, unknown: Set<string>): Issue[] {
  return columns.flatMap((column): Issue[] => {
    const { role, runnerUp, header, probability, index } = column
    const at = { places: table.rows[0]?.cells[index]?.places ?? [], text: header }
    const say = (code: IssueCode, what: string) =>
      issue(code, `Table ${table.number}: ${nameOf(column)} ${what}`, at)
    const matters = role !== 'extra' || (runnerUp !== null && SAYS_WHEN_OR_WHO.includes(runnerUp))
    if (isDoubtful(column) && matters) {
      const sure = Math.round(probability * 100)
      const other = runnerUp === null ? '' : `, nearly for ${runnerUp}`
      return [
        say(
          'column-doubtful',
          `was taken for ${role} (${sure} %)${other}; tell it in columns.csv if that is wrong.`,
        ),
      ]
    }
    if (role !== 'extra' || header === '' || unknown.has(header)) return []
    unknown.add(header)
    return [say('column-unknown', 'fits no known role and is kept under its own header.')]
  })
}

function tableIssues(read: ReadTable): Issue[] {
  const { table, holdsActions, probability, columns } = read
  const first = table.rows[0]?.cells.map(shownText).filter(Boolean) ?? []
  const at = { text: first.join(' | '), places: table.rows[0]?.cells.flatMap((cell) => cell.places) ?? [] }
  const issues: Issue[] = []
  const sure = Math.round((holdsActions ? probability : 1 - probability) * 100)
  if (!holdsActions) issues.push(issue('table-not-actions', `Table ${table.number} holds no actions.`, at))
  if (sure < DOUBTFUL_TABLE * 100) {
    const taken = holdsActions ? 'was taken for a table of actions' : 'was not taken for a table of actions'
    issues.push(issue('table-doubtful', `Table ${table.number} ${taken}, which is doubtful (${sure} %).`, at))
  }
  const says = columns.some(
    ({ role, also }) => SAYS_WHEN_OR_WHO.includes(role) || (also && SAYS_WHEN_OR_WHO.includes(also)),
  )
  if (holdsActions && !says) {
    issues.push(
      issue(
        'no-owner-or-date',
        `Table ${table.number} says of its actions neither who nor when nor how far.`,
        at,
      ),
    )
  }
  return issues
}

/** What a person told of headers that no table has. */
function unusedWords(told: readonly ToldColumn[], tables: readonly ReadTable[]): Issue[] {
  const used = new Set(
    tables
      .flatMap(({ columns }) => columns)
      .flatMap(({ header, decidedBy }) => (decidedBy === 'person' ? [header.toLowerCase()] : [])),
  )
  return told
    .filter(({ header, at }) => at === undefined && !used.has(header.toLowerCase()))
    .map(({ header, role }) =>
      issue(
        'told-unused',
        `It was told that the column "${header}" is ${role}, but no table has such a header.`,
        { text: header },
      ),
    )
}

/**
 * Gives every column its Role and turns printed rows into logical Rows. Tables without actions are said. `told` are a
 * person's words of what headers mean; they outrank what the model makes of them.
 */
export function shape(document: StitchedDocument, told: readonly ToldColumn[] = []): Outcome<Shaped> {
  const issues: Issue[] = []
  const rows: Row[] = []
  const unknown = new Set<string>()
  const words = [
    ...document.prose.slice(0, OPENING).map(({ text }) => text),
    ...document.tables.flatMap(({ captions }) => captions.map(({ text }) => text)),
    ...document.furniture.map(({ text }) => text),
  ]
  const tables = readTables(document.tables.map(joinTwinColumns), MODELS, words, told)
  for (const read of tables) {
    issues.push(...tableIssues(read))
    if (!read.holdsActions) continue
    issues.push(...columnIssues(read, unknown))
    const shaper = new RowShaper(read)
    shaper.shape()
    rows.push(...shaper.rows)
    issues.push(...shaper.issues)
  }
  if (document.tables.length === 0) issues.push(issue('no-table', 'The file holds no table.'))
  else if (!tables.some((table) => table.holdsActions)) {
    issues.push(issue('no-action-table', 'The file holds tables, but none of actions.'))
  }
  issues.push(...unusedWords(told, tables))
  const shown = tables.map(
    ({ tableNo, page, columns, holdsActions, probability }): ShapedTable => ({
      tableNo,
      page,
      columns,
      holdsActions,
      probability,
    }),
  )
  return outcome({ tables: shown, rows }, issues)
}
