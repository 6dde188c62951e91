import type { DateClaim, LabelledCell } from '../../model/index.ts'
import { type DateCell, readDates } from '../dates/index.ts'
import { newestEntry } from '../progress-log.ts'
import { type StatusReading, statusOfProse } from '../status/index.ts'
import { words } from './cells.ts'
import type { RecordContext } from './context.ts'
import { dateCell } from './dates.ts'
import type { Standing } from './standing.ts'

/** `Log complete for the spring term` tells what is complete, not when: a note gives a day, a week or a month. */
const CLOSE: ReadonlySet<DateClaim['precision']> = new Set(['day', 'week', 'month'])

/**
 * `Implemented 12/03/14`, `Closed - 3 May`, `Blue 12/03/14`: the day in a status, a rating or a note that says that an
 * action is done. Blue alone may stand for anything, but with a day it is the day of completion.
 */
export function closingDates(
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
