import type { ListItem, TrackedChange } from '../../model/index.ts'
import type { FlowParagraph, Mark } from '../flow/model.ts'
import { namesIn } from '../flow/unknown.ts'
import { addWords, type WordLook } from '../flow/words.ts'
import {
  childrenOf,
  type DomElement,
  type DomNode,
  isElement,
  isHidden,
  isText,
  nameOf,
  styleOf,
} from './dom.ts'

type Words = Extract<Mark, { kind: 'words' }>
type Look = WordLook & { change?: TrackedChange }

/** One paragraph made of words and tags, and the offsets in the source where it begins and ends. */
export interface MadeParagraph {
  paragraph: FlowParagraph
  start: number
  end: number
}

/** What a caller wants to do itself with some elements; true means that it did. */
export interface Hooks {
  element?(element: DomElement): boolean
  hidden?(element: DomElement): void
  /** A drawing, whose words are no text of the page. */
  drawing?(element: DomElement): void
}

const BLOCKS = new Set(
  `address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer
  form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th
  thead tr ul br`.split(/\s+/),
)
/** Elements whose content is left aside, by the reason. */
const IGNORED = namesIn({
  'programs and looks': 'script style',
  'what the page says of itself': 'head title',
  'what a drawing is called, for who cannot see it': 'desc metadata',
})

/** Bullets as they are printed inside running words, after and before white space. */
const BULLET = /(^|\s)([•▪◦‣⁃\uF0B7\uF0A7])(?=\s|$)/gu
/** A middle dot is a bullet only where nothing stands before it. */
const LEADING_DOT = /^\s*·\s+/u

/** How an element changes the look of what is inside it. */
function lookInside(element: DomElement, look: Look): Look {
  const struck = styleOf(element, 'text-decoration')?.includes('line-through')
  const weight = styleOf(element, 'font-weight')
  const inner: Look =
    struck || styleOf(element, 'text-decoration-line') === 'line-through' ? { struck: true } : {}
  if (weight && (weight.startsWith('bold') || Number(weight) >= 600)) inner.bold = true
  if (styleOf(element, 'font-style') === 'italic') inner.italic = true
  const at = element.attribs['datetime']
  switch (element.name) {
    case 'b':
    case 'strong':
      inner.bold = true
      break
    case 'i':
    case 'em':
      inner.italic = true
      break
    case 's':
    case 'strike':
      inner.struck = true
      break
    // An undated <del> is drawn struck out for everyone to see; a dated one is a recorded change besides.
    case 'del':
      inner.struck = true
      if (at) inner.change = { kind: 'deleted', at }
      break
    case 'ins':
      if (at) inner.change = { kind: 'inserted', at }
      break
  }
  return Object.keys(inner).length === 0 ? look : { ...look, ...inner }
}

/** `a`, `b`, ... `z`, `aa`: the letters of a list numbered so. */
function letters(number: number): string {
  const rest = Math.floor((number - 1) / 26)
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(97 + ((number - 1) % 26))
}

interface OpenList {
  ordered: boolean
  next: number
  type: string
}

/**
 * Turns words and elements into paragraphs: a block element, a line break or a bullet begins a new one. Give
 * it nodes or plain words in reading order, then `finish`.
 */
export class ParagraphMaker {
  readonly #out: MadeParagraph[] = []
  /** The words of the paragraph that is being made. */
  #marks: Words[] = []
  readonly #hooks: Hooks
  readonly #lists: OpenList[] = []
  #item: ListItem | undefined
  /** The last bullet that stands in the words themselves. */
  #printed: { sign: string; start: number } | null = null
  #start = -1
  #end = 0

  constructor(hooks: Hooks = {}) {
    this.#hooks = hooks
  }

  /** Ends the paragraph. The next one is a list item where `item` says so. */
  break(item?: ListItem): void {
    const marks = this.#marks
    const last = marks.at(-1)
    if (last) last.run.text = last.run.text.trimEnd()
    if (last?.run.text === '') marks.pop()
    this.#marks = []
    const number = this.#item && { number: this.#item }
    if (marks.length > 0) {
      const paragraph = { kind: 'paragraph' as const, marks, ...number }
      this.#out.push({ paragraph, start: Math.max(0, this.#start), end: this.#end })
    }
    // A marker whose words follow in a block of their own (`<li><p>`) still belongs to them.
    if (marks.length > 0 || item) this.#item = item
    this.#start = -1
  }

  /** The paragraphs so far; begins anew. A bullet that nothing follows was printed for itself: as a tick. */
  finish(): MadeParagraph[] {
    this.break()
    if (this.#out.length === 0 && this.#printed) {
      const { sign, start } = this.#printed
      const marks: Mark[] = [{ kind: 'words', run: { text: sign } }]
      this.#out.push({ paragraph: { kind: 'paragraph', marks }, start, end: start + sign.length })
    }
    this.#item = undefined
    this.#printed = null
    return this.#out.splice(0)
  }

