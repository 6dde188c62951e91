import { type AlignedLine, type AlignedWord, cutAt, LETTER, type Piece, pieceOf, piecesOf } from './line.ts'
import { LineCounts, OUTVOTES } from './line-counts.ts'

/** The part of a line's length that one column takes up, in steps; a gutter lies between two of them. */
export interface Interval {
  from: number
  to: number
}

/** A piece of a line in its column; `last` is another where it spans several. */
export interface Placed<W extends AlignedWord = AlignedWord> extends Piece<W> {
  first: number
  last: number
}

/** A gutter of one space needs this many lines that show it. */
const NARROW_SUPPORT = 4
/** For each line that has words on both sides of one space, so many show the column that begins behind it. */
const NARROW_SHARE = 2
/** A gap this many times the usual space may part two columns where the second begins right behind it. */
const WIDER = 1.5
/** So many lines that begin at one step let one line run over the gutter before it. */
const BEGIN_THERE = 4
/** Words that would have to be cut more often than this are a sentence. */
const MOST_CUTS = 2
/** Of so many lines that keep a gutter clear one may run into it: a cell's words that were too long. */
const KEEP_CLEAR = 12

/** The pieces of a line, parted also where two spaces after a sentence end and another column begins. */
export function piecesIn<W extends AlignedWord>(
  columns: readonly Interval[],
  line: AlignedLine<W>,
): Piece<W>[] {
  return piecesOf(line).flatMap((piece) =>
    hasWiderSpace(piece, line)
      ? cutAt(
          piece,
          (before, after) =>
            after.start - before.end >= WIDER * line.space &&
            columns.some(({ from }, index) => index > 0 && Math.abs(from - after.start) <= 1),
        )
      : [piece],
  )
}

/** Whether two words of a piece stand so far apart that a column may begin between them. */
const hasWiderSpace = ({ words }: Piece, { space }: AlignedLine): boolean =>
  words.some(({ start }, at) => at > 0 && start - words[at - 1]!.end >= WIDER * space)

/** The columns that a piece touches: the first and the last of them, or null where it touches none. */
function touched(columns: readonly Interval[], piece: Piece): { first: number; last: number } | null {
  return within(columns, piece, 0) ?? within(columns, piece, LETTER)
}

/** The first and the last column that a piece reaches or falls short of by less than so much. */
function within(
  columns: readonly Interval[],
  { start, end }: Piece,
  short: number,
): { first: number; last: number } | null {
  const isOver = ({ from, to }: Interval): boolean => start < to + short && end > from - short
  const first = columns.findIndex(isOver)
  return first < 0 ? null : { first, last: columns.findLastIndex(isOver) }
}

/** A day and its month: the space between them parts no columns. */
const IN_DATE = /^\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu

/**
 * The last word, after a first one, before which white space lies within two letters of a gutter; one that does not cut a
 * date where there is such a one. -1 where there is none.
 */
function spaceAt(words: readonly AlignedWord[], first: number, gutter: Interval): number {
  const isNear = (at: number): boolean =>
    at > first && words[at]!.start <= gutter.to + 2 * LETTER && words[at - 1]!.end >= gutter.from - 2 * LETTER
  const isInDate = (at: number): boolean => IN_DATE.test(`${words[at - 1]!.text} ${words[at]!.text}`)
  const whole = words.findLastIndex((_, at) => isNear(at) && !isInDate(at))
  return whole < 0 ? words.findLastIndex((_, at) => isNear(at)) : whole
}

/**
 * Cuts a piece that runs over several columns where white space lies between two of them: the words before it
 * were a little too long for their column. A piece that cannot be cut everywhere spans its columns.
 */
function cutIntrusions<W extends AlignedWord>(
  columns: readonly Interval[],
  piece: Piece<W>,
  first: number,
  last: number,
): Placed<W>[] {
  if (last - first > MOST_CUTS) return [{ ...piece, first, last }]
  const parts: Placed<W>[] = []
  let next = 0
  for (let column = first; column < last; column++) {
    const { from } = columns[column + 1]!
    const { to } = columns[column]!
    const at = spaceAt(piece.words, next, { from: to, to: from })
    if (at < 0) return [{ ...piece, first, last }]
    parts.push({ ...pieceOf(piece.words.slice(next, at)), first: column, last: column })
    next = at
  }
  parts.push({ ...pieceOf(piece.words.slice(next)), first: last, last })
  return parts
}

