import { type Fragment, issue } from '../../model/index.ts'
import { fillOf } from '../colour.ts'
import { layOut, type RawCell, type RawRow } from '../grid.ts'
import { childrenOf, descendantsOf, textOf, type XmlElement } from '../xml.ts'
import type { OdtContext, OdtStory } from './story.ts'

/** A row of a table, its cells without the slots that spans cover. */
export interface OdtRow {
  element: XmlElement
  cells: XmlElement[]
  /** Cells and covered slots in order. */
  slots: XmlElement[]
  header: boolean
  hidden: boolean
}

interface FilledCell extends RawCell {
  fill: string | null
}

const MOST_COLUMNS = 256
/** A row written once and said to stand many times is copied so often at most. */
const MOST_COPIES = 1000

/** The rows of a table, groups of rows opened. */
export function rowsOf(table: XmlElement): OdtRow[] {
  const rows: OdtRow[] = []
  const search = (at: XmlElement, header: boolean): void => {
    for (const child of childrenOf(at)) {
      if (child.name === 'table:table-row') {
        const slots = childrenOf(child).filter(
          ({ name }) => name === 'table:table-cell' || name === 'table:covered-table-cell',
        )
        const cells = slots.filter(({ name }) => name === 'table:table-cell')
        const hidden = (child.attributes['table:visibility'] ?? 'visible') !== 'visible'
        const copies = Math.min(MOST_COPIES, repeats(child, 'table:number-rows-repeated'))
        const empty = cells.every((cell) => textOf(cell).trim() === '')
        for (let copy = 0; copy < (empty ? 1 : copies); copy++) {
          rows.push({ element: child, cells, slots, header, hidden })
        }
      } else if (child.name === 'table:table-header-rows') search(child, true)
      else if (child.name === 'table:table-rows' || child.name === 'table:table-row-group')
        search(child, header)
    }
  }
  search(table, false)
  return rows
}

/** A table that only arranges other tables on the page: no words of its own, or no columns of its own. */
export function isLayoutTable(rows: readonly OdtRow[]): boolean {
  const cells = rows.flatMap((row) => row.cells)
  if (!cells.some((cell) => descendantsOf(cell, 'table:table').length > 0)) return false
  if (rows.every((row) => row.cells.length <= 1)) return true
  return cells.every((cell) =>
    childrenOf(cell).every((child) => child.name === 'table:table' || textOf(child).trim() === ''),
  )
}

/** A table as a Fragment; none where all its rows are hidden. */
export function fragmentOf(
  rows: readonly OdtRow[],
  path: string,
  story: OdtStory,
  context: OdtContext,
): Fragment[] {
  /** Cells that reach down from rows above, by their first column. */
  const reaching = new Map<number, { rows: number; span: number }>()
  const raw: RawRow<FilledCell>[] = []
  for (const [index, row] of rows.entries()) {
    const at = `${path} / row ${index + 1}`
    const cells = readCells(row, at, reaching, story, context)
    if (row.hidden) {
      const text = row.cells.map(textOf).join(' | ')
      const message = 'A hidden row of the table was left out.'
      context.issues.push(issue('hidden-left-out', message, { text, places: [story.place(at)] }))
    } else if (cells.length > 0) {
      raw.push({ cells, place: story.place(at), before: 0, after: 0, header: row.header })
    }
  }
  if (raw.length === 0) return []
  const grid = layOut(raw, [])
  for (const { cell, source } of grid.placed.flat()) {
    const fill = fillOf(source?.fill)
    if (fill !== undefined) cell.fill = fill
  }
  const places = [story.place(path)]
  return [{ kind: 'table', columns: grid.columns, rows: grid.rows, places, witness: 'markup' }]
}

function readCells(
  row: OdtRow,
  path: string,
  reaching: Map<number, { rows: number; span: number }>,
  story: OdtStory,
  { styles }: OdtContext,
): FilledCell[] {
  const cells: FilledCell[] = []
  let column = 0
  let number = 0
  let covered = 0
  for (const slot of row.slots) {
    const copies = Math.min(MOST_COLUMNS - column, repeats(slot, 'table:number-columns-repeated'))
    for (let copy = 0; copy < copies; copy++) {
      const above = reaching.get(column)
      const place = story.place(`${path} / cell ${number + 1}`)
      if (slot.name === 'table:covered-table-cell') {
        if (covered > 0) covered--
        else if (above) {
          const { span } = above
          cells.push({ paragraphs: [], place, span, merge: 'continue', joinsLeft: false, fill: null })
          if (--above.rows === 0) reaching.delete(column)
          covered = span - 1
        }
      } else {
        number++
        const span = Math.max(1, Number(slot.attributes['table:number-columns-spanned'] ?? 1) || 1)
        const down = Math.max(1, Number(slot.attributes['table:number-rows-spanned'] ?? 1) || 1)
        if (down > 1) reaching.set(column, { rows: down - 1, span })
        covered = span - 1
        cells.push({
          paragraphs: story.readCellParagraphs(slot, place),
          place,
          span,
          merge: down > 1 ? 'restart' : null,
          joinsLeft: false,
          fill:
            styles.background('table-cell', slot.attributes['table:style-name']) ??
            styles.background('table-row', row.element.attributes['table:style-name']),
        })
      }
      column++
    }
  }
  return cells
}

function repeats(element: XmlElement, attribute: string): number {
  return Math.max(1, Number(element.attributes[attribute] ?? 1) || 1)
}
