import type { AuditedAction, Evidence, PlanAudit } from '../audit/types.ts'

/** Where parts of a report may lead outside the page that they stand on; the report itself leads nowhere. */
export type Addresses = {
  /** An action's own page. */
  story(action: AuditedAction): string
  /** An action's evidence by itself: where many actions stand on a page, each is fetched as it is opened. */
  evidence(action: AuditedAction): string
  /** Where the editions, chart and actions of a plan are fetched from as they come into view; null: they stand here. */
  section: ((plan: PlanAudit) => string) | null
  /** Where words stand in their source. */
  place(evidence: Evidence): string
  /** What is doubtful of an action. */
  doubts(action: AuditedAction): string
}
