import type { ListItem } from '../../model/index.ts'
import type { FlowBlock, FlowParagraph, Mark } from '../flow/model.ts'
import { told, unknownElement, unreadMark, wordsIn } from '../flow/unknown.ts'
import { childrenOf, descendantsOf, type XmlElement } from '../xml.ts'
import type { Change } from './changes.ts'
import { type OpenChanges, readInline } from './inline.ts'
import type { Counting, ListCounter } from './lists.ts'
import type { OdtStyles } from './styles.ts'
import { readTable } from './table.ts'
import { IGNORED } from './unknown.ts'

/** What every story of a document shares. */
export interface OdtContext {
  styles: OdtStyles
  lists: ListCounter
  changes: ReadonlyMap<string, Change>
  /** The changes that are open where the reading has come to. */
  open: OpenChanges
  /** The words of an object (a formula, a chart) that the archive holds under a name. */
  wordsOfObject(name: string): string
}

/** Containers whose blocks are read as if they were not there: sections, indexes, frames, shapes, headers. */
const TRANSPARENT = /^(?:text|draw|dr3d|style|loext|office):/

/** The blocks of a body, a header, a note, a text box or a cell in order; lists are counted on the way. */
export function blocksOf(container: XmlElement, context: OdtContext, hidden = false): FlowBlock[] {
  const { lists } = context
  return childrenOf(container).flatMap((child): FlowBlock[] => {
    switch (child.name) {
      case 'text:p':
        return [paragraphOf(child, context, hidden, null)]
      case 'text:h': {
        const level = Number(child.attributes['text:outline-level'] ?? 1) - 1
        return [paragraphOf(child, context, hidden, lists.heading(Math.min(9, Math.max(0, level))))]
      }
      case 'table:table':
        return [readTable(child, context.styles, (cell) => blocksOf(cell, context, hidden))]
      case 'text:list':
        return listed(child, lists.begin(child), 0, context, hidden)
      case 'office:annotation':
        return told([{ kind: 'note', note: { kind: 'comment', blocks: blocksOf(child, context) } }])
      case 'draw:object':
      case 'draw:object-ole':
        return told([objectMark(child, context)])
      case 'office:forms':
        return told(formMarks(child))
    }
    if (IGNORED.has(child.name)) return []
    if (TRANSPARENT.test(child.name)) {
      return blocksOf(child, context, hidden || child.attributes['text:display'] === 'none')
    }
    return told(unknownElement(child, IGNORED))
  })
}

/** Tells of an embedded object and, where it holds its words as such (a formula, a chart), of those. */
function objectMark(object: XmlElement, context: OdtContext): Mark {
  const href = object.attributes['xlink:href'] ?? ''
  const words = wordsIn(object) || context.wordsOfObject(href.replace(/^\.\//, ''))
  return unreadMark('an embedded object', words)
}

/** Tells of what is filled into the fields of a form, which stand on the page beside its words. */
function formMarks(forms: XmlElement): Mark[] {
  const filled = ['form:text', 'form:textarea', 'form:formatted-text', 'form:date', 'form:combobox']
    .flatMap((name) => descendantsOf(forms, name))
    .map(({ attributes }) => attributes['form:current-value'] ?? attributes['form:value'] ?? '')
  const words = filled.join(' ').trim()
  return words === '' ? [] : [unreadMark('the fields of a form', words)]
}

function listed(
  list: XmlElement,
  counting: Counting,
  level: number,
  context: OdtContext,
  hidden: boolean,
): FlowBlock[] {
  const own = { ...counting, style: list.attributes['text:style-name'] ?? counting.style }
  return childrenOf(list).flatMap((item) => {
    let first = item.name === 'text:list-item'
    return childrenOf(item).flatMap((child): FlowBlock[] => {
      if (child.name === 'text:list') return listed(child, own, level + 1, context, hidden)
      if (child.name !== 'text:p' && child.name !== 'text:h')
        return blocksOf({ ...item, children: [child] }, context, hidden)
      const start = item.attributes['text:start-value']
      const number = first ? context.lists.next(own, Math.min(9, level), start) : null
      first = false
      return [paragraphOf(child, context, hidden, number)]
    })
  })
}

function paragraphOf(
  element: XmlElement,
  context: OdtContext,
  hidden: boolean,
  number: ListItem | null,
): FlowParagraph {
  const { styles, changes, open } = context
  const style = element.attributes['text:style-name']
  const look = styles.paragraph(style)
  const marks = readInline(element, hidden ? { ...look, hidden } : look, open, {
    styles,
    changes,
    readBlocks: (content) => blocksOf(content, context),
  })
  const level = element.name === 'text:h' ? levelOf(element) : styles.level(style)
  return { kind: 'paragraph', marks, ...(number && { number }), ...(level !== undefined && { level }) }
}

const levelOf = (heading: XmlElement): number =>
  Math.min(6, Math.max(1, Number(heading.attributes['text:outline-level'] ?? 1) || 1))
