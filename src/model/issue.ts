import { z } from 'zod'
import { ISSUE_CODES, SEVERITIES } from './issue-codes.ts'
import { Place } from './place.ts'

export const Severity = z.enum(SEVERITIES)
export type Severity = z.infer<typeof Severity>

type Code = keyof typeof ISSUE_CODES
export const IssueCode = z.enum(Object.keys(ISSUE_CODES) as [Code, ...Code[]])
export type IssueCode = z.infer<typeof IssueCode>

/** A coded, placed statement of something that was doubtful or not read. */
export const Issue = z.object({
  code: IssueCode,
  severity: Severity,
  /** One sentence for a person: what, where, what to do. */
  message: z.string(),
  /** The words in question, as printed. */
  text: z.string().optional(),
  places: z.array(Place).optional(),
  page: z.int().positive().optional(),
  /** The position of the ActionRecord it concerns. */
  position: z.int().positive().optional(),
  /** The edition it concerns, where a stage looks at several. */
  editionId: z.string().optional(),
})
export type Issue = z.infer<typeof Issue>
