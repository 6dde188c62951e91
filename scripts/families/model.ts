import type { DateClaim, DatePrecision, Owner, Rag, Role, Status } from '../../src/model/index.ts'

/**
 * A plan family: one invented body's action plan in several editions. Documents and the exact truth of what
 * they say are both made from it, so neither can drift from the other.
 */
export interface Family {
  /** Folder name. */
  id: string
  body: string
  /** The plan's title as printed, without its date and its body. */
  title: string
  editions: Edition[]
  /** One action of an edition that became two of a later one, or two that became one, by key. */
  relations: { relation: 'split' | 'merged'; from: [edition: string, key: string]; to: [string, string] }[]
}

export interface Edition {
  /** File stem. */
  id: string
  /** Lines printed at the top of the first page. */
  titleLines: string[]
  dated: { text: string; earliest: string; on: string; precision: DatePrecision }
  /**
   * The running title of every later page, in the wraps it is printed in, used in turn. Empty: a page break
   * shows as a blank line alone and the header is not repeated, as in bare extractions.
   */
  running: string[][]
  /** Paragraphs between title and first section. */
  intro: string[]
  sections: Section[]
  forms: Form[]
}

/** How an edition's document is written. `layout` is what `pdftotext -layout` prints. */
export type Form = 'tabs' | 'layout' | 'pipes' | 'html' | 'csv'

export interface Section {
  heading: string | null
  /** The section goes on in the table of the one before it; its heading is a row that spans the table. */
  inTable?: true
  /** Paragraphs between heading and table. */
  notes: string[]
  columns: Column[]
  areas: Area[]
}

export interface Column {
  header: string
  role: Role
}

/** A recommendation and the actions that answer it. */
export interface Area {
  /** The number where it has a column of its own; a number inside the words stays there. */
  words: string
  /** Where the recommendation came from, printed in brackets after the words. */
  source?: string
  actions: Action[]
}

/** A cell with a meaning of its own: the words as printed, and what they say. */
export interface Due {
  /** `~~struck~~` words have a line through them. */
  words: string
  claims: Claim[]
}
export type Claim = Pick<DateClaim, 'role' | 'earliest' | 'latest' | 'precision' | 'open'> & {
  milestone?: true
  /** Its year is a typing error: it stays as printed, but is not the first date. */
  mistyped?: true
}

export interface Action {
  /** The same key in two editions is the same action. */
  key: string
  /** Printed in the reference column or, where there is none, before the action's words. */
  ref?: string
  /** Paragraphs of the action cell; more than one are steps. */
  action: string[]
  /** Sets the action's later paragraphs as a bulleted list under the first. */
  bulleted?: true
  /** Paragraphs of a column of steps. */
  steps?: string[]
  owner?: { words: string; owners: Owner[] }
  /** One entry a date column, by header where there are several. */
  due?: Due
  dates?: Record<string, Due>
  status?: { words: string; means: Status }
  /** What the row as a whole says of its status where no column of its own does. */
  saysStatus?: Status
  rag?: { words: string; means: Rag }
  progress?: string[]
  extra?: Record<string, string>
  /** The area's words are printed again in this row, perhaps with other punctuation. */
  areaAgain?: string
  /** A page break stands before the row, or cuts it in two. */
  page?: 'before' | 'cut'
  /** The whole row is in italics. */
  italic?: true
  /** Its new date mends a typing error of the edition before. */
  corrects?: true
  /** A full-width line printed in the table above the row; it is no action. */
  bannerAbove?: string
}
