import { comparableWords } from '../../util/text.ts'
import {
  type ColumnFinder,
  columnsOf,
  finderOf,
  type Interval,
  joinExclusive,
  piecesIn,
  placeInColumns,
} from './columns.ts'
import { type AlignedLine, type AlignedWord, LETTER, type Piece, piecesOf, textOf } from './line.ts'

/** Lines that keep to common columns. */
export interface Block<W extends AlignedWord = AlignedWord> {
  lines: AlignedLine<W>[]
  columns: Interval[]
  /** The place of its first line among all that were given, and of the line after its last. */
  from: number
  to: number
}

/** Lines further apart than this are not of one table. */
export const FAR = 4.5
/** A step wider than this is white space between two lines. */
const APART = 1.6
/** A header has at most this many lines. */
const MOST_HEADING_LINES = 3
/** So many lines that run over a gutter tell that it is none. */
const NO_GUTTER = 2
const COLUMN_NAME = /^\p{Lu}[^\d.;:]{0,30}\.?$/u
const PAGE_NUMBER = /^(?:page\s*)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?$/i

/** Whether a line has white space, or the page's edge, before and after it. */
interface Apart {
  before: boolean
  after: boolean
}

/** What adding a line to the columns would mean. */
type Fit = 'fits' | 'spans' | 'breaks'

/**
 * Whether a line keeps to the columns: `breaks` where its words run through most gutters as prose does or begin left of the
 * table, `spans` where a piece of it stands above several columns.
 */
function fitOf(finder: ColumnFinder, line: AlignedLine, apart: Apart): Fit {
  const { firm: columns, lines } = finder
  const pieces = piecesIn(columns, line)
  const left = columns[0]!
  const width = columns.at(-1)!.to - left.from
  const [only] = pieces
  const alone = pieces.length === 1
  // Headings and paragraphs begin at the margin, cells a little to the right of it.
  if (alone && lines > 2 && only!.start < left.from - 1) return 'breaks'
  const placed = placeInColumns(columns, line)
  if (lines > 1 && apart.before && isOtherHeader(columns, pieces)) return 'breaks'
  // Words from the margin on into a second column, white space below them, head the rows that follow.
  const below = apart.before ? lines > MOST_HEADING_LINES : lines > 1
  const banner = alone && apart.after && below && Math.abs(only!.start - left.from) <= 1
  if (banner && placed[0]!.last > 0) return 'breaks'
  // A line by itself that begins where no column does is a heading between two tables.
  const heading = alone && apart.before && apart.after && lines > 1
  if (heading && Math.abs(only!.start - columns[placed[0]!.first]!.from) > 1) return 'breaks'
  let crossed = 0
  for (const { first, last } of placed)
    for (let column = first + 1; column <= last; column++)
      // A gutter that one line alone shows may be a double space inside a cell of the header.
      if (finder.support(column) > 1 || lines === 1) crossed++
  if (crossed === 0) return 'fits'
  if (alone)
    return only!.end - only!.start < width * 0.6 && only!.start > left.to && !apart.before
      ? 'spans'
      : 'breaks'
  return crossed * 2 > columns.length - 1 ? 'breaks' : 'spans'
}

/** Whether pieces name columns other than these: short words with capitals that begin elsewhere. */
function isOtherHeader(columns: readonly Interval[], pieces: readonly Piece[]): boolean {
  const names = pieces.every((piece) => COLUMN_NAME.test(textOf(piece)))
  const aligned = pieces.filter(({ start }) =>
    columns.some((column) => Math.abs(column.from - start) <= LETTER),
  ).length
  return pieces.length > 2 && names && aligned * 2 < pieces.length
}

const wordsOf = (line: AlignedLine): string => line.words.map((word) => word.text).join(' ')

/** Whether a line of several columns has nearly the same words as a header. */
function isAlike(header: readonly string[], line: AlignedLine): boolean {
  if (piecesOf(line).length < 3) return false
  const words = new Set(comparableWords(wordsOf(line)))
  const common = header.filter((word) => words.has(word)).length
  const digits = header.some((word) => /\d/.test(word))
  return !digits && common >= 3 && common * 10 >= Math.max(words.size, header.length) * 8
}

const isOfNames = (line: AlignedLine): boolean =>
  piecesOf(line).every((piece) => COLUMN_NAME.test(textOf(piece)))

/** Whether a line is of names of columns. */
const isNames = (line: AlignedLine): boolean => piecesOf(line).length > 2 && isOfNames(line)

/** Whether a block is names of columns and no more; a name may go on in a line below. */
export const isHeaderAlone = ({ lines }: Block): boolean =>
  lines.length <= MOST_HEADING_LINES &&
  isNames(lines[0]!) &&
  lines.slice(1).every((line) => piecesOf(line).every((piece) => !/\d/.test(textOf(piece))))

/** Whether a block begins with names of columns that are not those of the table before. */
export function hasOwnHeader(before: Block, block: Block): boolean {
  const line = block.lines[0]!
  return isNames(line) && block.lines.length > 1 && !isAlike(comparableWords(wordsOf(before.lines[0]!)), line)
}

/**
 * Grows a block of lines that keep to common columns, from the line at `at` on. A line that runs through the gutters
 * ends it, as does a header printed once more. `known` are lines of a table that it goes on from.
 */
