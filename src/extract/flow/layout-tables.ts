import type { FlowBlock, FlowTable } from './model.ts'
import { paragraphsIn, seenIn } from './words.ts'

const tablesIn = (blocks: readonly FlowBlock[]): FlowTable[] =>
  blocks.filter((block): block is FlowTable => block.kind === 'table')

/** Tells tables that only arrange things on the page; each table is judged and measured once. */
export class LayoutTables {
  readonly #judged = new Map<FlowTable, boolean>()
  readonly #measured = new Map<FlowTable, number>()

  /**
   * Whether a table only arranges things on the page: its source says so; or tables stand inside of it, and it has one
   * column or no words of its own. Where such tables are usual, one column or most words inside is enough.
   */
  has(table: FlowTable): boolean {
    const known = this.#judged.get(table) ?? this.#judge(table)
    this.#judged.set(table, known)
    return known
  }

  #judge({ rows, arranges }: FlowTable): boolean {
    const often = arranges === 'often'
    const blocks = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks))
    const inner = tablesIn(blocks)
    if (arranges === 'told') return true
    if (rows.every(({ cells }) => cells.length <= 1)) return often || inner.length > 0
    if (inner.length === 0) return false
    const words = this.#wordsIn(blocks)
    return words === this.#wordsIn(inner) || (often && this.#wordsIn(inner.filter(this.#isReal)) * 2 > words)
  }

  /** A table that holds more than one row and column, or arranges such tables in turn. */
  readonly #isReal = (table: FlowTable): boolean =>
    (table.rows.length > 1 && table.rows.some(({ cells }) => cells.length > 1)) || this.has(table)

  #wordsIn(blocks: readonly FlowBlock[]): number {
    let sum = 0
    for (const block of blocks) {
      if (block.kind === 'table') sum += this.#wordsOf(block)
      else for (const paragraph of paragraphsIn([block])) sum += seenIn(paragraph).length
    }
    return sum
  }

  #wordsOf(table: FlowTable): number {
    const cells = table.rows.flatMap((row) => row.cells)
    const known =
      this.#measured.get(table) ?? cells.reduce((sum, { blocks }) => sum + this.#wordsIn(blocks), 0)
    this.#measured.set(table, known)
    return known
  }
}
