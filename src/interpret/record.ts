import {
  type ActionRecord,
  type CorrectableField,
  type DateClaim,
  type DateRole,
  type Issue,
  issue,
  type OnStep,
  type Outcome,
  outcome,
  type Paragraph,
  type Role,
  type Row,
  wordsOf,
} from '../model/index.ts'
import { joinBroken } from '../util/text.ts'
import { separateSources } from './area.ts'
import { citationsOf } from './citations.ts'
import { type Completion, completionOf } from './completion.ts'
import { actionIdOf } from './corrected-rows.ts'
import { readDates, readReported, summariseDates } from './dates/index.ts'
import { DOUBT, editionFactor } from './doubt.ts'
import { markMistyped, suppliedParts } from './doubtful-years.ts'
import { apartFromDates } from './joint.ts'
import { readNarratives } from './narrative.ts'
import { readOwners, unifyOwners } from './owners/index.ts'
import { unsureWords } from './recognised.ts'
import { leadingReferences, readReference } from './reference.ts'
import { DATE_COLUMNS, dateCell, RowCells, words } from './row-cells.ts'
import {
  answersOfCompletion,
  priorityOf,
  readStanding,
  type StandingContext,
  standingCells,
} from './standing.ts'
import { readSteps } from './steps.ts'

export interface RecordContext extends StandingContext {
  editionId: string
  /** It is doubtful of which date the edition is. */
  datedDoubtful: boolean
  /** Told of each row before it is read. */
  onStep?: OnStep | undefined
}

/** Columns likelier than this take nothing from the confidence in a row. */
const LIKELY = 0.9
/** Roles whose columns decide a figure. */
const DECIDES: readonly Role[] = ['action', 'owner', 'due', 'revised', 'completed', 'status', 'rag']

/** How sure the columns are that the row's figures rest on: as the least likely of them. */
function sureness({ cells }: Row): number {
  const least = cells
    .filter(({ role }) => DECIDES.includes(role))
    .reduce((most, { probability }) => Math.min(most, probability), 1)
  return least < LIKELY ? least : 1
}

function extraOf(cells: RowCells): Record<string, string> {
  const extra: Record<string, string> = {}
  cells.of('extra').forEach((labelled, index) => {
    const text = words(labelled)
    if (text === '') return
    const name = labelled.header === '' ? `Column ${index + 1}` : labelled.header
    extra[name] = extra[name] === undefined ? text : `${extra[name]}\n${text}`
  })
  return extra
}

/** The dated statements that a row prints where a person said otherwise. */
function claimsPrinted({ cells }: Row, context: RecordContext): DateClaim[] {
  const replaced = cells.filter(({ role, printed }) => printed && DATE_COLUMNS.includes(role))
  return readDates(
    replaced.map((cell) => ({ ...dateCell(cell), paragraphs: cell.printed! })),
    context,
  ).value.claims
}

function readDatesOf(cells: RowCells, context: RecordContext) {
  const columns = cells.of(...DATE_COLUMNS)
  const reading = readDates(columns.map(dateCell), context)
  const hasJoint = columns.some(({ joint }) => joint)
  return {
    ...reading.value,
    summary: summariseDates(reading.value.claims),
    // What is no date in a cell that holds an owner too is the owner.
    issues: reading.issues.filter(({ code }) => !(hasJoint && code === 'date-not-read')),
  }
}

/** The words of the owner cells, those whole that a narrow column broke: one owner has one name everywhere. */
function joinedOwner(cells: RowCells, dates: readonly DateClaim[]): string | null {
  const owner = cells.joined('owner', dates)
  return owner === null ? null : joinBroken(owner)
}

/** A day that only a narrative tells is doubtful. */
function doubtOfCompletion({ claims, isTold }: Completion): Issue[] {
  const text = claims.at(-1)?.text
  if (!isTold || text === undefined) return []
  return [
    issue('completed-from-narrative', `“${text}” was taken for the day on which the action was done.`, {
      text,
    }),
  ]
}

