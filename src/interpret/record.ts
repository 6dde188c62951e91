import {
  type ActionRecord,
  type CorrectableField,
  type DateClaim,
  type DateRole,
  type Issue,
  type LabelledCell,
  type OnStep,
  type Outcome,
  outcome,
  type Paragraph,
  RAGS,
  type Role,
  type Row,
  STATUSES,
  wordsOf,
} from '../model/index.ts'
import { joinBroken } from '../util/text.ts'
import { separateSources } from './area.ts'
import { citationsOf } from './citations.ts'
import { actionIdOf } from './corrected-rows.ts'
import { type DateCell, type DateContext, readDates, readReported, summariseDates } from './dates/index.ts'
import { DOUBT, editionFactor } from './doubt.ts'
import { markMistyped, suppliedParts } from './doubtful-years.ts'
import { apartFromDates } from './joint.ts'
import { readOwners, unifyOwners } from './owners/index.ts'
import { newestEntry } from './progress-log.ts'
import { unsureWords } from './recognised.ts'
import { leadingReferences, readReference } from './reference.ts'
import {
  isKeyed,
  isStatusAlone,
  type Legend,
  readStatus,
  type StatusReading,
  statusOfProse,
} from './status/index.ts'
import { readSteps } from './steps.ts'

export interface RecordContext extends DateContext {
  editionId: string
  legend: Legend
  /** It is doubtful of which date the edition is. */
  datedDoubtful: boolean
  /** Told of each row before it is read. */
  onStep?: OnStep | undefined
}

const DATE_COLUMNS: readonly Role[] = ['due', 'revised', 'started', 'completed', 'review']

const words = ({ cell }: LabelledCell): string => wordsOf(cell.paragraphs)

/** A status or rating that a person said by its name, whatever a document's key makes of the word. */
function saidByName<T extends string>(cells: readonly LabelledCell[], names: readonly T[]): T | undefined {
  const said = cells.filter(({ printed }) => printed !== undefined).map(words)
  return names.find((name) => said.includes(name))
}

