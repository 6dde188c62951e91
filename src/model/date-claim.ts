import { z } from 'zod'

export const DateRole = z.enum(['due', 'revised', 'completed', 'started', 'review', 'reported'])
export type DateRole = z.infer<typeof DateRole>

export const DatePrecision = z.enum([
  'day',
  'week',
  'month',
  'quarter',
  'term',
  'season',
  'half',
  'year',
  'open',
])
export type DatePrecision = z.infer<typeof DatePrecision>

/** The word that stands where a date might: kept because `TBC`, then a date, is a revision. */
export const OpenWord = z.enum(['immediate', 'ongoing', 'tbc', 'relative'])
export type OpenWord = z.infer<typeof OpenWord>

/** A part of a date that is not printed and was supplied by a rule; of `key`, all of it, by the document's own key. */
export const ImpliedPart = z.enum(['day', 'month', 'year', 'century', 'anchor', 'role', 'key'])
export type ImpliedPart = z.infer<typeof ImpliedPart>

/**
 * A dated statement. The window runs from `earliest` to `latest`, ISO days, both included; both are null for
 * an open claim. A deadline counts as its latest day.
 */
export const DateClaim = z.object({
  role: DateRole,
  earliest: z.iso.date().nullable(),
  latest: z.iso.date().nullable(),
  precision: DatePrecision,
  open: OpenWord.nullable(),
  /** The exact words it was read from. */
  text: z.string(),
  /** The header of the column, or the word in the cell, that gave the claim its role; null where none did. */
  label: z.string().nullable(),
  implied: z.array(ImpliedPart),
  /** The name of the rule that read it, for `inspect`. */
  rule: z.string(),
  /**
   * `milestone`: one of several deadlines that belong to parts of the action (the last is the action's own);
   * `struck`: printed with a line through it; `tracked`: replaced by a tracked change; `mistyped`: its year is a
   * typing error, kept as printed.
   */
  marks: z.array(z.enum(['milestone', 'struck', 'tracked', 'mistyped'])),
})
export type DateClaim = z.infer<typeof DateClaim>
