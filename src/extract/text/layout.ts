import type { Issue } from '../../model/index.ts'
import {
  type AlignedLine,
  AlignedReader,
  type AlignedTable,
  type AlignedWord,
  LETTER,
  type Placed,
} from '../aligned/index.ts'
import { fragmentOf, type RawCell } from './fragments.ts'
import { LIMITS } from './limits.ts'
import { isBlank, type Line, type Span } from './source-text.ts'
import type { Taken } from './tabs.ts'
import { emptyCell, wrappedCell } from './wrapped.ts'

/** A word of a typed line: every character is as wide as every other. */
interface TypedWord extends AlignedWord {
  line: Line
  from: number
  to: number
}

/** A blank line is more than a step: printed white space of half a line is typed as one. Further ones are less. */
const FIRST_BLANK = 1.6
const FURTHER_BLANK = 0.9

/** How far a line stands below the last that has words, over so many blank lines. */
export const stepOver = (blanks: number): number =>
  blanks === 0 ? 1 : 1 + FIRST_BLANK + FURTHER_BLANK * (blanks - 1)

/** The words of a typed text with their places in it. */
export const typedWords = (text: string) =>
  [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    start: index * LETTER,
    end: (index + word.length) * LETTER,
    text: word,
    from: index,
    to: index + word.length,
  }))

/** Whether a line is drawn in dashes, also one for each column. */
const isRule = ({ text }: Line): boolean => /^[-=_–—~\s]+$/u.test(text) && /[-=_–—~]{3}/u.test(text)

/** The words of a line; null for a line that can be no row of aligned words. */
function alignedLine(line: Line, y: number, ruledAbove: boolean): AlignedLine<TypedWord> | null {
  if (line.text.length > LIMITS.alignedLine || line.text.includes('\t')) return null
  const words = typedWords(line.text).map((word) => ({ ...word, line }))
  return { words, y, space: LETTER, ruledAbove }
}

const spanOf = ({ words }: Placed<TypedWord>): Span => ({
  line: words[0]!.line,
  from: words[0]!.from,
  to: words.at(-1)!.to,
})

/** The cells of one logical row. Columns without words get an empty cell. */
function cellsOf(
  row: AlignedTable<TypedWord>['rows'][number],
  { columns }: AlignedTable<TypedWord>,
): RawCell[] {
  const cells: RawCell[] = []
  for (const [column, { from }] of columns.entries()) {
    const pieces = row.flatMap((line) => line.pieces.filter((piece) => piece.first === column))
    if (pieces.length === 0) {
      const covered = cells.at(-1)
      if (covered && covered.column + (covered.columnSpan ?? 1) > column) continue
      cells.push(emptyCell(row[0]!.line.words[0]!.line, column, from / LETTER))
      continue
    }
    // A cell spans columns only where nothing else of the row stands in them.
    const last = Math.max(...pieces.map((piece) => piece.last))
    const blocked = row.some((line) => line.pieces.some(({ first }) => first > column && first <= last))
    cells.push(wrappedCell(pieces.map(spanOf), column, blocked ? 1 : last - column + 1))
  }
  return cells
}

/** Reads tables whose columns are aligned by white space, as `pdftotext -layout` prints them, page after page. */
export class LayoutReader {
  readonly #reader = new AlignedReader<TypedWord>()

  /** The tables among lines, by their first lines; `isFree` says which lines no other table has. */
  tablesIn(lines: readonly Line[], isFree: (at: number) => boolean, issues: Issue[]): Map<number, Taken> {
    const places: number[] = []
    const aligned: (AlignedLine<TypedWord> | null)[] = []
    let y = 0
    let rules = 0
    for (const [at, line] of lines.entries()) {
      if (isBlank(line)) continue
      if (isFree(at) && isRule(line)) {
        rules += 1
        continue
      }
      y += rules + stepOver(at - (places.at(-1) ?? -1) - 1 - rules)
      places.push(at)
      aligned.push(isFree(at) ? alignedLine(line, y, rules > 0) : null)
      rules = 0
    }
    const found = this.#reader.read(aligned).map((table): [number, Taken] => {
      const rows = table.rows.map((row) => cellsOf(row, table))
      const fragment = fragmentOf(rows, 'alignment', { breaks: 'soft' }, issues)
      return [places[table.from]!, { fragment, next: places[table.to - 1]! + 1 }]
    })
    return new Map(found)
  }
}
