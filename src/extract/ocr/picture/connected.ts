import type { DrawnLine } from './drawn-line.ts'
import type { PiecedLine } from './gaps.ts'

/** A line with where it ends if short pieces at its ends are none of it. */
export type FoundLine = PiecedLine & { firm: readonly [from: number, to: number] }

/** Sizes in inches. */
const SIZES = {
  /** Shorter lines are strokes of letters, unless they run from line to line. */
  level: 0.3,
  upright: 0.2,
  /** Uprights that are lower than this may be of one row. */
  row: 0.35,
  /** Shorter lines meet longer ones. */
  alone: 1.2,
  /** Lines end no further than this from those across that end them. */
  gap: 0.1,
}

/**
 * Long lines, and the shorter ones that meet them or one another from there on; very short ones run from one to another.
 * So no letter of a heading is taken for a box of lines.
 */
export function connected(lines: readonly FoundLine[], dpi: number): PiecedLine[] {
  const reach = 0.06 * dpi
  const isShort = ({ level, from, to }: DrawnLine): boolean =>
    to - from < (level ? SIZES.level : SIZES.upright) * dpi
  const kept = new Set(lines.filter(({ from, to }) => to - from >= SIZES.alone * dpi))
  for (let before = -1; before !== kept.size; ) {
    before = kept.size
    for (const line of lines) {
      if (kept.has(line)) continue
      const met = [...kept].filter(
        ({ level, at, from, to }) =>
          level !== line.level &&
          at >= line.from - reach &&
          at <= line.to + reach &&
          line.at >= from - reach &&
          line.at <= to + reach,
      )
      // A stroke of a letter has white above and below it.
      const meets = (place: number): boolean => met.some(({ at }) => Math.abs(at - place) <= reach / 2)
      if (isShort(line) ? meets(line.from) && meets(line.to) : met.length > 0) kept.add(line)
    }
  }
  const all = [...kept]
  return all
    .filter((line) => !isLoneStroke(line, all, dpi))
    .map((line) => withTrueEnds(line, all, SIZES.gap * dpi))
}

/**
 * Whether an upright that is hardly higher than a row is a stroke of a letter, as a bracket is in a narrow row: no other
 * stands in its place above or below, and none beside it is as high.
 */
function isLoneStroke(line: DrawnLine, all: readonly DrawnLine[], dpi: number): boolean {
  if (line.level || line.to - line.from >= SIZES.row * dpi) return false
  const near = 0.03 * dpi
  const isNear = (one: number, two: number): boolean => Math.abs(one - two) <= near
  return !all.some(
    (other) =>
      other !== line &&
      !other.level &&
      (isNear(other.at, line.at) || (isNear(other.from, line.from) && isNear(other.to, line.to))),
  )
}

/**
 * A line that ends at the lines across that it nearly reaches, and without short pieces at its ends that reach none: strokes
 * of letters that happen to stand in its way.
 */
function withTrueEnds({ firm, ...line }: FoundLine, all: readonly DrawnLine[], reach: number): PiecedLine {
  const across = all
    .filter(({ level, from, to }) => level !== line.level && line.at >= from - reach && line.at <= to + reach)
    .map(({ at }) => at)
  // A piece at an end is of the line where it begins at a line across, or nearly.
  const from = across.some((at) => at > line.from - reach && at < line.from + reach / 2) ? line.from : firm[0]
  const to = across.some((at) => at < line.to + reach && at > line.to - reach / 2) ? line.to : firm[1]
  const near = reach / 4
  // The nearest line across ends it: the next is of another table.
  const [before] = across.filter((at) => at >= from - reach && at <= from + near).toSorted((a, b) => b - a)
  const [after] = across.filter((at) => at >= to - near && at <= to + reach).toSorted((a, b) => a - b)
  return { ...line, from: Math.min(from, before ?? from), to: Math.max(to, after ?? to) }
}
