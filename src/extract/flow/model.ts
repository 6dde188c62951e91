import type { Block, ListItem, Place, Run, TrackedChange } from '../../model/index.ts'

/**
 * The one model of every file that is a flow of words and marks (.docx, .odt, .rtf, .doc, HTML). A reader says what
 * stands in the file, in reading order; what becomes of it is decided once, by `assemble`.
 */
export type FlowBlock = FlowParagraph | FlowTable | TypedText

/** What stands in a paragraph, in reading order. */
export type Mark =
  /** `spelled`: the letters in the file, where a font makes signs of them. */
  | { kind: 'words'; run: Run; spelled?: string }
  /** Words that nobody sees. */
  | { kind: 'hidden'; words: string }
  /** Words that are left aside for a reason that needs no Issue: the prompt of an empty form, the code of a field. */
  | { kind: 'aside'; words: string }
  /** Something that holds words which are not read, named as a person would. */
  | { kind: 'unread'; what: string }
  | { kind: 'note'; note: FlowNote }
  /** A text box anchored here. */
  | { kind: 'box'; blocks: FlowBlock[] }

export interface FlowParagraph {
  kind: 'paragraph'
  marks: Mark[]
  /** What a list prints in front of it. */
  number?: ListItem
  /** The level (1 to 6) of a heading; null for a heading of no level. */
  level?: number | null
  /** All its words are printed larger than usual. */
  larger?: boolean
  /** Its mark was deleted: its words run on into the next paragraph. */
  joinsNext?: boolean
  place?: Place
}

/** Text that was laid out by hand inside a page of another kind: blocks of its own, paragraphs inside a cell. */
export interface TypedText {
  kind: 'typed'
  read(): Block[]
  paragraphs: FlowParagraph[]
}

export interface FlowTable {
  kind: 'table'
  rows: FlowRow[]
  /** What it holds beside its cells. */
  stray?: Mark[]
  /** That it only arranges things on the page: the source says so, or such tables are usual in its kind of source. */
  arranges?: 'told' | 'often'
  /** The widths of the grid's columns in twips, as far as stated. */
  widths?: readonly number[]
  /** What the table's style paints a cell with. */
  paint?(position: CellPosition): string | null
  place?: Place
}

/** Where a cell stands in its finished table. */
export interface CellPosition {
  row: number
  rows: number
  column: number
  columnSpan: number
  columns: number
}

export interface FlowRow {
  cells: FlowCell[]
  header?: boolean
  /** Columns left free before and after the cells. */
  before?: number
  after?: number
  /** The left edge in twips, where cells state their right edges. */
  left?: number
  hidden?: boolean
  /** What a tracked change did to the whole row. */
  change?: TrackedChange
  place?: Place
}

export interface FlowCell {
  blocks: FlowBlock[]
  /** How many columns it covers (1 where not stated), or its right edge in twips. */
  columns?: number
  edge?: number
  /** How many rows it covers, where the cells below leave its slot out. */
  rows?: number
  /** Part of the cell above. */
  continues?: boolean
  /** Part of the cell to its left. */
  joinsLeft?: boolean
  fill?: string | null
  /** The source marks the cell as a header. */
  header?: boolean
  /** The source's own characters. */
  raw?: string
  place?: Place
}

/** A footnote, endnote or comment, where it is referred to. */
export interface FlowNote {
  kind: 'footnote' | 'endnote' | 'comment'
  /** As the file counts them; by order where it does not. */
  id?: string
  blocks: FlowBlock[]
  place?: Place
}

/** One story of a file: the body, a header, a footer, or notes whose anchor is not known. */
export interface FlowStory {
  kind: 'body' | 'header' | 'footer' | 'footnote' | 'comment'
  /** The part of the file, as Places call it. */
  part: string
  /** In front of every path inside it. */
  path: string
  blocks: FlowBlock[]
}

/** A cell of plain words. */
export const plainCell = (text: string): FlowCell => ({
  blocks: [{ kind: 'paragraph', marks: [{ kind: 'words', run: { text } }] }],
})
