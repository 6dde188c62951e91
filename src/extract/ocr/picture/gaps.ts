import type { DrawnLine } from './drawn-line.ts'
import type { PixelBox } from './raster.ts'

/** A line with the stretches of it that are drawn. */
export type PiecedLine = DrawnLine & { parts: readonly { from: number; to: number }[] }

/** Tables that stand closer than this, in inches, may be taken for one; those further apart never are. */
const CLOSEST = 0.2
/** What is nearer is one line, in inches. */
const NEAR = 0.02
/** Of the space between two tables no line across it is drawn by more than this share. */
const UNDRAWN = 0.35

/**
 * Parts lines where two tables stand so close to one another that the sides of the one seem to go on as those of the
 * other, as a broken line does: between two neighbouring lines, or edges of dark areas, not one line across is drawn.
 */
export function partedAtGaps(
  lines: readonly PiecedLine[],
  dark: readonly PixelBox[],
  dpi: number,
): DrawnLine[] {
  const parted = [true, false].flatMap((level) => {
    const along = [...lines, ...dark.flatMap(edgesOf)].filter((line) => line.level === level)
    const across = lines.filter((line) => line.level !== level)
    const gaps = gapsBetween(along, across, dpi)
    return across.flatMap((line) => cutAt(line, gaps))
  })
  return parted.map(({ level, at, from, to, thickness }) => ({ level, at, from, to, thickness }))
}

/** The edges of a dark area, which end a table as lines do. */
const edgesOf = ({ left, top, right, bottom }: PixelBox): DrawnLine[] => [
  ...[top, bottom].map((at) => ({ level: true, at, from: left, to: right, thickness: 1 })),
  ...[left, right].map((at) => ({ level: false, at, from: top, to: bottom, thickness: 1 })),
]

interface Gap {
  from: number
  to: number
  /** The lines that seem to cross it. */
  crossing: ReadonlySet<PiecedLine>
}

/** The spaces between neighbouring lines that lines across seem to cross, and none does. */
function gapsBetween(along: readonly DrawnLine[], across: readonly PiecedLine[], dpi: number): Gap[] {
  const near = NEAR * dpi
  return along.flatMap((line) =>
    along.flatMap((below): Gap[] => {
      const wide = below.at - line.at
      if (wide <= near || wide > CLOSEST * dpi) return []
      const [start, end] = [Math.max(line.from, below.from) - near, Math.min(line.to, below.to) + near]
      const crossing = across.filter(
        ({ at, from, to }) => at >= start && at <= end && from < line.at && to > below.at,
      )
      const isGap =
        crossing.length > 0 && crossing.every((each) => drawnBetween(each, line.at, below.at) < UNDRAWN)
      return isGap ? [{ from: line.at, to: below.at, crossing: new Set(crossing) }] : []
    }),
  )
}

/** The share of a stretch of a line that is drawn. */
function drawnBetween({ parts }: PiecedLine, start: number, end: number): number {
  let drawn = 0
  for (const { from, to } of parts) drawn += Math.max(0, Math.min(to, end) - Math.max(from, start))
  return drawn / (end - start)
}

function cutAt(line: PiecedLine, gaps: readonly Gap[]): PiecedLine[] {
  const own = gaps
    .filter(({ crossing }) => crossing.has(line))
    .toSorted((a, b) => a.from - b.from || a.to - b.to)
    .filter(({ from }, at, all) => at === 0 || from >= all[at - 1]!.to)
  const starts = [line.from, ...own.map(({ to }) => to)]
  return starts.map((from, at) => ({ ...line, from, to: own[at]?.from ?? line.to }))
}
