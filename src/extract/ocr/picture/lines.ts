import { connected, type FoundLine } from './connected.ts'
import type { DrawnLine } from './drawn-line.ts'
import { faintLine } from './faint.ts'
import { partedAtGaps } from './gaps.ts'
import { withoutLetterStrokes } from './letter-strokes.ts'
import { openSides } from './open-sides.ts'
import { type Grey, type Mask, type PixelBox, transposed } from './raster.ts'

/** No line is shorter, in inches. */
const SHORTEST = 0.12

/** Sizes in inches: they hold at every resolution. */
const SIZES = {
  /** A line is no thicker than this. */
  thickest: 0.055,
  /** A stretch of a line without a gap is no shorter than this: letters hold no stretch as long. */
  stretch: 0.09,
  /** Stretches of one line stand no further apart than this, along it and across. */
  gap: 0.1,
  shift: 0.012,
  /** The longest stretch of a line is no shorter than this: strokes of letters above one another make no line. */
  longest: 0.17,
  /** A line that crosses another is no shorter: the strokes of letters in a line of writing are. */
  crossing: 0.25,
  /** How far beside a line the paper is looked at. */
  beside: 0.022,
}
/** What ink may be of: a line, or one that crosses it. */
const [THIN, CROSSING] = [1, 2]
/** The share of the paper beside a line that may hold ink: words that touch it, a second line. */
const INKED_BESIDE = 0.42
/** The share of a line that must hold ink. */
const INKED = 0.55

/** Pieces of a line that are one so far. */
interface Strand {
  from: number
  to: number
  inked: number
  /** Sums for the middle across, by length. */
  weighed: number
  top: number
  bottom: number
}

/**
 * Lines that are drawn on a page of `dpi` dots an inch, also grey, broken and doubled ones. `dark` are its
 * dark areas; where the page itself is given, on white paper, and the ground that it was printed on, lines are followed through grain
 * and between shaded cells.
 */
export function drawnLines(
  ink: Mask,
  dpi: number,
  dark: readonly PixelBox[] = [],
  page?: { white: Grey; ground: Grey },
): DrawnLine[] {
  const across = transposed(ink)
  const goesOn = page && faintLine(page.white, page.ground, dpi)
  const goesOnDown = page && faintLine(transposed(page.white), transposed(page.ground), dpi)
  const lines: FoundLine[] = [
    ...linesAlong(ink, across, dpi, goesOn).map((line) => ({ level: true, ...line })),
    ...linesAlong(across, ink, dpi, goesOnDown).map((line) => ({ level: false, ...line })),
  ]
  const ofTables = lines.filter((line) => isOfTable(line, ink, dpi))
  const met = withoutLetterStrokes(connected(ofTables, dpi), ink, across, dpi)
  const drawn = partedAtGaps(met, dark, dpi)
  return [...drawn, ...openSides(drawn, dpi)]
}

/** Whether a line is long enough to part cells, and no edge or fold of the sheet, which runs from edge to edge. */
function isOfTable({ level, at, from, to }: DrawnLine, { width, height }: Mask, dpi: number): boolean {
  const margin = 0.12 * dpi
  const [along, across] = level ? [width, height] : [height, width]
  if (to - from < SHORTEST * dpi) return false
  if (at < margin || at > across - margin) return false
  return from > margin || to < along - margin
}

/** Whether the paper beside a strand is mostly free of ink, as it is beside no stroke of a word. */
function isClear(ink: Mask, { from, to, top, bottom }: Strand, dpi: number): boolean {
  const beside = Math.max(2, Math.round(SIZES.beside * dpi))
  let [inked, seen] = [0, 0]
  for (const y of [top - beside, bottom + beside]) {
    if (y < 0 || y >= ink.height) continue
    for (let x = from, at = y * ink.width + from; x < to; x += 2, at += 2) {
      inked += ink.data[at]!
      seen++
    }
  }
  return inked <= INKED_BESIDE * seen
}

/**
 * Ink that is thin across the rows: of a line, not of a letter's upright stroke or a filled area. `columns` is the mask
 * with its rows for columns.
 */
function thinAcross(ink: Mask, columns: Mask, thickest: number, crossing: number): Uint8Array {
  const thin = new Uint8Array(ink.data.length)
  for (let x = 0; x < ink.width; x++) {
    const column = columns.data.subarray(x * ink.height, (x + 1) * ink.height)
    for (let y = 0; y < ink.height; ) {
      if (column[y] === 0) {
        y++
        continue
      }
      const start = y
      while (y < ink.height && column[y] === 1) y++
      const kind = y - start <= thickest ? THIN : y - start >= crossing ? CROSSING : 0
      if (kind !== 0) for (let i = start; i < y; i++) thin[i * ink.width + x] = kind
    }
  }
  return thin
}

/** How far the next thin ink is after `at`; 0 where a stretch ends: neither a speck nor a crossing line ends it. */
function nextThin(thin: Uint8Array, at: number, most: number): number {
  for (let step = 1, other = 0; step <= most; step++) {
    if (thin[at + step] === THIN) return step
    if (thin[at + step] !== CROSSING && ++other > 2) return 0
  }
  return 0
}

