import type { TextPlace } from '../../model/index.ts'
import type { FlowBlock, FlowCell, FlowRow, FlowTable } from '../flow/model.ts'
import { paragraphsIn, seenIn } from '../flow/words.ts'
import { fillOf } from './colours.ts'
import { childrenOf, type DomElement, type DomNode, isElement, isHidden } from './dom.ts'
import { hull } from './fragments.ts'

/** What a table's reader needs to know of the page around it. */
export interface PageContext {
  text: string
  place(start: number, end: number): TextPlace
  placeOf(element: DomElement): TextPlace
  blocksIn(element: DomElement): FlowBlock[]
}

const elements = (node: DomNode): DomElement[] => childrenOf(node).filter(isElement)
const isCell = (element: DomElement): boolean => element.name === 'td' || element.name === 'th'

/** Reads a table with its spans, header marks and colours; the foot last, wherever it is written. */
export function readHtmlTable(table: DomElement, page: PageContext): FlowTable {
  const parts = elements(table).filter(({ name }) => ['tr', 'thead', 'tbody', 'tfoot'].includes(name))
  const isFoot = ({ name }: DomElement): boolean => name === 'tfoot'
  const sections = [...parts.filter((part) => !isFoot(part)), ...parts.filter(isFoot)]
  const isArranging = ['presentation', 'none'].includes(table.attribs['role'] ?? '')
  return {
    kind: 'table',
    rows: sections.flatMap((section) => rowsOf(section, page)),
    arranges: isArranging ? 'told' : 'often',
    place: page.placeOf(table),
  }
}

function rowsOf(section: DomElement, page: PageContext): FlowRow[] {
  const rows = section.name === 'tr' ? [section] : elements(section).filter(({ name }) => name === 'tr')
  return rows.map((row, index) => ({
    cells: cellsOf(row, rows.length - index, page),
    header: section.name === 'thead',
    hidden: isHidden(row) || isHidden(section),
    place: page.placeOf(row),
  }))
}

/** The cells of a row; `below` rows of its section are left, itself included. */
function cellsOf(row: DomElement, below: number, page: PageContext): FlowCell[] {
  const cells: FlowCell[] = []
  let unseen: FlowBlock[] = []
  for (const element of elements(row).filter(isCell)) {
    const blocks = page.blocksIn(element)
    if (isHidden(element)) {
      // A cell that is not shown has no slot; its words are told of beside it.
      const words = [...paragraphsIn(blocks)].map(seenIn).join(' ').trim()
      if (words !== '')
        unseen.push({ kind: 'paragraph', marks: [{ kind: 'hidden', words }], place: page.placeOf(element) })
      continue
    }
    const at = element.sourceCodeLocation
    const from = at?.startTag?.endOffset ?? at?.startOffset ?? 0
    const to = at?.endTag?.startOffset ?? at?.endOffset ?? 0
    const places = [...paragraphsIn(blocks)].flatMap((paragraph) =>
      seenIn(paragraph) !== '' && paragraph.place?.kind === 'text' ? [paragraph.place] : [],
    )
    cells.push({
      blocks: [...unseen, ...blocks],
      columns: spanOf(element, 'colspan'),
      // Zero rows means all that follow.
      rows: Math.min(spanOf(element, 'rowspan') || below, below),
      fill: fillOf(element) ?? fillOf(row) ?? null,
      header: element.name === 'th' && !element.attribs['scope']?.startsWith('row'),
      raw: page.text.slice(from, to),
      place: places.length > 0 ? hull(places) : page.place(from, from),
    })
    unseen = []
  }
  if (cells.length === 0 && unseen.length > 0) cells.push({ blocks: [] })
  cells.at(-1)?.blocks.push(...unseen)
  return cells
}

const spanOf = (element: DomElement, name: string): number => {
  const span = Number.parseInt(element.attribs[name] ?? '1', 10)
  return Number.isNaN(span) || span < 0 ? 1 : span
}
