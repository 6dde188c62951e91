import type { Interval, Placed } from './columns.ts'
import { bestCut, cutRows, rowsOfCut } from './cut-rows.ts'
import { ATOM, type Facts, factsOf } from './facts.ts'
import { type LaidLine, layOut, pieceIn } from './laid.ts'
import { type AlignedLine, type AlignedWord, LETTER, textOf } from './line.ts'
import { needed, SENTENCE_END } from './row-features.ts'

/** Only columns at least so wide hold running words. */
const LEAST_FLOWING = 15 * LETTER
/** The longest name of a column, in letters. */
const LONGEST_NAME = 40

/** The places of the lines that begin rows, among lines in known columns. */
export function rowStarts(lines: readonly AlignedLine[], columns: readonly Interval[]): number[] {
  const laid = layOut(lines, columns)
  let next = 0
  return cutRows(laid, factsOf(laid, columns), 'top').lengths.map((length) => {
    next += length
    return next - length
  })
}

/** Whether a row names columns: short words, no sentence and no figure among them. */
export function isNames(row: readonly LaidLine[], { count }: Facts): boolean {
  const columns = new Set(row.flatMap((line) => line.pieces.map((piece) => piece.first)))
  if (columns.size * 2 <= count) return false
  return [...columns].every((column) => {
    const name = row
      .flatMap((line) => pieceIn(line, column) ?? [])
      .map(textOf)
      .join(' ')
    return name.length <= LONGEST_NAME && /^(?:\P{L}*\p{Lu}|#)/u.test(name) && !/[.;:,]$|\d/.test(name)
  })
}

/**
 * Puts the lines of a table together to rows. The first `header` lines are known to be its header where that is not
 * 0; `facts` are those of the run of tables that it belongs to.
 */
export function rowsOf<W extends AlignedWord>(
  lines: readonly LaidLine<W>[],
  facts: Facts,
  header: number,
): LaidLine<W>[][] {
  const body = lines.slice(header)
  const rows = facts.labels ? cardRows(body, facts.labels) : rowsOfCut(body, bestCut(body, facts))
  if (header > 0) rows.unshift(lines.slice(0, header))
  returnOverflow(rows, facts)
  return rows
}

/** The rows of cards: each label begins one, and so does what white space sets apart. */
function cardRows<W extends AlignedWord>(
  lines: readonly LaidLine<W>[],
  { column, texts }: NonNullable<Facts['labels']>,
): LaidLine<W>[][] {
  const rows: LaidLine<W>[][] = []
  for (const line of lines) {
    const label = pieceIn(line, column)
    const begins = label ? texts.has(textOf(label)) || line.gap : line.gap && pieceIn(line, 0) !== undefined
    if (begins || rows.length === 0) rows.push([line])
    else rows.at(-1)!.push(line)
  }
  return rows
}

/**
 * Words of a cell that is merged over several rows flow on beside the next row's first lines: they are given
 * back to the row they began in. They begin in lower case, right below words that fill their line.
 */
function returnOverflow<W extends AlignedWord>(rows: LaidLine<W>[][], { room }: Facts): void {
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1]
    const first = row[0]
    if (!before || !first || first.gap) continue
    for (const piece of first.pieces) {
      const above = pieceIn(before.at(-1)!, piece.first)
      if (!above || above.first !== above.last || !/^\p{Ll}/u.test(textOf(piece))) continue
      // `tbc` and the like are whole values, however small they are printed.
      if (ATOM.test(textOf(piece))) continue
      const width = room[piece.first]!
      const fills = needed(above, piece) > width && width >= LEAST_FLOWING
      const flowsOn = fills && !SENTENCE_END.test(textOf(above))
      if (!flowsOn || first.pieces.length < 2 || pieceIn(first, piece.first) !== piece) continue
      const moved: Placed<W>[] = []
      for (const line of row) {
        moved.push(...line.pieces.filter((each) => each.first === piece.first))
        line.pieces = line.pieces.filter((each) => each.first !== piece.first)
      }
      before.push({ line: first.line, pieces: moved, gap: false, step: null })
    }
  }
  for (const row of rows)
    for (let at = row.length - 1; at > 0; at--) if (row[at]!.pieces.length === 0) row.splice(at, 1)
}