/** The pieces of a line in the columns they belong to. A line of one piece is never cut: it spans its columns. */
export function placeInColumns<W extends AlignedWord>(
  columns: readonly Interval[],
  line: AlignedLine<W>,
): Placed<W>[] {
  const pieces = piecesIn(columns, line)
  return pieces.flatMap((piece): Placed<W>[] => {
    const at = touched(columns, piece)
    if (at === null) {
      const distance = ({ from }: Interval): number => Math.abs(from - piece.start)
      const nearest = columns.reduce(
        (best, column, index) => (distance(column) < distance(columns[best]!) ? index : best),
        0,
      )
      return [{ ...piece, first: nearest, last: nearest }]
    }
    return at.first === at.last || pieces.length === 1
      ? [{ ...piece, ...at }]
      : cutIntrusions(columns, piece, at.first, at.last)
  })
}

/**
 * How many lines with words on both sides bear out a strip that none of them prints in, by its width in spaces: running
 * text leaves such a strip only by chance, which is the smaller the wider it is and the more lines there are.
 */
const linesNeeded = (spaces: number): number =>
  spaces >= 2 ? 4 : spaces >= 1.5 ? 6 : Number.POSITIVE_INFINITY

/** Finds the columns of lines that are added one by one. */
export class ColumnFinder {
  readonly #steps = new LineCounts()
  readonly #pieces: Piece[] = []
  /** The columns of the lines so far; null until somebody asks for them. */
  #columns: Interval[] | null = null
  #lines = 0
  /** The widest of the lines' usual spaces. */
  #space = 1

  get lines(): number {
    return this.#lines
  }

  /** The columns that several lines bear out. */
  get firm(): Interval[] {
    this.#columns ??= this.#find()
    return this.#columns
  }

  /** The columns, those of words that stand alone in a gutter included. */
  get columns(): Interval[] {
    const { firm } = this
    const alone = this.#pieces.filter((piece) => touched(firm, piece) === null)
    if (alone.length === 0) return firm
    const columns = [...firm, ...alone.map(({ start, end }) => ({ from: start, to: end }))]
    columns.sort((a, b) => a.from - b.from)
    const merged: Interval[] = []
    for (const column of columns) {
      const last = merged.at(-1)
      if (last && column.from < last.to) last.to = Math.max(last.to, column.to)
      else merged.push({ ...column })
    }
    return merged
  }

  add(line: AlignedLine): void {
    const whole = piecesOf(line)
    const pieces = whole.some((piece) => hasWiderSpace(piece, line)) ? piecesIn(this.firm, line) : whole
    // Only of a line of one piece it matters where the first column begins.
    const left = pieces.length === 1 ? this.firm[0]?.from : undefined
    this.#steps.add(pieces, line, left ?? Number.NEGATIVE_INFINITY)
    this.#pieces.push(...pieces)
    this.#space = Math.max(this.#space, line.space)
    this.#columns = null
    this.#lines++
  }

  /** How many lines show the gutter before a column. */
  support(column: number): number {
    const { to } = this.firm[column - 1]!
    const { from } = this.firm[column]!
    let support = 0
    for (let at = to; at < from; at++) support = Math.max(support, this.#steps.gaps(at))
    return support
  }

  #find(): Interval[] {
    const columns: Interval[] = []
    let gutter: { from: number; support: number } | null = null
    const { length } = this.#steps
    for (let at = 0; at < length; at++) {
      const support = this.#clear(at)
      if (support >= 0) {
        gutter ??= { from: at, support: 0 }
        gutter.support = Math.max(gutter.support, support)
        continue
      }
      const last = columns.at(-1)
      const parts = gutter && (at - gutter.from > LETTER || gutter.support >= NARROW_SUPPORT)
      if (last && !parts) last.to = at + 1
      else columns.push({ from: at, to: at + 1 })
      gutter = null
    }
    return columns
  }

