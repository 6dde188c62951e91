import { z } from 'zod'
import { ShapedTable, ToldColumn } from './column.ts'
import { RowSaid } from './correction.ts'
import { Issue } from './issue.ts'
import { Place } from './place.ts'
import { ActionRecord } from './record.ts'

/** Where an edition's date was read from. */
export const DatedFrom = z.enum(['title', 'header', 'filename', 'metadata', 'told', 'inferred'])
export type DatedFrom = z.infer<typeof DatedFrom>

/**
 * The day an edition speaks for. A vague date (`February 2012`) is a window; `on` is its latest day, as
 * for every window.
 */
export const EditionDate = z.object({
  earliest: z.iso.date(),
  on: z.iso.date(),
  precision: z.enum(['day', 'week', 'month', 'quarter', 'term', 'season', 'half', 'year']),
  text: z.string(),
  from: DatedFrom,
})
export type EditionDate = z.infer<typeof EditionDate>

/** How likely what was read is right, 0 to 1, and what else it most likely is; null where nothing was read. */
const surenessOf = <T extends z.ZodType>(reading: T) =>
  z.object({ probability: z.number().min(0).max(1), runnerUp: reading.nullable() }).nullable()

/** How sure it is which edition a file is. What a person told is certain. */
export const EditionSureness = z.object({
  title: surenessOf(z.string()),
  body: surenessOf(z.string()),
  dated: surenessOf(EditionDate),
})
export type EditionSureness = z.infer<typeof EditionSureness>

/** What a person told about a file: on the command line, in a `plans.csv` beside it, or by a Correction. */
export const Told = z.object({
  body: z.string().optional(),
  plan: z.string().optional(),
  title: z.string().optional(),
  dated: z.string().optional(),
  /** What its columns mean, the later outranking the earlier. */
  columns: z.array(ToldColumn).optional(),
  /** What was said of its rows, the later outranking the earlier. */
  rows: z.array(RowSaid).optional(),
})
export type Told = z.infer<typeof Told>

/** What one file says, as read: nothing of it depends on any other file. */
export const EditionReading = z.object({
  /** `ed_` and the first 16 hex digits of the SHA-256 of the file's bytes. */
  editionId: z.string(),
  sha256: z.string(),
  /** The file's name, without its folder. */
  sourceFile: z.string(),
  mediaType: z.string(),
  pages: z.int().nonnegative().nullable(),
  /** The plan's title without its date, as printed. */
  title: z.string().nullable(),
  titlePlaces: z.array(Place),
  /** The council, trust, school or force whose plan it is, as printed or told. */
  body: z.string().nullable(),
  dated: EditionDate.nullable(),
  sure: EditionSureness,
  /** What a person told, which outranks what was found. */
  told: Told,
  records: z.array(ActionRecord),
  /** How the columns of its tables were read. */
  tables: z.array(ShapedTable),
  issues: z.array(Issue),
})
export type EditionReading = z.infer<typeof EditionReading>
