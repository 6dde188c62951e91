import type { AuditedAction, Evidence } from '../audit/types.ts'

/** Where parts of a report may lead outside the page that they stand on; the report itself leads nowhere. */
export type Addresses = {
  /** An action's own page. */
  story(action: AuditedAction): string
  /** Where words stand in their source. */
  place(evidence: Evidence): string
  /** What is doubtful of an action. */
  doubts(action: AuditedAction): string
}
