import type { ListItem } from '../../model/index.ts'
import { bulletSign, type ListCounts, type ListLevel, nextItem } from '../flow/numbering.ts'
import { isSymbolFont, signsIn } from '../symbols.ts'
import { childOf, childrenOf, type XmlElement } from '../xml.ts'
import { isOn, lookOf, type NumberingUse, type Styles } from './styles.ts'

/** Counts a document's lists as its paragraphs come by, in document order. */
export interface Numbering {
  /** The marker of the next paragraph, or null where it is in no list or in one without marks. */
  next(direct: NumberingUse, style: { id: string; numbering: NumberingUse }): ListItem | null
}

interface Level extends ListLevel {
  styleId: string | undefined
}

interface List {
  /** Lists of one abstract definition count together. */
  abstractId: string
  levels: Map<number, Level>
  /** Levels that begin anew when this list is first used, with their first number. */
  restarts: Map<number, number>
}

/** The document's numbering; without its part no paragraph is numbered. */
export function readNumbering(root: XmlElement | undefined, styles: Styles): Numbering {
  const lists = readLists(root, styles)
  const counts = new Map<string, ListCounts>()
  const used = new Set<string>()
  return {
    next(direct, style) {
      const numId = direct.numId ?? style.numbering.numId
      const list = numId === undefined ? undefined : lists.get(numId)
      if (numId === undefined || !list) return null
      const level = direct.level ?? levelOfStyle(list, style.id) ?? style.numbering.level ?? 0
      if (!list.levels.has(level)) return null
      const count = counts.get(list.abstractId) ?? []
      counts.set(list.abstractId, count)
      if (!used.has(numId)) {
        used.add(numId)
        for (const at of list.restarts.keys()) count[at] = undefined
      }
      return nextItem(list.levels, count, level, { startAt: list.restarts })
    },
  }
}

function levelOfStyle(list: List, styleId: string): number | undefined {
  for (const [at, level] of list.levels) if (level.styleId === styleId) return at
  return undefined
}

function readLists(root: XmlElement | undefined, styles: Styles): Map<string, List> {
  const abstracts = new Map<string, XmlElement>()
  for (const each of childrenOf(root, 'w:abstractNum')) {
    abstracts.set(each.attributes['w:abstractNumId'] ?? '', each)
  }
  const numbers = new Map<string, XmlElement>()
  for (const each of childrenOf(root, 'w:num')) numbers.set(each.attributes['w:numId'] ?? '', each)

  const abstractOf = (number: XmlElement | undefined): string | undefined =>
    childOf(number, 'w:abstractNumId')?.attributes['w:val']
  /** A definition may leave its levels to a list style, whose own list has them. */
  const definitionOf = (number: XmlElement): string | undefined => {
    const id = abstractOf(number)
    const link = childOf(abstracts.get(id ?? ''), 'w:numStyleLink')?.attributes['w:val']
    const linked = link === undefined ? undefined : styles.listNumId(link)
    return (linked === undefined ? undefined : abstractOf(numbers.get(linked))) ?? id
  }

  const lists = new Map<string, List>()
  for (const [numId, number] of numbers) {
    const abstractId = definitionOf(number)
    const abstract = abstracts.get(abstractId ?? '')
    if (abstractId === undefined || !abstract) continue
    const list: List = { abstractId, levels: readLevels(abstract), restarts: new Map() }
    for (const override of childrenOf(number, 'w:lvlOverride')) {
      const at = Number(override.attributes['w:ilvl'] ?? 0)
      const own = childOf(override, 'w:lvl')
      if (own) list.levels.set(at, readLevel(own))
      const start = childOf(override, 'w:startOverride')?.attributes['w:val']
      if (start !== undefined) list.restarts.set(at, Number(start))
    }
    lists.set(numId, list)
  }
  return lists
}

function readLevels(abstract: XmlElement): Map<number, Level> {
  const levels = new Map<number, Level>()
  for (const each of childrenOf(abstract, 'w:lvl')) {
    const at = Number(each.attributes['w:ilvl'] ?? 0)
    if (!levels.has(at)) levels.set(at, readLevel(each))
  }
  return levels
}

function readLevel(element: XmlElement): Level {
  const value = (name: string): string | undefined => childOf(element, name)?.attributes['w:val']
  const restart = value('w:lvlRestart')
  const format = value('w:numFmt') ?? 'decimal'
  const printed = value('w:lvlText') ?? ''
  const { font } = lookOf(childOf(element, 'w:rPr'))
  return {
    start: Number(value('w:start') ?? 0),
    format,
    text:
      format === 'bullet'
        ? [bulletSign(isSymbolFont(font) ? signsIn(printed, font) : printed)]
        : printed.split(/%([1-9])/).map((part, index) => (index % 2 === 1 ? Number(part) - 1 : part)),
    restart: restart === undefined ? undefined : Number(restart),
    legal: isOn(childOf(element, 'w:isLgl')) === true,
    styleId: value('w:pStyle'),
  }
}