export function growBlock<W extends AlignedWord>(
  lines: readonly (AlignedLine<W> | null)[],
  at: number,
  known: readonly AlignedLine<W>[],
): Block<W> {
  const finder = finderOf(known)
  const ahead = new Set(known.length > 0 ? [] : fullAhead(lines, at))
  for (const line of ahead) finder.add(line)
  const taken: AlignedLine<W>[] = []
  const counted = new Set<AlignedLine<W>>()
  const spanning: AlignedLine<W>[] = []
  const header = comparableWords(wordsOf(lines[at]!))
  for (let next = at; next < lines.length; next++) {
    const line = lines[next]
    const last = taken.at(-1)
    if (!line || (last && line.y - last.y > FAR)) break
    if (taken.length > 2 && isAlike(header, line)) break
    const after = lines[next + 1]
    const apart = {
      before: last !== undefined && line.y - last.y > APART,
      after: !after || after.y - line.y > APART,
    }
    const isFirst = taken.length === 0 && known.length === 0
    const fit = isFirst ? 'fits' : fitOf(finder, line, apart)
    if (fit === 'breaks') break
    if (fit === 'spans') spanning.push(line)
    // One line that runs over a gutter has words too long for their cell; of two the gutter is none.
    const told = fit === 'fits' ? [line] : spanning.length >= NO_GUTTER ? spanning.splice(0) : []
    for (const each of told) {
      if (!ahead.delete(each)) finder.add(each)
      counted.add(each)
    }
    taken.push(line)
  }
  const all = taken.length
  trimEnd(taken, finder.columns)
  // What was trimmed tells nothing of the columns.
  const columns =
    taken.length === all && ahead.size === 0
      ? joinExclusive(finder.columns, [...known, ...taken])
      : columnsOf([...known, ...taken.filter((line) => counted.has(line))])
  return { lines: taken, columns, from: at, to: at + taken.length }
}

/** Lines looked at ahead for those that fill most columns. */
const AHEAD = 16
/** A line that fills this share of the columns that any near it does tells of them. */
const MOSTLY = 0.6

/** The next lines that fill most columns: they tell of these before the lines that run over them are judged. */
function fullAhead<W extends AlignedWord>(
  lines: readonly (AlignedLine<W> | null)[],
  at: number,
): AlignedLine<W>[] {
  const near: AlignedLine<W>[] = []
  for (const line of lines.slice(at, at + AHEAD)) {
    if (!line || (near.length > 0 && line.y - near.at(-1)!.y > FAR)) break
    // A name may have begun above the others.
    if (isNames(line) && !near.every(isOfNames)) break
    near.push(line)
  }
  const counts = near.map((line) => piecesOf(line).length)
  const least = Math.max(3, MOSTLY * Math.max(...counts))
  return near.filter((_, index) => counts[index]! >= least)
}

/** Takes off the end what only happens to fit: a page number, or words below the table. */
function trimEnd(lines: AlignedLine[], columns: readonly Interval[]): void {
  const second = columns[1]?.from ?? 0
  while (lines.length > 1) {
    const last = lines.at(-1)!
    const step = last.y - lines.at(-2)!.y
    const pieces = piecesOf(last)
    const footer =
      step > APART && pieces.length <= 2 && pieces.some((piece) => PAGE_NUMBER.test(textOf(piece)))
    const words = step > APART && pieces.length === 1 && (pieces[0]!.start < second || step > 2 * APART)
    if (!footer && !words) break
    lines.pop()
  }
}

/** Lines looked at below a title for the table it stands over. */
const TITLE_REACH = 8

/** A line of two parts (`Action Plan      March 2012`), set apart from a table of more columns below it, is its title. */
function isTitleInTwo(lines: readonly (AlignedLine | null)[], at: number): boolean {
  const after = lines[at + 1]
  const line = lines[at]!
  if (!after || after.y - line.y <= APART || piecesOf(line).length !== 2) return false
  for (let next = at + 1; next < Math.min(at + TITLE_REACH, lines.length); next++) {
    const below = lines[next]
    const pieces = below ? piecesOf(below).length : 0
    if (pieces > 1) return pieces > 2
  }
  return false
}

/** Whether a piece stands in one of the columns but the first, from its left edge on. */
const isCellOf = (columns: readonly Interval[], { start, end }: Piece): boolean =>
  columns.some(
    ({ from }, at) =>
      at > 0 && Math.abs(from - start) <= 1 && end <= (columns[at + 1]?.from ?? Number.POSITIVE_INFINITY),
  )

/**
 * Whether a table can begin here: with a line of several columns, or one above it that only fills later ones, or one of
 * the columns that are `known` from the table before (cells that stand in the middle of their row).
 */
export function canBegin(
  lines: readonly (AlignedLine | null)[],
  at: number,
  known: readonly Interval[] = [],
): boolean {
  const line = lines[at]
  if (!line || isTitleInTwo(lines, at)) return false
  const pieces = piecesOf(line)
  if (pieces.length > 1) return true
  for (let next = at + 1; next <= at + 3 && next < lines.length; next++) {
    const below = lines[next]
    if (!below || below.y - lines[next - 1]!.y > APART) return false
    const others = piecesOf(below)
    if (others.length > 1)
      return pieces[0]!.start >= others[1]!.start - 2 * LETTER || isCellOf(known, pieces[0]!)
  }
  return false
}
