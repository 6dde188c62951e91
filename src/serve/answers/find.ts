import { type Dossier, type RowOf, UsageError } from '../../model/index.ts'
import { type AuditedAction, auditPlan, type PlanAudit } from '../../report/index.ts'
import type { Store } from '../../store/index.ts'

/** An action through the editions, with what it rests on. */
export interface Story {
  audit: PlanAudit
  action: AuditedAction
  /** The links between its editions, and those by which it was made or went into others. */
  links: RowOf<'links'>[]
  issues: RowOf<'issues'>[]
}

/** The story of the thread, or of the action, that an id names. Throws UsageError where it names none. */
export async function storyOf(store: Store, id: string): Promise<Story> {
  const found = /^(?:th|ac)_[0-9a-f]{1,16}$/.test(id) ? await store.find(id) : []
  const named = found.find(({ action_id }) => action_id === id) ?? found.at(-1)
  if (!named) throw new UsageError(`there is no action or thread ${id}; the audit lists them all`)
  const [counted = named] =
    named.repeat_of === null ? [named] : await store.rows('actions', { action_id: named.repeat_of })
  const { plan_id, thread_id, edition_id } = counted
  const dossier = plan_id === null ? undefined : await dossierOf(store, plan_id)
  const audit = dossier && auditPlan(dossier)
  const action = audit?.actions.find((each) => each.thread_id === thread_id)
  if (!dossier || !audit || !action) {
    throw new UsageError(
      `action ${id} is in no thread: its edition (${edition_id}) is another copy of one, or not linked yet`,
    )
  }
  const ids = new Set(action.story.map(({ actionId }) => actionId))
  return {
    audit,
    action,
    links: dossier.links.filter(
      ({ from_action_id, to_action_id }) => ids.has(from_action_id) || ids.has(to_action_id),
    ),
    issues: dossier.issues.filter(({ action_id }) => action_id !== null && ids.has(action_id)),
  }
}

async function dossierOf(store: Store, planId: string): Promise<Dossier | undefined> {
  for await (const dossier of store.dossiers([planId])) return dossier
  return undefined
}
