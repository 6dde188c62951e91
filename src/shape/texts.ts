import { type TableCell, type TableRow, wordsOf } from '../model/index.ts'

/** Each cell's words are asked for many times: they are put together once. */
const known = new WeakMap<TableCell, string>()

/** All words of a slot, also of one that a merged cell covers. */
export function shownText(cell: TableCell): string {
  const before = known.get(cell)
  if (before !== undefined) return before
  const text = wordsOf(cell.paragraphs)
  known.set(cell, text)
  return text
}

/** The words printed in a slot; a slot that a merged cell covers prints none of its own. */
export const printedText = (cell: TableCell): string => (cell.merged === 'covered' ? '' : shownText(cell))

export const rowTexts = ({ cells }: TableRow): string[] => cells.map(printedText)
