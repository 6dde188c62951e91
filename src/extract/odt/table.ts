import type { FlowBlock, FlowCell, FlowRow, FlowTable } from '../flow/model.ts'
import { strayIn } from '../flow/unknown.ts'
import { childrenOf, textOf, type XmlElement } from '../xml.ts'
import type { OdtStyles } from './styles.ts'
import { IGNORED } from './unknown.ts'

/** A row written once and said to stand many times is copied so often at most; cells up to so many a row. */
const MOST_COPIES = 1000
const MOST_CELLS = 256

const GROUPS = ['table:table-header-rows', 'table:table-rows', 'table:table-row-group']
const HOLDERS = new Set([...GROUPS, 'table:table-row'])
const COVERED = 'table:covered-table-cell'
const CELLS = new Set(['table:table-cell', COVERED])

/** A row of a table, and its cells and the slots that others cover, column by column. */
interface OdtRow {
  element: XmlElement
  header: boolean
  slots: XmlElement[]
}

/** Reads a table, groups of rows opened; `readCell` reads what stands in a cell. */
export function readTable(
  table: XmlElement,
  styles: OdtStyles,
  readCell: (cell: XmlElement) => FlowBlock[],
): FlowTable {
  const rows = rowsOf(table, false)
  const covered = rows.flatMap(({ slots }) => slots.filter(({ name }) => name === COVERED))
  // Nobody sees what stands under another cell.
  const under = [...new Set(covered)].map(textOf).filter((words) => words.trim() !== '')
  const reached = new Set<string>()
  return {
    kind: 'table',
    rows: rows.map(({ element, header, slots }, index): FlowRow => {
      const cells: FlowCell[] = []
      for (const [column, slot] of slots.entries()) {
        const { attributes } = slot
        const columns = Math.min(MOST_CELLS, countOf(slot, 'table:number-columns-spanned'))
        if (slot.name !== COVERED) {
          const rowSpan = reachOf(rows, index, column)
          for (let below = 0; below < rowSpan; below++) {
            for (let right = 0; right < columns; right++) reached.add(`${index + below} ${column + right}`)
          }
          cells.push({
            blocks: readCell(slot),
            columns,
            rows: rowSpan,
            fill:
              styles.background('table-cell', attributes['table:style-name']) ??
              styles.background('table-row', element.attributes['table:style-name']),
          })
          // Covered, but no cell says so: the cells beside it keep their columns.
        } else if (!reached.has(`${index} ${column}`)) cells.push({ blocks: [] })
      }
      const isBlank = slots.every(({ name }) => name === COVERED)
      return {
        cells: isBlank ? [] : cells,
        header,
        hidden: (element.attributes['table:visibility'] ?? 'visible') !== 'visible',
      }
    }),
    stray: [
      ...strayIn(table, HOLDERS, CELLS, IGNORED),
      ...under.map((words) => ({ kind: 'hidden' as const, words })),
    ],
  }
}

function rowsOf(container: XmlElement, header: boolean): OdtRow[] {
  return childrenOf(container).flatMap((child): OdtRow[] => {
    if (GROUPS.includes(child.name)) return rowsOf(child, header || child.name === GROUPS[0])
    if (child.name !== 'table:table-row') return []
    const slots = childrenOf(child)
      .filter(({ name }) => CELLS.has(name))
      .flatMap((slot) => copiesOf(slot, repeats(slot, 'table:number-columns-repeated', MOST_CELLS)))
      .slice(0, MOST_CELLS)
    const isEmpty = textOf(child).trim() === ''
    const copies = isEmpty ? 1 : repeats(child, 'table:number-rows-repeated', MOST_COPIES)
    return copiesOf({ element: child, header, slots }, copies)
  })
}

/** How many rows a cell covers: as many as it says, while the rows below leave it the slot. */
function reachOf(rows: readonly OdtRow[], index: number, column: number): number {
  const said = countOf(rows[index]?.slots[column], 'table:number-rows-spanned')
  let reach = 1
  while (reach < said && rows[index + reach]?.slots[column]?.name === COVERED) reach++
  return reach
}

const copiesOf = <T>(one: T, copies: number): T[] => Array.from({ length: copies }, () => one)

const countOf = (element: XmlElement | undefined, attribute: string): number =>
  Math.max(1, Number(element?.attributes[attribute] ?? 1) || 1)

const repeats = (element: XmlElement, attribute: string, most: number): number =>
  Math.min(most, Math.floor(countOf(element, attribute)))
