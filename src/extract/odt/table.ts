import type { FlowBlock, FlowCell, FlowRow, FlowTable, Mark } from '../flow/model.ts'
import { strayIn } from '../flow/unknown.ts'
import { childrenOf, textOf, type XmlElement } from '../xml.ts'
import type { OdtStyles } from './styles.ts'
import { IGNORED } from './unknown.ts'

/** A row written once and said to stand many times is copied so often at most; cells up to so many a row. */
const MOST_COPIES = 1000
const MOST_CELLS = 256

const GROUPS = ['table:table-header-rows', 'table:table-rows', 'table:table-row-group']
const HOLDERS = new Set([...GROUPS, 'table:table-row'])
const CELLS = new Set(['table:table-cell', 'table:covered-table-cell'])

/** Tells of what a table holds beside its cells. */
export const strayInTable = (table: XmlElement): Mark[] => strayIn(table, HOLDERS, CELLS, IGNORED)

/** Reads a table, groups of rows opened; `readCell` reads what stands in a cell. */
export function readTable(
  table: XmlElement,
  styles: OdtStyles,
  readCell: (cell: XmlElement) => FlowBlock[],
): FlowTable {
  const rows: FlowRow[] = []
  const search = (at: XmlElement, header: boolean): void => {
    for (const child of childrenOf(at)) {
      if (child.name === 'table:table-row') {
        const isEmpty = textOf(child).trim() === ''
        const copies = isEmpty ? 1 : repeats(child, 'table:number-rows-repeated')
        const hidden = (child.attributes['table:visibility'] ?? 'visible') !== 'visible'
        for (let copy = 0; copy < copies; copy++) {
          rows.push({ cells: cellsOf(child, styles, readCell), header, hidden })
        }
      } else if (GROUPS.includes(child.name)) {
        search(child, header || child.name === 'table:table-header-rows')
      }
    }
  }
  search(table, false)
  return { kind: 'table', rows }
}

function cellsOf(
  row: XmlElement,
  styles: OdtStyles,
  readCell: (cell: XmlElement) => FlowBlock[],
): FlowCell[] {
  const cells: FlowCell[] = []
  for (const slot of childrenOf(row)) {
    const { attributes } = slot
    if (slot.name === 'table:covered-table-cell') {
      const words = textOf(slot)
      const beside = cells.at(-1)
      // Nobody sees what stands under another cell.
      if (words.trim() !== '') beside?.blocks.push({ kind: 'paragraph', marks: [{ kind: 'hidden', words }] })
    }
    if (slot.name !== 'table:table-cell') continue
    const copies = Math.min(MOST_CELLS - cells.length, repeats(slot, 'table:number-columns-repeated'))
    for (let copy = 0; copy < copies; copy++) {
      cells.push({
        blocks: readCell(slot),
        columns: Number(attributes['table:number-columns-spanned'] ?? 1) || 1,
        rows: Number(attributes['table:number-rows-spanned'] ?? 1) || 1,
        fill:
          styles.background('table-cell', attributes['table:style-name']) ??
          styles.background('table-row', row.attributes['table:style-name']),
      })
    }
  }
  return cells
}

function repeats(element: XmlElement, attribute: string): number {
  return Math.min(MOST_COPIES, Math.max(1, Number(element.attributes[attribute] ?? 1) || 1))
}
