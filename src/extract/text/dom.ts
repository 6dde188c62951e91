import type { CheerioAPI } from 'cheerio/slim'
import { parseFragment as parsePiece } from 'parse5'
import { adapter } from 'parse5-htmlparser2-tree-adapter'

/** A node of a parsed page: an element, a text, a comment. */
export type DomNode = Extract<Parameters<CheerioAPI['load']>[0], { nodeType: number }>
/** An element with its attributes. */
export type DomElement = Extract<DomNode, { attribs: unknown }>

export const isElement = (node: DomNode): node is DomElement => 'attribs' in node

/** Whether a node is words (not a comment, nor an instruction). */
export const isText = (node: DomNode): node is Extract<DomNode, { data: string }> => node.nodeType === 3

/** The lower-case name of an element, or `#` for anything else. */
export const nameOf = (node: DomNode): string => (isElement(node) ? node.name : '#')

/** The children of an element; none for a text. */
export const childrenOf = (node: DomNode): DomNode[] => ('children' in node ? node.children : [])

/** One property of an element's `style` attribute, lower case, or undefined. */
export function styleOf(element: DomElement, property: string): string | undefined {
  for (const declaration of (element.attribs['style'] ?? '').split(';')) {
    const colon = declaration.indexOf(':')
    if (declaration.slice(0, colon).trim().toLowerCase() === property)
      return declaration
        .slice(colon + 1)
        .trim()
        .toLowerCase()
  }
  return undefined
}

/** Elements whose content is shown only by a program, or where one is missing. */
const FOR_PROGRAMS = new Set(['template', 'noscript', 'object', 'iframe'])

/** Whether a page would not show an element. */
export function isHidden(element: DomElement): boolean {
  return (
    FOR_PROGRAMS.has(element.name) ||
    'hidden' in element.attribs ||
    styleOf(element, 'display')?.startsWith('none') === true ||
    styleOf(element, 'visibility')?.startsWith('hidden') === true
  )
}

/** Parses a piece of a page. */
export function parseFragment(html: string): DomNode {
  return parsePiece(html, { treeAdapter: adapter, scriptingEnabled: false })
}
