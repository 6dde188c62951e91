import type { TrackedChange } from '../../model/index.ts'
import type { FlowBlock, FlowNote, Mark } from '../flow/model.ts'
import { unknownElement } from '../flow/unknown.ts'
import { addWords } from '../flow/words.ts'
import { signsIn } from '../symbols.ts'
import { childOf, textOf, type XmlElement } from '../xml.ts'
import type { Change } from './changes.ts'
import type { OdtStyles, TextLook } from './styles.ts'
import { IGNORED } from './unknown.ts'

/** Changes that are open at some point of a story; they may run over several paragraphs. */
export type OpenChanges = Map<string, TrackedChange>

/** What the words of a paragraph lead to. */
export interface InlineContext {
  styles: OdtStyles
  changes: ReadonlyMap<string, Change>
  /** Reads what a text box, a shape or a note holds. */
  readBlocks(content: XmlElement): FlowBlock[]
}

/** Shapes and frames, which hold paragraphs of their own. */
const isShape = (name: string): boolean => name.startsWith('draw:') || name.startsWith('dr3d:')

/** Elements of the text whose words are read where they stand: fields, links, ruby, controls. */
const isText = (name: string): boolean => name.startsWith('text:') || name.startsWith('loext:')

/** Reads the content of a paragraph; `look` is that of its style. */
export function readInline(
  paragraph: XmlElement,
  look: TextLook,
  open: OpenChanges,
  context: InlineContext,
): Mark[] {
  const reader = new InlineReader(open, context)
  reader.readChildren(paragraph, look)
  return reader.marks
}

class InlineReader {
  readonly marks: Mark[] = []
  private readonly open: OpenChanges
  private readonly context: InlineContext

  constructor(open: OpenChanges, context: InlineContext) {
    this.open = open
    this.context = context
  }

  readChildren(element: XmlElement, look: TextLook): void {
    for (const child of element.children) {
      // White space is one space, however it is laid out in the file.
      if (typeof child === 'string') this.take(child.replace(/[\t\n\r ]+/g, ' '), look)
      else this.readElement(child, look)
    }
  }

  private readElement(element: XmlElement, look: TextLook): void {
    const { name, attributes } = element
    const { styles, changes } = this.context
    const id = attributes['text:change-id'] ?? ''
    switch (name) {
      case 'text:s':
        this.take(' '.repeat(Math.min(200, Number(attributes['text:c'] ?? 1) || 1)), look)
        return
      case 'text:tab':
        this.take('\t', look)
        return
      case 'text:line-break':
        this.take('\n', look)
        return
      case 'text:span':
        this.readChildren(element, { ...look, ...styles.text(attributes['text:style-name']) })
        return
      case 'text:note':
        this.takeNote('footnote', childOf(element, 'text:note-body') ?? element)
        return
      case 'office:annotation':
        this.takeNote('comment', element)
        return
      case 'text:hidden-text':
      case 'text:hidden-paragraph':
        this.readChildren(element, attributes['text:is-hidden'] === 'true' ? { ...look, hidden: true } : look)
        return
      case 'loext:content-control':
        // The prompt of an unfilled control (“Click here to enter a date”) is nobody's words.
        if (attributes['loext:showing-place-holder'] === 'true') {
          this.marks.push({ kind: 'aside', words: textOf(element) })
        } else this.readChildren(element, look)
        return
      case 'text:change-start': {
        const started = changes.get(id)
        if (started) this.open.set(id, started.change)
        return
      }
      case 'text:change-end':
        this.open.delete(id)
        return
      case 'text:change': {
        const point = changes.get(id)
        if (point) this.take(point.deleted, look, point.change)
        return
      }
      default:
        if (IGNORED.has(name)) return
        if (isText(name)) this.readChildren(element, look)
        else if (isShape(name)) this.takeShape(element)
        else this.marks.push(...unknownElement(element, IGNORED))
    }
  }

  private takeShape(shape: XmlElement): void {
    // The shape itself may be what holds words or an object.
    const blocks = this.context.readBlocks({ ...shape, name: '', children: [shape] })
    if (blocks.length > 0) this.marks.push({ kind: 'box', blocks })
  }

  private takeNote(kind: FlowNote['kind'], content: XmlElement): void {
    this.marks.push({ kind: 'note', note: { kind, blocks: this.context.readBlocks(content) } })
  }

  private take(text: string, look: TextLook, change = [...this.open.values()].at(-1)): void {
    if (text === '') return
    const words = signsIn(text.replaceAll('\u00ad', '').replaceAll('\u2011', '-'), look.font)
    addWords(this.marks, words, look, change)
  }
}
