import type { Ruling } from '../../pdf/ink/ink.ts'
import type { DrawnLine } from './drawn-line.ts'
import type { PreparedPage } from './prepare.ts'

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
  const edges = dark.flatMap((box): Ruling[] => {
    const [left, right] = [box.left / perPoint, box.right / perPoint]
    const [top, bottom] = [box.top / perPoint, box.bottom / perPoint]
    const common = { thickness: 0, colour: BLACK }
    return [
      { level: true, at: top, from: left, to: right, ...common },
      { level: true, at: bottom, from: left, to: right, ...common },
      { level: false, at: left, from: top, to: bottom, ...common },
      { level: false, at: right, from: top, to: bottom, ...common },
    ]
  })
  return [...drawn, ...edges.filter((edge) => !isDrawn(edge, drawn))]
}

/** Whether lines run along an edge. */
function isDrawn(edge: Ruling, lines: readonly Ruling[]): boolean {
  const along = lines
    .filter(({ level, at }) => level === edge.level && Math.abs(at - edge.at) <= NEAR_EDGE)
    .reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, edge.to) - Math.max(from, edge.from)), 0)
  return along >= ALONG * (edge.to - edge.from)
}
