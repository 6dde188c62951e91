import { isTable } from './believe.ts'
import { type Block, canBegin, FAR, growBlock, hasOwnHeader, isHeaderAlone } from './blocks.ts'
import {
  type ColumnFinder,
  columnsOf,
  finderOf,
  type Interval,
  isRest,
  joinExclusive,
  keepsTo,
  piecesIn,
} from './columns.ts'
import { type Facts, factsOf } from './facts.ts'
import { type LaidLine, layOut } from './laid.ts'
import { type AlignedLine, type AlignedWord, LETTER } from './line.ts'
import { isNames, rowsOf } from './rows.ts'
import { SeenHeaders } from './seen-headers.ts'

export { columnsOf, type Interval, type Placed } from './columns.ts'
export { REFERENCE } from './facts.ts'
export type { LaidLine } from './laid.ts'
export { type AlignedLine, type AlignedWord, EM, LETTER, type Piece, piecesOf, textOf } from './line.ts'
export { rowStarts } from './rows.ts'

/** A table that white space alone tells, or the part of one between two headings. */
export interface AlignedTable<W extends AlignedWord = AlignedWord> {
  /** The place of its first line among those that were given, and of the line after its last. */
  from: number
  to: number
  columns: Interval[]
  /** Each row's lines, with their pieces in the columns. */
  rows: LaidLine<W>[][]
  /** Whether the first row names the columns. */
  header: boolean
  /** Which of the tables with common columns on a page it is of, and whether these go on from the page before. */
  run: number
  goesOn: boolean
  /** What its rows were told apart by. */
  facts: Facts
}

/** So many lines tell the columns of a table. */
const KNOWN_LINES = 60
/** The columns of a run are found again with each block that joins it, until it has so many lines. */
const MOST_LINES = 300
/** A header may stand so many lines above its first rows: the name of their section is printed between. */
const BELOW_HEADER = 3
/** So many blocks that make no table together are none with a further one. */
const MOST_PENDING = 8
/** Lines of a block that was refused are not looked at again where there are at least so many of them. */
const LONG_REFUSAL = 30

/** Blocks of one table: sections, or what stands between headings. */
interface Run<W extends AlignedWord> {
  blocks: Block<W>[]
  columns: Interval[]
  /** Lines of the page before that it goes on from. */
  known: readonly AlignedLine<W>[]
  /** What counted the lines of the blocks that joined so far, to count on from; none where they must be counted anew. */
  counted?: ColumnFinder | undefined
}

/**
 * Finds tables whose columns are aligned by white space. It is given the lines of one page after the other, and
 * remembers the table with which a page ends: columns are found for the whole of a table, over headings, blank lines
 * and pages.
 */
export class AlignedReader<W extends AlignedWord> {
  #before: Run<W> | null = null
  readonly #headers = new SeenHeaders()
  /** The labels of cards on the pages before. */
  readonly #labels = new Set<string>()

