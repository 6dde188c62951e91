import { type Line, type Span, textOf } from './source-text.ts'

/**
 * Columns aligned by white space: a band is the stretch of character columns that one table column takes up,
 * a gutter the white space between two bands.
 */
export interface Band {
  from: number
  to: number
}

/** The pieces of a line that two or more spaces set apart. */
export function segmentsOf(line: Line): Span[] {
  const segments: Span[] = []
  for (const { 0: text, index } of line.text.matchAll(/\S+(?:[^\S\f]\S+)*/g)) {
    const last = segments.at(-1)
    // Two spaces after a sentence are a typist's habit; after a short reference they are a gutter.
    const sentence =
      last && index - last.to === 2 && last.to - last.from > 5 && /[.!?:;]/.test(line.text[last.to - 1]!)
    if (sentence) last.to = index + text.length
    else segments.push({ line, from: index, to: index + text.length })
  }
  return segments
}

/**
 * The pieces of a line as the columns around it part them: two spaces after a sentence are a gutter as well
 * where another column begins right behind them.
 */
function segmentsIn(bands: readonly Band[], line: Line): Span[] {
  const starts = new Set(bands.slice(1).map((band) => band.from))
  return segmentsOf(line).flatMap((segment) => {
    const parts: Span[] = []
    let { from } = segment
    for (const { 0: gap, index } of textOf(segment).matchAll(/\s{2,}/g)) {
      const next = segment.from + index + gap.length
      if (!starts.has(next)) continue
      parts.push({ line, from, to: segment.from + index })
      from = next
    }
    return [...parts, { line, from, to: segment.to }]
  })
}

/** The bands that a span touches: the first and the last of them, or null where it touches none. */
function touched(bands: readonly Band[], span: Span): { first: number; last: number } | null {
  let first = -1
  let last = -1
  for (const [index, band] of bands.entries()) {
    if (span.from >= band.to + 1 || span.to <= band.from - 1) continue
    if (first < 0) first = index
    last = index
  }
  return first < 0 ? null : { first, last }
}

/** A piece of a line in its band; `last` is another band where it spans several. */
export interface Placed {
  span: Span
  first: number
  last: number
}

/**
 * Cuts a segment that runs over several bands where white space lies between two of them: the words before it
 * were a little too long for their column. A segment that cannot be cut everywhere spans its bands.
 */
function cutIntrusions(bands: readonly Band[], span: Span, first: number, last: number): Placed[] {
  const { line } = span
  const pieces: Placed[] = []
  let from = span.from
  for (let band = first; band < last; band++) {
    const edge = bands[band + 1]!.from
    let space = Math.min(edge + 1, span.to - 1)
    const least = Math.max(from + 1, bands[band]!.to - 2)
    while (space >= least && !/\s/.test(line.text[space]!)) space--
    if (space < least) return [{ span, first, last }]
    pieces.push({ span: { line, from, to: space }, first: band, last: band })
    from = space + 1
  }
  pieces.push({ span: { line, from, to: span.to }, first: last, last })
  return pieces
}

/** The pieces of a line in the bands they belong to. A line of one piece is never cut: it spans its bands. */
export function placeInBands(bands: readonly Band[], line: Line): Placed[] {
  const segments = segmentsIn(bands, line)
  return segments.flatMap((span) => {
    const at = touched(bands, span)
    if (at === null) {
      const nearest = bands.reduce(
        (best, band, index) =>
          Math.abs(band.from - span.from) < Math.abs(bands[best]!.from - span.from) ? index : best,
        0,
      )
      return [{ span, first: nearest, last: nearest }]
    }
    return at.first === at.last || segments.length === 1
      ? [{ span, ...at }]
      : cutIntrusions(bands, span, at.first, at.last)
  })
}

/** Whether a line has a blank line, or the page's edge, before and after it. */
export interface Apart {
  before: boolean
  after: boolean
}

/** What adding a line to the bands would mean. */
export type Fit = 'fits' | 'spans' | 'breaks'

