import {
  CONTINUES,
  joinCells,
  printedWords,
  SENTENCE_END,
  type TableCell,
  type TableRow,
} from '../model/index.ts'

/** A column filled in this share of the rows is one that every action fills. */
const USUALLY_FILLED = 0.9
/** Rows needed before a column's habit is believed. */
const ENOUGH_ROWS = 2

/** A reference as plans number their actions: `3`, `1.2a`, `CP-4`. */
const REFERENCE = /^\p{Lu}{0,4}[ .-]?\d{1,3}(?:[.-]\d{1,3}){0,3}[a-z]?[.)]?$/u

/** The words go on in mid-sentence: nothing ended above, and what follows does not begin anew. */
function runsOn(above: string, below: string): boolean {
  return above !== '' && below !== '' && !SENTENCE_END.test(above) && CONTINUES.test(below)
}

/** The columns that nearly every row of a table fills. */
function usuallyFilled(rows: readonly TableRow[]): number[] {
  const width = rows[0]?.cells.length ?? 0
  if (rows.length < ENOUGH_ROWS) return []
  return Array.from({ length: width }, (_, column) => column).filter((column) => {
    const filled = rows.filter((row) => printedWords(row.cells[column]!) !== '').length
    return filled / rows.length >= USUALLY_FILLED
  })
}

/** `whole`: a row of its own. `cut`: the rest of the row above. `doubtful`: it may be either. */
export type CutVerdict = 'whole' | 'cut' | 'doubtful'

/**
 * Judges whether the first row after a page break is the rest of the row before it. Columns that every action
 * fills tell most: a new row fills them, the rest of a cut row leaves most of them empty. Where that does
 * not decide, words that run on in mid-sentence do.
 */
export function judgeCut(last: TableRow, next: TableRow, others: readonly TableRow[]): CutVerdict {
  const above = last.cells.map(printedWords)
  const below = next.cells.map(printedWords)
  if (below.every((words) => words === '')) return 'whole'
  // Two rows that bear different references are two.
  const isOther = (words: string, column: number): boolean =>
    REFERENCE.test(words) && REFERENCE.test(below[column] ?? '') && words !== below[column]
  if (above.some(isOther)) return 'whole'
  const runOnColumns = below.map((words, column) => runsOn(above[column] ?? '', words))
  const anyRunsOn = runOnColumns.some(Boolean)

  const habitual = usuallyFilled([...others, last])
  const missing = habitual.filter((column) => below[column] === '')
  if (habitual.length >= 2 && missing.length * 2 >= habitual.length) return 'cut'

  if (!anyRunsOn) return 'whole'
  // Words run on, and the row lacks what every row has.
  if (missing.length > 0) return 'cut'
  // Each filled slot either runs on or could not have begun a row of its own.
  const filled = below.flatMap((words, column) => (words === '' ? [] : [column]))
  if (filled.every((column) => runOnColumns[column] || above[column] === '')) return 'cut'
  if (habitual.length > 0) return 'whole'
  const hasGap = below.some((words, column) => words === '' && above[column] !== '')
  return hasGap ? 'cut' : 'doubtful'
}

/**
 * Adds the rest of a cut row to the last of `rows`. Words that go on in a merged cell go to its origin, and every slot it
 * covers shows them.
 */
export function joinRows(rows: readonly TableRow[], next: TableRow): void {
  const lastIndex = rows.length - 1
  next.cells.forEach((cell, column) => {
    let origin = lastIndex
    while (origin > 0 && rows[origin]!.cells[column]!.merged === 'covered') origin -= 1
    const whole = joinCells(rows[origin]!.cells[column]!, cell)
    rows[origin]!.cells[column] = whole
    for (let row = origin + 1; row <= lastIndex; row += 1) {
      rows[row]!.cells[column] = { ...whole, merged: 'covered' }
    }
  })
}

/**
 * A cell merged over several rows can be cut by a page break while a new row begins beside the rest of its words.
 * Then those words belong to the cell above: they are moved there, and the slot below is covered by it.
 */
export function moveCutMergedCells(rows: TableRow[], next: TableRow): TableRow {
  const cells = next.cells.map((cell, column) => {
    const words = printedWords(cell)
    if (words === '' || rows.length < 2) return cell
    let origin = rows.length - 1
    while (origin >= 0 && printedWords(rows[origin]!.cells[column]!) === '') origin -= 1
    // The row just above has words of its own here, so this column is no merged cell at the break.
    if (origin < 0 || origin === rows.length - 1) return cell
    const above = rows[origin]!.cells[column]!
    if (!runsOn(printedWords(above), words)) return cell
    const whole = joinCells(above, cell)
    rows[origin]!.cells[column] = { ...whole, merged: 'origin' }
    const covered: TableCell = { ...whole, merged: 'covered' }
    for (let row = origin + 1; row < rows.length; row += 1) rows[row]!.cells[column] = covered
    return covered
  })
  return { ...next, cells }
}
