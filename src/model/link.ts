import { z } from 'zod'

/** One comparison of two records and what it weighs. `weight` is in log-odds: above 0 speaks for the same action. */
export const Evidence = z.object({
  comparison: z.string(),
  value: z.number().nullable(),
  weight: z.number(),
  note: z.string().optional(),
})
export type Evidence = z.infer<typeof Evidence>

export const Relation = z.enum(['same', 'split', 'merged'])
export type Relation = z.infer<typeof Relation>
export const Verdict = z.enum(['accepted', 'review', 'rejected'])
export type Verdict = z.infer<typeof Verdict>

/** A judged pair of ActionRecords in two Editions, the earlier first. */
export const Link = z.object({
  fromActionId: z.string(),
  toActionId: z.string(),
  relation: Relation,
  probability: z.number().min(0).max(1),
  verdict: Verdict,
  decidedBy: z.enum(['rule', 'person']),
  evidence: z.array(Evidence),
})
export type Link = z.infer<typeof Link>

/** What a person may rule on a pair. */
export const Ruling = z.enum(['same', 'different', 'split', 'merged'])
export type Ruling = z.infer<typeof Ruling>

/** A person's ruling on a pair; it outlives every rerun. `at` is an ISO date-time. */
export const Decision = z.object({
  fromActionId: z.string(),
  toActionId: z.string(),
  ruling: Ruling,
  reason: z.string(),
  decidedBy: z.string(),
  at: z.string(),
})
export type Decision = z.infer<typeof Decision>

export const ThreadOutcome = z.enum(['open', 'complete', 'dropped', 'reopened', 'split', 'merged'])
export type ThreadOutcome = z.infer<typeof ThreadOutcome>

/** The same action across Editions: one action id an edition at most, earliest edition first. */
export const Thread = z.object({
  threadId: z.string(),
  planId: z.string(),
  actionIds: z.array(z.string()).min(1),
  outcome: ThreadOutcome,
})
export type Thread = z.infer<typeof Thread>
