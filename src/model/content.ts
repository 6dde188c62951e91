import { z } from 'zod'

/** A tracked change: what was inserted or deleted, by whom and when (ISO date-time), as far as recorded. */
export const TrackedChange = z.object({
  kind: z.enum(['inserted', 'deleted']),
  author: z.string().optional(),
  at: z.string().optional(),
})
export type TrackedChange = z.infer<typeof TrackedChange>

/**
 * Words of one look. A line break inside a paragraph is `\n`. A tick or cross glyph of a symbol font is
 * given as its Unicode character (✓ ✗ ☐ ☑ ☒).
 */
export const Run = z.object({
  text: z.string(),
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  /** A line through the words: in a due cell, the earlier date. */
  struck: z.literal(true).optional(),
  change: TrackedChange.optional(),
  /** 0 to 1, of words that a program recognised on a picture and is not sure of. */
  sure: z.number().min(0).max(1).optional(),
})
export type Run = z.infer<typeof Run>

/** `marker` is the item's own sign as a reader would see it: `•`, `1.`, `(a)`. */
export const ListItem = z.object({
  ordered: z.boolean(),
  /** Nesting, from 0. */
  level: z.int().nonnegative(),
  marker: z.string(),
})
export type ListItem = z.infer<typeof ListItem>

/**
 * A paragraph or list item. A list item's marker is kept in `list` and is not part of its runs.
 */
export const Paragraph = z.object({
  runs: z.array(Run),
  list: ListItem.optional(),
})
export type Paragraph = z.infer<typeof Paragraph>
