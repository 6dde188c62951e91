import {
  type Aside,
  type Block,
  type Issue,
  issue,
  type ListItem,
  type Paragraph,
  type PartPlace,
  paragraphWords,
} from '../../model/index.ts'
import { foldSpace, shorten } from '../../util/text.ts'
import { looksLikeHeading } from '../flow/heading-look.ts'
import { trackedIssue } from '../tracked.ts'
import { childrenOf, type XmlElement } from '../xml.ts'
import { type Change, type OdtInline, type OpenChanges, readOdtInline } from './inline.ts'
import type { Counting, ListCounter } from './lists.ts'
import type { OdtStyles } from './styles.ts'
import { fragmentOf, isLayoutTable, rowsOf } from './table.ts'

/** What every story of a document shares. */
export interface OdtContext {
  styles: OdtStyles
  lists: ListCounter
  changes: ReadonlyMap<string, Change>
  issues: Issue[]
  /** Footnotes and comments, in the order in which they are referred to. */
  notes: Aside[]
}

/** A paragraph, heading or table of a container, with what a list says of it. */
interface BlockElement {
  element: XmlElement
  list: ListItem | null
  hidden: boolean
}

/** Reads one story of an OpenDocument text: its body, a header, a footer. */
export class OdtStory {
  private readonly context: OdtContext
  private readonly part: string
  private readonly open: OpenChanges = new Map()

  constructor(context: OdtContext, part: string) {
    this.context = context
    this.part = part
  }

  place(path: string): PartPlace {
    return { kind: 'part', part: this.part, path }
  }

  /** The blocks of a body, a text box or a cell that is looked through; `path` leads to it. */
  readBlocks(container: XmlElement, path = ''): Block[] {
    const blocks: Block[] = []
    let paragraphNo = 0
    let tableNo = 0
    for (const each of this.elements(container)) {
      if (each.element.name === 'table:table') {
        tableNo++
        blocks.push(...this.readTable(each.element, `${path}table ${tableNo}`))
        continue
      }
      paragraphNo++
      const at = `${path}paragraph ${paragraphNo}`
      const places = [this.place(at)]
      const { inline, paragraph } = this.readParagraph(each)
      this.report([inline], this.place(at))
      if (paragraphWords({ runs: paragraph.runs }, { deleted: true }) !== '') {
        const level = this.levelOf(each.element)
        if (level !== undefined || looksLikeHeading(paragraph)) {
          blocks.push({ kind: 'heading', level: level ?? null, paragraph, places })
        } else blocks.push({ kind: 'paragraph', paragraph, places })
      }
      for (const [index, box] of inline.boxes.entries()) {
        blocks.push(...this.readBlocks(box, `${at} / text box ${index + 1} / `))
      }
    }
    return blocks
  }

  /** The paragraphs of a cell or note, those of tables and text boxes inside it included. */
  readCellParagraphs(container: XmlElement, place: PartPlace): Paragraph[] {
    const paragraphs: Paragraph[] = []
    const inlines: OdtInline[] = []
    const gather = (at: XmlElement): void => {
      for (const each of this.elements(at)) {
        if (each.element.name === 'table:table') {
          for (const { cells } of rowsOf(each.element)) for (const cell of cells) gather(cell)
          continue
        }
        const { inline, paragraph } = this.readParagraph(each)
        inlines.push(inline)
        // A cell that holds nothing but its number, as the Ref column of many plans.
        if (each.list?.ordered && paragraphWords(paragraph) === '') {
          paragraph.runs.unshift({ text: each.list.marker })
        }
        paragraphs.push(paragraph)
        inline.boxes.forEach(gather)
      }
    }
    gather(container)
    this.report(inlines, place)
    return paragraphs
  }

  private readParagraph({ element, list, hidden }: BlockElement): {
    inline: OdtInline
    paragraph: Paragraph
  } {
    const { styles, changes } = this.context
    const look = styles.paragraph(element.attributes['text:style-name'])
    const inline = readOdtInline(element, hidden ? { ...look, hidden } : look, styles, changes, this.open)
    const paragraph: Paragraph = { runs: inline.runs }
    if (list && paragraphWords(paragraph) !== '') paragraph.list = list
    return { inline, paragraph }
  }

  private levelOf(element: XmlElement): number | undefined {
    if (element.name !== 'text:h') return this.context.styles.level(element.attributes['text:style-name'])
    return Math.min(6, Math.max(1, Number(element.attributes['text:outline-level'] ?? 1) || 1))
  }

  private readTable(table: XmlElement, path: string): Block[] {
    const rows = rowsOf(table)
    if (!isLayoutTable(rows)) return fragmentOf(rows, path, this, this.context)
    return rows.flatMap(({ cells }, row) =>
      cells.flatMap((cell, index) =>
        this.readBlocks(cell, `${path} / row ${row + 1} / cell ${index + 1} / `),
      ),
    )
  }

  /** The blocks of a container in order; lists are counted as the blocks are taken. */
  private *elements(container: XmlElement, hidden = false): Generator<BlockElement> {
    const { lists } = this.context
    for (const child of childrenOf(container)) {
      if (child.name === 'text:p' || child.name === 'table:table') {
        yield { element: child, list: null, hidden }
      } else if (child.name === 'text:h') {
        const level = Number(child.attributes['text:outline-level'] ?? 1) - 1
        yield { element: child, list: lists.heading(Math.min(9, Math.max(0, level))), hidden }
      } else if (child.name === 'text:list') {
        yield* this.listed(child, lists.begin(child), 0, hidden)
      } else if (child.name !== 'office:annotation' && child.name !== 'text:tracked-changes') {
        yield* this.elements(child, hidden || child.attributes['text:display'] === 'none')
      }
    }
  }

  private *listed(
    list: XmlElement,
    counting: Counting,
    level: number,
    hidden: boolean,
  ): Generator<BlockElement> {
    const own = { ...counting, style: list.attributes['text:style-name'] ?? counting.style }
    for (const item of childrenOf(list)) {
      let first = item.name === 'text:list-item'
      for (const child of childrenOf(item)) {
        if (child.name === 'text:list') yield* this.listed(child, own, level + 1, hidden)
        else if (child.name === 'text:p' || child.name === 'text:h') {
          const start = item.attributes['text:start-value']
          const marker = first ? this.context.lists.next(own, Math.min(9, level), start) : null
          yield { element: child, list: marker, hidden }
          first = false
        } else yield* this.elements({ ...item, children: [child] }, hidden)
      }
    }
  }

  private report(inlines: readonly OdtInline[], place: PartPlace): void {
    const { issues, notes } = this.context
    const hidden = foldSpace(inlines.flatMap((each) => each.hidden).join(' '))
    if (hidden !== '') {
      const text = shorten(hidden, 160)
      issues.push(
        issue('hidden-left-out', `Hidden words were left out: “${text}”.`, { text, places: [place] }),
      )
    }
    const tracked = trackedIssue(
      inlines.flatMap((each) => each.runs),
      place,
    )
    if (tracked) issues.push(tracked)
    for (const { kind, content } of inlines.flatMap((each) => each.notes)) {
      const number = notes.filter((note) => note.kind === kind).length + 1
      const own: PartPlace = { kind: 'part', part: `${kind}s`, path: `${kind} ${number}` }
      for (const paragraph of this.readCellParagraphs(content, own)) {
        if (paragraphWords(paragraph) !== '') notes.push({ kind, paragraph, places: [own, place] })
      }
    }
  }
}
