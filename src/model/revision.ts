import { z } from 'zod'

export const RevisionKind = z.enum(['slipped', 'advanced', 'restated', 'set', 'cleared', 'corrected'])
export type RevisionKind = z.infer<typeof RevisionKind>

/**
 * Two neighbours in a Thread whose date differs, or a revision printed inside one cell (then both edition ids
 * are the same). Days compare latest with latest; least and most are what the windows allow.
 */
export const Revision = z.object({
  threadId: z.string(),
  seq: z.int().positive(),
  fromEditionId: z.string(),
  toEditionId: z.string(),
  fromOn: z.iso.date().nullable(),
  toOn: z.iso.date().nullable(),
  days: z.int().nullable(),
  daysLeast: z.int().nullable(),
  daysMost: z.int().nullable(),
  kind: RevisionKind,
  /** The document shows the old date, or says that the date was revised. */
  declared: z.boolean(),
  /** The date was moved in an edition issued after it had passed. Null where the edition has no date. */
  afterDue: z.boolean().nullable(),
  /** The words of the due cell that show the new date. */
  text: z.string(),
})
export type Revision = z.infer<typeof Revision>

export const Slippage = z.object({
  threadId: z.string(),
  planId: z.string(),
  originalDueOn: z.iso.date().nullable(),
  currentDueOn: z.iso.date().nullable(),
  completedOn: z.iso.date().nullable(),
  revisions: z.int().nonnegative(),
  slipDays: z.int().nullable(),
  slipLeast: z.int().nullable(),
  slipMost: z.int().nullable(),
  /** Days from the current date to the day of the plan's last edition, while the action is open; else null. */
  overdueDays: z.int().nullable(),
})
export type Slippage = z.infer<typeof Slippage>