/** How many lines may run into a gutter that others keep clear. */
const INTRUSIONS = 1
/** A header has at most this many lines. */
const MOST_HEADING_LINES = 3
const COLUMN_NAME = /^\p{Lu}[^\d.;:]{0,30}\.?$/u
/** A gap of at most this many spaces holds no column that happens to be empty. */
const SNUG = 8
/** A reference has at most this many characters; one beside it is told from the next column by a small gap. */
const REFERENCE_WIDTH = 5
/** A gutter of one space needs this many lines that have a wider gap there. */
const NARROW_SUPPORT = 4
/** For each line that has words on both sides of one space, so many show the column that begins behind it. */
const NARROW_SHARE = 2

/**
 * Finds the bands of lines that are added one by one: a column of characters belongs to a gutter where no
 * line, or hardly one, has words and others have a gap of two spaces or more.
 */
export class BandFinder {
  /** For each character column: the lines with words there (single spaces count), and with letters there. */
  readonly #words: number[] = []
  readonly #letters: number[] = []
  /** For each character column: the lines with an inner gap there, and with a small one after a reference. */
  readonly #gaps: number[] = []
  readonly #snug: number[] = []
  /** For each character column: the lines of which a piece begins there. */
  readonly #starts: number[] = []
  /** The character columns that the first line covers. */
  readonly #header = new Set<number>()
  readonly #segments: Span[] = []
  #bands: Band[] = []
  #lines = 0

