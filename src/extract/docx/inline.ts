import type { Run, TrackedChange } from '../../model/index.ts'
import { foldSpace, shorten } from '../../util/text.ts'
import { appendRun } from '../runs.ts'
import { signsIn, symbolOf } from '../symbols.ts'
import { childOf, childrenOf, descendantsOf, textOf, type XmlElement } from '../xml.ts'
import { changeOf, formFieldWords, promptScope } from './marks.ts'
import { combinedLook, lookOf, type RunLook, type Styles } from './styles.ts'
import { unreadIn } from './unknown.ts'

/** Words in a frame of their own, anchored in a paragraph. */
export interface TextBox {
  content: XmlElement
  heard: Heard
}

/**
 * Who takes the words: `both`; `own` where mammoth, the second opinion, passes them over by design (simple
 * fields, right-to-left wrappers); `mammoth` where it alone takes them (hidden words, the fallback of
 * alternate content).
 */
export type Heard = 'both' | 'own' | 'mammoth'

/** Everything that is found between the start and the end of one paragraph. */
export interface InlineContent {
  runs: Run[]
  /** The words as mammoth is expected to read them. */
  mammoth: string
  boxes: TextBox[]
  /** Words left out because nobody sees them, one entry a run. */
  hidden: string[]
  /** The ids of the footnotes and endnotes that are referred to, and of the comments. */
  notes: { kind: 'footnote' | 'endnote' | 'comment'; id: string }[]
  /** Things that hold words which are not read, each named as a person would. */
  unread: string[]
  /** The looks of its visible words, for telling a heading by its looks. */
  looks: RunLook[]
}

/** A field being read: between its begin and separator stands code, after it the result. */
interface OpenField {
  inCode: boolean
  begin: XmlElement
}

/** The fields open at some point of a story; a field may run over several paragraphs. */
export type FieldStack = OpenField[]

/** What holds for words by where they stand. */
export interface Scope {
  heard: Heard
  change?: TrackedChange
}

/** Wrappers whose content is read as if they were not there. */
const TRANSPARENT = new Set(['w:hyperlink', 'w:smartTag', 'w:customXml'])
/** Wrappers that mammoth does not know and drops with their content. */
const UNKNOWN_TO_MAMMOTH = new Set(['w:fldSimple', 'w:dir', 'w:bdo'])
/** Shapes of the older drawing language that mammoth looks into. */
const VML_KNOWN_TO_MAMMOTH = new Set(['v:roundrect', 'v:shape', 'v:rect', 'v:group', 'v:textbox'])

export function emptyContent(): InlineContent {
  return { runs: [], mammoth: '', boxes: [], hidden: [], notes: [], unread: [], looks: [] }
}

/**
 * Reads the content of paragraphs. `fields` carries fields from one paragraph to the next; `into` may already
 * hold the words of an earlier paragraph whose mark was deleted.
 */
export function readInline(
  paragraph: XmlElement,
  look: RunLook,
  styles: Styles,
  fields: FieldStack,
  scope: Scope,
  into: InlineContent,
): void {
  new InlineReader(look, styles, fields, into).readChildren(paragraph, scope)
  // A field's code ends with its paragraph at the latest: one that is never closed must not swallow the rest.
  for (const field of fields) field.inCode = false
}

class InlineReader {
  private readonly paragraphLook: RunLook
  private readonly styles: Styles
  private readonly fields: FieldStack
  private readonly into: InlineContent

  constructor(look: RunLook, styles: Styles, fields: FieldStack, into: InlineContent) {
    this.paragraphLook = look
    this.styles = styles
    this.fields = fields
    this.into = into
  }

  readChildren(element: XmlElement | undefined, scope: Scope): void {
    for (const child of element?.children ?? []) {
      if (typeof child !== 'string') this.readElement(child, scope)
    }
  }

  private readElement(element: XmlElement, scope: Scope): void {
    const { name } = element
    if (name === 'w:r') {
      this.readRun(element, scope)
      return
    }
    if (TRANSPARENT.has(name)) {
      this.readChildren(element, scope)
      return
    }
    if (UNKNOWN_TO_MAMMOTH.has(name)) {
      if (scope.heard !== 'mammoth') this.readChildren(element, { ...scope, heard: 'own' })
      return
    }
    switch (name) {
      case 'w:ins':
      case 'w:moveTo':
        this.readChildren(element, { ...scope, change: scope.change ?? changeOf(element, 'inserted') })
        break
      case 'w:del':
      case 'w:moveFrom':
        if (scope.heard !== 'mammoth') {
          this.readChildren(element, { heard: 'own', change: changeOf(element, 'deleted') })
        }
        return
      case 'w:sdt':
        this.readChildren(childOf(element, 'w:sdtContent'), promptScope(element, scope))
        break
      case 'mc:AlternateContent':
        this.readAlternate(element, scope)
        break
      case 'w:ruby':
        if (scope.heard !== 'mammoth') {
          this.readChildren(childOf(element, 'w:rubyBase'), { ...scope, heard: 'own' })
        }
        return
      case 'm:oMath':
      case 'm:oMathPara': {
        const words = descendantsOf(element, 'm:t').map(textOf).join('')
        this.take(words, this.paragraphLook, scope)
        return
      }
      case 'w:subDoc':
        this.into.unread.push('a subdocument kept in another file')
        return
      default:
        this.passOver(element, scope)
    }
  }