  /** Adds words that begin at an offset of the source. */
  words(text: string, look: Look = {}, offset = 0): void {
    let from = 0
    const dot = this.#isEmpty ? LEADING_DOT.exec(text) : null
    if (dot) {
      this.break(this.#bullet('•'))
      from = dot[0].length
    }
    for (const match of text.matchAll(BULLET)) {
      const at = match.index + match[1]!.length
      if (at < from || (match[1] === '' && !this.#isEmpty)) continue
      this.#piece(text, from, at, look, offset)
      this.break(this.#bullet('•'))
      this.#printed = { sign: match[2]!, start: offset + at }
      from = at + match[2]!.length
    }
    this.#piece(text, from, text.length, look, offset)
  }

  #bullet(marker: string): ListItem {
    return { ordered: false, level: Math.max(0, this.#lists.length - 1), marker }
  }

  #piece(text: string, from: number, to: number, look: Look, offset: number): void {
    const piece = text.slice(from, to)
    const content = piece.trim()
    if (content !== '') {
      const lead = piece.length - piece.trimStart().length
      if (this.#start < 0) this.#start = offset + from + lead
      this.#end = offset + from + lead + content.length
    }
    this.#add(piece, look)
  }

  get #isEmpty(): boolean {
    return this.#marks.every(({ run }) => run.text.trim() === '')
  }

  /** The last few characters so far. */
  get #tail(): string {
    return this.#marks.at(-1)?.run.text.slice(-12) ?? ''
  }

  /** White space is folded across runs, none stands at the beginning. */
  #add(text: string, look: Look): void {
    const last = this.#marks.at(-1)
    const folded = text.replace(/\s+/gu, ' ')
    const words = last && !last.run.text.endsWith(' ') ? folded : folded.trimStart()
    // A space takes the look of the words before it: struck-out words stay apart from what follows.
    if (last && words === ' ') last.run.text += ' '
    else if (words !== '') addWords(this.#marks, words, look, look.change)
  }

  /** Adds a node and all that is inside it. */
  node(node: DomNode, look: Look = {}, preserved = false): void {
    if (!isElement(node)) {
      if (isText(node)) this.#textNode(node.data, node, look, preserved)
      else for (const child of childrenOf(node)) this.node(child, look, preserved)
      return
    }
    if (IGNORED.has(node.name)) return
    if (isHidden(node)) {
      this.#hooks.hidden?.(node)
      return
    }
    if (node.name === 'svg') {
      this.#hooks.drawing?.(node)
      return
    }
    if (this.#hooks.element?.(node)) return
    this.#element(node, look, preserved)
  }

  /** Adds what is inside an element, as though the element itself were not there. */
  inside(element: DomElement, look: Look = {}): void {
    for (const child of element.children) this.node(child, look)
  }

  #textNode(data: string, node: DomNode, look: Look, preserved: boolean): void {
    const offset = node.sourceCodeLocation?.startOffset ?? 0
    const lines = preserved ? data.split('\n') : [data]
    let from = 0
    for (const [index, line] of lines.entries()) {
      if (index > 0) this.break()
      this.words(line, look, offset + from)
      from += line.length + 1
    }
    // Entities make the source longer than the words: the node's own end is exact.
    const end = node.sourceCodeLocation?.endOffset
    if (end !== undefined && data.trimEnd() === data && data !== '') this.#end = end
  }

  #element(element: DomElement, look: Look, preserved: boolean): void {
    const { name } = element
    if (name === 'sup' && this.#isFootnoteMark(element)) return
    const shown = shownInstead(element)
    if (shown !== null) {
      this.words(shown, look, element.sourceCodeLocation?.startOffset ?? 0)
      return
    }
    const block = BLOCKS.has(name)
    if (name === 'li') this.break(this.#nextItem(element))
    else if (block) this.break()
    const list = name === 'ul' || name === 'ol'
    if (list)
      this.#lists.push({
        ordered: name === 'ol',
        next: Number.parseInt(element.attribs['start'] ?? '1', 10) || 1,
        type: element.attribs['type'] ?? '1',
      })
    const inner = lookInside(element, look)
    for (const child of element.children) this.node(child, inner, preserved || name === 'pre')
    if (list) this.#lists.pop()
    if (block) this.break()
    if (name === 'li') this.#item = undefined
  }

  #nextItem(element: DomElement): ListItem {
    const list = this.#lists.at(-1)
    if (!list?.ordered) return this.#bullet('•')
    const told = Number.parseInt(element.attribs['value'] ?? '', 10)
    const number = Number.isNaN(told) ? list.next : told
    list.next = number + 1
    const marker = list.type.toLowerCase() === 'a' && number > 0 ? letters(number) : String(number)
    return {
      ordered: true,
      level: this.#lists.length - 1,
      marker: `${list.type === 'A' ? marker.toUpperCase() : marker}.`,
    }
  }

  /** A raised number after a word is a note's number, unless it is a square or cubic measure. */
  #isFootnoteMark(element: DomElement): boolean {
    const content = element.children.map(textWithin).join('').trim()
    return (
      /^\[?\d{1,3}\]?$/.test(content) && /\S$/.test(this.#tail) && !/(?:^|[\s\d])[cdkm]?m$/.test(this.#tail)
    )
  }
}

/** The words within a node, without marks. */
export function textWithin(node: DomNode): string {
  if (isText(node)) return node.data
  return childrenOf(node).map(textWithin).join('')
}

/** The words within an element, without those that are left aside. */
export function wordsWithin(node: DomNode): string {
  if (IGNORED.has(nameOf(node))) return ''
  return isText(node) ? node.data : childrenOf(node).map(wordsWithin).join(' ')
}

/** The words that a page shows for an element without content: a picture's text, what a form field holds. */
function shownInstead(element: DomElement): string | null {
  const { name, attribs } = element
  if (name === 'img') return attribs['alt'] ?? ''
  if (name === 'input') {
    const type = attribs['type'] ?? 'text'
    if (type === 'checkbox' || type === 'radio') return 'checked' in attribs ? '☑' : '☐'
    return ['text', 'date', 'number', 'email'].includes(type) ? (attribs['value'] ?? '') : ''
  }
  if (name !== 'select') return null
  const options = element.children.filter((child) => nameOf(child) === 'option') as DomElement[]
  const chosen = options.find((option) => 'selected' in option.attribs) ?? options[0]
  return chosen ? textWithin(chosen) : ''
}
