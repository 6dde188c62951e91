import { addDays, daysBetween } from '../../util/calendar.ts'
import { haveChangedHands } from '../../util/owner-name.ts'
import { surenessOf } from '../../util/sure.ts'
import { foldForComparison } from '../../util/text.ts'
import { auditChain, goneAs } from './chain.ts'
import { DONE, deadlineAtCompletion } from './completion.ts'
import { bandOf, FINDINGS, type Finding } from './findings.ts'
import type { Material, ThreadMaterial } from './material.ts'
import { isSoftened } from './promise/softened.ts'
import type { AuditedAction, AuditedChange, AuditedRevision, Completion, StoryEntry } from './types.ts'

/** Everything an auditor asks of one action. */
export function auditAction(thread: ThreadMaterial, material: Material, soon: number): AuditedAction {
  const { slippage, members } = thread
  const { action: last, edition: lastEdition } = members.at(-1)!
  const { asAt } = material
  const chain = auditChain(thread, material)
  const dates = datesOf(thread, chain, material)
  const outcome = outcomeOf(thread, material)
  const open = outcome === 'open' || outcome === 'reopened'
  const overdueBy = (due: string | null): number | null =>
    open && due !== null && asAt !== null && asAt > due ? daysBetween(due, asAt) : null
  const current = dates.current_due_on
  const overdue = overdueBy(current)
  const soonBy = asAt === null ? null : addDays(asAt, soon)
  const isSoon = open && current !== null && asAt !== null && current >= asAt && current <= soonBy!

  const audited: Omit<AuditedAction, 'findings'> = {
    ...slippage,
    section: last.section,
    ref: last.ref,
    area: last.area,
    action: last.action,
    owner: last.owner,
    plan_title: material.plan.title,
    first_action_id: members[0]!.action.action_id,
    owners: material.ownersOf(last.action_id).map(({ name }) => name),
    priority: last.priority,
    status: last.status,
    rag: last.rag,
    ...surenessOf(
      members.flatMap(({ action }) => material.linksFrom(action.action_id)),
      members.map(({ action }) => action.confidence),
    ),
    corrected: [...new Set(members.flatMap(({ action }) => Object.keys(correctedIn(action))))].sort(),
    ...dates,
    completed_on: completedOn(thread, outcome),
    revisions: chain.length,
    outcome,
    inherited_due_on: inheritedDueOn(thread, material),
    as_at: asAt,
    overdue_days: overdue,
    overdue_original_days: overdueBy(dates.original_due_on),
    overdue_band: bandOf(overdue),
    due_in_days: isSoon ? daysBetween(asAt, current) : null,
    completion: completionOf(thread, outcome, dates.original_due_on),
    ...(outcome === 'dropped' ? goneAs(thread, material) : { farewell: null, gone: null }),
    rag_contradiction: contradictionOf(last, lastEdition.dated_on),
    chain,
    softened: changesBetween(thread, material, 'action', (before, after) =>
      before.due_on === after.due_on && isSoftened(before.action, after.action)
        ? [before.action, after.action]
        : null,
    ),
    owner_changes: changesBetween(thread, material, 'owner', (before, after) =>
      before.owner !== null && after.owner !== null && changesHands(before, after, material)
        ? [before.owner, after.owner]
        : null,
    ),
    story: members.map(({ action, edition }, at) => ({
      editionId: edition.edition_id,
      actionId: action.action_id,
      datedOn: edition.dated_on,
      action: action.action,
      owner: action.owner,
      dueText: action.due_text,
      dueEarliest: action.due_earliest,
      dueOn: action.due_on,
      status: action.status,
      statusText: action.status_text,
      rag: action.rag,
      progress: action.progress,
      corrected: correctedIn(action),
      linked: linkedWith(members[at - 1], action, material),
      evidence: material.evidence(action, edition, 'revised', 'due', 'action'),
    })),
  }
  return { ...audited, findings: findingsOf(audited, thread, material) }
}

const correctedIn = ({ corrected }: Member['action']): Record<string, string | null> =>
  JSON.parse(corrected) as Record<string, string | null>

