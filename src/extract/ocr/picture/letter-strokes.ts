import type { PiecedLine } from './gaps.ts'
import type { Mask } from './raster.ts'

/** Sizes in inches: rows no higher than this are filled by a letter's stroke; lines across that are nearer are one. */
const ROW = 0.4
const NEAR = 0.03
/** Where next to a line across a line is looked for that meets it, and how far beside its place. */
const [NEAREST, FURTHEST] = [0.004, 0.018]
const BESIDE = 0.008
/** A stroke is inked by this share between its ends, and where it would meet the lines across by no more than that. */
const [STROKE, OPEN] = [0.75, 0.25]

/**
 * Lines without the strokes of letters that are in their way, from one line across to the next: where rows are hardly
 * higher than their letters, a stem is as long as a ruling there, but it has white above and below it.
 */
export function withoutLetterStrokes(
  lines: readonly PiecedLine[],
  ink: Mask,
  columns: Mask,
  dpi: number,
): PiecedLine[] {
  return lines.flatMap((line) => {
    const across = crossingOf(line, lines, dpi)
    const isStroke = across
      .slice(1)
      .map((below, at) => isLetterStroke(line, across[at]!, below, line.level ? columns : ink, dpi))
    if (!isStroke.includes(true)) return [line]
    return keptRuns(isStroke).map(([first, last]) => ({
      ...line,
      from: first === 0 ? line.from : across[first]!.at,
      to: last === isStroke.length - 1 ? line.to : across[last + 1]!.at,
    }))
  })
}

/** The lines that one crosses or meets, in their order, those that stand together as one. */
function crossingOf(line: PiecedLine, lines: readonly PiecedLine[], dpi: number): PiecedLine[] {
  const near = NEAR * dpi
  return lines
    .filter(
      ({ level, at, from, to }) =>
        level !== line.level &&
        at >= line.from - near &&
        at <= line.to + near &&
        line.at >= from - near &&
        line.at <= to + near,
    )
    .toSorted((a, b) => a.at - b.at)
    .filter(({ at }, index, all) => index === 0 || at - all[index - 1]!.at > near)
}

/** `rows` is the ink with the line standing upright on it. */
function isLetterStroke(
  line: PiecedLine,
  above: PiecedLine,
  below: PiecedLine,
  rows: Mask,
  dpi: number,
): boolean {
  if (below.at - above.at > ROW * dpi) return false
  const beside = Math.max(1, Math.round(BESIDE * dpi))
  const at = Math.round(line.at - 0.5)
  const isInked = (y: number): boolean => {
    for (let x = Math.max(0, at - beside); x <= Math.min(rows.width - 1, at + beside); x++)
      if (rows.data[y * rows.width + x] === 1) return true
    return false
  }
  const inked = (from: number, to: number): number => {
    const places = Array.from({ length: Math.max(0, to - from) }, (_, step) => from + step)
    return places.filter(isInked).length / Math.max(1, places.length)
  }
  const top = above.at + above.thickness / 2
  const bottom = below.at - below.thickness / 2
  const [near, far] = [NEAREST * dpi, FURTHEST * dpi]
  const [start, end] = [Math.round(top + near), Math.round(bottom - near)]
  if (end - start < 4 * (far - near)) return false
  const opening = inked(start, Math.round(top + far))
  const closing = inked(Math.round(bottom - far), end)
  if (opening > OPEN || closing > OPEN) return false
  let [first, last] = [start, end - 1]
  while (first < last && !isInked(first)) first++
  while (last > first && !isInked(last)) last--
  return inked(first, last + 1) >= STROKE
}

/** The runs of what is kept: the first and the last of each. */
function keptRuns(isLeft: readonly boolean[]): [first: number, last: number][] {
  const runs: [number, number][] = []
  isLeft.forEach((left, at) => {
    if (left) return
    const run = runs.at(-1)
    if (run && run[1] === at - 1) run[1] = at
    else runs.push([at, at])
  })
  return runs
}
