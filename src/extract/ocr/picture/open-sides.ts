import type { DrawnLine } from './drawn-line.ts'

/** Lines that end within this many inches of one another end at one side. */
const TOGETHER = 0.03
/** A line across no further away than this, in inches, is the side. */
const NEAR = 0.08
/** So many lines make a side. */
const LEAST_LINES = 3

/**
 * The outer sides of tables that are too faint to be seen or were never drawn: where lines that others across hold
 * together end at one place, there the table ends.
 */
export function openSides(lines: readonly DrawnLine[], dpi: number): DrawnLine[] {
  return [true, false].flatMap((level) => {
    const along = lines.filter((line) => line.level === level)
    const across = lines.filter((line) => line.level !== level)
    return (['from', 'to'] as const).flatMap((end) =>
      endingTogether(along, end, dpi)
        .flatMap((group) => heldTogether(group, across, dpi))
        .flatMap((group) => sideOf(group, end, across, dpi)),
    )
  })
}

/** Lines in groups that end at one place. */
function endingTogether(lines: readonly DrawnLine[], end: 'from' | 'to', dpi: number): DrawnLine[][] {
  const groups: DrawnLine[][] = []
  for (const line of lines.toSorted((a, b) => a[end] - b[end])) {
    const last = groups.at(-1)
    if (last && line[end] - last[0]![end] <= TOGETHER * dpi) last.push(line)
    else groups.push([line])
  }
  return groups
}

/** The runs of a group whose neighbours one line across reaches both. */
function heldTogether(group: readonly DrawnLine[], across: readonly DrawnLine[], dpi: number): DrawnLine[][] {
  const reach = TOGETHER * dpi
  const runs: DrawnLine[][] = []
  for (const line of group.toSorted((a, b) => a.at - b.at)) {
    const last = runs.at(-1)?.at(-1)
    const isHeld =
      last !== undefined &&
      across.some(
        ({ at, from, to }) =>
          from <= last.at + reach &&
          to >= line.at - reach &&
          at > Math.max(last.from, line.from) - reach &&
          at < Math.min(last.to, line.to) + reach,
      )
    if (isHeld) runs.at(-1)!.push(line)
    else runs.push([line])
  }
  return runs.filter((run) => run.length >= LEAST_LINES)
}

/** The side at which a run of lines ends; none where one is drawn. */
function sideOf(
  run: readonly DrawnLine[],
  end: 'from' | 'to',
  across: readonly DrawnLine[],
  dpi: number,
): DrawnLine[] {
  const at = run.reduce((sum, line) => sum + line[end], 0) / run.length
  const [from, to] = [run[0]!.at, run.at(-1)!.at]
  const isDrawn = across.some(
    (line) => Math.abs(line.at - at) <= NEAR * dpi && line.from < to && line.to > from,
  )
  const thickness = Math.max(...run.map((line) => line.thickness))
  return isDrawn ? [] : [{ level: !run[0]!.level, at, from, to, thickness }]
}
