/** How far an action is: which cells of its row say it, and what they say together. */
import {
  type LabelledCell,
  type Outcome,
  outcome,
  type Paragraph,
  RAGS,
  STATUSES,
  wordsOf,
} from '../model/index.ts'
import type { DateContext, DateReading, DateSummary } from './dates/index.ts'
import { newestEntry } from './progress-log.ts'
import { type RowCells, words } from './row-cells.ts'
import {
  isKeyed,
  isStatusAlone,
  type Legend,
  readStatus,
  type StatusReading,
  statusOfProse,
} from './status/index.ts'

export interface StandingContext extends DateContext {
  legend: Legend
}

/** The cells that say how far an action is, whatever their columns are called. */
export interface Standing {
  status: LabelledCell[]
  rag: LabelledCell[]
}

/** A column of priorities is one even where the document has a key of numbers. */
const RANKS = /priorit|urgen|importan|\brank/iu

/**
 * Where no column of status says anything, a progress cell that holds a status and no more (`Implemented 12/03/14`)
 * does, or a number that the document's key explains (`Grading: 1 = not commenced`); where none of ratings does, a
 * cell that holds a code of the key and no more.
 */
export function standingCells(cells: RowCells, { legend }: StandingContext): Standing {
  const speaks = (cell: LabelledCell) => words(cell) !== '' || cell.cell.fill !== undefined
  const status = cells.of('status')
  const rag = cells.of('rag')
  if (status.some(speaks)) return { status, rag }
  const alone = cells.of('progress').filter((cell) => isStatusAlone(words(cell), legend))
  const graded = cells
    .of('priority')
    .filter((cell) => !RANKS.test(cell.header) && /^\d$/.test(words(cell)) && isKeyed(words(cell), legend))
  const isRated = rag.some(speaks)
  return {
    status: [...status, ...graded, ...alone],
    rag: isRated ? rag : [...rag, ...cells.of('extra').filter((cell) => isKeyed(words(cell), legend))],
  }
}

/** The priority of an action; where no column of priorities is, a bare number that rates and that no key explains. */
export function priorityOf(cells: RowCells, standing: Standing, { legend }: StandingContext): string | null {
  const isGraded = standing.status.some(({ role }) => role === 'priority')
  if (isGraded) return null
  const rank = standing.rag.find((cell) => /^\d$/.test(words(cell)) && !isKeyed(words(cell), legend))
  return cells.text('priority') ?? (rank ? words(rank) : null)
}

/** A status or rating that a person said by its name, whatever a document's key makes of the word. */
function saidByName<T extends string>(cells: readonly LabelledCell[], names: readonly T[]): T | undefined {
  const said = cells.filter(({ printed }) => printed !== undefined).map(words)
  return names.find((name) => said.includes(name))
}

/** Answers to a recommendation that say that it is done: `Agreed. Implemented May 2019.` */
export const answersOfCompletion = (cells: RowCells): LabelledCell[] =>
  cells.of('response').filter((cell) => {
    const status = statusOfProse(words(cell))
    return status === 'complete' || status === 'closed'
  })

/** A cell's paragraphs; of a log those of its newest entry, which alone tells how the action stands. */
export function newest(cell: LabelledCell, context: DateContext): Paragraph[] {
  const entry = newestEntry(words(cell), context)
  return entry === null ? cell.cell.paragraphs : [{ runs: [{ text: entry.text }] }]
}

/** What a row says of its progress, with the heading that it stands under. */
export function readStanding(
  cells: RowCells,
  section: string | null,
  standing: Standing,
  dates: Pick<DateReading, 'statusWords'> & { summary: DateSummary },
  context: StandingContext,
): Outcome<StatusReading> {
  const rated = (some: readonly LabelledCell[]) =>
    some.map((labelled) => ({
      header: labelled.header,
      paragraphs: newest(labelled, context),
      ...(labelled.cell.fill === undefined ? {} : { fill: labelled.cell.fill }),
    }))
  const progress = cells.of('progress').filter((cell) => words(cell) !== '')
  const telling = progress.length > 0 ? progress : answersOfCompletion(cells)
  const notes = telling.map((cell) => wordsOf(newest(cell, context)))
  const read = readStatus({
    statusCells: rated(standing.status),
    ragCells: rated(standing.rag),
    progressText: notes.some((each) => each !== '') ? notes.join('\n') : null,
    section,
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