/** How an action was found to be the same as the one before it. */
function linkedWith(
  before: Member | undefined,
  { action_id }: Member['action'],
  material: Material,
): StoryEntry['linked'] {
  if (before === undefined) return null
  const link = material
    .linksFrom(before.action.action_id)
    .find(({ relation, to_action_id }) => relation === 'same' && to_action_id === action_id)
  if (!link) return null
  const { probability, verdict, decided_by } = link
  return { probability, verdict, decided_by }
}

/** Whether the owner is another, and not only another spelling or order; cells that name nobody go by their words. */
function changesHands(before: Member['action'], after: Member['action'], material: Material): boolean {
  const [was, is] = [material.ownersOf(before.action_id), material.ownersOf(after.action_id)]
  return was.length + is.length > 0
    ? haveChangedHands(was, is)
    : foldForComparison(before.owner ?? '') !== foldForComparison(after.owner ?? '')
}

/**
 * The dates and the slip. The contract's own figures hold while every edition counts; on an earlier day they
 * are what the revisions up to that day come to.
 */
function datesOf(
  { slippage, members }: ThreadMaterial,
  chain: readonly AuditedRevision[],
  { isWhole }: Material,
) {
  if (isWhole) {
    const { original_due_on, current_due_on, slip_days, slip_least, slip_most } = slippage
    return { original_due_on, current_due_on, slip_days, slip_least, slip_most }
  }
  const counted = chain.filter(({ kind }) => kind === 'slipped' || kind === 'advanced')
  const sum = (of: 'days' | 'days_least' | 'days_most'): number =>
    counted.reduce((total, revision) => total + (revision[of] ?? 0), 0)
  const last = chain.at(-1)
  const original = members.map(({ action }) => action.original_due_on).find((day) => day !== null) ?? null
  const current = last ? last.to_on : original
  const known = original !== null && current !== null
  return {
    original_due_on: original,
    current_due_on: current,
    slip_days: known ? sum('days') : null,
    slip_least: known ? sum('days_least') : null,
    slip_most: known ? sum('days_most') : null,
  }
}

/** What became of it, by the day that the audit stands on. */
function outcomeOf({ slippage, members }: ThreadMaterial, { isWhole, editions }: Material): string {
  if (isWhole) return slippage.outcome
  const { action, edition } = members.at(-1)!
  if (DONE.has(action.status)) return 'complete'
  if (edition.edition_id !== editions.at(-1)?.edition_id) return 'dropped'
  return members.some((member) => DONE.has(member.action.status)) ? 'reopened' : 'open'
}

function completedOn({ members }: ThreadMaterial, outcome: string): string | null {
  const last = members.at(-1)!.action.completed_on
  if (last !== null || outcome !== 'complete') return last
  return members.findLast(({ action }) => action.completed_on !== null)?.action.completed_on ?? null
}

function completionOf(thread: ThreadMaterial, outcome: string, original: string | null): Completion | null {
  if (outcome !== 'complete') return null
  const on = completedOn(thread, outcome)
  const after = (due: string | null): number | null =>
    on === null || due === null ? null : daysBetween(due, on)
  return {
    on,
    daysAfterOriginal: after(original),
    daysAfterCurrent: after(deadlineAtCompletion(thread.members)),
  }
}

/**
 * Parts of a split keep the first date of the whole, and a merged action the first of all that went into it; null where
 * its own is as early.
 */
function inheritedDueOn({ members, slippage }: ThreadMaterial, material: Material): string | null {
  const ids = new Set(members.map(({ action }) => action.action_id))
  const firsts = material.parts
    .filter(({ to_action_id }) => ids.has(to_action_id))
    .map(({ from_action_id }) => material.threadOf(from_action_id))
    .map((id) => material.threads.find(({ slippage }) => slippage.thread_id === id)?.slippage.original_due_on)
    .filter((day): day is string => typeof day === 'string')
  const first = firsts.sort()[0]
  const own = slippage.original_due_on
  return first === undefined || (own !== null && own <= first) ? null : first
}