/** The labelled cells of a row by Role, in column order. */
class RowCells {
  private readonly row: Row
  constructor(row: Row) {
    this.row = row
  }
  of(...roles: readonly Role[]): LabelledCell[] {
    return this.row.cells.filter((cell) => roles.includes(cell.role))
  }
  /** The words of one Role; where several columns have it, each column's header and words. */
  text(...roles: readonly Role[]): string | null {
    const cells = this.of(...roles)
    const filled = cells.filter((cell) => words(cell) !== '')
    if (filled.length === 0) return null
    if (cells.length === 1) return words(filled[0]!)
    return filled
      .map((cell) => (cell.header === '' ? words(cell) : `${cell.header}: ${words(cell)}`))
      .join('; ')
  }
  /** The words of several columns side by side, without the dates that stand in the same cell. */
  joined(role: Role, dates: readonly DateClaim[] = []): string | null {
    return (
      this.of(role)
        .map((cell) => wordsOf(apartFromDates(cell, dates)))
        .filter((text) => text !== '')
        .join('; ') || null
    )
  }
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

const dateCell = ({ role, header, cell }: LabelledCell): DateCell => ({
  role: role as DateCell['role'],
  header,
  paragraphs: cell.paragraphs,
})

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

/** The cells that say how far an action is, whatever their columns are called. */
interface Standing {
  status: LabelledCell[]
  rag: LabelledCell[]
}

/**
 * Where no column of status says anything, a progress cell that holds a status and no more (`Implemented 12/03/14`)
 * does; where none of ratings does, a cell that holds a code of the document's key and no more.
 */
function standingCells(cells: RowCells, { legend }: RecordContext): Standing {
  const speaks = (cell: LabelledCell) => words(cell) !== '' || cell.cell.fill !== undefined
  const status = cells.of('status')
  const rag = cells.of('rag')
  const isRated = [...status, ...rag].some(speaks)
  return {
    status: status.some(speaks)
      ? status
      : [...status, ...cells.of('progress').filter((cell) => isStatusAlone(words(cell), legend))],
    rag: isRated ? rag : [...rag, ...cells.of('extra').filter((cell) => isKeyed(words(cell), legend))],
  }
}

/** A cell's paragraphs; of a log those of its newest entry, which alone tells how the action stands. */
function newest(cell: LabelledCell, context: RecordContext): Paragraph[] {
  const entry = newestEntry(words(cell), context)
  return entry === null ? cell.cell.paragraphs : [{ runs: [{ text: entry.text }] }]
}

function readStatusOf(
  cells: RowCells,
  standing: Standing,
  dates: ReturnType<typeof readDatesOf>,
  context: RecordContext,
) {
  const rated = (some: readonly LabelledCell[]) =>
    some.map((labelled) => ({
      header: labelled.header,
      paragraphs: newest(labelled, context),
      ...(labelled.cell.fill === undefined ? {} : { fill: labelled.cell.fill }),
    }))
  const notes = cells.of('progress').map((cell) => wordsOf(newest(cell, context)))
  const read = readStatus({
    statusCells: rated(standing.status),
    ragCells: rated(standing.rag),
    progressText: notes.some((each) => each !== '') ? notes.join('\n') : null,
    dueStatusWords: dates.statusWords,
    completedOn: dates.summary.completedOn,
    dueOn: dates.summary.dueOn,
    datedOn: context.dated?.on ?? null,
    legend: context.legend,
  })
  const status = saidByName(standing.status, STATUSES) ?? read.value.status
  const rag = saidByName(standing.rag, RAGS) ?? read.value.rag
  return outcome({ ...read.value, status, rag }, read.issues)
}

/** `Log complete for the spring term` tells what is complete, not when: a note gives a day, a week or a month. */
const CLOSE: ReadonlySet<DateClaim['precision']> = new Set(['day', 'week', 'month'])

/**
 * `Implemented 12/03/14`, `Closed - 3 May`, `Blue 12/03/14`: the day in a status, a rating or a note that says that an
 * action is done. Blue alone may stand for anything, but with a day it is the day of completion.
 */
function closingDates(
  standing: Standing,
  notes: readonly LabelledCell[],
  { status, rag }: StatusReading,
  context: RecordContext,
): DateClaim[] {
  const isBlue = status === 'unknown' && rag === 'blue' && !context.legend.rag.has('blue')
  if (status !== 'complete' && status !== 'closed' && !isBlue) return []
  const rated = [...standing.status, ...standing.rag].map((cell) => ({
    ...dateCell(cell),
    role: 'completed' as const,
  }))
  const told = notes.map((cell) => tellingOfCompletion(cell, context))
  const completions = (cells: readonly DateCell[]) =>
    readDates(cells, context).value.claims.filter(
      ({ role, latest }) => role === 'completed' && latest !== null,
    )
  const on = context.dated?.on ?? null
  return [
    ...completions(told).filter(
      ({ earliest, precision }) => CLOSE.has(precision) && (on === null || earliest! <= on),
    ),
    ...completions(rated),
  ]
}

/**
 * A note as a date cell: only the word of completion itself makes a day of it the day of completion, and in a log the
 * day of the newest entry, where that says that the action is done.
 */
function tellingOfCompletion(cell: LabelledCell, context: RecordContext): DateCell {
  const entry = newestEntry(words(cell), context)
  if (entry === null) return { ...dateCell(cell), role: 'due' }
  const status = statusOfProse(entry.text)
  return status === 'complete' || status === 'closed'
    ? { ...dateCell(cell), role: 'completed', paragraphs: [{ runs: [{ text: entry.dated.text }] }] }
    : { ...dateCell(cell), role: 'due', paragraphs: [{ runs: [{ text: entry.text }] }] }
}

/** The words of the owner cells, those whole that a narrow column broke: one owner has one name everywhere. */
function joinedOwner(cells: RowCells, dates: readonly DateClaim[]): string | null {
  const owner = cells.joined('owner', dates)
  return owner === null ? null : joinBroken(owner)
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
  const status = readStatusOf(cells, standing, dates, context)
  const closing =
    dates.summary.completedOn === null ? closingDates(standing, notes, status.value, context) : []
  const { dueEarliest, dueOn, duePrecision, originalDueOn } = dates.summary
  const completedOn = dates.summary.completedOn ?? closing.at(-1)?.latest ?? null
  const unsure = unsureWords(row.cells)
  const found = [...dates.issues, ...status.issues, ...unsure.issues]
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
      priority: cells.text('priority'),
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
  const ofAll = [...markMistyped(records, context), ...suppliedParts(records, context)]
  return outcome(records, [...readings.flatMap((reading) => reading.issues), ...ofAll, ...owners.issues])
}
