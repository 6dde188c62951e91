import { type Interval, type Placed, placeInColumns } from './columns.ts'
import { type AlignedLine, LETTER, piecesOf, textOf } from './line.ts'

/** Dots that lead the eye to a page number. */
const LEADERS = /\.{4,}|(?:\. ){4,}|…{2,}/
/** So many lines with them are a page of contents, whatever stands below. */
const CONTENTS = 3
const LIST_SIGN = /^(?:[•▪◦‣·*–-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])$/i
/** Columns of prose are no narrower. */
const PROSE_WIDTH = 28 * LETTER

/** Whether lines in columns are a table rather than prose in columns, a list or a page of contents. */
export function isTable(lines: readonly AlignedLine[], columns: readonly Interval[]): boolean {
  if (columns.length < 2) return false
  const laid = lines.map((line) => placeInColumns(columns, line))
  const several = laid.filter((pieces) => pieces.length > 1).length
  if (several < (columns.length === 2 ? 3 : 2)) return false
  const led = lines.filter((line) => LEADERS.test(line.words.map((word) => word.text).join(' ')))
  if (led.length >= CONTENTS || led.length * 3 >= lines.length) return false
  const firsts = laid.flatMap((pieces) => (pieces[0]?.first === 0 ? [textOf(pieces[0])] : []))
  if (columns.length === 2 && firsts.every((words) => LIST_SIGN.test(words))) return false
  if (isSetInColumns(laid, columns) || isForced(lines, laid)) return false
  const aligned = columns.map((_, column) =>
    aligning(
      laid.flatMap((pieces) => pieces.filter(({ first, last }) => first === column && last === column)),
    ),
  )
  const least =
    columns.length === 2 ? aligned[1]! : aligned.reduce((sum, each) => sum + each, 0) / columns.length
  return least >= (columns.length === 2 ? 0.6 : 0.5)
}

/** Pieces that run over gutters, of all, make columns that are none. */
const MOST_FORCED = 0.25

/** Whether too many pieces run over gutters, had to be cut to keep to them, or share a column with another. */
function isForced(lines: readonly AlignedLine[], laid: readonly Placed[][]): boolean {
  let forced = 0
  for (const [index, pieces] of laid.entries()) {
    if (pieces.length === 1) continue
    forced += Math.max(0, pieces.length - piecesOf(lines[index]!).length)
    forced += pieces.filter(({ first, last }, at) => last > first || pieces[at - 1]?.first === first).length
  }
  return forced > MOST_FORCED * laid.flat().length
}

/** Prose in two or three columns: wide columns, nearly all lines full in nearly all of them. */
function isSetInColumns(laid: readonly Placed[][], columns: readonly Interval[]): boolean {
  if (columns.length > 3) return false
  if (columns.some(({ from, to }) => to - from < PROSE_WIDTH)) return false
  if (laid.length < 6) return columns.length === 2
  const words = laid.flat().reduce((sum, { start, end }) => sum + end - start, 0)
  const room = laid.length * columns.reduce((sum, { from, to }) => sum + to - from, 0)
  const full = laid.filter((pieces) => pieces.length === columns.length).length
  return words > room * 0.66 || (full > laid.length * 0.8 && words > room * 0.5)
}

/** The share of pieces that begin, end or have their middle at the step that is commonest. */
function aligning(pieces: readonly Placed[]): number {
  const shares = [
    ({ start }: Placed) => start,
    ({ end }: Placed) => end,
    ({ start, end }: Placed) => (start + end) / 2,
  ].map((edge) => {
    const counts = new Map<number, number>()
    // A step on either side is the printer's rounding.
    for (const piece of pieces)
      for (const at of [-1, 0, 1].map((off) => Math.round(edge(piece)) + off))
        counts.set(at, (counts.get(at) ?? 0) + 1)
    return Math.max(0, ...counts.values())
  })
  return pieces.length === 0 ? 1 : Math.max(...shares) / pieces.length
}
