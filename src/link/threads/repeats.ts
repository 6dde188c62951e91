import { type ActionRecord, type Issue, issue } from '../../model/index.ts'
import { foldForComparison } from '../../util/text.ts'
import type { Texts } from '../comparing/text.ts'

/** An action that its edition prints twice: the row that is counted, and the one that repeats it. */
export type Repeat = { actionId: string; ofActionId: string }

/** So much of a table stands elsewhere too that it is an extract: what is late, what the board is to see. */
const MOST = 0.75
/** A single row may well be in the words of another; of an extract there are more. */
const FEWEST = 2

const DONE: ReadonlySet<string> = new Set(['complete', 'closed'])

/** A record with its words as they are compared. */
type Row = {
  record: ActionRecord
  table: number
  words: string
  /** Its number, unless it only counts the rows of its table. */
  number: string | null
  facts: (string | null)[]
}

/**
 * The records of an edition that are actions of their own, and those that repeat one. Equal words do not make one action
 * of two rows: every row of a small team's table may be in the words of another's. They are one where most of a table
 * stands elsewhere too and nothing in the two rows contradicts it, or where one table prints one number, or one whole
 * row with its owner or day, twice.
 */
export function withoutRepeats(
  records: readonly ActionRecord[],
  texts: Texts,
): { records: ActionRecord[]; repeats: Repeat[] } {
  const wordsOf = ({ action }: ActionRecord): string => texts.of(action).folded
  if (new Set(records.map(wordsOf)).size === records.length) return { records: [...records], repeats: [] }
  const counting = tablesThatCount(records)
  const rows = records.map((record) => rowOf(record, wordsOf(record), counting.has(record.tableNo)))
  const byWords = Map.groupBy(rows, ({ words }) => words)
  const equals = new Map(
    rows.map((row) => [
      row,
      row.words === '' ? [] : byWords.get(row.words)!.filter((other) => agree(row, other)),
    ]),
  )
  const shares = sharesElsewhere(rows, equals)
  const originals = new Map<Row, Row>()
  for (const row of rows) {
    const original = equals.get(row)!.find((other) => repeats(row, other, shares))
    if (original) originals.set(row, original)
  }
  return {
    records: rows.filter((row) => !originals.has(row)).map(({ record }) => record),
    repeats: [...originals].map(([row, original]) => ({
      actionId: row.record.actionId,
      ofActionId: lastOf(original, originals).record.actionId,
    })),
  }
}

/** What is told of a repeat. */
export function printedTwice(repeat: Repeat, records: readonly ActionRecord[], editionId: string): Issue {
  const placeOf = (id: string): ActionRecord => records.find(({ actionId }) => actionId === id)!
  const [again, first] = [placeOf(repeat.actionId), placeOf(repeat.ofActionId)]
  const place = ({ tableNo, rowNo }: ActionRecord): string => `row ${rowNo} of table ${tableNo}`
  return issue(
    'action-repeated',
    `The action in ${place(again)} is also in ${place(first)}; it is counted once.`,
    {
      editionId,
      position: again.position,
      text: again.action,
    },
  )
}

/** Tables whose rows are numbered from 1: an extract may be so too, and the numbers tell nothing. */
function tablesThatCount(records: readonly ActionRecord[]): Set<number> {
  const tables = Map.groupBy(records, ({ tableNo }) => tableNo)
  return new Set(
    [...tables]
      .filter(([, own]) => own.length > 1 && own.every(({ ref }, at) => ref === String(at + 1)))
      .map(([table]) => table),
  )
}

const folded = (text: string | null): string | null => (text === null ? null : foldForComparison(text))

function rowOf(record: ActionRecord, words: string, isCounted: boolean): Row {
  const { owner, area, dueOn, completedOn } = record
  const number = isCounted ? null : folded(record.ref)
  return {
    record,
    table: record.tableNo,
    words,
    number,
    facts: [number, owner, area, dueOn, completedOn].map(folded),
  }
}

/** Whether two rows of a table print the same in every cell, and more than what is to be done. */
function areOneRow({ record: a }: Row, { record: b }: Row): boolean {
  const cells = ({ ref, section, area, owner, dueText, statusText, progress, extra }: ActionRecord): string =>
    JSON.stringify([ref, section, area, owner, dueText, statusText, progress, extra])
  return (a.owner !== null || a.dueText !== null) && cells(a) === cells(b)
}

/** Two rows of equal words of which neither says what the other contradicts. */
function agree(a: Row, b: Row): boolean {
  if (a === b) return false
  const { status: one } = a.record
  const { status: other } = b.record
  if (one !== 'unknown' && other !== 'unknown' && DONE.has(one) !== DONE.has(other)) return false
  return a.facts.every((fact, at) => fact === null || b.facts[at] === null || fact === b.facts[at])
}

/** Of each table, how many rows it has and which share of them stands in others too. */
type Shares = ReadonlyMap<number, { rows: number; elsewhere: number; heading: string }>

function sharesElsewhere(rows: readonly Row[], equals: ReadonlyMap<Row, readonly Row[]>): Shares {
  return new Map(
    [...Map.groupBy(rows, ({ table }) => table)].map(([table, own]) => [
      table,
      {
        rows: own.length,
        elsewhere:
          own.filter((row) => equals.get(row)!.some((other) => other.table !== table)).length / own.length,
        heading: foldForComparison(own[0]!.record.section ?? ''),
      },
    ]),
  )
}

/** Whether a row stands there for another one: in an extract, or under the same number further down. */
function repeats(row: Row, other: Row, shares: Shares): boolean {
  const sameNumber = row.number !== null && row.number === other.number
  if (row.table === other.table) {
    return (sameNumber || areOneRow(row, other)) && row.record.position > other.record.position
  }
  const [own, there] = [shares.get(row.table)!, shares.get(other.table)!]
  if (own.elsewhere < MOST || (own.rows * own.elsewhere < FEWEST && !sameNumber)) return false
  if (own.elsewhere !== there.elsewhere) return own.elsewhere > there.elsewhere
  if (own.rows !== there.rows) return own.rows < there.rows
  // Tables of two teams, word for word the same, are headed by their names.
  const areTwo = own.heading !== '' && there.heading !== '' && own.heading !== there.heading && !sameNumber
  return !areTwo && row.record.position > other.record.position
}

/** The row that is counted, where a row repeats one that repeats another. */
function lastOf(row: Row, originals: ReadonlyMap<Row, Row>): Row {
  const before = originals.get(row)
  return before === undefined ? row : lastOf(before, originals)
}