  /** How many lines bear out that a step is of a gutter; -1 where it is not. */
  #clear(at: number): number {
    const steps = this.#steps
    const gaps = steps.gaps(at)
    const words = steps.words(at)
    if (words === 0) return gaps
    const starts = steps.startsBehind(at)
    if (starts >= words * BEGIN_THERE) return NARROW_SUPPORT
    if (steps.isFree(at)) {
      const begins = steps.beginsBehind(at)
      if (words + starts + begins >= linesNeeded(steps.freeWidth(at) / this.#space)) return NARROW_SUPPORT
      // The one space between two headings of the first line may be all there is of a gutter.
      const intrusions = Math.max(1, Math.floor(gaps / KEEP_CLEAR))
      if (words <= intrusions && steps.isOfFirst(at) && steps.snug(at) > 0) return NARROW_SUPPORT
      // What stands in the middle of its row, before a cell of several lines, has a line of its own between these.
      if (gaps >= OUTVOTES && begins >= NARROW_SUPPORT && gaps + begins >= words * NARROW_SHARE)
        return NARROW_SUPPORT
    }
    // Lines that fill their column leave one space to the next, which many other lines begin in, each as near as it can.
    if (words > 1 && steps.amid(at) === 0) {
      const near = steps.startsNear(at)
      if (near >= NARROW_SUPPORT && gaps + near >= words * NARROW_SHARE) return NARROW_SUPPORT
    }
    return words <= Math.max(1, Math.floor(gaps / KEEP_CLEAR)) && gaps > 2 ? gaps : -1
  }
}

/** Whether a line has nothing but words of later columns, each beginning where its column does: the rest of cells. */
export function isRest(columns: readonly Interval[], line: AlignedLine): boolean {
  return piecesIn(columns, line).every((piece) => {
    const at = touched(columns, piece)
    return (
      at !== null &&
      at.first > 0 &&
      at.first === at.last &&
      Math.abs(columns[at.first]!.from - piece.start) <= 1
    )
  })
}

/** What has counted these lines, to find columns of them and of more. */
export function finderOf(lines: readonly AlignedLine[]): ColumnFinder {
  const finder = new ColumnFinder()
  for (const line of lines) finder.add(line)
  return finder
}

/** The columns of lines that are known to be of one table. */
export function columnsOf(lines: readonly AlignedLine[]): Interval[] {
  return joinExclusive(finderOf(lines).columns, lines)
}

/** Whether a line has pieces in at least half of the columns, each beginning where its column does. */
export function keepsTo(columns: readonly Interval[], line: AlignedLine): boolean {
  const pieces = piecesIn(columns, line)
  return (
    pieces.length > 2 &&
    pieces.length * 2 >= columns.length &&
    pieces.every(({ start }) => columns.some(({ from }) => Math.abs(from - start) <= 1))
  )
}

/** Lines nearer than a step from line to line are of cells side by side, of which one stands in the middle. */
const BESIDE = 0.8

/**
 * Joins neighbouring columns of which no line fills both with words of their own: one column whose words are aligned now
 * left, now right.
 */
export function joinExclusive(columns: readonly Interval[], lines: readonly AlignedLine[]): Interval[] {
  let joined = [...columns]
  const lay = () => lines.map((line) => ({ y: line.y, pieces: placeInColumns(joined, line) }))
  let laid = lay()
  for (let at = 1; at < joined.length; ) {
    const together = laid.some(({ y, pieces }, index) => {
      const next = laid[index + 1]
      const beside = next && next.y - y < BESIDE ? [...pieces, ...next.pieces] : pieces
      return beside.some((one) => covers(one, at) && beside.some((two) => two !== one && covers(two, at - 1)))
    })
    if (together) at++
    else {
      joined = [
        ...joined.slice(0, at - 1),
        { from: joined[at - 1]!.from, to: joined[at]!.to },
        ...joined.slice(at + 1),
      ]
      laid = lay()
    }
  }
  return joined
}

const covers = ({ first, last }: Placed, column: number): boolean => first <= column && last >= column
