import { middleX, overlap } from '../ink/geometry.ts'
import type { Ruling } from '../ink/ink.ts'
import { NEAR } from '../ink/rulings.ts'
import { toLines } from '../words/lines.ts'
import type { Word } from '../words/words.ts'
import type { PrintedCell, PrintedTable } from './printed-table.ts'

/** A cell is open below if less than this share of its lower side is drawn. */
const DRAWN = 0.5
/** Words that run on stand no further below than this many times their size. */
const STEP = 1.7

/**
 * Gives cells that are open at the foot of a page the words that run over the last drawn line: a browser cuts a
 * cell merged over several rows wherever the page ends.
 */
export function withRunOver(
  table: PrintedTable,
  rulings: readonly Ruling[],
  words: readonly Word[],
): PrintedTable {
  const bottom = table.ys.at(-1)!
  const levels = rulings.filter((ruling) => ruling.level && Math.abs(ruling.at - bottom) <= NEAR)
  const below = words.filter(
    (word) => word.turn === 0 && word.box.top >= bottom - word.size && word.baseline > bottom,
  )
  if (below.length === 0) return table
  const cells = table.cells.map((cell): PrintedCell => {
    if (cell.row + cell.rowSpan !== table.ys.length - 1 || cell.words.length === 0) return cell
    const { left, right } = cell.box
    const drawn = levels.reduce((sum, rule) => sum + Math.max(0, overlap(rule.from, rule.to, left, right)), 0)
    if (drawn >= DRAWN * (right - left)) return cell
    const inside = below.filter((word) => middleX(word.box) > left && middleX(word.box) < right)
    let last = Math.max(...cell.words.map((word) => word.baseline))
    const more: Word[] = []
    for (const line of toLines(inside)) {
      if (line.baseline - last > STEP * line.size || line.start < left || line.end > right) break
      more.push(...line.words)
      last = line.baseline
    }
    return more.length === 0 ? cell : { ...cell, words: [...cell.words, ...more] }
  })
  return { ...table, cells }
}
