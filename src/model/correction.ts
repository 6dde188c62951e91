import { z } from 'zod'
import { ColumnPlace } from './column.ts'
import { CORRECTABLE_FIELDS } from './correctable.ts'
import { Ruling } from './link.ts'
import { Role } from './row.ts'

/** A field of a record that a person may correct. */
export const CorrectableField = z.enum(CORRECTABLE_FIELDS)
export type CorrectableField = z.infer<typeof CorrectableField>

/**
 * The row of a table that a correction is about: its edition and its words, by which a later reading that numbers rows
 * otherwise finds it again.
 */
export const RowWords = z.object({ edition: z.string(), words: z.string() })
export type RowWords = z.infer<typeof RowWords>

/** What was said of one row of a file: `action` is the id that the row had, `words` are those that find it again. */
const rowSaid = { correctionId: z.string(), action: z.string(), words: z.string() }
export const RowSaid = z.discriminatedUnion('kind', [
  z.object({ ...rowSaid, kind: z.literal('field'), field: CorrectableField, to: z.string() }),
  z.object({ ...rowSaid, kind: z.literal('not-a-row') }),
  z.object({
    ...rowSaid,
    kind: z.literal('same-row'),
    with: z.object({ action: z.string(), words: z.string() }),
  }),
])
export type RowSaid = z.infer<typeof RowSaid>

const words = z.string().trim().min(1)

/** Of an edition. `dated` is a date as a person writes it; `plan` the name of the plan that it is an edition of. */
const EditionValue = z
  .object({ dated: words, title: words, body: words, plan: words })
  .partial()
  .refine((value) => Object.keys(value).length > 0, 'it says nothing')

/** Of a plan, named by an edition of it: its name; editions that are of one plan; or two lists that are of two. */
const PlanValue = z.union([
  z.object({ editions: z.array(z.string()).min(1), title: words.optional(), body: words.optional() }),
  z.object({ together: z.array(z.array(z.string()).min(1)).length(2) }),
  z.object({ apart: z.array(z.array(z.string()).min(1)).length(2) }),
])

/** Of a column, by its header or (in one edition) its place; `editions` are those of the plan that it was said of. */
const ColumnValue = z.object({
  header: z.string(),
  role: Role,
  at: ColumnPlace.optional(),
  editions: z.array(z.string()).optional(),
})

/** Of a field: the words that hold, and those printed; empty words say that it is empty. */
const FieldValue = z.object({
  row: RowWords,
  field: CorrectableField,
  to: z.string(),
  printed: z.string().nullable(),
})

const said = {
  correctionId: z.string(),
  /** The id of an edition, a plan's first edition, an action; of a column also words of plans or file names. */
  target: z.string(),
  reason: z.string(),
  by: z.string(),
  /** An ISO date-time. */
  at: z.string(),
  undoneAt: z.string().nullable(),
  undoneBy: z.string().nullable(),
}

/** Anything a person says of what was read or linked. Nothing but a person's word changes it; it can be undone. */
export const Correction = z.discriminatedUnion('kind', [
  z.object({ ...said, kind: z.literal('edition'), value: EditionValue }),
  z.object({
    ...said,
    kind: z.literal('removed'),
    value: z.object({ file: z.string(), sha256: z.string() }),
  }),
  z.object({ ...said, kind: z.literal('plan'), value: PlanValue }),
  z.object({ ...said, kind: z.literal('column'), value: ColumnValue }),
  z.object({ ...said, kind: z.literal('field'), value: FieldValue }),
  z.object({ ...said, kind: z.literal('not-a-row'), value: z.object({ row: RowWords }) }),
  z.object({
    ...said,
    kind: z.literal('same-row'),
    value: z.object({ row: RowWords, with: z.object({ action: z.string(), words: z.string() }) }),
  }),
  z.object({ ...said, kind: z.literal('link'), value: z.object({ to: z.string(), ruling: Ruling }) }),
])
export type Correction = z.infer<typeof Correction>
export type CorrectionKind = Correction['kind']
export type CorrectionOf<K extends CorrectionKind> = Extract<Correction, { kind: K }>

/**
 * What a person asks for. Targets are ids, whole or as much as makes them the only one; an edition may also be named by
 * its file. A column is of an edition (`ed_...`), of all editions of a plan (`pl_...`), or of what a pattern names.
 */
export type CorrectionRequest =
  | { kind: 'edition'; target: string; value: CorrectionOf<'edition'>['value'] }
  | { kind: 'removed'; target: string }
  /** `target` is a plan (`pl_...`): renamed, merged with another, or parted from some of its editions. */
  | {
      kind: 'plan'
      target: string
      value:
        | { title?: string | undefined; body?: string | undefined }
        | { mergeWith: string }
        | { part: readonly string[] }
    }
  | { kind: 'column'; target: string; value: { header: string; role: Role; at?: ColumnPlace | undefined } }
  | { kind: 'field'; target: string; value: { field: CorrectableField; to: string } }
  | { kind: 'not-a-row'; target: string }
  | { kind: 'same-row'; target: string; value: { with: string } }
  | { kind: 'link'; target: string; value: { to: string; ruling: Ruling } }

/** Corrections as a file carries them to another database: those that hold, the earliest first. */
export const CorrectionsFile = z.object({
  plandrift: z.literal('corrections'),
  version: z.literal(1),
  corrections: z.array(Correction),
})
export type CorrectionsFile = z.infer<typeof CorrectionsFile>
