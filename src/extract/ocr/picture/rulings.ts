import type { Ruling } from '../../pdf/ink/ink.ts'
import type { DrawnLine } from './drawn-line.ts'
import type { PreparedPage } from './prepare.ts'
import type { PixelBox } from './raster.ts'

const BLACK = '#000000'
/** A dark area is found by squares: a line so near to its edge, in points, that runs along most of it is where it ends. */
const NEAR_EDGE = 6.5
const ALONG = 0.7

/** The lines of a page, those through words and the edges of its dark areas, as a printed page's ink has them. */
export function rulingsOf(
  { lines, dark }: Pick<PreparedPage, 'lines' | 'dark'>,
  strikes: readonly DrawnLine[],
  perPoint: number,
): Ruling[] {
  const drawn = [...lines, ...strikes].map(({ level, at, from, to, thickness }) => ({
    level,
    at: at / perPoint,
    from: from / perPoint,
    to: to / perPoint,
    thickness: thickness / perPoint,
    colour: BLACK,
  }))
  const edges = dark
    .flatMap((box) => outerEdges(box, dark))
    .map((edge): Ruling => {
      const [at, from, to] = [edge.at, edge.from, edge.to].map((place) => place / perPoint) as [
        number,
        number,
        number,
      ]
      return { level: edge.level, at, from, to, thickness: 0, colour: BLACK }
    })
  return [...drawn, ...edges.filter((edge) => !isDrawn(edge, drawn))]
}

/** A side of a dark area, in pixels. */
type Edge = Pick<DrawnLine, 'level' | 'at' | 'from' | 'to'>

/** The edges of a dark area, without the parts of them where another goes on from it: they are of one shape. */
function outerEdges({ left, top, right, bottom }: PixelBox, dark: readonly PixelBox[]): Edge[] {
  const across = (other: PixelBox) => ({ from: other.left, to: other.right })
  const down = (other: PixelBox) => ({ from: other.top, to: other.bottom })
  return [
    ...apart(
      { level: true, at: top, from: left, to: right },
      dark.filter((other) => other.bottom === top).map(across),
    ),
    ...apart(
      { level: true, at: bottom, from: left, to: right },
      dark.filter((other) => other.top === bottom).map(across),
    ),
    ...apart(
      { level: false, at: left, from: top, to: bottom },
      dark.filter((other) => other.right === left).map(down),
    ),
    ...apart(
      { level: false, at: right, from: top, to: bottom },
      dark.filter((other) => other.left === right).map(down),
    ),
  ]
}

/** What is left of an edge without some stretches. */
const apart = (edge: Edge, stretches: readonly { from: number; to: number }[]): Edge[] =>
  stretches.reduce(
    (left, { from, to }) =>
      left.flatMap((part) =>
        from >= part.to || to <= part.from
          ? [part]
          : [
              { ...part, to: Math.min(part.to, from) },
              { ...part, from: Math.max(part.from, to) },
            ].filter((each) => each.to > each.from),
      ),
    [edge],
  )

/** Whether lines run along an edge. */
function isDrawn(edge: Ruling, lines: readonly Ruling[]): boolean {
  const along = lines
    .filter(({ level, at }) => level === edge.level && Math.abs(at - edge.at) <= NEAR_EDGE)
    .reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, edge.to) - Math.max(from, edge.from)), 0)
  return along >= ALONG * (edge.to - edge.from)
}
