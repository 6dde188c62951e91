import { z } from 'zod'
import { DateClaim } from './date-claim.ts'
import { Place } from './place.ts'
import { Corrected, Role } from './row.ts'
import { RAGS, STATUSES } from './statuses.ts'

export const Status = z.enum(STATUSES)
export type Status = z.infer<typeof Status>

export const Rag = z.enum(RAGS)
export type Rag = z.infer<typeof Rag>

/** One owner out of an owner cell. `name` is the words that name it. */
export const Owner = z.object({ kind: z.enum(['role', 'person', 'body']), name: z.string() })
export type Owner = z.infer<typeof Owner>

/** The words of one cell (or heading) that a record's values were read from. */
export const Citation = z.object({
  role: z.union([Role, z.literal('section')]),
  /** The column's header as printed. */
  header: z.string(),
  text: z.string(),
  /** The source's own characters where they differ from the words. */
  raw: z.string().nullable(),
  places: z.array(Place),
})
export type Citation = z.infer<typeof Citation>

/**
 * What one Edition says of one action; never altered afterwards. Texts are the words as printed, white space
 * folded, paragraphs one a line.
 */
export const ActionRecord = z.object({
  /** Derived from the edition and the place of the row, so that every machine that reads the same bytes agrees. */
  actionId: z.string(),
  /** Order in the edition, counting from 1. */
  position: z.int().positive(),
  tableNo: z.int().positive(),
  rowNo: z.int().positive(),
  page: z.int().positive().nullable(),
  section: z.string().nullable(),
  ref: z.string().nullable(),
  area: z.string().nullable(),
  source: z.string().nullable(),
  action: z.string(),
  steps: z.array(z.string()),
  owner: z.string().nullable(),
  owners: z.array(Owner),
  dueText: z.string().nullable(),
  dates: z.array(DateClaim),
  /** The current deadline: the window of the claim that holds now. Null where the edition gives none. */
  dueEarliest: z.iso.date().nullable(),
  dueOn: z.iso.date().nullable(),
  duePrecision: DateClaim.shape.precision.nullable(),
  /** The first due date that this edition itself shows. */
  originalDueOn: z.iso.date().nullable(),
  completedOn: z.iso.date().nullable(),
  status: Status,
  statusText: z.string().nullable(),
  rag: Rag.nullable(),
  progress: z.string().nullable(),
  /** High, medium, low; severity: as printed. */
  priority: z.string().nullable(),
  /** What was answered to the recommendation: `Agreed`, `Partly accepted`. */
  response: z.string().nullable(),
  /** How success is told: criteria, evidence, the outcome looked for. */
  measure: z.string().nullable(),
  /** Cost, budget, who and what else is needed. */
  resources: z.string().nullable(),
  /** Columns that no Role fits: header as printed, words as printed. */
  extra: z.record(z.string(), z.string()),
  /** Of each field that holds what a person said, the words as printed. */
  corrected: Corrected.optional(),
  /** As printed, whatever was corrected. */
  citations: z.array(Citation),
  /** 0 to 1: how sure the reading of this row is. */
  confidence: z.number().min(0).max(1),
})
export type ActionRecord = z.infer<typeof ActionRecord>