  /** An element that nothing is known of: where it holds words, that is said. */
  private passOver(element: XmlElement, scope: Scope): void {
    const unread = scope.heard === 'mammoth' ? null : unreadIn(element)
    if (unread !== null) this.into.unread.push(unread)
  }

  private readAlternate(element: XmlElement, scope: Scope): void {
    const choice = childOf(element, 'mc:Choice')
    const fallback = childOf(element, 'mc:Fallback')
    if (!choice) {
      this.readAny(fallback, scope)
      return
    }
    if (scope.heard !== 'mammoth') this.readAny(choice, { ...scope, heard: 'own' })
    if (scope.heard !== 'own') this.readAny(fallback, { ...scope, heard: 'mammoth' })
  }

  /** Alternate content stands among runs or inside one. */
  private readAny(element: XmlElement | undefined, scope: Scope): void {
    for (const child of childrenOf(element)) {
      if (child.name === 'w:r') this.readRun(child, scope)
      else this.readRunChild(child, this.paragraphLook, scope)
    }
  }

  private readRun(run: XmlElement, scope: Scope): void {
    const properties = childOf(run, 'w:rPr')
    const look = properties
      ? combinedLook(
          this.styles.base,
          this.paragraphLook,
          this.styles.character(childOf(properties, 'w:rStyle')?.attributes['w:val']),
          lookOf(properties),
        )
      : combinedLook(this.styles.base, this.paragraphLook, {}, {})
    for (const child of run.children) {
      if (typeof child !== 'string') this.readRunChild(child, look, scope)
    }
  }

  private readRunChild(child: XmlElement, look: RunLook, scope: Scope): void {
    switch (child.name) {
      case 'w:t':
      case 'w:delText': {
        const text = textOf(child)
        this.hear(text, scope)
        // A soft hyphen is where a word may break, not a part of it.
        this.take(signsIn(text.replaceAll('\u00ad', ''), look.font), look, scope)
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
      case 'w:sym': {
        const sign = symbolOf(child.attributes['w:font'] ?? '', child.attributes['w:char'] ?? '')
        this.hear(sign ?? '', scope)
        this.take(sign ?? '', look, scope)
        break
      }
      case 'w:fldChar':
        this.readFieldMark(child, look, scope)
        break
      case 'w:footnoteReference':
      case 'w:endnoteReference':
      case 'w:commentReference': {
        const kind = child.name.slice(2, -'Reference'.length) as 'footnote' | 'endnote' | 'comment'
        if (scope.heard !== 'mammoth') this.into.notes.push({ kind, id: child.attributes['w:id'] ?? '' })
        return
      }
      case 'w:drawing':
        this.readDrawing(child, scope)
        break
      case 'w:pict':
      case 'w:object':
        this.readPicture(child, scope)
        break
      case 'mc:AlternateContent':
        this.readAlternate(child, scope)
        break
      default:
        this.passOver(child, scope)
    }
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
    if (scope.heard === 'mammoth') return
    for (const content of descendantsOf(drawing, 'w:txbxContent')) {
      this.into.boxes.push({ content, heard: 'own' })
    }
    const drawn = foldSpace(wordsDrawn(drawing))
    if (drawn !== '') this.into.unread.push(`words in a drawing: “${shorten(drawn, 160)}”`)
    if (descendantsOf(drawing, 'dgm:relIds').length > 0) this.into.unread.push('a diagram')
    if (descendantsOf(drawing, 'c:chart').length > 0) this.into.unread.push('a chart')
  }

  private readPicture(picture: XmlElement, scope: Scope): void {
    const search = (at: XmlElement, heard: Heard): void => {
      for (const child of childrenOf(at)) {
        if (child.name === 'w:txbxContent') this.into.boxes.push({ content: child, heard })
        else if (VML_KNOWN_TO_MAMMOTH.has(child.name)) search(child, heard)
        else if (heard !== 'mammoth') search(child, 'own')
      }
    }
    search(picture, scope.heard)
    if (scope.heard !== 'mammoth' && descendantsOf(picture, 'o:OLEObject').length > 0) {
      this.into.unread.push('an embedded object')
    }
  }

  private hear(text: string, scope: Scope): void {
    if (scope.heard !== 'own') this.into.mammoth += text
  }

  private take(text: string, look: RunLook, scope: Scope): void {
    if (text === '' || scope.heard === 'mammoth' || this.fields.some((field) => field.inCode)) return
    const live = scope.change?.kind !== 'deleted' && text.trim() !== ''
    if (look.hidden) {
      if (live) this.into.hidden.push(text)
      return
    }
    if (live) this.into.looks.push(look)
    appendRun(this.into.runs, {
      text,
      ...(look.bold && { bold: true }),
      ...(look.italic && { italic: true }),
      ...(look.struck && { struck: true }),
      ...(scope.change && { change: scope.change }),
    })
  }
}

/** The words of shapes that have no text box of Word's own (those of a canvas). */
function wordsDrawn(element: XmlElement): string {
  if (element.name === 'w:txbxContent') return ''
  if (element.name === 'a:t') return `${textOf(element)} `
  return childrenOf(element).map(wordsDrawn).join('')
}
