import type { FlowBlock, FlowNote, FlowParagraph } from '../flow/model.ts'
import { told } from '../flow/unknown.ts'
import type { Theme } from '../theme.ts'
import { childOf, childrenOf, textOf, type XmlElement } from '../xml.ts'
import { headingLevel, isLarger } from './heading.ts'
import { type FieldStack, type InlineContext, readInline } from './inline.ts'
import type { Numbering } from './numbering.ts'
import { contentOf, type Scope, scopeInside } from './scope.ts'
import { isOn, numberingOf, type Styles } from './styles.ts'
import { readTable } from './table.ts'
import { unreadIn } from './unknown.ts'

/** What every story of a document shares: looks, colours, counts, and its notes. */
export interface DocumentContext {
  styles: Styles
  numbering: Numbering
  theme: Theme
  /** The notes that are not referred to yet, by kind and id (`comment 3`). */
  notes: Map<string, XmlElement>
  /** As in InlineContext. */
  wordsOfPart(id: string): string
}

/** The blocks of a body, a header, a note or a cell, in reading order. */
export function blocksOf(
  container: XmlElement,
  context: DocumentContext,
  scope: Scope = {},
  fields: FieldStack = [],
): FlowBlock[] {
  return childrenOf(container).flatMap((child): FlowBlock[] => {
    const inner = scopeInside(child, scope)
    if (inner) return blocksOf(contentOf(child), context, inner, fields)
    if (child.name === 'w:p') return [paragraphOf(child, context, scope, fields)]
    if (child.name === 'w:tbl') {
      // Neither words nor columns: what a form asks for where nothing is filled in.
      if (scope.isPrompt) return told([{ kind: 'aside', words: textOf(child) }])
      return [readTable(child, scope, context, (cell, inCell) => blocksOf(cell, context, inCell))]
    }
    return told(unreadIn(child))
  })
}

function paragraphOf(
  element: XmlElement,
  context: DocumentContext,
  scope: Scope,
  fields: FieldStack,
): FlowParagraph {
  const { styles, numbering } = context
  const properties = childOf(element, 'w:pPr')
  const style = styles.paragraph(childOf(properties, 'w:pStyle')?.attributes['w:val'])
  const inline: InlineContext = {
    styles,
    readBox: (content, inBox) => blocksOf(content, context, inBox),
    noteOf: (kind, id) => noteOf(kind, id, context),
    wordsOfPart: (id) => context.wordsOfPart(id),
  }
  const { marks, looks } = readInline(element, style.look, fields, scope, inline)
  const mark = childOf(properties, 'w:rPr')
  const joinsNext = childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined
  const isUnseen = isOn(childOf(mark, 'w:vanish')) === true && !marks.some(({ kind }) => kind === 'words')
  const isCounted = !joinsNext && !isUnseen && !scope.isPrompt
  const number = isCounted ? numbering.next(numberingOf(properties), style) : null
  return {
    kind: 'paragraph',
    marks,
    ...(number && { number }),
    ...headingLevel(properties, styles),
    larger: isLarger(looks, styles),
    joinsNext,
  }
}

/** The note of a reference, read where it is referred to first. */
function noteOf(kind: FlowNote['kind'], id: string, context: DocumentContext): FlowNote | null {
  const key = `${kind} ${id}`
  const element = context.notes.get(key)
  context.notes.delete(key)
  return element ? { kind, id, blocks: blocksOf(element, context) } : null
}
