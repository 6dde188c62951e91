import { type FlowBlock, type FlowCell, type FlowRow, type FlowTable, plainCell } from '../flow/model.ts'
import { strayIn } from '../flow/unknown.ts'
import type { Theme } from '../theme.ts'
import { childOf, childrenOf, textOf, type XmlElement } from '../xml.ts'
import { changeOf, type Scope } from './scope.ts'
import { shadeOf, stylePainter } from './shading.ts'
import { isOn, type Styles } from './styles.ts'
import { IGNORED } from './unknown.ts'

type ReadCell = (cell: XmlElement, scope: Scope) => FlowBlock[]

/** What decides how a table is painted. */
interface Looks {
  styles: Styles
  theme: Theme
}

/** Reads a table; `readCell` reads what stands in a cell. */
export function readTable(table: XmlElement, scope: Scope, looks: Looks, readCell: ReadCell): FlowTable {
  const { styles, theme } = looks
  const properties = childOf(table, 'w:tblPr')
  const style = styles.table(childOf(properties, 'w:tblStyle')?.attributes['w:val'])
  const byStyle = stylePainter(style, childOf(properties, 'w:tblLook'), theme)
  const whole = shadeOf(childOf(properties, 'w:shd'), theme)
  const widths = childrenOf(childOf(table, 'w:tblGrid'), 'w:gridCol').map((column) =>
    Number(column.attributes['w:w'] ?? Number.NaN),
  )
  return {
    kind: 'table',
    rows: unwrapped(table, 'w:tr').map((row) => rowOf(row, scope, theme, readCell)),
    stray: strayIn(table, HOLDERS, CELLS, IGNORED),
    widths: widths.every((width) => width > 0) ? widths : [],
    paint: (position) => byStyle?.(position) ?? whole,
  }
}

function rowOf(row: XmlElement, scope: Scope, theme: Theme, readCell: ReadCell): FlowRow {
  const properties = childOf(row, 'w:trPr')
  const deletion = childOf(properties, 'w:del')
  const insertion = childOf(properties, 'w:ins')
  const hidden = isOn(childOf(properties, 'w:hidden')) === true
  const change = deletion
    ? changeOf(deletion, 'deleted')
    : insertion
      ? changeOf(insertion, 'inserted')
      : undefined
  const cells = unwrapped(row, 'w:tc')
  if (deletion || hidden) {
    // Its numbers do not count, its words are for saying which row it was.
    const words = cells.map((cell) => plainCell(allText(cell, deletion ? 'w:delText' : 'w:t')))
    return { cells: words, hidden, ...(change && { change }) }
  }
  return {
    cells: cells.map((cell) => cellOf(cell, change ? { ...scope, change } : scope, theme, readCell)),
    before: countOf(properties, 'w:gridBefore'),
    after: countOf(properties, 'w:gridAfter'),
    header: isOn(childOf(properties, 'w:tblHeader')) === true,
    ...(change && { change }),
  }
}

function cellOf(cell: XmlElement, scope: Scope, theme: Theme, readCell: ReadCell): FlowCell {
  const properties = childOf(cell, 'w:tcPr')
  const deletion = childOf(properties, 'w:cellDel')
  const merge = childOf(properties, 'w:vMerge')
  const joined = childOf(properties, 'w:hMerge')
  return {
    blocks: readCell(cell, deletion ? { ...scope, change: changeOf(deletion, 'deleted') } : scope),
    columns: countOf(properties, 'w:gridSpan'),
    continues: merge !== undefined && merge.attributes['w:val'] !== 'restart',
    joinsLeft: joined !== undefined && joined.attributes['w:val'] !== 'restart',
    fill: shadeOf(childOf(properties, 'w:shd'), theme) ?? paragraphShade(cell, theme),
  }
}

/** Some colour the paragraphs of a cell in place of the cell. */
function paragraphShade(cell: XmlElement, theme: Theme): string | null {
  const shades = unwrapped(cell, 'w:p').map((each) => shadeOf(childOf(each, 'w:pPr', 'w:shd'), theme))
  const [first = null] = shades
  return shades.every((shade) => shade === first) ? first : null
}

const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:smartTag', 'w:ins', 'w:moveTo'])
const CELLS = new Set(['w:tc'])
const HOLDERS = new Set([...WRAPPERS, 'w:tr'])

/** The children of one name, also those inside content controls and the like. */
function unwrapped(container: XmlElement, name: string): XmlElement[] {
  return childrenOf(container).flatMap((child) =>
    child.name === name ? [child] : WRAPPERS.has(child.name) ? unwrapped(child, name) : [],
  )
}

function countOf(properties: XmlElement | undefined, name: string): number {
  const count = Number(childOf(properties, name)?.attributes['w:val'] ?? 0)
  return Number.isInteger(count) && count > 0 ? count : 0
}

/** All characters inside an element that stand in `w:t` or in the other named element. */
function allText(element: XmlElement, or: string): string {
  let text = ''
  for (const child of childrenOf(element)) {
    if (child.name === 'w:t' || child.name === or) text += textOf(child)
    else text += `${allText(child, or)}${child.name === 'w:p' ? ' ' : ''}`
  }
  return text
}
