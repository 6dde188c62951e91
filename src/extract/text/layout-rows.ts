import type { Band, Placed } from './bands.ts'
import { wordsIn } from './bands.ts'

/** A line of a table of aligned columns, its pieces in their bands. */
export interface LaidLine {
  pieces: Placed[]
  blankBefore: boolean
}

/** A whole value that is never wrapped: a date, a number, a rating, a reference. */
const ATOM =
  /^(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d\d-\d\d|\d{1,2}(?:st|nd|rd|th)? \p{L}{3,9}\.?,? \d{2,4}|\p{L}{3,9}[- ]\d{2,4}|[-–+£$€]?[\d,. ]+%?|[A-Z]{1,3}|[-–—]|✓|✗|now|N\/A|tbc|ongoing)$/iu
const REFERENCE = /^\(?[A-Z]{0,4}[-. ]?\d{1,3}(?:\.\d{1,3})*[a-z]?[.)]?$|^[A-Z]\d{0,3}[.)]?$/
/** A line that ends so goes on in the next. */
const UNFINISHED = /[^\s\d][,&(/–-]$|\b(?:and|or|of|the|to|for|in|on|with|by|a|an|from|at|as|that)$/i
const CONTINUATION = /^[\p{Ll}(&,;)]/u

/** Only columns at least so wide hold running words. */
const LEAST_FLOWING = 15
/** The share of filled slots from which a table counts as one of single lines. */
const DENSE = 0.8

const filledBands = (line: LaidLine): Set<number> => new Set(line.pieces.map((piece) => piece.first))
const pieceIn = (line: LaidLine, band: number): Placed | undefined =>
  line.pieces.find((piece) => piece.first === band)

/** What is known of the columns before rows are told apart. */
interface Columns {
  count: number
  /** The longest line of each column, in characters. */
  longest: number[]
  /** Columns of which most lines are whole values. */
  atomic: boolean[]
  /** The column whose every value begins a row, if there is one. */
  reference: number | null
  /** Nearly every line has words in nearly every column: hardly anything is wrapped. */
  dense: boolean
}

function columnsOf(lines: readonly LaidLine[], bands: readonly Band[]): Columns {
  const words = bands.map((_, band) =>
    lines.flatMap((line) => {
      const piece = pieceIn(line, band)
      return piece && piece.first === piece.last ? [wordsIn(piece)] : []
    }),
  )
  const share = (values: readonly string[], pattern: RegExp): number =>
    values.length === 0 ? 0 : values.filter((value) => pattern.test(value)).length / values.length
  const references = words.slice(0, 2).findIndex((values) => {
    const from = values.findIndex((value) => REFERENCE.test(value))
    const body = values.slice(Math.max(0, from))
    // Ratings repeat, references do not.
    return (
      from >= 0 &&
      from <= 3 &&
      body.length >= 2 &&
      share(body, REFERENCE) >= 0.8 &&
      new Set(body).size === body.length
    )
  })
  return {
    count: bands.length,
    longest: words.map((values) => values.reduce((most, value) => Math.max(most, value.length), 0)),
    atomic: words.map((values) => values.length > 2 && share(values.slice(1), ATOM) >= 0.6),
    reference: references < 0 ? null : references,
    dense:
      lines.reduce((sum, line) => sum + filledBands(line).size, 0) >= lines.length * bands.length * DENSE,
  }
}

/** The column of references in the lines before, where these lines have nothing else in it. */
function referenceBefore(
  known: readonly LaidLine[],
  lines: readonly LaidLine[],
  bands: readonly Band[],
): number | null {
  if (known.length === 0) return null
  const { reference } = columnsOf(known, bands)
  const isOther = (line: LaidLine): boolean => {
    const piece = pieceIn(line, reference!)
    return piece !== undefined && !REFERENCE.test(wordsIn(piece))
  }
  return reference === null || lines.some(isOther) ? null : reference
}

type Vote = 'wrap' | 'break' | 'unknown'

/**
 * How the words of one column go on from one line to the next. A word that would have fitted on the line
 * before was not wrapped: something new begins with it.
 */
function voteOf(before: string, words: string, longest: number, atomic: boolean): Vote {
  if (CONTINUATION.test(words) || UNFINISHED.test(before)) return 'wrap'
  if (atomic) return ATOM.test(words) && ATOM.test(before) ? 'break' : 'unknown'
  return isFull(before, words, longest) ? 'unknown' : 'break'
}

/** Whether the first word would not have fitted on the line before. */
function isFull(before: string, words: string, longest: number): boolean {
  const firstWord = /^\S+/.exec(words)?.[0].length ?? 0
  return before.length + 1 + firstWord > longest
}

/** The row being put together: which columns have words, and which had them on its last line. */
class OpenRow {
  readonly lines: LaidLine[] = []
  readonly filled = new Set<number>()

  add(line: LaidLine): void {
    this.lines.push(line)
    for (const band of filledBands(line)) this.filled.add(band)
  }

  get last(): LaidLine {
    return this.lines[this.lines.length - 1]!
  }
}

/** Whether a line begins a new row, judged by how each of its columns goes on. */
function beginsRow(line: LaidLine, row: OpenRow, columns: Columns): boolean {
  let wraps = 0
  let breaks = 0
  let unknown = 0
  let resumed = 0
  let atoms = 0
  for (const piece of line.pieces) {
    const before = pieceIn(row.last, piece.first)
    const words = wordsIn(piece)
    if (before) {
      const vote = voteOf(wordsIn(before), words, columns.longest[piece.first]!, columns.atomic[piece.first]!)
      if (vote === 'wrap') wraps++
      else if (vote === 'break') {
        breaks++
        if (columns.atomic[piece.first]) atoms++
      } else unknown++
    } else if (CONTINUATION.test(words)) wraps++
    else if (row.filled.has(piece.first)) resumed++
  }
  const filled = filledBands(line)
  // One column alone that goes on is the rest of a cell, unless it is the one that rows begin with.
  const alone = filled.size === 1 && columns.count > 2
  if (line.blankBefore && filled.size > 2 && filled.size * 2 > columns.count) return true
  if (columns.dense && filled.size * 2 >= columns.count && wraps * 3 <= filled.size) return true
  if (wraps > 0) return resumed + atoms > 1 && wraps === 1 && filled.size > 2
  if (alone && !filled.has(0)) return false
  if (line.blankBefore) return filled.size >= 2 || filled.has(0)
  if (alone) return false
  return resumed > 0 || atoms > 1 || (breaks > 0 && breaks >= unknown)
}

/** Whether a line still belongs to a header of several lines: fewer columns, and no whole value in any. */
function continuesHeader(line: LaidLine, header: OpenRow, columns: Columns): boolean {
  if (line.blankBefore) return false
  const filled = filledBands(line)
  if (line.pieces.some((piece) => columns.atomic[piece.first] && ATOM.test(wordsIn(piece)))) return false
  // A first line that is not full is completed by those below it.
  return (
    filled.size <= columns.count / 2 ||
    (header.filled.size < columns.count && [...filled].some((band) => !header.filled.has(band)))
  )
}

/** The longest name of a column. */
const LONGEST_NAME = 40

/** Whether a row names most of the columns: short words with capitals, no sentence and no number among them. */
function isHeader(row: OpenRow, columns: Columns): boolean {
  if (row.filled.size * 2 <= columns.count) return false
  return [...row.filled].every((band) => {
    const words = row.lines
      .map((line) => pieceIn(line, band))
      .flatMap((piece) => (piece ? wordsIn(piece) : []))
    const name = words.join(' ')
    return name.length <= LONGEST_NAME && /^(?:\P{L}*\p{Lu}|#)/u.test(name) && !/[.;:,]$|\d/.test(name)
  })
}

/**
 * Puts lines together to rows. Where a column of references begins every row, it alone decides; else blank
 * lines and the way the words of each column go on. The first `headerLines` lines are known to be a header;
 * `known` are lines of the table before, which the lines go on from.
 */
export function rowsOf(
  lines: readonly LaidLine[],
  bands: readonly Band[],
  headerLines: number,
  known: readonly LaidLine[],
): LaidLine[][] {
  const columns = columnsOf(lines, bands)
  const rows: OpenRow[] = []
  const reference = columns.reference ?? referenceBefore(known, lines.slice(headerLines), bands)
  for (const [index, line] of lines.entries()) {
    const row = rows.at(-1)
    let begins = row === undefined
    if (row) {
      if (index <= headerLines && headerLines > 0) begins = index === headerLines
      else if (rows.length === 1 && line.blankBefore && isHeader(row, columns)) begins = true
      else if (reference !== null) {
        const piece = pieceIn(line, reference)
        const header =
          rows.length === 1 &&
          !row.lines.some((each) => REFERENCE.test(wordsIn(pieceIn(each, reference) ?? line.pieces[0]!)))
        if (piece && REFERENCE.test(wordsIn(piece))) begins = true
        else begins = line.blankBefore && !header && filledBands(line).size >= Math.max(2, bands.length / 2)
      } else if (rows.length === 1 && continuesHeader(line, row, columns)) begins = false
      else begins = beginsRow(line, row, columns)
    }
    if (begins) rows.push(new OpenRow())
    rows[rows.length - 1]!.add(line)
  }
  return rows.map((row) => row.lines)
}

/**
 * Words of a cell that is merged over several rows flow on beside the next row's first lines: they are given
 * back to the row they began in. They begin in lower case, right below words that fill their line.
 */
export function returnOverflow(rows: readonly LaidLine[][], bands: readonly Band[]): void {
  const { longest } = columnsOf(rows.flat(), bands)
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1]
    const first = row[0]
    if (!before || !first || first.blankBefore) continue
    for (const piece of first.pieces) {
      const above = pieceIn(before[before.length - 1]!, piece.first)
      if (!above || above.first !== above.last || !/^\p{Ll}/u.test(wordsIn(piece))) continue
      const room = longest[piece.first]!
      const fills = isFull(wordsIn(above), wordsIn(piece), room) && room >= LEAST_FLOWING
      const flowsOn = fills && !/[.!?:;]$/.test(wordsIn(above))
      if (!flowsOn || first.pieces.length < 2 || pieceIn(first, piece.first) !== piece) continue
      const moved: Placed[] = []
      for (const line of row) {
        moved.push(...line.pieces.filter((each) => each.first === piece.first))
        line.pieces = line.pieces.filter((each) => each.first !== piece.first)
      }
      before.push({ pieces: moved, blankBefore: false })
    }
  }
  for (const row of rows)
    for (let at = row.length - 1; at > 0; at--) if (row[at]!.pieces.length === 0) row.splice(at, 1)
}
