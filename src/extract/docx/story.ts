import {
  type Block,
  type Issue,
  issue,
  type Paragraph,
  type PartPlace,
  paragraphWords,
} from '../../model/index.ts'
import { foldSpace, shorten } from '../../util/text.ts'
import { looksLikeHeading } from '../heading-look.ts'
import type { Theme } from '../theme.ts'
import { trackedIssue } from '../tracked.ts'
import { childOf, type XmlElement } from '../xml.ts'
import { headingLevel, isLarger } from './heading.ts'
import { emptyContent, type FieldStack, type InlineContent, readInline, type Scope } from './inline.ts'
import { blockElements, cellElements, isLayoutTable, rowElements, rowScope } from './markup.ts'
import type { Numbering } from './numbering.ts'
import { isOn, numberingOf, type Styles } from './styles.ts'
import { fragmentOf, readRows } from './table.ts'
import { unreadIn } from './unknown.ts'

/** What every story of a document shares: looks, colours, and what was found out on the way. */
export interface DocumentContext {
  styles: Styles
  numbering: Numbering
  theme: Theme
  issues: Issue[]
  /** Where notes and comments are referred to, by kind and id (`comment 3`). */
  anchors: Map<string, PartPlace>
}

/** The words of one cell as mammoth should read them. */
export interface HeardCell {
  words: string
  place: PartPlace
}

/** What mammoth should hear of a story: its prose in one piece, and its outermost tables. */
export interface HeardStory {
  prose: string
  tables: { place: PartPlace; cells: HeardCell[] }[]
}

interface ReadParagraph {
  content: InlineContent
  paragraph: Paragraph
  /** Its mark was deleted: its words run on into the next paragraph. */
  continues: boolean
}

/**
 * Reads one story of a document (the body, a header, a note): its blocks in reading order, and beside them
 * the words that mammoth should hear.
 */
export class StoryReader {
  private readonly context: DocumentContext
  private readonly part: string
  private readonly tables: HeardStory['tables'] = []
  private fields: FieldStack = []
  private hearing = ''
  private depth = 0

  constructor(context: DocumentContext, part: string) {
    this.context = context
    this.part = part
  }

  /** What mammoth should hear of everything read so far. */
  heard(): HeardStory {
    return { prose: this.hearing, tables: this.tables }
  }

  place(path: string): PartPlace {
    return { kind: 'part', part: this.part, path }
  }

  /** The blocks of a body, a text box or a cell that is looked through; `path` leads to it. */
  readBlocks(container: XmlElement, path = '', scope: Scope = { heard: 'both' }): Block[] {
    const blocks: Block[] = []
    let paragraphNo = 0
    let tableNo = 0
    let open: InlineContent | undefined
    for (const { element, scope: inner } of blockElements(container, scope)) {
      if (element.name === 'w:tbl') {
        tableNo++
        blocks.push(...this.readTable(element, `${path}table ${tableNo}`, inner))
        continue
      }
      paragraphNo++
      const at = `${path}paragraph ${paragraphNo}`
      if (element.name !== 'w:p') {
        this.report([unreadContent(element)], this.place(at), inner)
        continue
      }
      const read = this.readParagraph(element, inner, open)
      open = read.continues ? read.content : undefined
      if (read.continues) continue
      const block = this.blockOf(element, read, this.place(at), inner)
      if (block) blocks.push(block)
      for (const [index, box] of read.content.boxes.entries()) {
        const inBox = { ...inner, heard: box.heard }
        blocks.push(...this.readBlocks(box.content, `${at} / text box ${index + 1} / `, inBox))
      }
    }
    return blocks
  }

  /** The paragraphs of a cell or note in order, those of tables and text boxes inside it included. */
  readCellParagraphs(container: XmlElement, scope: Scope, place: PartPlace): Paragraph[] {
    const outerFields = this.fields
    this.fields = []
    const paragraphs: Paragraph[] = []
    const contents: InlineContent[] = []
    this.gather(container, scope, paragraphs, contents)
    this.fields = outerFields
    this.report(contents, place, scope)
    return paragraphs
  }

  /** What mammoth should hear while something is read. */
  listen<T>(read: () => T): { value: T; heard: string } {
    const outer = this.hearing
    this.hearing = ''
    const value = read()
    const heard = this.hearing
    this.hearing = outer
    return { value, heard }
  }

  private gather(
    container: XmlElement,
    scope: Scope,
    paragraphs: Paragraph[],
    contents: InlineContent[],
  ): void {
    let open: InlineContent | undefined
    for (const { element, scope: inner } of blockElements(container, scope)) {
      if (element.name === 'w:tbl') {
        for (const row of rowElements(element)) {
          const ofRow = rowScope(row, inner)
          if (!ofRow) continue
          for (const cell of cellElements(row)) this.gather(cell, ofRow, paragraphs, contents)
        }
      } else if (element.name === 'w:p') {
        const read = this.readParagraph(element, inner, open)
        open = read.continues ? read.content : undefined
        if (read.continues) continue
        contents.push(read.content)
        if (inner.heard !== 'mammoth') paragraphs.push(read.paragraph)
        for (const box of read.content.boxes) {
          this.gather(box.content, { ...inner, heard: box.heard }, paragraphs, contents)
        }
      } else contents.push(unreadContent(element))
    }
    // The last paragraph of a cell stays, whatever became of its mark.
    if (open) {
      contents.push(open)
      paragraphs.push({ runs: open.runs })
    }
  }

