import { z } from 'zod'
import { Paragraph } from './content.ts'
import { Place } from './place.ts'
import { ROLES } from './roles.ts'
import { TableCell } from './table.ts'

/** What a column means. */
export const Role = z.enum(ROLES)
export type Role = z.infer<typeof Role>

export const LabelledCell = z.object({
  role: Role,
  /** The column's header as printed; empty where the column has none. */
  header: z.string(),
  cell: TableCell,
  /** The words were printed in an earlier row and hold for this one too (a merged or blank area cell). */
  carried: z.boolean(),
  /** 0 to 1: how likely the column has this Role. */
  probability: z.number().min(0).max(1),
  /** The paragraphs as printed, where a person said what they should be: `cell` holds what was said. */
  printed: z.array(Paragraph).optional(),
  /** The cell holds the words of two Roles (`Lead / Due date`) and is listed once for each. */
  joint: z.literal(true).optional(),
})
export type LabelledCell = z.infer<typeof LabelledCell>

/** The words as printed of each field that a person corrected, `row` being those of a row joined to it. */
export const Corrected = z.record(z.string(), z.string().nullable())
export type Corrected = z.infer<typeof Corrected>

/** One logical row: its cells labelled with Roles, in the order of the columns. */
export const Row = z.object({
  tableNo: z.int().positive(),
  rowNo: z.int().positive(),
  page: z.int().positive().nullable(),
  section: z.string().nullable(),
  sectionPlaces: z.array(Place),
  cells: z.array(LabelledCell),
  /** What a person corrected: the words as printed by field; null where nothing is printed. */
  corrected: Corrected.optional(),
})
export type Row = z.infer<typeof Row>
