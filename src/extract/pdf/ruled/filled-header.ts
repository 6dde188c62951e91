import { holds, middleX, middleY } from '../ink/geometry.ts'
import type { Fill } from '../ink/ink.ts'
import { NEAR } from '../ink/rulings.ts'
import type { Word } from '../words/words.ts'
import type { PrintedCell, PrintedTable } from './printed-table.ts'

/** A bar higher than so many usual rows holds more than names of columns. */
const HIGHEST = 3

/**
 * A table with the row that a filled bar makes right above its lines: one colour over all columns, in which no line
 * parts the names. `words` are those that are in no table; nothing is added where they stand over one column alone, or
 * one of them over two.
 */
export function withFilledHeader(
  table: PrintedTable,
  fills: readonly Fill[],
  words: readonly Word[],
): PrintedTable {
  const { box, xs, ys } = table
  const usual = (box.bottom - box.top) / (ys.length - 1)
  const bar = fills.find(
    ({ box: { left, top, right, bottom } }) =>
      Math.abs(bottom - box.top) <= NEAR &&
      Math.abs(left - box.left) <= NEAR &&
      Math.abs(right - box.right) <= NEAR &&
      bottom - top > NEAR &&
      bottom - top <= HIGHEST * usual,
  )
  if (!bar) return table
  const inside = words.filter((word) => holds(bar.box, middleX(word.box), middleY(word.box)))
  const columnOf = (word: Word): number =>
    xs.findLastIndex((x, at) => at < xs.length - 1 && x <= middleX(word.box))
  const isCrossed = inside.some((word) =>
    xs.slice(1, -1).some((x) => word.start < x - NEAR && word.end > x + NEAR),
  )
  if (isCrossed || new Set(inside.map(columnOf)).size < 2) return table
  const { top } = bar.box
  const names = xs.slice(0, -1).map(
    (left, column): PrintedCell => ({
      row: 0,
      column,
      rowSpan: 1,
      columnSpan: 1,
      box: { left, top, right: xs[column + 1]!, bottom: box.top },
      words: inside.filter((word) => columnOf(word) === column),
    }),
  )
  return {
    ...table,
    box: { ...box, top },
    ys: [top, ...ys],
    cells: [...names, ...table.cells.map((cell) => ({ ...cell, row: cell.row + 1 }))],
  }
}
