import type { Fragment, FragmentCell, TableCell, TableRow } from '../model/index.ts'

/** A slot that nothing was printed in. */
export const emptyCell = (): TableCell => ({ paragraphs: [], places: [] })

function tableCell(cell: FragmentCell, merged: TableCell['merged']): TableCell {
  const { paragraphs, places, fill, raw } = cell
  return {
    paragraphs,
    places,
    ...(fill === undefined ? {} : { fill }),
    ...(raw === undefined ? {} : { raw }),
    ...(merged === undefined ? {} : { merged }),
  }
}

/**
 * Lays the cells of a Fragment out as full rows: one entry a column, the slots that a merged cell covers
 * holding its words as `covered`.
 */
export function layOut(fragment: Fragment, page: number | null): TableRow[] {
  const rows: TableRow[] = fragment.rows.map((_, index) => ({
    cells: Array.from({ length: fragment.columns }, emptyCell),
    page,
    number: index + 1,
  }))
  fragment.rows.forEach((row, rowIndex) => {
    for (const cell of row.cells) {
      const lastRow = Math.min(rowIndex + cell.rowSpan, rows.length)
      const lastColumn = Math.min(cell.column + cell.columnSpan, fragment.columns)
      const isMerged = cell.rowSpan > 1 || cell.columnSpan > 1
      for (let r = rowIndex; r < lastRow; r += 1) {
        const slots = rows[r]!.cells
        for (let c = cell.column; c < lastColumn; c += 1) {
          const isOrigin = r === rowIndex && c === cell.column
          slots[c] = tableCell(cell, isMerged ? (isOrigin ? 'origin' : 'covered') : undefined)
        }
      }
    }
  })
  return rows
}
