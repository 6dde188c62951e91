import { type Block, type Issue, issue, type Metadata, type Paragraph } from '../../model/index.ts'
import { childrenOf, type DomElement, type DomNode, isElement, parsePage } from './dom.ts'
import { flattenDeepTags } from './flatten.ts'
import { Flow, textWithin } from './flow.ts'
import { isLayoutTable, type PageContext, readHtmlTable } from './html-table.ts'
import { readLines } from './plain.ts'
import { type Line, lineAt, placeBetween } from './source-text.ts'

const HEADING = /^h([1-6])$/
const HIDDEN_SHOWN = 20

/** Whether a text is a web page or a piece of one: it begins with a tag and consists of tags. */
export function isHtml(text: string): boolean {
  const head = text.slice(0, 16_384).trimStart()
  if (!head.startsWith('<')) return false
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,4000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(head))
    return true
  // A piece: paragraphs with tags inside a tabbed line are not, they have no table or heading of HTML.
  return (
    /^<(?:table|div|h[1-6]|p|ul|ol|section|main|article|style|meta|title|center|font)\b/i.test(head) &&
    /<\/?(?:table|tr|h[1-6]|div|section)\b/i.test(head) &&
    !/^[^\n]*\t[^\n]*\t/.test(head)
  )
}

class PageReader implements PageContext {
  readonly blocks: Block[] = []
  readonly metadata: Metadata = {}
  readonly text: string
  readonly issues: Issue[]
  readonly #lines: readonly Line[]
  readonly #hidden: DomElement[] = []
  /** The offset in the whole text of the piece that was parsed. */
  readonly #offset: number

  constructor(text: string, lines: readonly Line[], issues: Issue[], offset: number) {
    this.text = text
    this.issues = issues
    this.#lines = lines
    this.#offset = offset
  }

  place(start: number, end: number) {
    return placeBetween(this.#lines, this.#offset + start, this.#offset + end)
  }

  hidden(element: DomElement): void {
    if (textWithin(element).trim() !== '') this.#hidden.push(element)
  }

  read(root: DomNode): void {
    const flow = this.#flow()
    flow.node(root)
    this.#flush(flow)
    if (this.#hidden.length === 0) return
    const places = this.#hidden.slice(0, HIDDEN_SHOWN).map(({ sourceCodeLocation: at }) => {
      return this.place(at?.startOffset ?? 0, at?.endOffset ?? 0)
    })
    this.issues.push(
      issue('hidden-left-out', `${this.#hidden.length} hidden parts of the page were left out.`, { places }),
    )
  }

  #flow(): Flow {
    return new Flow({
      element: (element, flow) => this.#element(element, flow),
      hidden: (element) => this.hidden(element),
    })
  }

  #flush(flow: Flow): void {
    for (const { paragraph, start, end } of flow.finish())
      this.blocks.push({ kind: 'paragraph', paragraph, places: [this.place(start, end)] })
  }

  #element(element: DomElement, flow: Flow): boolean {
    const level = HEADING.exec(element.name)?.[1]
    if (level) {
      this.#flush(flow)
      this.#heading(element, Number(level))
      return true
    }
    if (element.name === 'table') {
      this.#flush(flow)
      this.#table(element)
      return true
    }
    if (element.name !== 'pre') return false
    const lines = this.#linesWithin(element)
    if (lines.length < 2) return false
    this.#flush(flow)
    this.blocks.push(...readLines(lines, this.issues))
    return true
  }

  #heading(element: DomElement, level: number | null): void {
    const inner = new Flow({ hidden: (hidden) => this.hidden(hidden) })
    inner.inside(element)
    const parts = inner.finish()
    if (parts.length === 0) return
    const paragraph: Paragraph = {
      runs: parts.flatMap(({ paragraph: { runs } }, index) => (index > 0 ? [{ text: ' ' }, ...runs] : runs)),
    }
    const places = [this.place(parts[0]!.start, parts.at(-1)!.end)]
    this.blocks.push({ kind: 'heading', level, paragraph, places })
  }

  #table(table: DomElement): void {
    if (isLayoutTable(table)) {
      const flow = this.#flow()
      flow.inside(table)
      this.#flush(flow)
      return
    }
    for (const child of table.children)
      if (isElement(child) && child.name === 'caption') this.#heading(child, null)
    const fragment = readHtmlTable(table, this)
    if (fragment) this.blocks.push(fragment)
  }

  /** The source lines inside of an element, its own tags cut off. */
  #linesWithin(element: DomElement): Line[] {
    const at = element.sourceCodeLocation
    const from = this.#offset + (at?.startTag?.endOffset ?? 0)
    const to = this.#offset + (at?.endTag?.startOffset ?? at?.endOffset ?? 0)
    const first = lineAt(this.#lines, from)
    const last = lineAt(this.#lines, to)
    return this.#lines.slice(first.number - 1, last.number).map((line) => {
      const cut = Math.max(0, from - line.start)
      const text = line.text.slice(0, Math.max(0, to - line.start))
      return { ...line, text: ' '.repeat(Math.min(cut, text.length)) + text.slice(cut) }
    })
  }

  /** What the page's head says of it. */
  head(node: DomNode): void {
    for (const child of childrenOf(node)) {
      if (!isElement(child)) continue
      const { name, attribs } = child
      if (name === 'html' && attribs['lang']) this.metadata.language = attribs['lang']
      if (name === 'html' || name === 'head') this.head(child)
      if (name === 'title') {
        const title = textWithin(child).replace(/\s+/g, ' ').trim()
        if (title !== '') this.metadata.title = title
      }
      if (name === 'meta')
        this.#meta((attribs['name'] ?? attribs['property'] ?? '').toLowerCase(), attribs['content'] ?? '')
    }
  }

  #meta(name: string, content: string): void {
    const value = content.trim()
    const day = /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0]
    if (value === '') return
    if (/^(?:dc(?:terms)?\.)?(?:author|creator)$/.test(name)) this.metadata.author = value
    else if (/^(?:dc(?:terms)?\.)?subject$/.test(name)) this.metadata.subject = value
    else if (name === 'generator') this.metadata.producer = value
    else if (!day) return
    else if (/modified/.test(name)) this.metadata.modified = day
    else if (/^(?:dc(?:terms)?\.)?(?:date|created|issued)$|published/.test(name)) this.metadata.created = day
  }
}

/** Reads a whole page. Nothing it refers to is fetched, nothing in it is run. */
export function readHtml(
  text: string,
  lines: readonly Line[],
  issues: Issue[],
): { blocks: Block[]; metadata: Metadata } {
  const reader = new PageReader(text, lines, issues, 0)
  const root = parsePage(flattenDeepTags(text))
  reader.head(root)
  reader.read(root)
  return reader
}

/** Reads a piece of HTML inside another text: the characters from `start` up to `end`. */
export function readHtmlPiece(
  text: string,
  start: number,
  end: number,
  lines: readonly Line[],
  issues: Issue[],
): Block[] {
  const piece = text.slice(start, end)
  const reader = new PageReader(piece, lines, issues, start)
  reader.read(parsePage(flattenDeepTags(piece)))
  return reader.blocks
}