function readRow(row: Row, position: number, context: RecordContext): Outcome<ActionRecord> {
  const cells = new RowCells(row)
  const dates = readDatesOf(cells, context)
  // Where a person put a date right, a cell that holds an owner too still prints the other.
  const dated = [...dates.claims, ...claimsPrinted(row, context)]
  const wordsIn = (role: Role): Paragraph[] => cells.of(role).flatMap((cell) => apartFromDates(cell, dated))
  const steps = readSteps(wordsIn('action'), wordsIn('steps'))
  const standing = standingCells(cells, context)
  const notes = cells.of('progress').filter((cell) => !standing.status.includes(cell))
  const reported = readReported([...steps, ...notes.map(words)], context) satisfies { role: DateRole }[]
  const status = readStanding(cells, row.section, standing, dates, context)
  const completion =
    dates.summary.completedOn === null
      ? completionOf(standing, [...notes, ...answersOfCompletion(cells)], status.value, context)
      : { claims: [], isTold: false }
  const closing = completion.claims
  const { dueEarliest, dueOn, duePrecision, originalDueOn } = dates.summary
  const completedOn = dates.summary.completedOn ?? closing.at(-1)?.latest ?? null
  const unsure = unsureWords(row.cells)
  const found = [...dates.issues, ...status.issues, ...unsure.issues, ...doubtOfCompletion(completion)]
  const issues = found.map((each): Issue => {
    const places = each.places ?? cells.of(...DATE_COLUMNS).flatMap(({ cell }) => cell.places)
    return { ...each, position, places, ...(row.page === null ? {} : { page: row.page }) }
  })
  return outcome(
    {
      actionId: actionIdOf(context.editionId, row),
      position,
      tableNo: row.tableNo,
      rowNo: row.rowNo,
      page: row.page,
      section: row.section,
      ref: readReference(cells.joined('reference') ?? ''),
      area: cells.joined('area'),
      source: cells.joined('source'),
      action: wordsOf(wordsIn('action')),
      steps,
      owner: joinedOwner(cells, dated),
      owners: readOwners(
        cells.of('owner').map((cell) => ({
          header: cell.header,
          paragraphs: apartFromDates(cell, dated),
        })),
      ),
      dueText: cells.text(...DATE_COLUMNS),
      dates: [...dates.claims, ...closing, ...reported],
      dueEarliest,
      dueOn,
      duePrecision,
      originalDueOn,
      completedOn,
      status: status.value.status === 'unknown' && closing.length > 0 ? 'complete' : status.value.status,
      statusText: status.value.statusText,
      rag: status.value.rag,
      progress: cells.text('progress'),
      priority: priorityOf(cells, standing, context),
      response: cells.text('response'),
      measure: cells.text('measure'),
      resources: cells.text('resources'),
      extra: extraOf(cells),
      ...(row.corrected === undefined ? {} : { corrected: row.corrected }),
      citations: citationsOf(row),
      confidence: found.reduce(
        (sure, { code }) => sure * (DOUBT[code] ?? 1),
        sureness(row) * unsure.sure * editionFactor(dates.claims, context.datedDoubtful),
      ),
    },
    issues,
  )
}

const isSaid = ({ corrected }: ActionRecord, field: CorrectableField): boolean =>
  corrected?.[field] !== undefined

/** References printed inside the actions of a table without a reference column are taken out of their words. */
function takeLeadingReferences(records: ActionRecord[]): void {
  const byTable = Map.groupBy(records, (record) => record.tableNo)
  for (const ofTable of byTable.values()) {
    const table = ofTable.filter((record) => !isSaid(record, 'ref') && !isSaid(record, 'action'))
    if (table.some((record) => record.ref !== null)) continue
    leadingReferences(table)?.forEach(({ ref, printed }, index) => {
      const record = table[index]!
      const [first] = record.steps
      if (first?.startsWith(printed)) record.steps[0] = first.slice(printed.length)
      record.action = record.action.slice(printed.length)
      record.ref = ref
    })
  }
}

function takeSources(records: ActionRecord[]): void {
  separateSources(records.map((record) => record.area)).forEach(({ area, source }, index) => {
    const record = records[index]!
    if (isSaid(record, 'area')) return
    record.area = area
    if (!isSaid(record, 'source')) record.source ??= source
  })
}

/** Reads every row as an ActionRecord; what only the whole edition tells is settled last. */
export function readRecords(rows: readonly Row[], context: RecordContext): Outcome<ActionRecord[]> {
  const readings = rows.map((row, index) => {
    context.onStep?.({ unit: 'row', at: index + 1, of: rows.length })
    return readRow(row, index + 1, context)
  })
  const records = readings.map((reading) => reading.value)
  takeLeadingReferences(records)
  takeSources(records)
  const owners = unifyOwners(records.map((record) => record.owners))
  owners.value.forEach((unified, index) => {
    records[index]!.owners = unified
  })
  const ofAll = [
    ...markMistyped(records, context),
    ...suppliedParts(records, context),
    ...readNarratives(rows, records, context),
  ]
  return outcome(records, [...readings.flatMap((reading) => reading.issues), ...ofAll, ...owners.issues])
}
