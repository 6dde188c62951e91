import { childOf, childrenOf, type XmlElement } from '../xml.ts'

/** What decides how a run reads: its toggles and its font. Undefined: not stated at this level. */
export interface RunLook {
  bold?: boolean
  italic?: boolean
  struck?: boolean
  hidden?: boolean
  font?: string
  /** In half points. */
  size?: number
}

/** A paragraph's part in the automatic numbering. */
export interface NumberingUse {
  numId?: string
  level?: number
}

export interface ParagraphStyle {
  id: string
  /** The style's own name in lower case (`heading 1`), English whatever language Word spoke. */
  name: string
  /** 0 to 8 for a heading, 9 for body text. */
  outline?: number
  numbering: NumberingUse
  look: RunLook
}

/** A table style with the styles it is based on, most basic first. */
export type TableStyleChain = readonly XmlElement[]

export interface Styles {
  /** The style of a paragraph: the named one, or the document's default. */
  paragraph(id: string | undefined): ParagraphStyle
  character(id: string | undefined): RunLook
  table(id: string | undefined): TableStyleChain
  /** The numbering that a list style names. */
  listNumId(styleId: string): string | undefined
  /** The look of words that no style says anything about. */
  base: RunLook
}

/** More than any chain of styles; a circle of `basedOn` ends here. */
const MOST_ANCESTORS = 30

/** `w:b` and the like: present means yes, unless its value says no. */
export function isOn(element: XmlElement | undefined): boolean | undefined {
  if (!element) return undefined
  const value = element.attributes['w:val']
  return value === undefined || !(value === '0' || value === 'false' || value === 'off')
}

const TOGGLES: ReadonlyMap<string, 'bold' | 'italic' | 'hidden'> = new Map([
  ['w:b', 'bold'],
  ['w:i', 'italic'],
  ['w:vanish', 'hidden'],
])

/** The look that one set of run properties states. */
export function lookOf(properties: XmlElement | undefined): RunLook {
  const look: RunLook = {}
  if (!properties) return look
  const strikes: (boolean | undefined)[] = []
  for (const child of childrenOf(properties)) {
    const toggle = TOGGLES.get(child.name)
    if (toggle) look[toggle] = isOn(child) === true
    else if (child.name === 'w:strike' || child.name === 'w:dstrike') strikes.push(isOn(child))
    else if (child.name === 'w:rFonts') {
      const font = child.attributes['w:ascii'] ?? child.attributes['w:hAnsi']
      if (font !== undefined) look.font = font
    } else if (child.name === 'w:sz' && Number(child.attributes['w:val']) > 0) {
      look.size = Number(child.attributes['w:val'])
    }
  }
  if (strikes.length > 0) look.struck = strikes.includes(true)
  return look
}

/**
 * Direct formatting over a character style over a paragraph style. Toggles of the two styles cancel out
 * (a bold style inside a bold style is upright: ECMA-376 17.7.3); direct formatting is the last word.
 */
export function combinedLook(
  base: RunLook,
  paragraph: RunLook,
  character: RunLook,
  direct: RunLook,
): RunLook {
  const toggle = (key: 'bold' | 'italic' | 'struck' | 'hidden'): boolean =>
    direct[key] ?? (base[key] === true || (paragraph[key] === true) !== (character[key] === true))
  const font = direct.font ?? character.font ?? paragraph.font ?? base.font
  const size = direct.size ?? character.size ?? paragraph.size ?? base.size
  return {
    bold: toggle('bold'),
    italic: toggle('italic'),
    struck: toggle('struck'),
    hidden: toggle('hidden'),
    ...(font !== undefined && { font }),
    ...(size !== undefined && { size }),
  }
}

/** What a paragraph's properties say of its numbering. */
export function numberingOf(properties: XmlElement | undefined): NumberingUse {
  const use = childOf(properties, 'w:numPr')
  const numId = childOf(use, 'w:numId')?.attributes['w:val']
  const level = Number(childOf(use, 'w:ilvl')?.attributes['w:val'] ?? Number.NaN)
  return { ...(numId !== undefined && { numId }), ...(level >= 0 && level <= 8 && { level }) }
}

/** The outline level that a paragraph's properties state, 0 to 9. */
export function outlineOf(properties: XmlElement | undefined): number | undefined {
  const level = Number(childOf(properties, 'w:outlineLvl')?.attributes['w:val'] ?? Number.NaN)
  return level >= 0 && level <= 9 ? level : undefined
}

/** The document's styles; every question has an answer where the part is missing or names no such style. */
export function readStyles(root: XmlElement | undefined): Styles {
  const byId = new Map<string, XmlElement>()
  const defaults = new Map<string, string>()
  for (const style of childrenOf(root, 'w:style')) {
    const type = style.attributes['w:type'] ?? 'paragraph'
    const id = style.attributes['w:styleId'] ?? ''
    byId.set(`${type} ${id}`, style)
    if (isTrue(style.attributes['w:default'])) defaults.set(type, id)
  }
  const chainOf = (type: string, id: string | undefined): XmlElement[] => {
    const chain: XmlElement[] = []
    let at = byId.get(`${type} ${id ?? defaults.get(type)}`)
    if (!at && id !== undefined) at = byId.get(`${type} ${defaults.get(type)}`)
    while (at && chain.length < MOST_ANCESTORS) {
      chain.unshift(at)
      const parent = childOf(at, 'w:basedOn')?.attributes['w:val']
      at = parent === undefined ? undefined : byId.get(`${type} ${parent}`)
    }
    return chain
  }
  const lookOfChain = (chain: readonly XmlElement[]): RunLook =>
    Object.assign({}, ...chain.map((style) => lookOf(childOf(style, 'w:rPr'))))

  return {
    paragraph: remembered((id) => {
      const chain = chainOf('paragraph', id)
      const properties = chain.map((style) => childOf(style, 'w:pPr'))
      const outline = properties.map(outlineOf).findLast((level) => level !== undefined)
      return {
        id: chain.at(-1)?.attributes['w:styleId'] ?? '',
        name: nameOf(chain.at(-1)),
        ...(outline !== undefined && { outline }),
        numbering: Object.assign({}, ...properties.map(numberingOf)) as NumberingUse,
        look: lookOfChain(chain),
      }
    }),
    character: remembered((id) => (id === undefined ? {} : lookOfChain(chainOf('character', id)))),
    table: remembered((id) => chainOf('table', id)),
    listNumId: (styleId) => numberingOf(childOf(byId.get(`numbering ${styleId}`), 'w:pPr')).numId,
    base: lookOf(childOf(root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr')),
  }
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on'

const nameOf = (style: XmlElement | undefined): string =>
  (childOf(style, 'w:name')?.attributes['w:val'] ?? '').toLowerCase()

/** Asked for at every paragraph, so each answer is worked out once. */
function remembered<T>(answer: (id: string | undefined) => T): (id: string | undefined) => T {
  const known = new Map<string | undefined, T>()
  return (id) => {
    const before = known.get(id)
    if (before !== undefined) return before
    const now = answer(id)
    known.set(id, now)
    return now
  }
}
