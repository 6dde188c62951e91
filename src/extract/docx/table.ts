import { type Fragment, issue, type Paragraph, type PartPlace, wordsOf } from '../../model/index.ts'
import { fillOf } from '../colour.ts'
import { type Grid, layOut, type RawCell, type RawRow } from '../grid.ts'
import type { Theme } from '../theme.ts'
import { trackedRowIssue } from '../tracked.ts'
import { childOf, childrenOf, textOf, type XmlElement } from '../xml.ts'
import type { Scope } from './inline.ts'
import { changeOf } from './marks.ts'
import { blockElements, cellElements, rowElements, rowScope } from './markup.ts'
import { shadeOf, stylePainter } from './shading.ts'
import type { DocumentContext, HeardCell, StoryReader } from './story.ts'
import { isOn } from './styles.ts'

/** A cell as read, with the colour that it states itself and the words that mammoth should hear in it. */
export interface TableCell extends RawCell {
  shade: string | null
  heard: string
}

/** The rows that are there to see, and what mammoth should hear in them and in the hidden ones. */
export interface ReadRows {
  rows: RawRow<TableCell>[]
  heard: HeardCell[]
}

/** Reads the rows of a table, cell by cell. Deleted and hidden rows are left out and said. */
export function readRows(
  table: XmlElement,
  path: string,
  scope: Scope,
  story: StoryReader,
  context: DocumentContext,
): ReadRows {
  const rows: RawRow<TableCell>[] = []
  const heard: HeardCell[] = []
  for (const [index, row] of rowElements(table).entries()) {
    const at = `${path} / row ${index + 1}`
    const place = story.place(at)
    const properties = childOf(row, 'w:trPr')
    const deletion = childOf(properties, 'w:del')
    const insertion = childOf(properties, 'w:ins')
    if (deletion || insertion) {
      const mark = deletion ? changeOf(deletion, 'deleted') : changeOf(insertion!, 'inserted')
      context.issues.push(trackedRowIssue(mark, rawWords(row), place))
    }
    const inner = rowScope(row, scope)
    if (!inner) continue
    const hidden = isOn(childOf(properties, 'w:hidden')) === true
    if (hidden) {
      const message = 'A hidden row of the table was left out.'
      context.issues.push(issue('hidden-left-out', message, { text: rawWords(row), places: [place] }))
    }
    const cells = cellElements(row).map((cell, cellIndex) =>
      readCell(cell, story.place(`${at} / cell ${cellIndex + 1}`), inner, story, context),
    )
    for (const cell of cells) heard.push({ words: cell.heard, place: cell.place })
    if (cells.length === 0 || hidden) continue
    rows.push({
      cells,
      place,
      before: countOf(properties, 'w:gridBefore'),
      after: countOf(properties, 'w:gridAfter'),
      header: isOn(childOf(properties, 'w:tblHeader')) === true,
    })
  }
  return { rows, heard }
}

function readCell(
  cell: XmlElement,
  place: PartPlace,
  scope: Scope,
  story: StoryReader,
  context: DocumentContext,
): TableCell {
  const properties = childOf(cell, 'w:tcPr')
  const deletion = childOf(properties, 'w:cellDel')
  const inner: Scope = deletion ? { ...scope, change: changeOf(deletion, 'deleted') } : scope
  const { value: paragraphs, heard } = story.listen(() => story.readCellParagraphs(cell, inner, place))
  const merge = childOf(properties, 'w:vMerge')
  const joined = childOf(properties, 'w:hMerge')
  return {
    paragraphs,
    place,
    span: Math.max(1, countOf(properties, 'w:gridSpan')),
    merge: merge ? (merge.attributes['w:val'] === 'restart' ? 'restart' : 'continue') : null,
    joinsLeft: joined !== undefined && joined.attributes['w:val'] !== 'restart',
    shade: shadeOf(childOf(properties, 'w:shd'), context.theme) ?? paragraphShade(cell, context.theme),
    heard,
  }
}

/** Some colour the paragraphs of a cell in place of the cell. */
function paragraphShade(cell: XmlElement, theme: Theme): string | null {
  const shades = blockElements(cell, { heard: 'both' })
    .filter(({ element }) => element.name === 'w:p')
    .map(({ element }) => shadeOf(childOf(element, 'w:pPr', 'w:shd'), theme))
  const [first = null] = shades
  return shades.every((shade) => shade === first) ? first : null
}

/** The table as a Fragment: laid out, and painted by its own, its style's and its table's shading. */
export function fragmentOf(
  table: XmlElement,
  rows: readonly RawRow<TableCell>[],
  place: PartPlace,
  context: DocumentContext,
): Fragment {
  const widths = childrenOf(childOf(table, 'w:tblGrid'), 'w:gridCol').map((column) =>
    Number(column.attributes['w:w'] ?? Number.NaN),
  )
  const grid = layOut(rows, widths.every((width) => width > 0) ? widths : [])
  paint(grid, table, context)
  return { kind: 'table', columns: grid.columns, rows: grid.rows, places: [place], witness: 'markup' }
}

function paint(grid: Grid<TableCell>, table: XmlElement, context: DocumentContext): void {
  const properties = childOf(table, 'w:tblPr')
  const style = context.styles.table(childOf(properties, 'w:tblStyle')?.attributes['w:val'])
  const byStyle = stylePainter(style, childOf(properties, 'w:tblLook'), context.theme)
  const whole = shadeOf(childOf(properties, 'w:shd'), context.theme)
  for (const [row, cells] of grid.placed.entries()) {
    for (const { cell, source } of cells) {
      if (!source) continue
      const position = { row, rows: grid.rows.length, columns: grid.columns, ...cell }
      const fill = fillOf(source.shade ?? byStyle?.(position) ?? whole)
      if (fill !== undefined) cell.fill = fill
    }
  }
}

function countOf(properties: XmlElement | undefined, name: string): number {
  const count = Number(childOf(properties, name)?.attributes['w:val'] ?? 0)
  return Number.isInteger(count) && count > 0 ? count : 0
}

/** The words of a row that is not read, for saying which one it was. */
function rawWords(row: XmlElement): string {
  const paragraphs: Paragraph[] = cellElements(row).map((cell) => ({
    runs: [{ text: allText(cell) }],
  }))
  return wordsOf(paragraphs).replaceAll('\n', ' | ')
}

function allText(element: XmlElement): string {
  let text = ''
  for (const child of childrenOf(element)) {
    if (child.name === 'w:t' || child.name === 'w:delText') text += textOf(child)
    else text += `${allText(child)}${child.name === 'w:p' ? ' ' : ''}`
  }
  return text
}