  /** The bands, those of words that stand alone in a gutter included. */
  get bands(): Band[] {
    const alone = this.#segments.filter((span) => touched(this.#bands, span) === null)
    if (alone.length === 0) return this.#bands
    const bands = [...this.#bands, ...alone.map(({ from, to }) => ({ from, to }))]
    bands.sort((a, b) => a.from - b.from)
    const merged: Band[] = []
    for (const band of bands) {
      const last = merged.at(-1)
      if (last && band.from < last.to) last.to = Math.max(last.to, band.to)
      else merged.push({ ...band })
    }
    return merged
  }

  /** Adds lines that are known to keep to the columns, of a table that these lines go on from. */
  addKnown(lines: readonly Line[]): void {
    for (const line of lines) {
      this.#count(segmentsIn(this.#bands, line))
      this.#bands = this.#find()
      this.#lines++
    }
  }

  /**
   * Adds a line unless it breaks the columns: `breaks` where its words run through most gutters as prose does
   * or begin left of the table, `spans` where a piece of it stands above several columns. `apart` says where
   * blank lines set it apart.
   */
  add(line: Line, apart: Apart): Fit {
    const segments = segmentsIn(this.#bands, line)
    if (this.#lines > 0) {
      const fit = this.#fitOf(line, segments, apart)
      if (fit !== 'fits') return fit
    }
    this.#count(segments)
    this.#bands = this.#find()
    this.#lines++
    return 'fits'
  }

  #fitOf(line: Line, segments: readonly Span[], apart: Apart): Fit {
    const left = this.#bands[0]!
    const width = this.#bands[this.#bands.length - 1]!.to - left.from
    const [only] = segments
    // Headings and paragraphs begin at the margin, cells a little to the right of it.
    if (segments.length === 1 && this.#lines > 2 && only!.from < left.from) return 'breaks'
    const pieces = placeInBands(this.#bands, line)
    if (this.#lines > MOST_HEADING_LINES && apart.before && this.#isOtherHeader(segments)) return 'breaks'
    // Words from the margin on into a second column, white space below them, head the rows that follow.
    const below = apart.before ? this.#lines > MOST_HEADING_LINES : this.#lines > 1
    const banner = segments.length === 1 && apart.after && below && only!.from === left.from
    if (banner && pieces[0]!.last > 0) return 'breaks'
    // A line by itself that begins where no column does is a heading between two tables.
    const heading = segments.length === 1 && apart.before && apart.after && this.#lines > 1
    if (heading && only!.from !== this.#bands[pieces[0]!.first]!.from) return 'breaks'
    let crossed = 0
    for (const piece of pieces)
      for (let band = piece.first + 1; band <= piece.last; band++) if (this.#isFirm(band)) crossed++
    if (crossed === 0) return 'fits'
    if (segments.length === 1)
      return only!.to - only!.from < width * 0.6 && only!.from > left.to && !apart.before ? 'spans' : 'breaks'
    return crossed * 2 > this.#bands.length - 1 ? 'breaks' : 'spans'
  }

  /** Whether pieces name columns other than these: short words with capitals that begin elsewhere. */
  #isOtherHeader(segments: readonly Span[]): boolean {
    const names = segments.every((segment) => COLUMN_NAME.test(textOf(segment)))
    const aligned = segments.filter(({ from }) =>
      this.#bands.some((band) => Math.abs(band.from - from) <= 1),
    ).length
    return segments.length > 2 && names && aligned * 2 < segments.length
  }

  /** A gutter that one line alone shows may be a double space inside a cell of the header. */
  #isFirm(band: number): boolean {
    const { to } = this.#bands[band - 1]!
    const { from } = this.#bands[band]!
    let support = 0
    for (let at = to; at < from; at++) support = Math.max(support, this.#gaps[at] ?? 0)
    return support > 1 || this.#lines === 1
  }

  #count(segments: readonly Span[]): void {
    const add = (counts: number[], at: number): void => {
      counts[at] = (counts[at] ?? 0) + 1
    }
    for (const [index, { line, from, to }] of segments.entries()) {
      add(this.#starts, from)
      for (let at = from; at < to; at++) {
        add(this.#words, at)
        if (this.#lines === 0) this.#header.add(at)
        if (line.text[at] !== ' ') add(this.#letters, at)
      }
      const end = segments[index + 1]?.from ?? to
      for (let at = to; at < end; at++) {
        add(this.#gaps, at)
        if (end - to <= SNUG && to - from <= REFERENCE_WIDTH) add(this.#snug, at)
      }
    }
    this.#segments.push(...segments)
  }

  #find(): Band[] {
    const bands: Band[] = []
    let gutter: { from: number; support: number } | null = null
    for (let at = 0; at < this.#words.length; at++) {
      const words = this.#words[at] ?? 0
      const gaps = this.#gaps[at] ?? 0
      // The one space between two headings of the first line may be all there is of a gutter.
      const space = this.#header.has(at) && (this.#letters[at] ?? 0) === 0 && (this.#snug[at] ?? 0) > 0
      // Lines that fill their column leave one space to the next, which many other lines begin in.
      const narrow =
        words > INTRUSIONS &&
        (this.#letters[at] ?? 0) === 0 &&
        gaps + (this.#starts[at + 1] ?? 0) >= words * NARROW_SHARE &&
        (this.#starts[at + 1] ?? 0) >= NARROW_SUPPORT
      const clear = words === 0 || narrow || (words <= INTRUSIONS && (space || gaps > INTRUSIONS + 1))
      if (clear) {
        gutter ??= { from: at, support: 0 }
        gutter.support = (space && words > 0) || narrow ? NARROW_SUPPORT : Math.max(gutter.support, gaps)
        continue
      }
      const last = bands.at(-1)
      const parts = gutter && (at - gutter.from > 1 || gutter.support >= NARROW_SUPPORT)
      if (last && !parts) last.to = at + 1
      else bands.push({ from: at, to: at + 1 })
      gutter = null
    }
    return bands
  }
}

/** Whether a line has pieces in at least half of the columns, each beginning where its column does. */
export function keepsTo(bands: readonly Band[], line: Line): boolean {
  const segments = segmentsIn(bands, line)
  return (
    segments.length > 2 &&
    segments.length * 2 >= bands.length &&
    segments.every((segment) => bands.some((band) => band.from === segment.from))
  )
}

/**
 * Joins neighbouring bands that no line fills both of: one column whose words are aligned now left, now right.
 */
export function joinExclusive(bands: readonly Band[], lines: readonly Line[]): Band[] {
  let joined = [...bands]
  for (let at = 1; at < joined.length; ) {
    const together = lines.some((line) => {
      const pieces = placeInBands(joined, line)
      const covers = (band: number): boolean =>
        pieces.some(({ first, last }) => first <= band && last >= band)
      return covers(at) && covers(at - 1)
    })
    if (together) at++
    else
      joined = [
        ...joined.slice(0, at - 1),
        { from: joined[at - 1]!.from, to: joined[at]!.to },
        ...joined.slice(at + 1),
      ]
  }
  return joined
}

/** The words of a placed piece. */
export const wordsIn = (piece: Placed): string => textOf(piece.span)
