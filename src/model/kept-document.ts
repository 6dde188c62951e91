import type { Metadata } from './document.ts'
import type { Issue } from './issue.ts'
import type { StitchedDocument } from './table.ts'

/** The number of the form below: another than what a database keeps is read from the file anew. */
export const KEPT_FORMAT = 1

/** What a file was read as before anybody asked what it means: kept, so that it can be understood anew without it. */
export interface KeptDocument {
  mediaType: string
  /** How many pages it has, null where none can be known. */
  pages: number | null
  metadata: Metadata
  stitched: StitchedDocument
  /** What was doubtful up to here. */
  issues: Issue[]
}