/** A rating that its own edition's dates deny, in a sentence. */
function contradictionOf(
  { rag, status, due_on, completed_on }: ThreadMaterial['members'][number]['action'],
  datedOn: string | null,
): string | null {
  const done = DONE.has(status) || completed_on !== null
  if (rag === 'green' && !done && due_on !== null && datedOn !== null && due_on < datedOn) {
    return `rated green although its deadline ${due_on} had passed`
  }
  if (rag === 'red' && DONE.has(status)) return 'rated red although it is complete'
  if (rag === 'red' && due_on !== null && completed_on !== null && completed_on <= due_on) {
    return `rated red although it was completed in time on ${completed_on}`
  }
  return null
}

type Member = ThreadMaterial['members'][number]

/** What differs between neighbouring editions, old and new side by side with their evidence. */
function changesBetween(
  { members }: ThreadMaterial,
  material: Material,
  role: string,
  differ: (before: Member['action'], after: Member['action']) => readonly [string, string] | null,
): AuditedChange[] {
  return members.slice(1).flatMap((to, index) => {
    const from = members[index]!
    const change = differ(from.action, to.action)
    if (!change) return []
    return [
      {
        before: change[0],
        after: change[1],
        from: material.evidence(from.action, from.edition, role),
        to: material.evidence(to.action, to.edition, role),
      },
    ]
  })
}

function findingsOf(
  audited: Omit<AuditedAction, 'findings'>,
  { members }: ThreadMaterial,
  material: Material,
): Finding[] {
  const { chain, outcome, completion, story } = audited
  const open = outcome === 'open' || outcome === 'reopened'
  const later = chain.filter(({ kind }) => kind === 'slipped')
  const moved = chain.filter(({ kind }) => kind === 'slipped' || kind === 'advanced')
  const ids = new Set(members.map(({ action }) => action.action_id))
  const lastInPlan = story.at(-1)!.editionId === material.editions.at(-1)?.edition_id
  const lastDay = story.at(-1)!.datedOn
  const has = (kind: string): boolean => chain.some((revision) => revision.kind === kind)
  const holds: Record<Finding, boolean> = {
    slipped: later.length > 0,
    advanced: has('advanced'),
    silent: moved.some(({ declared }) => !declared),
    declared: moved.some(({ declared }) => declared),
    'after-due': moved.some(({ after_due }) => after_due === true),
    unexplained: later.some(({ reason }) => reason === null),
    serial: later.length > 1,
    set: has('set'),
    cleared: has('cleared'),
    corrected: has('corrected'),
    restated: has('restated'),
    overdue: audited.overdue_days !== null,
    'overdue-original': audited.overdue_original_days !== null,
    'due-soon': audited.due_in_days !== null,
    'no-date': open && audited.current_due_on === null,
    late: (completion?.daysAfterCurrent ?? 0) > 0,
    'late-original': (completion?.daysAfterOriginal ?? 0) > 0,
    'on-time': completion !== null && (completion.daysAfterOriginal ?? 1) <= 0,
    undated: completion !== null && completion.on === null,
    'future-completion': completion?.on != null && lastDay !== null && completion.on > lastDay,
    'gone-complete': outcome === 'complete' && !lastInPlan,
    'gone-explained': audited.gone === 'explained',
    'gone-duplicate': audited.gone === 'duplicate',
    'gone-unlinked': audited.gone === 'unlinked',
    'gone-unexplained': audited.gone === 'unexplained',
    reopened: outcome === 'reopened' || reopenedBetween(members),
    split: outcome === 'split' || isPart(material, 'split', ids),
    merged: outcome === 'merged' || isPart(material, 'merged', ids),
    'rag-contradiction': audited.rag_contradiction !== null,
    softened: audited.softened.length > 0,
    'owner-changed': audited.owner_changes.length > 0,
  }
  return (Object.keys(FINDINGS) as Finding[]).filter((finding) => holds[finding])
}

const reopenedBetween = (members: readonly Member[]): boolean =>
  members.some(
    ({ action }, index) =>
      index > 0 && !DONE.has(action.status) && DONE.has(members[index - 1]!.action.status),
  )

const isPart = ({ parts }: Material, relation: string, ids: ReadonlySet<string>): boolean =>
  parts.some(
    (part) => part.relation === relation && (ids.has(part.from_action_id) || ids.has(part.to_action_id)),
  )
