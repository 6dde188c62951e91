import { load } from 'cheerio/slim'
import { parse } from 'parse5'
import { adapter } from 'parse5-htmlparser2-tree-adapter'
import type { Block, Issue, Metadata, TextPlace } from '../../model/index.ts'
import { foldSpace, shorten } from '../../util/text.ts'
import { assemble } from '../flow/assemble.ts'
import type { FlowBlock, FlowParagraph, Mark } from '../flow/model.ts'
import { seenIn } from '../flow/words.ts'
import { childrenOf, type DomElement, type DomNode, isElement } from './dom.ts'
import { flattenDeepTags } from './flatten.ts'
import { type Hooks, ParagraphMaker, textWithin, wordsWithin } from './html-paragraphs.ts'
import { type PageContext, readHtmlTable } from './html-table.ts'
import { readLines } from './plain.ts'
import { type Line, lineAt, placeBetween } from './source-text.ts'

const HEADING = /^h([1-6])$/

// The slim cheerio: the whole one loads a client of HTTP, to fetch pages, which costs more than reading a plan.
/** Parses a whole page, with the offsets of every node in its source. Nothing is fetched or run. */
function parsePage(html: string): DomNode {
  return load(
    parse(html, { treeAdapter: adapter, sourceCodeLocationInfo: true, scriptingEnabled: false }),
  ).root()[0]!
}

/** Reads the elements of a page, or of a piece of one, into paragraphs, cells and marks. */
class PageReader implements PageContext {
  readonly text: string
  readonly #lines: readonly Line[]
  readonly #issues: Issue[]
  /** The offset in the whole text of the piece that was parsed. */
  readonly #offset: number

  constructor(text: string, lines: readonly Line[], issues: Issue[], offset: number) {
    this.text = text
    this.#issues = issues
    this.#lines = lines
    this.#offset = offset
  }

  place(start: number, end: number): TextPlace {
    return placeBetween(this.#lines, this.#offset + start, this.#offset + end)
  }

  placeOf(element: DomElement): TextPlace {
    const at = element.sourceCodeLocation
    return this.place(at?.startOffset ?? 0, at?.endOffset ?? 0)
  }

  blocksIn(node: DomNode): FlowBlock[] {
    const blocks: FlowBlock[] = []
    const tell = (element: DomElement, marks: Mark[]): void => {
      if (marks.length > 0) blocks.push({ kind: 'paragraph', marks, place: this.placeOf(element) })
    }
    const hooks: Hooks = {
      hidden: (element) => tell(element, hiddenMarks(element)),
      drawing: (element) => tell(element, drawingMarks(element)),
    }
    const maker = new ParagraphMaker({
      ...hooks,
      element: (element) => {
        const made = this.#blockOf(element, hooks)
        if (made.length === 0) return false
        for (const block of [...this.#paragraphs(maker), ...made]) blocks.push(block)
        return true
      },
    })
    for (const child of childrenOf(node)) maker.node(child)
    return [...blocks, ...this.#paragraphs(maker)]
  }

  #paragraphs(maker: ParagraphMaker): FlowParagraph[] {
    return maker
      .finish()
      .map(({ paragraph, start, end }) => ({ ...paragraph, place: this.place(start, end) }))
  }

  /** What becomes of an element that is a block of its own; nothing of any other. */
  #blockOf(element: DomElement, hooks: Hooks): FlowBlock[] {
    const level = HEADING.exec(element.name)?.[1]
    if (level) return this.#heading(element, Number(level), hooks)
    if (element.name === 'table') {
      const captions = childrenOf(element)
        .filter(isElement)
        .filter(({ name }) => name === 'caption')
      return [
        ...captions.flatMap((caption) => this.#heading(caption, null, hooks)),
        readHtmlTable(element, this),
      ]
    }
    const lines = element.name === 'pre' ? this.#linesWithin(element) : []
    if (lines.length < 2) return []
    const maker = new ParagraphMaker(hooks)
    maker.node(element)
    return [
      { kind: 'typed', read: () => readLines(lines, this.#issues), paragraphs: this.#paragraphs(maker) },
    ]
  }

  #heading(element: DomElement, level: number | null, hooks: Hooks): FlowBlock[] {
    const maker = new ParagraphMaker(hooks)
    maker.inside(element)
    const parts = maker.finish()
    const space: Mark = { kind: 'words', run: { text: ' ' } }
    const marks = parts.flatMap(({ paragraph }, index) => [...(index > 0 ? [space] : []), ...paragraph.marks])
    const place = this.place(parts[0]?.start ?? 0, parts.at(-1)?.end ?? 0)
    return [{ kind: 'paragraph', marks, level, place }]
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
}

function drawingMarks(element: DomElement): Mark[] {
  const words = shorten(foldSpace(wordsWithin(element)), 160)
  return words === '' ? [] : [{ kind: 'unread', what: `words in a drawing: “${words}”` }]
}

/** The words of an element that a page would not show. */
function hiddenMarks(element: DomElement): Mark[] {
  const maker = new ParagraphMaker()
  maker.inside(element)
  const words = maker.finish().map(({ paragraph }) => seenIn(paragraph))
  return words.length > 0 ? [{ kind: 'hidden', words: words.join(' ') }] : []
}

/** What the page's head says of it. */
function readHead(node: DomNode, metadata: Metadata): void {
  for (const child of childrenOf(node).filter(isElement)) {
    const { name, attribs } = child
    if (name === 'html' && attribs['lang']) metadata.language = attribs['lang']
    if (name === 'html' || name === 'head') readHead(child, metadata)
    if (name === 'title') {
      const title = textWithin(child).replace(/\s+/g, ' ').trim()
      if (title !== '') metadata.title = title
    }
    if (name === 'meta')
      readMeta(
        (attribs['name'] ?? attribs['property'] ?? '').toLowerCase(),
        attribs['content'] ?? '',
        metadata,
      )
  }
}

function readMeta(name: string, content: string, metadata: Metadata): void {
  const value = content.trim()
  const day = /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0]
  if (value === '') return
  if (/^(?:dc(?:terms)?\.)?(?:author|creator)$/.test(name)) metadata.author = value
  else if (/^(?:dc(?:terms)?\.)?subject$/.test(name)) metadata.subject = value
  else if (name === 'generator') metadata.producer = value
  else if (!day) return
  else if (/modified/.test(name)) metadata.modified = day
  else if (/^(?:dc(?:terms)?\.)?(?:date|created|issued)$|published/.test(name)) metadata.created = day
}

/** Reads a whole page. Nothing it refers to is fetched, nothing in it is run. */
export function readHtml(
  text: string,
  lines: readonly Line[],
  issues: Issue[],
): { blocks: Block[]; metadata: Metadata } {
  const metadata: Metadata = {}
  const root = parsePage(flattenDeepTags(text))
  readHead(root, metadata)
  return { blocks: assembled(new PageReader(text, lines, issues, 0), root, issues), metadata }
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
  return assembled(reader, parsePage(flattenDeepTags(piece)), issues)
}

function assembled(reader: PageReader, root: DomNode, issues: Issue[]): Block[] {
  const made = assemble([{ kind: 'body', part: 'document', path: '', blocks: reader.blocksIn(root) }])
  for (const each of made.issues) issues.push(each)
  return made.blocks
}
