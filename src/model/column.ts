import { z } from 'zod'
import { Role } from './row.ts'

/** Who decided what a column means: the fitted model, or a person (`columns.csv`). */
export const ColumnDecider = z.enum(['model', 'person'])

/** One column of a Table: what it is called and what it was taken for. */
export const Column = z.object({
  /** From 0, left to right. */
  index: z.int().nonnegative(),
  /** As printed; header rows above one another joined by a space; empty where the column has none. */
  header: z.string(),
  role: Role,
  /** The second Role of a header that joins two (`Lead / Due date`). */
  also: Role.nullable(),
  /**
   * What the column does beside its Role: `groups` its rows under narrow repeated words (`Audit`, `Ward`), or is one
   * `term` of several under which the row's deadline is ticked (`Short | Medium | Long`).
   */
  use: z.enum(['groups', 'term']).nullable(),
  /** 0 to 1: how likely the Role is right, beside all that the table's columns could be together. */
  probability: z.number().min(0).max(1),
  /** The Role that was nearly taken. */
  runnerUp: Role.nullable(),
  decidedBy: ColumnDecider,
  /** The words of its first filled cells, cut short: at most two. */
  samples: z.array(z.string()),
})
export type Column = z.infer<typeof Column>

/** How one Table's columns were read. */
export const ShapedTable = z.object({
  tableNo: z.int().positive(),
  /** The page it begins on, null where none can be known. */
  page: z.int().positive().nullable(),
  holdsActions: z.boolean(),
  /** 0 to 1: how likely it is that the table holds actions. */
  probability: z.number().min(0).max(1),
  columns: z.array(Column),
})
export type ShapedTable = z.infer<typeof ShapedTable>

/** A place in a document's tables: the Table's number from 1, the column from 0. */
export const ColumnPlace = z.object({ table: z.int().positive(), index: z.int().nonnegative() })
export type ColumnPlace = z.infer<typeof ColumnPlace>

/** What a person told of a column: in which files or plans, under which header, which Role. */
export const ToldColumn = z.object({
  /** Words of the plan's title or body, or a pattern of file names (`tracker-*.xlsx`); `*` is any. */
  pattern: z.string(),
  header: z.string(),
  role: Role,
  /** Which column of which table, where the header does not tell it. */
  at: ColumnPlace.optional(),
})
export type ToldColumn = z.infer<typeof ToldColumn>
