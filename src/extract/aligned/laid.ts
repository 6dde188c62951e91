import { type Interval, type Placed, placeInColumns } from './columns.ts'
import type { AlignedLine, AlignedWord } from './line.ts'

/** A piece of a line in its column, and the one that stands a step above it there, which may be of the first line. */
export interface LaidPiece<W extends AlignedWord = AlignedWord> extends Placed<W> {
  above?: Placed<W>
  belowFirst?: boolean
}

/** A line of a table, its pieces in their columns. */
export interface LaidLine<W extends AlignedWord = AlignedWord> {
  line: AlignedLine<W>
  pieces: LaidPiece<W>[]
  /** White space runs through the table above it: it is wider than the steps from line to line inside of cells. */
  gap: boolean
  /**
   * Of lines that follow close: whether one of its columns goes on by the very step of lines inside of cells, or all by a
   * little more. A printer sets the lines of a cell alike, and leaves its rows a little room.
   */
  step: 'same' | 'more' | null
}

/** A step more than this many times the usual one is no more the same. */
const SAME_STEP = 1.03
/** A step this many times the usual one parts rows, or the paragraphs of a cell. */
const WIDE_STEP = 1.25

export const pieceIn = ({ pieces }: LaidLine, column: number): Placed | undefined =>
  pieces.find((piece) => piece.first === column)
export const filled = ({ pieces }: LaidLine): number => new Set(pieces.map((piece) => piece.first)).size

/** Lays lines on columns. */
export function layOut<W extends AlignedWord>(
  lines: readonly AlignedLine<W>[],
  columns: readonly Interval[],
): LaidLine<W>[] {
  const laid = lines.map(
    (line): LaidLine<W> => ({
      line,
      pieces: placeInColumns(columns, line),
      gap: false,
      step: null,
    }),
  )
  const steps = stepsOf(laid)
  const usual = usualOf(steps.map(({ step }) => step))
  const near = WIDE_STEP * usual
  const down = lines.slice(1).map(({ y }, index) => y - lines[index]!.y)
  const wide = WIDE_STEP * usualOf(down)
  down.forEach((step, index) => {
    laid[index + 1]!.gap = step > wide
  })
  for (const { piece, above, from, to, step } of steps) {
    if (step > near) continue
    piece.above = above
    piece.belowFirst = from === 0
    if (step <= SAME_STEP * usual) laid[to]!.step = 'same'
    else laid[to]!.step ??= 'more'
    for (let at = from + 1; at <= to; at++) laid[at]!.gap = false
  }
  return laid
}

/** A step down a column from piece to piece, with the lines that it leads from and to. */
interface Step<W extends AlignedWord> {
  piece: LaidPiece<W>
  above: Placed<W>
  from: number
  to: number
  step: number
}

/** The least step that is common. */
const usualOf = (steps: readonly number[]): number =>
  steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 5)] ?? 1

function stepsOf<W extends AlignedWord>(laid: readonly LaidLine<W>[]): Step<W>[] {
  const last = new Map<number, { above: Placed<W>; from: number }>()
  const steps: Step<W>[] = []
  for (const [to, { line, pieces }] of laid.entries())
    for (const piece of pieces) {
      const before = last.get(piece.first)
      if (before && before.from < to)
        steps.push({ piece, ...before, to, step: line.y - laid[before.from]!.line.y })
      last.set(piece.first, { above: piece, from: to })
    }
  return steps
}
