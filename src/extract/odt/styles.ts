import { colourOf } from '../colour.ts'
import type { ListLevels } from '../flow/numbering.ts'
import { childOf, descendantsOf, type XmlElement } from '../xml.ts'
import { readLevels } from './list-levels.ts'

/** What a style says of words. */
export interface TextLook {
  bold?: boolean
  italic?: boolean
  struck?: boolean
  hidden?: boolean
  font?: string
}

export interface OdtStyles {
  text(name: string | undefined): TextLook
  paragraph(name: string | undefined): TextLook
  /** The background of a table, row or cell style; null where it has none. */
  background(family: 'table' | 'table-row' | 'table-cell', name: string | undefined): string | null
  /** The heading level that a paragraph style gives without a heading element (`Title`); else undefined. */
  level(name: string | undefined): number | undefined
  list(name: string | undefined): ListLevels
  /** The numbering of headings. */
  outline: ListLevels
}

const MOST_ANCESTORS = 30

/** Built-in styles of headings, of whatever language the program was. */
const TITLE_STYLES: Readonly<Record<string, number>> = {
  Title: 1,
  Subtitle: 2,
  Heading_20_1: 1,
  Heading_20_2: 2,
  Heading_20_3: 3,
  Heading_20_4: 4,
}

/** The styles of a document, from the heads of its content and style parts. */
export function readOdtStyles(parts: readonly (XmlElement | undefined)[]): OdtStyles {
  const byName = new Map<string, XmlElement>()
  const lists = new Map<string, ListLevels>()
  const fonts = new Map<string, string>()
  let outline: ListLevels = new Map()
  for (const part of parts) {
    for (const style of descendantsOf(part, 'style:style')) {
      byName.set(`${style.attributes['style:family']} ${style.attributes['style:name']}`, style)
    }
    for (const list of descendantsOf(part, 'text:list-style')) {
      lists.set(list.attributes['style:name'] ?? '', readLevels(list))
    }
    for (const face of descendantsOf(part, 'style:font-face')) {
      const family = face.attributes['svg:font-family'] ?? ''
      fonts.set(face.attributes['style:name'] ?? '', family.replace(/^['"]|['"]$/g, ''))
    }
    const [numbering] = descendantsOf(part, 'text:outline-style')
    if (numbering) outline = readLevels(numbering)
  }
  const chainOf = (family: string, name: string | undefined): XmlElement[] => {
    const chain: XmlElement[] = []
    let at = name === undefined ? undefined : byName.get(`${family} ${name}`)
    while (at && chain.length < MOST_ANCESTORS) {
      chain.unshift(at)
      const parent = at.attributes['style:parent-style-name']
      at = parent === undefined ? undefined : byName.get(`${family} ${parent}`)
    }
    return chain
  }
  const looks = new Map<string, TextLook>()
  const look = (family: string, name: string | undefined): TextLook => {
    const key = `${family} ${name}`
    const known = looks.get(key)
    if (known) return known
    const chain = chainOf(family, name)
    const found: TextLook = Object.assign({}, ...chain.map((style) => lookOf(style, fonts)))
    looks.set(key, found)
    return found
  }
  return {
    text: (name) => look('text', name),
    paragraph: (name) => look('paragraph', name),
    background: (family, name) =>
      chainOf(family, name)
        .map((style) => childOf(style, `style:${family}-properties`)?.attributes['fo:background-color'])
        .map(colourOf)
        .findLast((colour) => colour !== null) ?? null,
    level: (name) => {
      for (const { attributes } of chainOf('paragraph', name).reverse()) {
        const named = TITLE_STYLES[attributes['style:name'] ?? '']
        const outline = Number(attributes['style:default-outline-level'] || Number.NaN)
        if (outline >= 1) return Math.min(6, outline)
        if (named !== undefined) return named
      }
      return undefined
    },
    list: (name) => lists.get(name ?? '') ?? new Map(),
    outline,
  }
}

function lookOf(style: XmlElement, fonts: ReadonlyMap<string, string>): TextLook {
  const stated = childOf(style, 'style:text-properties')?.attributes
  if (!stated) return {}
  const look: TextLook = {}
  const weight = stated['fo:font-weight']
  if (weight !== undefined) look.bold = weight === 'bold' || Number(weight) >= 600
  const slope = stated['fo:font-style']
  if (slope !== undefined) look.italic = slope !== 'normal'
  const line = stated['style:text-line-through-style'] ?? stated['style:text-line-through-type']
  if (line !== undefined) look.struck = line !== 'none'
  const display = stated['text:display']
  if (display !== undefined) look.hidden = display === 'none'
  const font = stated['style:font-name']
  if (font !== undefined) look.font = fonts.get(font) ?? font
  else if (stated['fo:font-family'] !== undefined) look.font = stated['fo:font-family']
  return look
}
