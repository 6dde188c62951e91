import type { Code, Heading, List, Nodes, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import type { Block, Issue, ListItem, Metadata, Paragraph, Place } from '../../model/index.ts'
import { FRONT_MATTER } from './flavour.ts'
import { readHtmlPiece } from './html.ts'
import { readInline } from './inline.ts'
import { pipeTable } from './pipes.ts'
import { readLines } from './plain.ts'
import { type Line, placeBetween } from './source-text.ts'

/** Attribute lines of kramdown and tags of a site generator: instructions, not words. */
const INSTRUCTION = /^\s*(?:\{:[^{}]*\}|\{%[^{}]*%\})\s*$/

/**
 * The parser finds the blocks; words are read by `readInline`, as everywhere. Its own reading of marks inside
 * words is switched off: it is not needed, and takes quadratic time for some inputs.
 */
const NO_INLINE = {
  disable: {
    null: [
      'attention',
      'autolink',
      'characterEscape',
      'characterReference',
      'codeText',
      'emailAutolink',
      'gfmFootnoteCall',
      'gfmPotentialFootnoteCall',
      'hardBreakEscape',
      'htmlText',
      'labelEnd',
      'labelStartImage',
      'labelStartLink',
      'protocolAutolink',
      'strikethrough',
      'wwwAutolink',
    ],
  },
}
const PARSER = {
  extensions: [gfm(), NO_INLINE],
  // The transforms cut words at bare addresses, into nodes that have no place in the source.
  mdastExtensions: gfmFromMarkdown().filter((extension) => !extension.transforms),
}

/** What the YAML front matter says of the document; only plain `key: value` lines are read. */
function metadataOf(frontMatter: string): Metadata {
  const metadata: Metadata = {}
  for (const line of frontMatter.split(/\r?\n/)) {
    const [, key = '', quoted = ''] = /^([\w-]+)[ \t]*:[ \t]*(.*)$/.exec(line) ?? []
    const value = quoted.trim().replace(/^(["'])(.*)\1$/, '$2')
    if (value === '') continue
    const day = /^\d{4}-\d{2}-\d{2}(?=$|[T ])/.exec(value)?.[0]
    switch (key.toLowerCase()) {
      case 'title':
      case 'author':
      case 'subject':
        metadata[key.toLowerCase() as 'title' | 'author' | 'subject'] = value
        break
      case 'lang':
      case 'language':
        metadata.language = value
        break
      case 'date':
        if (day) metadata.created = day
        break
      case 'updated':
      case 'modified':
      case 'last_modified_at':
        if (day) metadata.modified = day
        break
    }
  }
  return metadata
}

/** Words and where they stand. */
interface Words {
  paragraph: Paragraph
  places: Place[]
}

class MarkdownReader {
  readonly blocks: Block[] = []
  readonly #text: string
  readonly #lines: readonly Line[]
  readonly #issues: Issue[]

  constructor(text: string, lines: readonly Line[], issues: Issue[]) {
    this.#text = text
    this.#lines = lines
    this.#issues = issues
  }

  /** Reads sibling nodes; a paragraph is told whether a table follows it. */
  siblings(nodes: readonly RootContent[]): void {
    for (const [index, node] of nodes.entries()) this.#node(node, nodes[index + 1]?.type === 'table')
  }

  #node(node: RootContent, beforeTable: boolean): void {
    if (node.type === 'heading') this.#heading(node)
    else if (node.type === 'paragraph') this.#lineBlocks(this.#linesOf(node), beforeTable)
    else if (node.type === 'code') this.#code(node, beforeTable)
    else if (node.type === 'table') this.#table(this.#linesOf(node))
    else if (node.type === 'html') this.#html(node)
    else if (node.type === 'list') this.#list(node, 0)
    else if (node.type === 'blockquote') this.siblings(node.children)
    else if (node.type === 'footnoteDefinition')
      for (const child of node.children) this.#words(child, (words) => ({ kind: 'footnote', ...words }))
  }

  /** Adds a block for each paragraph of a node's words. */
  #words(node: Nodes, block: (words: Words) => Block): void {
    const children = 'children' in node ? node.children : []
    const { start } = this.#offsets(children[0] ?? node)
    const { end } = this.#offsets(children.at(-1) ?? node)
    const places = [placeBetween(this.#lines, start, end)]
    for (const paragraph of readInline(this.#text.slice(start, end), 'soft', { escapes: true }))
      this.blocks.push(block({ paragraph, places }))
  }

  #heading(node: Heading): void {
    this.#words(node, (words) => ({ kind: 'heading', level: node.depth, ...words }))
  }

  #code(node: Code, beforeTable: boolean): void {
    const lines = this.#linesOf(node)
    const fenced = /^\s*(?:```|~~~)/.test(lines[0]?.text ?? '')
    this.#lineBlocks(fenced ? lines.slice(1, -1) : lines, beforeTable)
  }

  #lineBlocks(lines: readonly Line[], beforeTable: boolean): void {
    const words = lines.filter((line) => !INSTRUCTION.test(line.text))
    this.blocks.push(...readLines(words, this.#issues, { escapes: true }, beforeTable))
  }

  /** A row of a table has pipes; lines without that follow at once are words, whatever the standard says. */
  #table(lines: readonly Line[]): void {
    const end = lines.findIndex((line) => !line.text.includes('|'))
    const rows = end < 0 ? lines : lines.slice(0, end)
    const fragment = pipeTable(rows, this.#issues, true)
    if (fragment) this.blocks.push(fragment)
    if (end >= 0) this.#lineBlocks(lines.slice(end), false)
  }

  #html(node: Nodes): void {
    const { start, end } = this.#offsets(node)
    this.blocks.push(...readHtmlPiece(this.#text, start, end, this.#lines, this.#issues))
  }

  #list(list: List, level: number): void {
    for (const [index, item] of list.children.entries()) {
      const marker = list.ordered ? `${(list.start ?? 1) + index}.` : '•'
      const before = this.blocks.length
      this.#item(item.children, { ordered: list.ordered === true, level, marker })
      const first = this.blocks[before]
      // A task's box is a sign like those of forms.
      if (typeof item.checked === 'boolean' && first?.kind === 'paragraph')
        first.paragraph.runs.unshift({ text: item.checked ? '☑ ' : '☐ ' })
    }
  }

  /** An item of a list: its first paragraph carries the item's sign. */
  #item(children: readonly RootContent[], item: ListItem): void {
    let signed = false
    for (const child of children) {
      if (child.type === 'list') this.#list(child, item.level + 1)
      else if (child.type !== 'paragraph') this.siblings([child])
      else
        this.#words(child, ({ paragraph, places }) => {
          const list = signed || paragraph.list ? {} : { list: item }
          signed = true
          return { kind: 'paragraph', paragraph: { ...paragraph, ...list }, places }
        })
    }
  }

  #offsets(node: Nodes): { start: number; end: number } {
    return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
  }

  #linesOf(node: Nodes): Line[] {
    return node.position ? this.#lines.slice(node.position.start.line - 1, node.position.end.line) : []
  }
}

/** Reads Markdown into blocks; tables that are not Markdown's own are found by the reader of plain lines. */
export function readMarkdown(
  text: string,
  lines: readonly Line[],
  issues: Issue[],
): { blocks: Block[]; metadata: Metadata } {
  const front = FRONT_MATTER.exec(text)
  // Blanked, not cut: every offset stays what it is in the source.
  const body = front ? front[0].replace(/[^\r\n]/g, ' ') + text.slice(front[0].length) : text
  const reader = new MarkdownReader(body, lines, issues)
  reader.siblings(fromMarkdown(body, PARSER).children)
  return { blocks: reader.blocks, metadata: front ? metadataOf(front[1]!) : {} }
}