  /** The tables of a page. `lines` are in order; null stands for what no table runs over. */
  read(lines: readonly (AlignedLine<W> | null)[]): AlignedTable<W>[] {
    const runs: Run<W>[] = []
    // What is no table by itself may be one with what follows: a header, a section of one row.
    let pending: Run<W> | null = null
    for (let at = 0; at < lines.length; ) {
      const run = runs.at(-1) ?? this.#before
      const line = lines[at]
      // The first lines of a page may be the rest of a row that the page before cut.
      const isCut = at === 0 && run !== null && line != null && isRest(run.columns, line)
      const near: Run<W> | null = pending && line && isNear(pending, at, line) ? pending : null
      const columns = (run ?? near)?.columns
      if (!line || !(isCut || canBegin(lines, at, columns))) {
        at++
        continue
      }
      const goesOn = run !== null && (isCut || keepsTo(run.columns, line))
      const known = goesOn ? linesOf(run).slice(-KNOWN_LINES) : []
      const block = growBlock(lines, at, known)
      if (block.lines.length === 0) {
        at++
        continue
      }
      const current = runs.at(-1)
      const joined = current ? joinedTo(current, block) : null
      const fresh = { blocks: [block], columns: block.columns, known }
      const below: Run<W> | null = near && goneOn(near, block)
      if (joined) runs[runs.length - 1] = joined
      else if (goesOn ? isOnColumns(run.columns, block) : isTable(block.lines, block.columns))
        runs.push(below ?? fresh)
      else if (below && isTable(linesOf(below), below.columns)) runs.push(below)
      else {
        if (!pending || block.to > pending.blocks.at(-1)!.to) pending = below ?? fresh
        at += block.lines.length >= LONG_REFUSAL ? block.lines.length : 1
        continue
      }
      pending = null
      at = block.to
    }
    this.#before = runs.at(-1) ?? this.#before
    return runs.flatMap((run, index) => this.#tablesOf(run, index))
  }

  #tablesOf({ blocks: parts, columns, known }: Run<W>, run: number): AlignedTable<W>[] {
    const blocks = withoutBreaks(parts)
    const laid = blocks.map(({ lines }) => layOut(lines, columns))
    const facts = factsOf([...layOut(known, columns), ...laid.flat()], columns, this.#labels)
    for (const text of facts.labels?.texts ?? []) this.#labels.add(text)
    return blocks.map(({ from, to }, index) => {
      const rows = rowsOf(laid[index]!, facts, this.#headers.linesOf(laid[index]!))
      this.#headers.keep(rows[0]!)
      const header = isNames(rows[0]!, facts)
      return { from, to, columns, rows, header, run, goesOn: known.length > 0, facts }
    })
  }
}

/** Blocks that nothing but white space parts are one. */
function withoutBreaks<W extends AlignedWord>(blocks: readonly Block<W>[]): Block<W>[] {
  const joined: Block<W>[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    if (last?.to === block.from)
      joined[joined.length - 1] = { ...last, lines: [...last.lines, ...block.lines], to: block.to }
    else joined.push(block)
  }
  return joined
}

const linesOf = <W extends AlignedWord>({ known, blocks }: Run<W>): AlignedLine<W>[] => [
  ...known,
  ...blocks.flatMap((block) => block.lines),
]

/** Whether a line stands right below a run, or below the name of a section that stands there. */
function isNear({ blocks }: Run<AlignedWord>, at: number, line: AlignedLine): boolean {
  const { to, lines } = blocks.at(-1)!
  return (
    blocks.length < MOST_PENDING && at >= to && at - to <= BELOW_HEADER && line.y - lines.at(-1)!.y <= 2 * FAR
  )
}

/** What was no table by itself with one more block; null where they do not agree. */
function goneOn<W extends AlignedWord>(pending: Run<W>, block: Block<W>): Run<W> | null {
  const [header] = pending.blocks
  if (pending.blocks.length > 1 || !isHeaderAlone(header!)) return joinedTo(pending, block)
  if (!isOnColumns(block.columns, header!) && !headsColumns(block.columns, header!)) return null
  const blocks = [header!, block]
  const columns = columnsOf(blocks.flatMap(({ lines }) => lines))
  return columns.length >= block.columns.length ? { blocks, columns, known: [] } : null
}

/** The run with one more block, on columns found for both; null where the block is of another table. */
function joinedTo<W extends AlignedWord>(run: Run<W>, block: Block<W>): Run<W> | null {
  if (!isOnColumns(run.columns, block) || hasOwnHeader(run.blocks[0]!, block)) return null
  const blocks = [...run.blocks, block]
  const lines = linesOf({ ...run, blocks })
  const counted = lines.length > MOST_LINES ? undefined : countedOn(run, block)
  const columns = counted ? joinExclusive(counted.columns, lines) : run.columns
  const most = Math.max(run.columns.length, block.columns.length)
  return columns.length >= most ? { ...run, blocks, columns, counted } : null
}

/** The lines of a run and of one more block, counted; only one block can go on from what a run has counted. */
function countedOn<W extends AlignedWord>(run: Run<W>, block: Block<W>): ColumnFinder {
  const finder = run.counted ?? finderOf(linesOf(run))
  run.counted = undefined
  for (const line of block.lines) finder.add(line)
  return finder
}

/** Whether names of columns stand above these, each over one of them: they may be set in the middle. */
function headsColumns(columns: readonly Interval[], { lines }: Block): boolean {
  const over = piecesIn(columns, lines[0]!).map(({ start, end }) =>
    columns.findIndex(
      ({ from }, at) => start >= from - LETTER && end <= (columns[at + 1]?.from ?? Number.POSITIVE_INFINITY),
    ),
  )
  return !over.includes(-1) && new Set(over).size === over.length && over.length * 2 > columns.length
}

/** Whether the lines of a block stand in columns: nearly none runs over a gutter, and most begin where a column does. */
function isOnColumns(columns: readonly Interval[], block: Block): boolean {
  const pieces = block.lines.map((line) => piecesIn(columns, line)).filter((each) => each.length > 1)
  const all = pieces.flat()
  const inside = all.filter(
    ({ start, end }) => columns.filter(({ from, to }) => start < to && end > from).length <= 1,
  )
  const aligned = all.filter(({ start }) => columns.some(({ from }) => Math.abs(from - start) <= LETTER / 2))
  return all.length > 0 && inside.length >= 0.9 * all.length && aligned.length >= 0.75 * all.length
}
