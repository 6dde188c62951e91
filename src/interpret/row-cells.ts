import { type DateClaim, type LabelledCell, type Role, type Row, wordsOf } from '../model/index.ts'
import type { DateCell } from './dates/index.ts'
import { apartFromDates } from './joint.ts'

export const DATE_COLUMNS: readonly Role[] = ['due', 'revised', 'started', 'completed', 'review']

export const words = ({ cell }: LabelledCell): string => wordsOf(cell.paragraphs)

export const dateCell = ({ role, header, cell }: LabelledCell): DateCell => ({
  role: role as DateCell['role'],
  header,
  paragraphs: cell.paragraphs,
})

/** The labelled cells of a row by Role, in column order. */
export class RowCells {
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
