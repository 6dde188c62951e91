import { TextDecoder } from 'node:util'
import { Parser } from 'htmlparser2'
import { SourceError } from '../model/index.ts'

/** An element of an XML part. Names carry the usual prefix of their namespace, whatever the file calls it. */
export interface XmlElement {
  name: string
  attributes: Readonly<Record<string, string>>
  children: (XmlElement | string)[]
}

/** Deeper than any office program nests; walking the tree by recursion stays safe. */
const MOST_DEPTH = 400

/** The namespaces that are read, under the prefixes their own programs use. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/diagram', 'dgm'],
  ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'c'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape', 'wps'],
  ['http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing', 'xdr'],
  ['http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing', 'xdr'],
  // A workbook's own elements have no prefix, whatever the file writes before them.
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', ''],
  ['http://purl.oclc.org/ooxml/spreadsheetml/main', ''],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  ['http://schemas.openxmlformats.org/package/2006/metadata/core-properties', 'cp'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
  ['urn:oasis:names:tc:opendocument:xmlns:office:1.0', 'office'],
  ['urn:oasis:names:tc:opendocument:xmlns:text:1.0', 'text'],
  ['urn:oasis:names:tc:opendocument:xmlns:table:1.0', 'table'],
  ['urn:oasis:names:tc:opendocument:xmlns:style:1.0', 'style'],
  ['urn:oasis:names:tc:opendocument:xmlns:drawing:1.0', 'draw'],
  ['urn:oasis:names:tc:opendocument:xmlns:meta:1.0', 'meta'],
  ['urn:oasis:names:tc:opendocument:xmlns:manifest:1.0', 'manifest'],
  ['urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0', 'fo'],
  ['urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0', 'svg'],
  ['urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0', 'loext'],
])

/** One scope of namespace declarations: how each prefix written in the file is called here. */
interface Scope {
  prefixes: ReadonlyMap<string, string>
  /** Every prefix is called what it is written. */
  plain: boolean
}

const PLAIN: Scope = { prefixes: new Map(), plain: true }

/** What is told of an XML part while it is read; nothing of it is kept. */
export interface XmlListener {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  close(name: string): void
  /** Characters, possibly in several pieces. */
  text(text: string): void
}

/** So many bytes are turned into letters at a time. */
const SLICE = 2 ** 18

/**
 * Reads an XML part from its first element to its last, telling a listener. Document types are refused: no office
 * format has one, and entity declarations are how a small file grows to gigabytes. Throws SourceError `damaged` or
 * `bomb`.
 */
export function walkXml(bytes: Uint8Array, part: string, listener: XmlListener): void {
  const open: string[] = []
  const scopes: Scope[] = [PLAIN]
  let elements = 0
  const parser = new Parser(
    {
      onopentag(written, attributes) {
        if (open.length >= MOST_DEPTH) {
          throw new SourceError('damaged', `“${part}” nests its elements too deeply to be a document`)
        }
        const scope = scopeOf(attributes, scopes.at(-1)!)
        const name = scope.plain ? written : rename(written, scope, '')
        elements++
        open.push(name)
        scopes.push(scope)
        listener.open(name, scope.plain ? attributes : renameKeys(attributes, scope))
      },
      onclosetag() {
        const name = open.pop()
        scopes.pop()
        if (name !== undefined) listener.close(name)
      },
      ontext: (text) => listener.text(text),
      onprocessinginstruction(name, data) {
        if (!name.toUpperCase().startsWith('!DOCTYPE')) return
        throw data.includes('<!ENTITY')
          ? new SourceError('bomb', `“${part}” declares entities, which no document needs; it was not read`)
          : new SourceError('damaged', `“${part}” declares a document type, which no document may`)
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  const decoder = decoderFor(bytes)
  for (let at = 0; at < bytes.length; at += SLICE) {
    parser.write(decoder.decode(bytes.subarray(at, at + SLICE), { stream: true }))
  }
  parser.write(decoder.decode())
  const unclosed = open.length > 0
  parser.end()
  if (unclosed || elements === 0) {
    throw new SourceError('damaged', `“${part}” is not whole XML; the file is damaged`)
  }
}

/** The root element of an XML part, whole. Errors as `walkXml`. */
export function parseXml(bytes: Uint8Array, part: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const open: XmlElement[] = [root]
  walkXml(bytes, part, {
    open(name, attributes) {
      const element: XmlElement = { name, attributes, children: [] }
      open.at(-1)!.children.push(element)
      open.push(element)
    },
    close() {
      open.pop()
    },
    text(text) {
      const siblings = open.at(-1)!.children
      const last = siblings.at(-1)
      if (typeof last === 'string') siblings[siblings.length - 1] = last + text
      else siblings.push(text)
    },
  })
  return root.children.find((child) => typeof child !== 'string')!
}

function decoderFor(bytes: Uint8Array): TextDecoder {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be')
  return new TextDecoder()
}

function scopeOf(attributes: Record<string, string>, outer: Scope): Scope {
  let prefixes: Map<string, string> | undefined
  for (const key in attributes) {
    if (!key.startsWith('xmlns')) continue
    const written = key === 'xmlns' ? '' : key.slice('xmlns:'.length)
    prefixes ??= new Map(outer.prefixes)
    // A default namespace that is not read leaves its names bare.
    prefixes.set(written, PREFIXES.get(attributes[key] ?? '') ?? written)
  }
  if (!prefixes) return outer
  return { prefixes, plain: [...prefixes].every(([written, usual]) => written === usual) }
}

function rename(name: string, scope: Scope, bare: string | null): string {
  const colon = name.indexOf(':')
  if (colon < 0) {
    const usual = bare === null ? '' : scope.prefixes.get(bare)
    return usual ? `${usual}:${name}` : name
  }
  const usual = scope.prefixes.get(name.slice(0, colon))
  if (usual === '') return name.slice(colon + 1)
  return usual === undefined ? name : `${usual}${name.slice(colon)}`
}

function renameKeys(attributes: Record<string, string>, scope: Scope): Record<string, string> {
  const renamed: Record<string, string> = {}
  for (const key in attributes) renamed[rename(key, scope, null)] = attributes[key] ?? ''
  return renamed
}

/** The child elements of an element, or those of one name. */
export function childrenOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  const found: XmlElement[] = []
  for (const child of element?.children ?? []) {
    if (typeof child !== 'string' && (name === undefined || child.name === name)) found.push(child)
  }
  return found
}

/** The first child element found by following names downwards. */
export function childOf(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  let at = element
  for (const name of path) {
    let next: XmlElement | undefined
    for (const child of at?.children ?? []) {
      if (typeof child !== 'string' && child.name === name) {
        next = child
        break
      }
    }
    at = next
  }
  return at
}

/** Every element of a name below an element, in document order; found ones are not searched for more. */
export function descendantsOf(element: XmlElement | undefined, name: string): XmlElement[] {
  const found: XmlElement[] = []
  const search = (at: XmlElement): void => {
    for (const child of at.children) {
      if (typeof child === 'string') continue
      if (child.name === name) found.push(child)
      else search(child)
    }
  }
  if (element) search(element)
  return found
}

/** All the characters inside an element. */
export function textOf(element: XmlElement | undefined): string {
  let text = ''
  for (const child of element?.children ?? []) text += typeof child === 'string' ? child : textOf(child)
  return text
}
