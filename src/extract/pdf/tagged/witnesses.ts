import type { Box } from '../../../model/index.ts'
import type { PageTags, TaggedTable } from '../document/tags.ts'
import { union } from '../ink/geometry.ts'
import type { PrintedCell, PrintedTable } from '../ruled/printed-table.ts'
import type { Word } from '../words/words.ts'
import { openTable, withRepeatedHeader } from './carried-over.ts'
import { taggedGrid } from './tagged-grid.ts'

/** Tagged tables looked at on one page. */
const MOST_TABLES = 500

/** Tables that the witnesses agree on or the better supported tells, and the words that are in none of them. */
export interface Weighed {
  tables: PrintedTable[]
  rest: Word[]
  /** Where a tagged table and the page disagree. */
  disagreements: { box: Box; taken: PrintedTable['witness'] }[]
  /** The tagged table with which the page ends. */
  open: PrintedTable | null
}

/**
 * Weighs the author's tags against the drawn lines and against where the words stand. Two of the three outvote the
 * third: drawn lines that agree with the tags keep their grid, which also knows spans and empty cells; tags whose
 * cells stand in rows and columns replace a grid that lacks lines, or make a table where nothing is drawn; tags that
 * the lines cut through are left aside. `before` is the tagged table with which the page before ends.
 */
export function weighTags(
  drawn: readonly PrintedTable[],
  rest: readonly Word[],
  tags: PageTags | null,
  before: PrintedTable | null = null,
): Weighed {
  const weighed: Weighed = { tables: [...drawn], rest: [...rest], disagreements: [], open: null }
  if (!tags || tags.tables.length === 0) return weighed
  const byMark = wordsByMark(drawn, rest)
  const words = [...byMark.values()].flat()
  const first = words.reduce<Word | null>(
    (top, word) => (top && top.box.bottom <= word.box.bottom ? top : word),
    null,
  )
  for (const tagged of tags.tables.slice(0, MOST_TABLES)) {
    const opensPage = tagged.rows[0]?.some(({ marks }) => first?.mark != null && marks.includes(first.mark))
    weighTable(tagged, byMark, weighed, opensPage ? before : null)
  }
  weighed.open = openTable(weighed.tables, words)
  return weighed
}

function wordsByMark(tables: readonly PrintedTable[], rest: readonly Word[]): Map<number, Word[]> {
  const inTables = tables.flatMap((table) => table.cells.flatMap((cell) => cell.words))
  const byMark = new Map<number, Word[]>()
  for (const word of [...inTables, ...rest]) {
    if (word.mark === null) continue
    const same = byMark.get(word.mark)
    if (same) same.push(word)
    else byMark.set(word.mark, [word])
  }
  return byMark
}

function weighTable(
  tagged: TaggedTable,
  byMark: ReadonlyMap<number, Word[]>,
  weighed: Weighed,
  /** The table that it may continue, where it opens its page. */
  before: PrintedTable | null,
): void {
  const cells = tagged.rows
    .flat()
    .map(({ marks }) => marks.flatMap((mark) => byMark.get(mark) ?? []))
    .filter((words) => words.length > 0)
  const words = new Set(cells.flat())
  const touched = weighed.tables.filter((table) =>
    table.cells.some((cell) => cell.words.some((w) => words.has(w))),
  )
  if (compare(cells, touched) === 'agree') return
  const grid = taggedGrid(tagged, byMark, before)
  const isFiner = touched.every((table) => table.cells.every((cell) => cell.words.every((w) => words.has(w))))
  const wins = grid !== null && isFiner && compare(cells, touched) === 'finer'
  if (touched.length > 0 || (!grid && isTabular(tagged, byMark))) {
    weighed.disagreements.push({
      box: union([...words].map((word) => word.box)),
      taken: wins ? 'tags' : touched.length > 0 ? 'ink' : 'alignment',
    })
  }
  if (!wins) return
  const left = weighed.rest.filter((word) => !words.has(word))
  const { table, taken } = before ? withRepeatedHeader(grid, before, left) : { table: grid, taken: [] }
  weighed.tables = [...weighed.tables.filter((each) => !touched.includes(each)), table]
  weighed.rest = left.filter((word) => !taken.includes(word))
}

/** Whether the tags claim rows of several cells that have words. */
const isTabular = ({ rows }: TaggedTable, byMark: ReadonlyMap<number, Word[]>): boolean =>
  rows.filter((row) => row.filter(({ marks }) => marks.some((mark) => byMark.has(mark))).length > 1).length >
  1

/**
 * What drawn tables make of tagged cells: `agree` where no line cuts a tagged cell and none is wanting between two
 * (or all stand in one drawn cell: a table inside a cell), `finer` where lines are only wanting, `cut` else.
 */
function compare(tagged: readonly Word[][], drawn: readonly PrintedTable[]): 'agree' | 'finer' | 'cut' {
  const drawnCell = new Map<Word, PrintedCell>()
  for (const table of drawn)
    for (const cell of table.cells) for (const word of cell.words) drawnCell.set(word, cell)
  const cellsOf = tagged.map((words) => new Set(words.map((word) => drawnCell.get(word) ?? null)))
  if (cellsOf.some((cells) => cells.size > 1)) return 'cut'
  const homes = cellsOf.map(([cell]) => cell ?? null)
  if (homes.includes(null)) return 'finer'
  const distinct = new Set(homes).size
  return distinct === homes.length || distinct <= 1 ? 'agree' : 'finer'
}
