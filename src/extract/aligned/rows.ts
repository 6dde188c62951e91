import type { Interval, Placed } from './columns.ts'
import { ATOM, CONTINUATION, type Facts, factsOf, REFERENCE } from './facts.ts'
import { filled, type LaidLine, layOut, pieceIn } from './laid.ts'
import { type AlignedLine, type AlignedWord, LETTER, textOf } from './line.ts'

/** A line that ends so goes on in the next. */
const UNFINISHED = /[^\s\d][,&(/–-]$|(?:^|\s)(?:and|or|of|the|to|for|in|on|with|by|a|an|from|at|as|that)$/i
const SENTENCE_END = /[.!?:;]["'’”)\]]*$/u
const BULLET = /^[•▪◦‣·*–-]$/u

/** Only columns at least so wide hold running words. */
const LEAST_FLOWING = 15 * LETTER
/** More lines than this are no row and no header. */
const MOST_ROW_LINES = 60
const MOST_HEADER_LINES = 8
/** The longest name of a column, in letters. */
const LONGEST_NAME = 40

/** What is left of a line's room, as a share of it, counts so much for a break that was meant. */
const BREAK_BY_ROOM = 8

/** The room that a line would have taken up with the first word of the next. */
function needed(before: Placed, { words: [word] }: Placed): number {
  return before.end - before.start + word!.end - word!.start + LETTER
}

/**
 * How much speaks for a row that begins with a line, judged by how each of its columns goes on from the line
 * above: as log-odds.
 */
function beginning(line: LaidLine, facts: Facts): number {
  let odds = line.line.ruledAbove ? 6 : 0
  odds += line.gap ? facts.apart : -facts.close
  for (const piece of line.pieces) odds += goingOn(piece, facts)
  const count = filled(line)
  if (count === 1 && facts.count > 2 && line.pieces[0]!.first > 0) odds -= 2
  if (count > 1 && count * 2 >= facts.count) odds += 0.7
  return odds
}

function goingOn(piece: LaidLine['pieces'][number], { atomic, room }: Facts): number {
  const { above } = piece
  const words = textOf(piece)
  // What stood above has ended, if anything did: small letters may well begin a cell.
  if (!above) return CONTINUATION.test(words) ? -0.3 : 0.6
  const before = textOf(above)
  if (CONTINUATION.test(words) || UNFINISHED.test(before)) return -2.5
  if (BULLET.test(piece.words[0]!.text)) return 0
  const column = piece.first
  if (ATOM.test(words) && ATOM.test(before)) return atomic[column] ? 2 : 1
  if (atomic[column]) return 0
  // The more room was left on the line above, the surer the break was meant.
  const left = 1 - needed(above, piece) / room[column]!
  const full = SENTENCE_END.test(before) ? 0.2 : -0.4
  return Math.max(full, Math.min(1.5, full + left * BREAK_BY_ROOM))
}

/** How a row's cells stand to one another: all begin on its first line, or each in the middle of the row. */
type Alignment = 'top' | 'middle'

/** What is wrong with a row, as it grows line by line: as log-odds against it. */
class RowCost {
  private readonly facts: Facts
  private readonly alignment: Alignment
  private readonly seen = new Set<number>()
  private readonly atoms: number[] = []
  private lines = 0
  private references: number[] = []
  private late = 0

  constructor(facts: Facts, alignment: Alignment) {
    this.facts = facts
    this.alignment = alignment
  }

  /** Adds a line to the row; says what the row costs up to it. */
  add(line: LaidLine, opens: boolean): number {
    const { reference, atomic, count } = this.facts
    for (const piece of line.pieces) {
      const { first } = piece
      const words = textOf(piece)
      if (first === reference && REFERENCE.test(words)) this.references.push(this.lines)
      if (atomic[first] && ATOM.test(words)) this.atoms[first] = (this.atoms[first] ?? 0) + 1
      if (!this.seen.has(first) && this.lines > 0) this.late++
      this.seen.add(first)
    }
    this.lines++
    let cost = this.seen.size === 1 && count > 2 ? 1.5 : 0
    if (this.alignment === 'top') cost += 0.5 * this.late
    for (const each of this.atoms) if (each > 1) cost += 1.2 * (each - 1)
    if (reference !== null) cost += this.referenceCost(opens)
    return cost
  }

  private referenceCost(opens: boolean): number {
    const [at] = this.references
    // What opens a page may be the rest of a row that the page before cut.
    if (at === undefined) return opens ? 1 : 4
    const extra = 5 * (this.references.length - 1)
    const wrong = this.alignment === 'top' ? at > 0 : Math.abs(2 * at - (this.lines - 1)) > 1
    return extra + (wrong ? 4 : 0)
  }
}

/** The best cut of lines into rows, by all that speaks for and against each beginning and each row. */
function cutRows<W extends AlignedWord>(
  lines: readonly LaidLine<W>[],
  facts: Facts,
  alignment: Alignment,
): { rows: LaidLine<W>[][]; score: number } {
  const odds = lines.map((line, index) => (index === 0 ? 0 : beginning(line, facts)))
  const best: number[] = [0]
  const from: number[] = [0]
  for (let start = 0; start < lines.length; start++) {
    const cost = new RowCost(facts, alignment)
    for (let end = start; end < lines.length && end - start < MOST_ROW_LINES; end++) {
      const score = best[start]! + odds[start]! - cost.add(lines[end]!, start === 0)
      if (best[end + 1] === undefined || score > best[end + 1]!) {
        best[end + 1] = score
        from[end + 1] = start
      }
    }
  }
  const rows: LaidLine<W>[][] = []
  for (let end = lines.length; end > 0; end = from[end]!) rows.unshift(lines.slice(from[end], end))
  return { rows, score: best[lines.length]! }
}

/** The places of the lines that begin rows, among lines in known columns. */
export function rowStarts(lines: readonly AlignedLine[], columns: readonly Interval[]): number[] {
  const laid = layOut(lines, columns)
  let next = 0
  return cutRows(laid, factsOf(laid, columns), 'top').rows.map((row) => {
    next += row.length
    return next - row.length
  })
}

/** Whether a row names columns: short words, no sentence and no figure among them. */
export function isNames(row: readonly LaidLine[], { count }: Facts): boolean {
  const columns = new Set(row.flatMap((line) => line.pieces.map((piece) => piece.first)))
  if (columns.size * 2 <= count) return false
  return [...columns].every((column) => {
    const name = row
      .flatMap((line) => pieceIn(line, column) ?? [])
      .map(textOf)
      .join(' ')
    return name.length <= LONGEST_NAME && /^(?:\P{L}*\p{Lu}|#)/u.test(name) && !/[.;:,]$|\d/.test(name)
  })
}

/** Whether a line still belongs to a header of several lines: fewer columns, and no whole value in any. */
function continuesHeader(line: LaidLine, header: readonly LaidLine[], facts: Facts): boolean {
  if (line.gap) return false
  if (line.pieces.some((piece) => facts.atomic[piece.first] && ATOM.test(textOf(piece)))) return false
  const columns = new Set(header.flatMap((each) => each.pieces.map((piece) => piece.first)))
  // A first line that is not full is completed by those below it.
  return (
    filled(line) <= facts.count / 2 ||
    (columns.size < facts.count && line.pieces.some((piece) => !columns.has(piece.first)))
  )
}

/** Log-odds of a beginning below which a line goes on with the one above. */
const SURELY_ON = -2

/** How many of the first lines are a header. */
function headerLines(lines: readonly LaidLine[], facts: Facts): number {
  const { reference } = facts
  const bears = (line: LaidLine): boolean => {
    const piece = reference === null ? undefined : pieceIn(line, reference)
    return piece !== undefined && REFERENCE.test(textOf(piece))
  }
  if (bears(lines[0]!)) return 0
  for (let at = 1; at < Math.min(lines.length, MOST_HEADER_LINES + 1); at++) {
    const line = lines[at]!
    const header = lines.slice(0, at)
    if (line.line.ruledAbove || (line.gap && isNames(header, facts))) return at
    if (reference !== null) {
      if (bears(line)) return at
    } else if (!continuesHeader(line, header, facts)) {
      return beginning(line, facts) > SURELY_ON ? at : 0
    }
  }
  return 0
}

/**
 * Puts the lines of a table together to rows. The first `header` lines are known to be its header where that is not
 * 0; `facts` are those of the run of tables that it belongs to.
 */
export function rowsOf<W extends AlignedWord>(
  lines: readonly LaidLine<W>[],
  facts: Facts,
  header: number,
): LaidLine<W>[][] {
  const head = header > 0 ? header : headerLines(lines, facts)
  const body = lines.slice(head)
  const top = cutRows(body, facts, 'top')
  const middle = cutRows(body, facts, 'middle')
  const rows = middle.score > top.score + 3 ? middle.rows : top.rows
  if (head > 0) rows.unshift(lines.slice(0, head))
  returnOverflow(rows, facts)
  return rows
}

/**
 * Words of a cell that is merged over several rows flow on beside the next row's first lines: they are given
 * back to the row they began in. They begin in lower case, right below words that fill their line.
 */
function returnOverflow<W extends AlignedWord>(rows: LaidLine<W>[][], { room }: Facts): void {
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1]
    const first = row[0]
    if (!before || !first || first.gap) continue
    for (const piece of first.pieces) {
      const above = pieceIn(before.at(-1)!, piece.first)
      if (!above || above.first !== above.last || !/^\p{Ll}/u.test(textOf(piece))) continue
      const width = room[piece.first]!
      const fills = needed(above, piece) > width && width >= LEAST_FLOWING
      const flowsOn = fills && !SENTENCE_END.test(textOf(above))
      if (!flowsOn || first.pieces.length < 2 || pieceIn(first, piece.first) !== piece) continue
      const moved: Placed<W>[] = []
      for (const line of row) {
        moved.push(...line.pieces.filter((each) => each.first === piece.first))
        line.pieces = line.pieces.filter((each) => each.first !== piece.first)
      }
      before.push({ line: first.line, pieces: moved, gap: false })
    }
  }
  for (const row of rows)
    for (let at = row.length - 1; at > 0; at--) if (row[at]!.pieces.length === 0) row.splice(at, 1)
}