  private readParagraph(element: XmlElement, scope: Scope, before?: InlineContent): ReadParagraph {
    const { styles, numbering } = this.context
    const properties = childOf(element, 'w:pPr')
    const style = styles.paragraph(childOf(properties, 'w:pStyle')?.attributes['w:val'])
    const content = before ?? emptyContent()
    const heardBefore = content.mammoth.length
    readInline(element, style.look, styles, this.fields, scope, content)
    this.hearing += content.mammoth.slice(heardBefore)

    const paragraph: Paragraph = { runs: content.runs }
    const mark = childOf(properties, 'w:rPr')
    const continues = childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined
    const unseen = content.runs.length === 0 && isOn(childOf(mark, 'w:vanish')) === true
    if (!continues && !unseen && scope.heard !== 'mammoth') {
      const marker = numbering.next(numberingOf(properties), style)
      if (marker && marker.text !== '') {
        if (paragraphWords(paragraph) !== '') {
          paragraph.list = { ordered: marker.ordered, level: marker.level, marker: marker.text }
        } else if (marker.ordered) {
          // A cell that holds nothing but its number, as the Ref column of many plans.
          paragraph.runs = [{ text: marker.text }, ...content.runs]
        }
      }
    }
    return { content, paragraph, continues }
  }

  private blockOf(element: XmlElement, read: ReadParagraph, place: PartPlace, scope: Scope): Block | null {
    const { content, paragraph } = read
    this.report([content], place, scope)
    // Empty lines, also those that a list numbers, are space between blocks.
    if (paragraphWords({ runs: content.runs }, { deleted: true }) === '') return null
    const { styles } = this.context
    const level = headingLevel(element, styles)
    if (level !== undefined || looksLikeHeading(paragraph, isLarger(content.looks, styles))) {
      return { kind: 'heading', level: level ?? null, paragraph, places: [place] }
    }
    return { kind: 'paragraph', paragraph, places: [place] }
  }

  private readTable(table: XmlElement, path: string, scope: Scope): Block[] {
    const place = this.place(path)
    this.depth++
    const blocks: Block[] = []
    let cells: HeardCell[]
    if (isLayoutTable(table)) {
      cells = this.lookThrough(table, path, scope, blocks)
    } else {
      const { rows, heard } = readRows(table, path, scope, this, this.context)
      cells = heard
      if (scope.heard !== 'mammoth' && rows.length > 0) {
        blocks.push(fragmentOf(table, rows, place, this.context))
      }
    }
    this.depth--
    if (this.depth === 0) this.tables.push({ place, cells })
    else this.hearing += cells.map((cell) => cell.words).join('')
    return blocks
  }

  /** A table that only arranges things on the page: the blocks of its cells, cell after cell. */
  private lookThrough(table: XmlElement, path: string, scope: Scope, blocks: Block[]): HeardCell[] {
    const cells: HeardCell[] = []
    for (const [rowIndex, row] of rowElements(table).entries()) {
      const ofRow = rowScope(row, scope)
      if (!ofRow) continue
      for (const [cellIndex, cell] of cellElements(row).entries()) {
        const at = `${path} / row ${rowIndex + 1} / cell ${cellIndex + 1}`
        const { value, heard } = this.listen(() => this.readBlocks(cell, `${at} / `, ofRow))
        blocks.push(...value)
        cells.push({ words: heard, place: this.place(at) })
      }
    }
    return cells
  }

  /** Says what was left out, changed or not read at one place, and remembers where notes are referred to. */
  private report(contents: readonly InlineContent[], place: PartPlace, scope: Scope): void {
    const { issues, anchors } = this.context
    const hidden = foldSpace(contents.flatMap((each) => each.hidden).join(' '))
    if (hidden !== '') {
      const text = shorten(hidden, 160)
      issues.push(
        issue('hidden-left-out', `Hidden words were left out: “${text}”.`, { text, places: [place] }),
      )
    }
    // What holds for the whole row was said of the row.
    const runs = contents.flatMap((each) => each.runs).filter((run) => run.change !== scope.change)
    const tracked = trackedIssue(runs, place)
    if (tracked) issues.push(tracked)
    for (const what of new Set(contents.flatMap((each) => each.unread))) {
      issues.push(issue('not-read', `The file holds ${what}, which was not read.`, { places: [place] }))
    }
    for (const { kind, id } of contents.flatMap((each) => each.notes)) anchors.set(`${kind} ${id}`, place)
  }
}

/** What a block that is neither paragraph nor table leaves unread. */
const unreadContent = (element: XmlElement): InlineContent => {
  const what = unreadIn(element)
  return { ...emptyContent(), unread: what === null ? [] : [what] }
}
