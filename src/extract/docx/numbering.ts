import type { ListItem } from '../../model/index.ts'
import { cardinalWord, ordinal, ordinalWord, repeatedLetter, roman } from '../numerals.ts'
import { isSymbolFont, signsIn } from '../symbols.ts'
import { childOf, childrenOf, type XmlElement } from '../xml.ts'
import { isOn, lookOf, type NumberingUse, type Styles } from './styles.ts'

/** Counts a document's lists as its paragraphs come by, in document order. */
export interface Numbering {
  /** The marker of the next paragraph (empty for a list without marks), or null where it is in no list. */
  next(direct: NumberingUse, style: { id: string; numbering: NumberingUse }): ListItem | null
}

interface Level {
  start: number
  format: string
  /** `%1.%2`: the counts of levels, and what is printed around them. */
  text: string
  font: string | undefined
  /** The level (from 1) whose use restarts the count; 0: nothing does; undefined: any higher level. */
  restart: number | undefined
  /** All counts in decimal digits, whatever their own format. */
  legal: boolean
  styleId: string | undefined
}

interface List {
  /** Lists of one abstract definition count together. */
  abstractId: string
  levels: Map<number, Level>
  /** Levels that begin anew when this list is first used, with their first number. */
  restarts: Map<number, number>
}

const LEVELS = 9

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  decimalZero: (value) => String(value).padStart(2, '0'),
  lowerLetter: repeatedLetter,
  upperLetter: (value) => repeatedLetter(value).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (value) => roman(value).toUpperCase(),
  ordinal,
  cardinalText: cardinalWord,
  ordinalText: ordinalWord,
  numberInDash: (value) => `- ${value} -`,
  decimalEnclosedParen: (value) => `(${value})`,
  decimalEnclosedFullstop: (value) => `${value}.`,
  decimalEnclosedCircle: (value) =>
    value >= 1 && value <= 20 ? String.fromCodePoint(0x2460 + value - 1) : String(value),
  none: () => '',
}

/** The document's numbering; without its part no paragraph is numbered. */
export function readNumbering(root: XmlElement | undefined, styles: Styles): Numbering {
  const lists = readLists(root, styles)
  const counts = new Map<string, (number | undefined)[]>()
  const used = new Set<string>()
  return {
    next(direct, style) {
      const numId = direct.numId ?? style.numbering.numId
      const list = numId === undefined ? undefined : lists.get(numId)
      if (numId === undefined || !list) return null
      const level = direct.level ?? levelOfStyle(list, style.id) ?? style.numbering.level ?? 0
      const definition = list.levels.get(level)
      if (!definition) return null
      const count = counts.get(list.abstractId) ?? []
      counts.set(list.abstractId, count)
      if (!used.has(numId)) {
        used.add(numId)
        for (const at of list.restarts.keys()) count[at] = undefined
      }
      const start = (at: number): number => list.restarts.get(at) ?? list.levels.get(at)?.start ?? 1
      // A level that is printed counts as used: after `1.1` without a `1` comes `2`.
      for (let higher = 0; higher < level; higher++) count[higher] ??= start(higher)
      const before = count[level]
      count[level] = before === undefined ? start(level) : before + 1
      for (let deeper = level + 1; deeper < LEVELS; deeper++) {
        const restart = list.levels.get(deeper)?.restart
        if (restart === undefined || level < restart) count[deeper] = undefined
      }
      return {
        marker: printed(definition, list, (at) => count[at] ?? start(at)),
        ordered: definition.format !== 'bullet' && definition.format !== 'none',
        level,
      }
    },
  }
}

function levelOfStyle(list: List, styleId: string): number | undefined {
  for (const [at, level] of list.levels) if (level.styleId === styleId) return at
  return undefined
}

function printed(level: Level, list: List, countAt: (at: number) => number): string {
  if (level.format === 'bullet') {
    const sign = (isSymbolFont(level.font) ? signsIn(level.text, level.font) : level.text).trim()
    // A sign that no font table knows was still some kind of bullet.
    return sign === '' || /[\ue000-\uf8ff]/.test(sign) ? '•' : sign
  }
  return level.text
    .replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1
      const own = list.levels.get(at)?.format ?? 'decimal'
      // A bullet has no number to print.
      if (own === 'bullet') return ''
      const format = level.legal ? 'decimal' : own
      return (FORMATS[format] ?? String)(countAt(at))
    })
    .trim()
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
  return {
    start: Number(value('w:start') ?? 0),
    format: value('w:numFmt') ?? 'decimal',
    text: value('w:lvlText') ?? '',
    font: lookOf(childOf(element, 'w:rPr')).font,
    restart: restart === undefined ? undefined : Number(restart),
    legal: isOn(childOf(element, 'w:isLgl')) === true,
    styleId: value('w:pStyle'),
  }
}
