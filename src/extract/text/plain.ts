import type { Block, Issue } from '../../model/index.ts'
import { takeBox } from './boxes.ts'
import type { InlineOptions } from './inline.ts'
import { LayoutReader } from './layout.ts'
import { takePipes } from './pipes.ts'
import { proseBlocks } from './prose.ts'
import { isBlank, type Line } from './source-text.ts'
import { type Taken, takeTabs } from './tabs.ts'

/** Find a table that begins at a line, or null. In this order: the surer witness first. */
const TAKERS: readonly ((lines: readonly Line[], at: number, issues: Issue[]) => Taken | null)[] = [
  takeTabs,
  takeBox,
  takePipes,
]

/** The tables among lines, by their first lines: of tabs, drawn lines and pipes first, then aligned ones between. */
function tablesIn(lines: readonly Line[], layout: LayoutReader, issues: Issue[]): Map<number, Taken> {
  const tables = new Map<number, Taken>()
  const taken = new Set<number>()
  for (let at = 0; at < lines.length; ) {
    const table = isBlank(lines[at]!) ? null : firstOf(lines, at, issues)
    if (table) tables.set(at, table)
    const next = table?.next ?? at + 1
    if (table) for (let line = at; line < next; line++) taken.add(line)
    at = next
  }
  for (const [at, table] of layout.tablesIn(lines, (at) => !taken.has(at), issues)) tables.set(at, table)
  return tables
}

function firstOf(lines: readonly Line[], at: number, issues: Issue[]): Taken | null {
  for (const taker of TAKERS) {
    const taken = taker(lines, at, issues)
    if (taken) return taken
  }
  return null
}

/**
 * Reads lines of plain text into blocks: tables wherever cells are set apart by tabs, pipes, lines or columns
 * of white space, and the headings and paragraphs between them, in order. `beforeTable` says that a table
 * follows the last line; `layout` is shared by the pages of one text, so that it knows a table that goes on.
 */
export function readLines(
  lines: readonly Line[],
  issues: Issue[],
  options: InlineOptions = {},
  beforeTable = false,
  layout: LayoutReader = new LayoutReader(),
): Block[] {
  const tables = tablesIn(lines, layout, issues)
  const blocks: Block[] = []
  const width = lines.reduce((most, { text }) => Math.max(most, text.trim().length), 0)
  let prose: Line[] = []
  const flush = (tableFollows: boolean): void => {
    if (prose.length > 0) blocks.push(...proseBlocks(prose, tableFollows, width, options))
    prose = []
  }
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]!
    const table = tables.get(at)
    if (table) {
      flush(true)
      blocks.push(table.fragment)
      at = table.next
    } else if (isBlank(line)) {
      while (at < lines.length && isBlank(lines[at]!)) at++
      flush(tables.has(at))
    } else {
      prose.push(line)
      at++
    }
  }
  flush(beforeTable)
  return blocks
}
