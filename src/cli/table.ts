import Table from 'cli-table3'
import { shorten } from '../util/text.ts'
import { visible } from '../util/visible.ts'
import { type Io, styled } from './io.ts'

/** One column: `width` 0 shares what the others leave, in proportion to `share`. */
export type Column = { head: string; width: number; share?: number; right?: true }

/** No frame: a line under the heads, two spaces between columns. */
const PLAIN = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
}

/** Words longer than this are cut in a table; `show` and the exports have them whole. */
const LONGEST = 160

/** A table that fits `width` columns. Words are shown, never obeyed. */
export function drawTable(
  io: Io,
  width: number,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): string {
  const gaps = 2 * (columns.length - 1)
  const fixed = columns.reduce((sum, column) => sum + column.width, 0)
  const shares = columns.reduce((sum, column) => sum + (column.width === 0 ? (column.share ?? 1) : 0), 0)
  const left = Math.max(0, width - gaps - fixed)
  const widths = columns.map((column) =>
    column.width === 0 ? Math.max(8, Math.floor((left * (column.share ?? 1)) / shares)) : column.width,
  )
  const table = new Table({
    head: columns.map(({ head }) => styled(io, 'bold', head)),
    colWidths: widths,
    colAligns: columns.map(({ right }) => (right ? 'right' : 'left')),
    chars: PLAIN,
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 0 },
    wordWrap: true,
    wrapOnWordBoundary: true,
  })
  table.push(...rows.map((row) => row.map((words) => cell(words))))
  const [head = '', ...body] = table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
  const rule = widths.map((size) => '─'.repeat(size)).join('  ')
  return `${[head, rule, ...body].join('\n')}\n`
}

const cell = (words: string): string =>
  visible(words)
    .split('\n')
    .map((line) => shorten(line, LONGEST))
    .join('\n')
