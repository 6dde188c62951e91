import type { ListItem } from '../../model/index.ts'
import { type ListCounts, nextItem } from '../flow/numbering.ts'
import type { XmlElement } from '../xml.ts'
import type { OdtStyles } from './styles.ts'

/** A list that is being counted, and the style that says how. */
export interface Counting {
  counts: ListCounts
  style: string
}

/** Counts the items of a document's lists and the headings that are numbered. */
export class ListCounter {
  private readonly styles: OdtStyles
  private readonly byStyle = new Map<string, ListCounts>()
  private readonly byId = new Map<string, ListCounts>()
  private readonly headings: ListCounts = []

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
    const now = startAt === undefined ? undefined : Number(startAt)
    return nextItem(this.styles.list(style), counts, level, { now })
  }

  /** The number of a heading of a level (from 0), where the document numbers its headings. */
  heading(level: number): ListItem | null {
    return nextItem(this.styles.outline, this.headings, level)
  }
}
