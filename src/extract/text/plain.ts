import type { Block, Issue } from '../../model/index.ts'
import { takeBox } from './boxes.ts'
import type { InlineOptions } from './inline.ts'
import { layoutTaker } from './layout.ts'
import { takePipes } from './pipes.ts'
import { proseBlocks } from './prose.ts'
import { isBlank, type Line } from './source-text.ts'
import { type Taken, takeTabs } from './tabs.ts'

/** Finds a table that begins at a line, or null. In this order: the surer witness first. */
export type Taker = (lines: readonly Line[], at: number, issues: Issue[]) => Taken | null
const TAKERS: readonly Taker[] = [takeTabs, takeBox, takePipes]

function take(takers: readonly Taker[], lines: readonly Line[], at: number, issues: Issue[]): Taken | null {
  for (const taker of takers) {
    const taken = taker(lines, at, issues)
    if (taken) return taken
  }
  return null
}

/**
 * Reads lines of plain text into blocks: tables wherever cells are set apart by tabs, pipes, lines or columns
 * of white space, and the headings and paragraphs between them, in order. `beforeTable` says that a table
 * follows the last line; `aligned` is shared by the pages of one text, so that it knows a header again.
 */
export function readLines(
  lines: readonly Line[],
  issues: Issue[],
  options: InlineOptions = {},
  beforeTable = false,
  aligned: Taker = layoutTaker(),
): Block[] {
  const takers = [...TAKERS, aligned]
  const blocks: Block[] = []
  let prose: Line[] = []
  const flush = (tableFollows: boolean): void => {
    if (prose.length > 0) blocks.push(...proseBlocks(prose, tableFollows, options))
    prose = []
  }
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]!
    if (isBlank(line)) {
      let next = at
      while (next < lines.length && isBlank(lines[next]!)) next++
      if (prose.length > 0) flush(next < lines.length && take(takers, lines, next, []) !== null)
      at = next
      continue
    }
    const taken = take(takers, lines, at, issues)
    if (taken) {
      flush(true)
      blocks.push(taken.fragment)
      at = taken.next
    } else {
      prose.push(line)
      at++
    }
  }
  flush(beforeTable)
  return blocks
}
