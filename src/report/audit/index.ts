import type { Dossier } from '../../model/index.ts'
import { auditAction } from './action.ts'
import { auditEditions } from './edition.ts'
import { materialOf } from './material.ts'
import type { AuditOptions, PlanAudit } from './types.ts'

export { type AuditFilter, filterOf, planFilter } from './filter.ts'
export { FINDINGS, type Finding } from './findings.ts'
export { type AuditSummary, SummaryOf } from './summary.ts'
export { groupRows, isPlanLayout, LAYOUTS, type Layout, planRows } from './tables.ts'
export type * from './types.ts'

/** Days ahead that count as soon, when nobody says. */
const SOON = 30

/** Audits one plan: every action with its chain of revisions and evidence, every edition with its shares. */
export function auditPlan(dossier: Dossier, { asAt, soon = SOON }: AuditOptions = {}): PlanAudit {
  const material = materialOf(dossier, asAt)
  return {
    plan: dossier.plan,
    as_at: material.asAt,
    actions: material.threads
      .map((thread) => auditAction(thread, material, soon))
      .sort(
        (a, b) =>
          (b.slip_days ?? 0) - (a.slip_days ?? 0) ||
          (b.overdue_days ?? 0) - (a.overdue_days ?? 0) ||
          (a.thread_id < b.thread_id ? -1 : 1),
      ),
    editions: auditEditions(material),
  }
}
