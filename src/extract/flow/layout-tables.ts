import type { FlowBlock, FlowTable } from './model.ts'
import { paragraphsIn, seenIn } from './words.ts'

/** How many words a table has, how many of them in tables inside of it, and in those that are tables indeed. */
interface Extent {
  words: number
  inner: number
  innerReal: number
  nests: boolean
  layout: boolean
}

/** Tells tables that only arrange things on the page; each table is measured once. */
export class LayoutTables {
  readonly #known = new Map<FlowTable, Extent>()

  /**
   * Whether a table only arranges things on the page: its source says so; or tables stand inside of it, and it has one
   * column or no words of its own. Where such tables are usual, one column or most words inside is enough.
   */
  has(table: FlowTable): boolean {
    return this.#extentOf(table).layout
  }

  #extentOf(table: FlowTable): Extent {
    const known = this.#known.get(table)
    if (known) return known
    const sum: Extent = { words: 0, inner: 0, innerReal: 0, nests: false, layout: false }
    for (const row of table.rows) for (const cell of row.cells) this.#add(cell.blocks, sum)
    const isOneColumn = table.rows.every((row) => row.cells.length <= 1)
    sum.layout =
      table.arranges === 'told' ||
      (table.arranges === 'often' && (isOneColumn || sum.innerReal * 2 > sum.words)) ||
      (sum.nests && (isOneColumn || sum.words === sum.inner))
    this.#known.set(table, sum)
    return sum
  }

  #add(blocks: readonly FlowBlock[], sum: Extent): void {
    for (const block of blocks) {
      if (block.kind !== 'table') {
        for (const paragraph of paragraphsIn([block])) sum.words += seenIn(paragraph).length
      } else {
        const { words, layout } = this.#extentOf(block)
        const isReal = layout || (block.rows.length > 1 && block.rows.some(({ cells }) => cells.length > 1))
        sum.nests = true
        sum.words += words
        sum.inner += words
        if (isReal) sum.innerReal += words
      }
    }
  }
}
