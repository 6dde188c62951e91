import type { Paragraph, Rag, Status } from '../../model/index.ts'
import { foldForComparison } from '../../util/text.ts'

export interface StatusCell {
  header: string
  paragraphs: Paragraph[]
  /** `#rrggbb`. */
  fill?: string
}

/** A printed letter, word or sign as the document's key is asked for it: in comparison form, a sign as it is. */
export const keyForm = (text: string): string => foldForComparison(text) || text.trim()

/** What a document's key says its ratings mean. Keys are ratings, and words in comparison form. */
export interface Legend {
  rag: ReadonlyMap<Rag, Status>
  /** A printed letter or word, in comparison form, to the rating or status that the key gives it. */
  words: ReadonlyMap<string, { rag: Rag | null; status: Status | null }>
}

/** A table that may be a key: its words, row by row, with the fill of each cell where it has one. */
export interface LegendTable {
  words: readonly (readonly string[])[]
  fills?: readonly (readonly (string | undefined)[])[]
}

export const NO_LEGEND: Legend = { rag: new Map(), words: new Map() }

export interface StatusInput {
  statusCells: readonly StatusCell[]
  ragCells: readonly StatusCell[]
  progressText: string | null
  /** The heading that the row stands under. */
  section?: string | null
  /** What the date cells say of status. */
  dueStatusWords: string | null
  completedOn: string | null
  dueOn: string | null
  /** The latest day that the edition speaks for. */
  datedOn: string | null
  legend: Legend
}

export interface StatusReading {
  status: Status
  /** The printed words, or null where nothing is printed. */
  statusText: string | null
  rag: Rag | null
}
