import type { Ruling } from '../../pdf/ink.ts'
import type { DrawnLine } from './drawn-line.ts'
import type { PreparedPage } from './prepare.ts'

const BLACK = '#000000'

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
  return [...drawn, ...edges]
}
