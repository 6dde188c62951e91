import type { Box, Fragment, FragmentCell, FragmentRow, PagePlace, Paragraph } from '../../../model/index.ts'
import type { PageTags } from '../document/tags.ts'
import { heightOf, union, widthOf } from '../ink/geometry.ts'
import type { Fill, Turn } from '../ink/ink.ts'
import type { PrintedCell, PrintedTable } from '../ruled/printed-table.ts'
import { fillOf, partShaded } from '../ruled/shading.ts'
import { toLines } from '../words/lines.ts'
import { toParagraphs } from '../words/paragraphs.ts'
import type { Word } from '../words/words.ts'

/** Where boxes go: the page's number and the way from the upright page back to the page as shown. */
export interface PageSpot {
  number: number
  toPage: (box: Box) => Box
  /** What the author's tags say of the page, if they are read. */
  tags: PageTags | null
}

export const placeOf = (spot: PageSpot, box: Box): PagePlace => ({
  kind: 'page',
  page: spot.number,
  box: rounded(spot.toPage(box)),
})

/** Boxes to a hundredth of a point: more is noise of the arithmetic. */
function rounded(box: Box): Box {
  const round = (value: number): number => Math.round(value * 100) / 100
  return { left: round(box.left), top: round(box.top), right: round(box.right), bottom: round(box.bottom) }
}

const meets = (one: Box, two: Box): boolean =>
  one.left < two.right && one.right > two.left && one.top < two.bottom && one.bottom > two.top

/** Whether a fill is a panel behind the whole table and more: no cell's own. */
const isBeyond = (fill: Box, table: Box): boolean =>
  widthOf(fill) * heightOf(fill) > 1.2 * widthOf(table) * heightOf(table)

/** The words of a cell as paragraphs; words of each direction are read for themselves. */
export function paragraphsIn(words: readonly Word[], box: Box): Paragraph[] {
  const paragraphs: Paragraph[] = []
  if (words.length === 0) return paragraphs
  for (const turn of [0, 1, 2, 3] as Turn[]) {
    const same = words.filter((word) => word.turn === turn)
    if (same.length === 0) continue
    const lines = toLines(same)
    const edges =
      turn === 0
        ? [box.left, box.right]
        : turn === 1
          ? [box.top, box.bottom]
          : turn === 2
            ? [-box.right, -box.left]
            : [-box.bottom, -box.top]
    paragraphs.push(...toParagraphs(lines, edges[0]!, edges[1]!))
  }
  return paragraphs
}

/** A printed table as a Fragment of the Document. */
export function toFragment(table: PrintedTable, spot: PageSpot, fills: readonly Fill[]): Fragment {
  const near = fills.filter(({ box }) => meets(box, table.box) && !isBeyond(box, table.box))
  const rowsByNumber: FragmentCell[][] = Array.from({ length: table.ys.length - 1 }, () => [])
  for (const cell of table.cells.flatMap((each) => partShaded(each, table, near)))
    rowsByNumber[cell.row]!.push(toCell(cell, spot, near))
  const rows: FragmentRow[] = rowsByNumber.map((cells) => ({
    cells: cells.toSorted((a, b) => a.column - b.column),
  }))
  return {
    kind: 'table',
    columns: table.xs.length - 1,
    rows,
    columnEdges: table.xs.map((x) => Math.round(x * 100) / 100),
    places: [placeOf(spot, table.box)],
    witness: table.witness,
  }
}

function isTaggedHeader({ words }: PrintedCell, { tags }: PageSpot): boolean {
  if (!tags || words.length === 0) return false
  return words.every((word) => word.mark !== null && tags.headers.has(word.mark))
}

function toCell(cell: PrintedCell, spot: PageSpot, fills: readonly Fill[]): FragmentCell {
  const fill = fillOf(cell.box, fills)
  const raw = cell.words.flatMap((word) => word.raw ?? [])
  return {
    column: cell.column,
    columnSpan: cell.columnSpan,
    rowSpan: cell.rowSpan,
    paragraphs: paragraphsIn(cell.words, cell.box),
    ...(fill === null ? {} : { fill }),
    ...(raw.length === 0 ? {} : { raw: raw.join(' ') }),
    ...(isTaggedHeader(cell, spot) ? { header: true as const } : {}),
    places: [placeOf(spot, cell.words.length > 0 ? union(cell.words.map((word) => word.box)) : cell.box)],
  }
}
