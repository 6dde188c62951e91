import { type LabelledCell, outcome, type Paragraph, RAGS, STATUSES, wordsOf } from '../../model/index.ts'
import { newestEntry } from '../progress-log.ts'
import { isKeyed, isStatusAlone, readStatus } from '../status/index.ts'
import { type RowCells, words } from './cells.ts'
import type { RecordContext } from './context.ts'
import type { readDatesOf } from './dates.ts'

/** A status or rating that a person said by its name, whatever a document's key makes of the word. */
function saidByName<T extends string>(cells: readonly LabelledCell[], names: readonly T[]): T | undefined {
  const said = cells.filter(({ printed }) => printed !== undefined).map(words)
  return names.find((name) => said.includes(name))
}

/** The cells that say how far an action is, whatever their columns are called. */
export interface Standing {
  status: LabelledCell[]
  rag: LabelledCell[]
}

/**
 * Where no column of status says anything, a progress cell that holds a status and no more (`Implemented 12/03/14`)
 * does; where none of ratings does, a cell that holds a code of the document's key and no more.
 */
export function standingCells(cells: RowCells, { legend }: RecordContext): Standing {
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

/** How far a row's action is, by the cells that tell it and the dates beside them. */
export function readStatusOf(
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
