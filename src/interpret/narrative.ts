/**
 * Notes that tell what was done, and not how far the action is. Alone they say too little; but in a column in which other
 * rows say `Complete` or `Not started`, a row that says neither tells that something was done, or is waited for.
 */
import { type ActionRecord, type Issue, issue, type LabelledCell, type Row, wordsOf } from '../model/index.ts'
import { foldForComparison } from '../util/text.ts'
import { RowCells, words } from './row-cells.ts'
import { newest, type StandingContext } from './standing.ts'
import { isStatusAlone, narrated, statusOfProse } from './status/index.ts'

/** Of so many notes of a column one at least says outright that its action is done, or not begun. */
const SHARE_OUTRIGHT = 0.15

/** What a status that is only told by contrast takes from the confidence in a row. */
const UNSURE = 0.8

interface Note {
  record: ActionRecord
  cell: LabelledCell
  text: string
}

/** The notes of rows in which nothing else says how far the action is: by the header of their column. */
function notesByHeader(
  rows: readonly Row[],
  records: readonly ActionRecord[],
  context: StandingContext,
): Map<string, Note[]> {
  const notes = rows.flatMap((row, at): Note[] => {
    const cells = new RowCells(row)
    const record = records[at]!
    const [cell, ...others] = cells.of('progress').filter((each) => words(each) !== '')
    const isRated =
      record.rag !== null || cells.of('status', 'rag').some((each) => !/^\d?$/u.test(words(each)))
    if (!cell || others.length > 0 || isRated) return []
    return [{ record, cell, text: wordsOf(newest(cell, context)) }]
  })
  return Map.groupBy(notes, ({ cell }) => foldForComparison(cell.header))
}

/** Whether a note says outright that its action is over, or not begun. */
function isOutright({ record, text }: Note, context: StandingContext): boolean {
  if (!['complete', 'closed', 'superseded', 'not-started'].includes(record.status)) return false
  return statusOfProse(text) === record.status || isStatusAlone(text, context.legend)
}

/** Gives the unknown statuses of such columns what their notes tell, doubtfully. */
export function readNarratives(
  rows: readonly Row[],
  records: readonly ActionRecord[],
  context: StandingContext,
): Issue[] {
  const issues: Issue[] = []
  for (const notes of notesByHeader(rows, records, context).values()) {
    const outright = notes.filter((note) => isOutright(note, context)).length
    if (outright === 0 || outright < notes.length * SHARE_OUTRIGHT) continue
    for (const { record, cell, text } of notes) {
      const status = record.status === 'unknown' ? narrated(text) : null
      if (status === null) continue
      record.status = status
      record.statusText ??= text
      record.confidence *= UNSURE
      issues.push(
        issue(
          'status-from-narrative',
          `“${text}” does not say how far the action is; it was taken to be ${status}, as other rows say what is done and what is not begun.`,
          {
            text,
            position: record.position,
            places: cell.cell.places,
            ...(record.page === null ? {} : { page: record.page }),
          },
        ),
      )
    }
  }
  return issues
}
