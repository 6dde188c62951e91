import type { PlanAudit } from '../audit/types.ts'
import type { KnownPeople } from './known-people.ts'
import { withholdIn } from './withhold.ts'

/** Properties that are no words of a plan: ids, and the audit's own terms. */
const isTerm = (property: string): boolean =>
  /(?:_id|Id)$|^(?:kind|findings|outcome|status|rag|overdue_band|gone|doubt|verdict|decided_by)$/.test(
    property,
  )

/** An audit without the names of persons: what a report for publishing is made of. */
export function auditWithoutPeople(audit: PlanAudit, people: KnownPeople): PlanAudit {
  const actions = audit.actions.map((action) => {
    const changed = withholdIn(action, people, isTerm)
    // All persons have one name now.
    return { ...changed, owners: [...new Set(changed.owners)] }
  })
  return { ...withholdIn({ ...audit, actions: [] }, people, isTerm), actions }
}
