import type { FlowBlock, FlowNote, Mark } from '../flow/model.ts'
import { unreadMark } from '../flow/unknown.ts'
import { addWords } from '../flow/words.ts'
import { signsIn, symbolOf } from '../symbols.ts'
import { childOf, childrenOf, descendantsOf, textOf, type XmlElement } from '../xml.ts'
import { formFieldWords } from './form-fields.ts'
import { contentOf, type Scope, scopeInside } from './scope.ts'
import { combinedLook, lookOf, type RunLook, type Styles } from './styles.ts'
import { unreadIn } from './unknown.ts'

/** A field being read: between its begin and separator stands code, after it the result. */
interface OpenField {
  inCode: boolean
  begin: XmlElement
}

/** The fields open at some point of a story; a field may run over several paragraphs. */
export type FieldStack = OpenField[]

/** What the words of a paragraph lead to. */
export interface InlineContext {
  styles: Styles
  /** Reads what a text box holds. */
  readBox(content: XmlElement, scope: Scope): FlowBlock[]
  /** The note that is referred to; null where there is none, or where it was referred to before. */
  noteOf(kind: FlowNote['kind'], id: string): FlowNote | null
  /** The words of the part (a diagram, a chart) that a relationship of the document names. */
  wordsOfPart(id: string): string
}

/** Everything between the start and the end of one paragraph, and the looks of its visible words. */
export interface InlineContent {
  marks: Mark[]
  looks: RunLook[]
}

/** Reads the content of a paragraph. `fields` carries fields from one paragraph to the next. */
export function readInline(
  paragraph: XmlElement,
  look: RunLook,
  fields: FieldStack,
  scope: Scope,
  context: InlineContext,
): InlineContent {
  const reader = new InlineReader(look, fields, context)
  reader.readChildren(paragraph, scope)
  // A field's code ends with its paragraph at the latest: one that is never closed must not swallow the rest.
  for (const field of fields) field.inCode = false
  return reader
}

class InlineReader implements InlineContent {
  readonly marks: Mark[] = []
  readonly looks: RunLook[] = []
  private readonly paragraphLook: RunLook
  private readonly fields: FieldStack
  private readonly context: InlineContext

  constructor(look: RunLook, fields: FieldStack, context: InlineContext) {
    this.paragraphLook = look
    this.fields = fields
    this.context = context
  }

  readChildren(element: XmlElement, scope: Scope, look = this.paragraphLook): void {
    for (const child of childrenOf(element)) this.readElement(child, look, scope)
  }

  private readElement(element: XmlElement, look: RunLook, scope: Scope): void {
    const inner = scopeInside(element, scope)
    if (inner) {
      this.readChildren(contentOf(element), inner, look)
      return
    }
    switch (element.name) {
      case 'w:r':
        this.readChildren(element, scope, this.lookOfRun(element))
        break
      case 'w:t':
      case 'w:delText': {
        const text = textOf(element)
        // A soft hyphen is where a word may break, not a part of it.
        this.take(signsIn(text.replaceAll('\u00ad', ''), look.font), look, scope, text)
        break
      }
      case 'w:tab':
      case 'w:ptab':
        this.take('\t', look, scope)
        break
      case 'w:br':
      case 'w:cr':
        this.take('\n', look, scope)
        break
      case 'w:noBreakHyphen':
        this.take('-', look, scope)
        break
      case 'w:sym':
        this.take(
          symbolOf(element.attributes['w:font'] ?? '', element.attributes['w:char'] ?? '') ?? '',
          look,
          scope,
        )
        break
      case 'm:oMath':
      case 'm:oMathPara':
        this.take(descendantsOf(element, 'm:t').map(textOf).join(''), look, scope)
        break
      case 'w:fldChar':
        this.readFieldMark(element, look, scope)
        break
      case 'w:footnoteReference':
      case 'w:endnoteReference':
      case 'w:commentReference': {
        const kind = element.name.slice(2, -'Reference'.length) as FlowNote['kind']
        const note = this.context.noteOf(kind, element.attributes['w:id'] ?? '')
        if (note) this.marks.push({ kind: 'note', note })
        break
      }
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        this.readDrawing(element, scope)
        break
      default:
        this.marks.push(...unreadIn(element))
    }
  }

  private lookOfRun(run: XmlElement): RunLook {
    const { styles } = this.context
    const properties = childOf(run, 'w:rPr')
    const style = properties && styles.character(childOf(properties, 'w:rStyle')?.attributes['w:val'])
    return combinedLook(styles.base, this.paragraphLook, style ?? {}, lookOf(properties))
  }

  private readFieldMark(mark: XmlElement, look: RunLook, scope: Scope): void {
    const type = mark.attributes['w:fldCharType']
    if (type === 'begin') this.fields.push({ inCode: true, begin: mark })
    else if (type === 'separate') {
      const field = this.fields.at(-1)
      if (field) field.inCode = false
    } else if (type === 'end') {
      const field = this.fields.pop()
      if (field) this.take(formFieldWords(field.begin), look, scope)
    }
  }

  private readDrawing(drawing: XmlElement, scope: Scope): void {
    for (const content of descendantsOf(drawing, 'w:txbxContent')) {
      this.marks.push({ kind: 'box', blocks: this.context.readBox(content, scope) })
    }
    const art = descendantsOf(drawing, 'v:textpath').map(({ attributes }) => attributes['string'] ?? '')
    const drawn = [wordsDrawn(drawing), ...art].join(' ').trim()
    const named = (what: string, element: string, id: string): Mark[] =>
      descendantsOf(drawing, element).map(({ attributes }) =>
        unreadMark(what, this.context.wordsOfPart(attributes[id] ?? '')),
      )
    this.marks.push(
      ...(drawn === '' ? [] : [unreadMark('words in a drawing', drawn)]),
      ...named('a diagram', 'dgm:relIds', 'r:dm'),
      ...named('a chart', 'c:chart', 'r:id'),
      ...named('an embedded object', 'o:OLEObject', 'r:id').slice(0, 1),
    )
  }

  /** Takes words as they are read; `spelled` is how the file writes them. */
  private take(text: string, look: RunLook, scope: Scope, spelled = text): void {
    if (spelled === '') return
    const isDeleted = scope.change?.kind === 'deleted'
    if (scope.isPrompt || this.fields.some((field) => field.inCode) || (look.hidden && isDeleted)) {
      this.marks.push({ kind: 'aside', words: spelled })
      return
    }
    if (!look.hidden && !isDeleted && text.trim() !== '') this.looks.push(look)
    addWords(this.marks, text, look, scope.change, spelled)
  }
}

/** The words of shapes that have no text box of Word's own (those of a canvas). */
function wordsDrawn(element: XmlElement): string {
  if (element.name === 'w:txbxContent') return ''
  if (element.name === 'a:t') return `${textOf(element)} `
  return childrenOf(element).map(wordsDrawn).join('')
}
