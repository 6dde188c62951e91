import { shorten } from '../util/text.ts'
import { visible } from '../util/visible.ts'
import { type Io, styled } from './io.ts'
import { widthOf } from './width.ts'

/**
 * One column: `width` 0 shares what the others leave, in proportion to `share`, and has at least `least` columns of the
 * terminal: as many as its longest word that must stay whole, such as an id.
 */
export type Column = { head: string; width: number; share?: number; least?: number; right?: true }

/** Between two columns. */
const GAP = '  '

/** What a column that shares has at least, where nothing else is said. */
const LEAST = 8

/** Words longer than this are cut in a table; `show` and the exports have them whole. */
const LONGEST = 160

/**
 * A table that fits `width` columns; where it cannot without cutting words that must stay whole, each row is a block
 * of lines instead, one a column. Words are shown, never obeyed.
 */
export function drawTable(
  io: Io,
  width: number,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): string {
  const widths = widthsOf(columns, width)
  return widths === null ? drawBlocks(io, width, columns, rows) : drawGrid(io, columns, widths, rows)
}

/** How wide each column is; null where they do not fit. */
function widthsOf(columns: readonly Column[], width: number): number[] | null {
  const fixed = columns.reduce((sum, column) => sum + column.width, GAP.length * (columns.length - 1))
  const shares = columns.reduce((sum, column) => sum + (column.width === 0 ? (column.share ?? 1) : 0), 0)
  const widths = columns.map((column) =>
    column.width === 0
      ? Math.max(column.least ?? LEAST, Math.floor(((width - fixed) * (column.share ?? 1)) / shares))
      : column.width,
  )
  // What the floors of some took, the widest gives.
  const over = widths.reduce((sum, each) => sum + each, GAP.length * (columns.length - 1)) - width
  if (over <= 0) return widths
  const giver = columns.findIndex(
    (column, at) => column.width === 0 && widths[at]! - over >= (column.least ?? LEAST),
  )
  if (giver < 0) return null
  widths[giver]! -= over
  return widths
}

function drawGrid(
  io: Io,
  columns: readonly Column[],
  widths: readonly number[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[], style: (text: string) => string = (text) => text): string =>
    cells
      .map((words, at) => {
        const space = ' '.repeat(Math.max(0, widths[at]! - widthOf(words)))
        return columns[at]!.right ? space + style(words) : style(words) + space
      })
      .join(GAP)
      .trimEnd()
  const lines = [
    line(
      columns.map(({ head }) => head),
      (head) => styled(io, 'bold', head),
    ),
    widths.map((size) => '─'.repeat(size)).join(GAP),
  ]
  for (const row of rows) {
    const cells = row.map((words, at) => cellLines(words, widths[at]!))
    const height = Math.max(...cells.map((each) => each.length))
    for (let at = 0; at < height; at++) lines.push(line(cells.map((each) => each[at] ?? '')))
  }
  return `${lines.join('\n')}\n`
}

function drawBlocks(
  io: Io,
  width: number,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): string {
  const size = Math.max(...columns.map(({ head }) => widthOf(head)))
  const blank = ' '.repeat(size)
  const block = (row: readonly string[]): string =>
    columns
      .flatMap(({ head }, at) =>
        row[at] === ''
          ? []
          : cellLines(row[at]!, width - size - GAP.length).map(
              (words, line) => `${line === 0 ? styled(io, 'dim', head.padEnd(size)) : blank}${GAP}${words}\n`,
            ),
      )
      .join('')
  return rows.map(block).join('\n')
}

/** The words of a cell in lines of at most `width` columns. */
function cellLines(words: string, width: number): string[] {
  return visible(words)
    .split('\n')
    .flatMap((line) => linesOf(shorten(line, LONGEST), width))
}

/** Words in lines of at most `width` columns; a word that is longer is cut. */
function linesOf(text: string, width: number): string[] {
  if (widthOf(text) <= width) return [text]
  const lines: string[] = []
  let line = ''
  let used = 0
  const end = (): void => {
    lines.push(line)
    line = ''
    used = 0
  }
  for (const word of text.split(' ')) {
    const size = widthOf(word)
    if (line !== '' && used + 1 + size > width) end()
    else if (line !== '') {
      line += ' '
      used += 1
    }
    if (size <= width) {
      line += word
      used += size
      continue
    }
    for (const character of word) {
      const step = widthOf(character)
      if (line !== '' && used + step > width) end()
      line += character
      used += step
    }
  }
  end()
  return lines
}
