import type { Evidence, PlanAudit } from '../audit/types.ts'
import type { KnownPeople } from './known-people.ts'
import { WITHHELD, withholdIn } from './withhold.ts'

/** Properties that are no words of a plan: ids, and the audit's own terms. */
const isTerm = (property: string): boolean =>
  /(?:_id|Id)$|^(?:kind|findings|outcome|status|rag|overdue_band|gone|doubt|verdict|decided_by)$/.test(
    property,
  )

/** An audit without the names of persons: what a report for publishing is made of. */
export function auditWithoutPeople(audit: PlanAudit, people: KnownPeople): PlanAudit {
  const actions = audit.actions.map((action) => {
    const changed = withholdIn(action, people, isTerm)
    // An owner as printed, whom a person put right, may be a person whom nobody knows.
    const renamed = new Set(
      action.story.flatMap(({ actionId, corrected }) => (corrected['owner'] ? [actionId] : [])),
    )
    const withoutOwner = (evidence: Evidence): Evidence =>
      renamed.has(evidence.actionId) ? { ...evidence, words: WITHHELD } : evidence
    return {
      ...changed,
      // All persons have one name now.
      owners: [...new Set(changed.owners)],
      story: changed.story.map((entry) => ({
        ...entry,
        corrected: entry.corrected['owner'] ? { ...entry.corrected, owner: WITHHELD } : entry.corrected,
      })),
      owner_changes: changed.owner_changes.map((each) => ({
        ...each,
        from: withoutOwner(each.from),
        to: withoutOwner(each.to),
      })),
    }
  })
  return { ...withholdIn({ ...audit, actions: [] }, people, isTerm), actions }
}
