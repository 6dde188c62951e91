import { z } from 'zod'
import { Place } from './place.ts'
import { TableCell } from './table.ts'

/** What a column means. Columns that no other Role fits are `extra`, kept under their own header. */
export const Role = z.enum([
  'reference',
  'area',
  'source',
  'action',
  'steps',
  'owner',
  /** The dates: `due` is a deadline, the others say so in their header. */
  'due',
  'revised',
  'started',
  'completed',
  'review',
  'status',
  'rag',
  'progress',
  'response',
  'priority',
  'measure',
  'resources',
  'extra',
])
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
  /** The cell holds the words of two Roles (`Lead / Due date`) and is listed once for each. */
  joint: z.literal(true).optional(),
})
export type LabelledCell = z.infer<typeof LabelledCell>

/** One logical row: its cells labelled with Roles, in the order of the columns. */
export const Row = z.object({
  tableNo: z.int().positive(),
  rowNo: z.int().positive(),
  page: z.int().positive().nullable(),
  section: z.string().nullable(),
  sectionPlaces: z.array(Place),
  cells: z.array(LabelledCell),
})
export type Row = z.infer<typeof Row>
