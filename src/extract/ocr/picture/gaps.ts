import type { DrawnLine } from './drawn-line.ts'

/** A line with the stretches of it that are drawn. */
export type PiecedLine = DrawnLine & { parts: readonly { from: number; to: number }[] }

/** Tables that stand closer than this, in inches, may be taken for one; those further apart never are. */
const CLOSEST = 0.2
/** Of the space between two tables no line across it is drawn by more than this share. */
const UNDRAWN = 0.35

/**
 * Parts lines where two tables stand so close to one another that the sides of the one seem to go on as those of the
 * other, as a broken line does: between two neighbouring lines not one line across is drawn.
 */
export function partedAtGaps(lines: readonly PiecedLine[], dpi: number): DrawnLine[] {
  const parted = [true, false].flatMap((level) => {
    const along = lines.filter((line) => line.level === level)
    const across = lines.filter((line) => line.level !== level)
    const gaps = gapsBetween(along, across, dpi)
    return across.flatMap((line) => cutAt(line, gaps))
  })
  return parted.map(({ level, at, from, to, thickness }) => ({ level, at, from, to, thickness }))
}

interface Gap {
  from: number
  to: number
  /** The lines that seem to cross it. */
  crossing: ReadonlySet<PiecedLine>
}

/** The spaces between neighbouring lines that lines across seem to cross, and none does. */
function gapsBetween(along: readonly PiecedLine[], across: readonly PiecedLine[], dpi: number): Gap[] {
  const sorted = along.toSorted((a, b) => a.at - b.at)
  return sorted.flatMap((line, index): Gap[] => {
    const below = sorted
      .slice(index + 1)
      .find((other) => other.at - line.at > 0.02 * dpi && other.from < line.to && other.to > line.from)
    if (!below || below.at - line.at > CLOSEST * dpi) return []
    const crossing = across.filter(
      ({ at, from, to }) =>
        at >= Math.max(line.from, below.from) - 0.02 * dpi &&
        at <= Math.min(line.to, below.to) + 0.02 * dpi &&
        from < line.at &&
        to > below.at,
    )
    const isGap =
      crossing.length > 0 && crossing.every((each) => drawnBetween(each, line.at, below.at) < UNDRAWN)
    return isGap ? [{ from: line.at, to: below.at, crossing: new Set(crossing) }] : []
  })
}

/** The share of a stretch of a line that is drawn. */
function drawnBetween({ parts }: PiecedLine, start: number, end: number): number {
  let drawn = 0
  for (const { from, to } of parts) drawn += Math.max(0, Math.min(to, end) - Math.max(from, start))
  return drawn / (end - start)
}

function cutAt(line: PiecedLine, gaps: readonly Gap[]): PiecedLine[] {
  const own = gaps.filter(({ crossing }) => crossing.has(line)).toSorted((a, b) => a.from - b.from)
  const starts = [line.from, ...own.map(({ to }) => to)]
  return starts.map((from, at) => ({ ...line, from, to: own[at]?.from ?? line.to }))
}