function linesAlong(
  ink: Mask,
  columns: Mask,
  dpi: number,
  goesOn: GoesOn = (from) => from,
): Omit<FoundLine, 'level'>[] {
  const { width, height } = ink
  const thickest = Math.round(SIZES.thickest * dpi)
  const thin = thinAcross(ink, columns, thickest, SIZES.crossing * dpi)
  const strands = new Strands(dpi)
  const least = Math.round(SIZES.stretch * dpi)
  for (let y = 0; y < height; y++) {
    const row = y * width
    for (let x = 0; x < width; ) {
      if (thin[row + x] !== THIN) {
        x++
        continue
      }
      const start = x
      for (let step = 1; step > 0 && x < width; x += step) {
        step = nextThin(thin, row + x, Math.min(width - x - 1, thickest + 2))
      }
      x++
      if (x - start >= least) strands.add(start, x, y)
    }
  }
  return strands.lines((strand) => isClear(ink, strand, dpi), goesOn, width)
}

/** How far a line goes on from a place towards another, where it stands at a third across. */
type GoesOn = (from: number, towards: number, at: number) => number

/** A stretch of a line that only its mean tells. */
const faintPart = (from: number, to: number, at: number): Strand => ({
  from,
  to,
  inked: to - from,
  weighed: at * (to - from),
  top: at,
  bottom: at,
})

/** Joins stretches, row by row, to strands, and strands that go on from one another to lines. */
class Strands {
  readonly #dpi: number
  readonly #shift: number
  readonly #open: Strand[] = []
  readonly #done: Strand[] = []

  constructor(dpi: number) {
    this.#dpi = dpi
    this.#shift = Math.max(2, Math.round(SIZES.shift * dpi))
  }

  add(from: number, to: number, y: number): void {
    let home: Strand | undefined
    for (let i = this.#open.length - 1; i >= 0; i--) {
      const strand = this.#open[i]!
      if (y - strand.bottom > this.#shift) {
        this.#done.push(strand)
        this.#open.splice(i, 1)
      } else if (!home && from < strand.to && to > strand.from) home = strand
    }
    if (!home) {
      this.#open.push({ from, to, inked: to - from, weighed: y * (to - from), top: y, bottom: y })
      return
    }
    home.from = Math.min(home.from, from)
    home.to = Math.max(home.to, to)
    home.inked += to - from
    home.weighed += y * (to - from)
    home.bottom = y
  }

  lines(isClear: (strand: Strand) => boolean, goesOn: GoesOn, width: number): Omit<FoundLine, 'level'>[] {
    const gap = SIZES.gap * this.#dpi
    const joined: { parts: Strand[]; from: number; to: number; at: number }[] = []
    const pieces = [...this.#done, ...this.#open]
      .filter(isClear)
      .map((strand) => ({ strand, at: strand.weighed / strand.inked }))
      .toSorted((a, b) => a.strand.from - b.strand.from)
    for (const { strand, at } of pieces) {
      const line = joined.findLast(
        (each) =>
          Math.abs(at - each.at) <= this.#shift &&
          strand.to > each.from &&
          (strand.from - each.to <= gap || goesOn(each.to, strand.from, (at + each.at) / 2) === strand.from),
      )
      if (line) {
        if (strand.from - line.to > gap) line.parts.push(faintPart(line.to, strand.from, line.at))
        line.parts.push(strand)
        // The place of a line that leans is that of its end.
        if (strand.to > line.to) line.at = at
        line.to = Math.max(line.to, strand.to)
      } else joined.push({ parts: [strand], from: strand.from, to: strand.to, at })
    }
    for (const line of joined) {
      const first = line.parts[0]!.weighed / line.parts[0]!.inked
      const [start, end] = [goesOn(line.from, 0, first), goesOn(line.to, width, line.at)]
      if (start < line.from) line.parts.unshift(faintPart(start, line.from, first))
      if (end > line.to) line.parts.push(faintPart(line.to, end, line.at))
      line.from = start
      line.to = end
    }
    return joined.flatMap(({ parts, from, to }) => {
      const covered = coveredLength(parts)
      const longest = Math.max(...parts.map((part) => part.to - part.from))
      const least = Math.min(SIZES.longest * this.#dpi, 0.75 * (to - from))
      if (covered < INKED * (to - from) || longest < least) return []
      const inked = parts.reduce((sum, part) => sum + part.inked, 0)
      const at = parts.reduce((sum, part) => sum + part.weighed, 0) / inked + 0.5
      const firm = firmEnds(parts, SIZES.longest * this.#dpi)
      return [{ at, from, to, thickness: inked / covered, firm, parts }]
    })
  }
}

/** Where a line ends without pieces at its ends that are shorter than a length and stand apart. */
function firmEnds(parts: readonly Strand[], least: number): [from: number, to: number] {
  const firm = parts.filter(({ from, to }) => to - from >= least)
  const sure = firm.length === 0 ? parts : firm
  return [Math.min(...sure.map(({ from }) => from)), Math.max(...sure.map(({ to }) => to))]
}

function coveredLength(parts: readonly Strand[]): number {
  let [covered, end] = [0, Number.NEGATIVE_INFINITY]
  for (const { from, to } of parts) {
    covered += Math.max(0, to - Math.max(from, end))
    end = Math.max(end, to)
  }
  return covered
}
