import type { ListItem } from '../../model/index.ts'
import { repeatedLetter, roman } from '../numerals.ts'
import type { XmlElement } from '../xml.ts'
import type { OdtStyles } from './styles.ts'

/** The counts of a list by level; lists that continue each other share them. */
type Counts = (number | undefined)[]

/** A list that is being counted, and the style that says how. */
export interface Counting {
  counts: Counts
  style: string
}

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  a: repeatedLetter,
  A: (value) => repeatedLetter(value).toUpperCase(),
  i: roman,
  I: (value) => roman(value).toUpperCase(),
}

/** Counts the items of a document's lists and the headings that are numbered. */
export class ListCounter {
  private readonly styles: OdtStyles
  private readonly byStyle = new Map<string, Counts>()
  private readonly byId = new Map<string, Counts>()
  private readonly headings: Counts = []

  constructor(styles: OdtStyles) {
    this.styles = styles
  }

  /** How an outermost list counts: from the start, or on from the list that it continues. */
  begin(list: XmlElement): Counting {
    const style = list.attributes['text:style-name'] ?? ''
    const continued = list.attributes['text:continue-list']
    const counts =
      (continued === undefined ? undefined : this.byId.get(continued)) ??
      (list.attributes['text:continue-numbering'] === 'true' ? this.byStyle.get(style) : undefined) ??
      []
    this.byStyle.set(style, counts)
    const id = list.attributes['xml:id'] ?? list.attributes['text:id']
    if (id !== undefined) this.byId.set(id, counts)
    return { counts, style }
  }

  /** The marker of the next item of a level (from 0); null for a list without marks. */
  next({ counts, style }: Counting, level: number, startAt: string | undefined): ListItem | null {
    return count(this.styles.list(style), counts, level, startAt)
  }

  /** The number of a heading of a level (from 0), where the document numbers its headings. */
  heading(level: number): ListItem | null {
    return count(this.styles.outline, this.headings, level, undefined)
  }
}

function count(
  levels: ReadonlyMap<number, XmlElement>,
  counts: Counts,
  level: number,
  startAt: string | undefined,
): ListItem | null {
  const definition = levels.get(level + 1)
  const start = (at: number): number => Number(levels.get(at + 1)?.attributes['text:start-value'] ?? 1)
  for (let higher = 0; higher < level; higher++) counts[higher] ??= start(higher)
  const before = counts[level]
  counts[level] = startAt !== undefined ? Number(startAt) : before === undefined ? start(level) : before + 1
  counts.length = level + 1
  if (!definition) return null
  const bullet = definition.attributes['text:bullet-char']
  if (bullet !== undefined) {
    // A sign from the private use of some font was some kind of bullet.
    return { ordered: false, level, marker: /[\ue000-\uf8ff]/.test(bullet) ? '•' : bullet }
  }
  const marker = printed(definition, levels, counts, level)
  return marker === '' ? null : { ordered: true, level, marker }
}

function printed(
  definition: XmlElement,
  levels: ReadonlyMap<number, XmlElement>,
  counts: Counts,
  level: number,
): string {
  const numeral = (at: number): string => {
    const format = levels.get(at + 1)?.attributes['style:num-format'] ?? '1'
    return format === '' ? '' : (FORMATS[format] ?? String)(counts[at] ?? 1)
  }
  if ((definition.attributes['style:num-format'] ?? '') === '') return ''
  const pattern = definition.attributes['loext:num-list-format']
  if (pattern !== undefined) {
    return pattern.replace(/%(\d{1,2})%/g, (_, at: string) => numeral(Number(at) - 1)).trim()
  }
  const shown = Math.max(1, Number(definition.attributes['text:display-levels'] ?? 1))
  const numerals: string[] = []
  for (let at = Math.max(0, level - shown + 1); at <= level; at++) numerals.push(numeral(at))
  const prefix = definition.attributes['style:num-prefix'] ?? ''
  const suffix = definition.attributes['style:num-suffix'] ?? ''
  return `${prefix}${numerals.filter((each) => each !== '').join('.')}${suffix}`.trim()
}
