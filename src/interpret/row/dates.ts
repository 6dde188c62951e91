import type { DateClaim, LabelledCell, Row } from '../../model/index.ts'
import { type DateCell, readDates, summariseDates } from '../dates/index.ts'
import { DATE_COLUMNS, type RowCells } from './cells.ts'
import type { RecordContext } from './context.ts'

/** A cell of a column of dates, as they are read. */
export const dateCell = ({ role, header, cell }: LabelledCell): DateCell => ({
  role: role as DateCell['role'],
  header,
  paragraphs: cell.paragraphs,
})

/** The dated statements that a row prints where a person said otherwise. */
export function claimsPrinted({ cells }: Row, context: RecordContext): DateClaim[] {
  const replaced = cells.filter(({ role, printed }) => printed && DATE_COLUMNS.includes(role))
  return readDates(
    replaced.map((cell) => ({ ...dateCell(cell), paragraphs: cell.printed! })),
    context,
  ).value.claims
}

/** What the date columns of a row say. */
export function readDatesOf(cells: RowCells, context: RecordContext) {
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
