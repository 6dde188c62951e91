import { z } from 'zod'
import { Paragraph } from './content.ts'
import { Colour } from './document.ts'
import { Place } from './place.ts'

/** One slot of a Table's grid. */
export const TableCell = z.object({
  paragraphs: z.array(Paragraph),
  fill: Colour.optional(),
  /** Several where a page break or a line wrap cut the cell. */
  places: z.array(Place),
  raw: z.string().optional(),
  /**
   * `origin`: the top left slot of a merged cell; `covered`: another slot of it, holding the same words.
   * Absent for a cell of one slot.
   */
  merged: z.enum(['origin', 'covered']).optional(),
})
export type TableCell = z.infer<typeof TableCell>

export const TableRow = z.object({
  /** One entry a column. */
  cells: z.array(TableCell),
  /** The page the row begins on, null where no page can be known. */
  page: z.int().positive().nullable(),
  /** Position among the table's printed rows, header rows included, counting from 1. */
  number: z.int().positive(),
})
export type TableRow = z.infer<typeof TableRow>

/** Words that stand above a table, nearest last, with where they stand. */
export const Caption = z.object({
  text: z.string(),
  level: z.int().min(1).max(6).nullable(),
  places: z.array(Place),
})
export type Caption = z.infer<typeof Caption>

/** Fragments joined across pages: header rows once, rows cut by a page break whole again. */
export const Table = z.object({
  /** Position among the document's tables, counting from 1. */
  number: z.int().positive(),
  /** The headings above the table, outermost first; page furniture is not among them. */
  captions: z.array(Caption),
  /** The paragraphs between the last heading (or the table before) and the table, in order. */
  lead: z.array(Caption).optional(),
  columns: z.int().positive(),
  /** How many leading `rows` are header rows, where the source or repetition on later pages tells; else null. */
  headerRows: z.int().nonnegative().nullable(),
  rows: z.array(TableRow),
  /** Markup or drawn lines make every row certain: none is the rest of the one above it on the same page. */
  certainRows: z.literal(true).optional(),
  pages: z.array(z.int().positive()),
})
export type Table = z.infer<typeof Table>

/** A heading or paragraph outside tables. */
export const ProseLine = z.object({
  text: z.string(),
  heading: z.boolean(),
  /** Of a heading, where the source tells it; null elsewhere. */
  level: z.int().min(1).max(6).nullable(),
  /** How many of the document's tables begin before it. */
  tablesBefore: z.int().nonnegative(),
  places: z.array(Place),
})
export type ProseLine = z.infer<typeof ProseLine>

/** What stitching makes of a Document: its tables, and the words of its body that are not furniture. */
export const StitchedDocument = z.object({
  tables: z.array(Table),
  /** Headings and paragraphs outside tables, in reading order, running titles once. */
  prose: z.array(ProseLine),
  /** Words repeated on the pages (running titles) or set apart as header or footer, each once. */
  furniture: z.array(z.object({ text: z.string(), places: z.array(Place) })),
})
export type StitchedDocument = z.infer<typeof StitchedDocument>
