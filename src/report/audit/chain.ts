import type { Material, ThreadMaterial } from './material.ts'
import type { AuditedAction, AuditedRevision } from './types.ts'
import { approvalIn, besides, farewellIn, isOfDuplicate, reasonIn } from './words.ts'

type Member = ThreadMaterial['members'][number]

/**
 * The revisions in their order. Words that stood there before any date moved, or that gave the reason of one move, are
 * not the reason of the next.
 */
export function auditChain(thread: ThreadMaterial, material: Material): AuditedRevision[] {
  const given = saidIn(thread.members[0]!, material)
  return thread.revisions.map((revision) => {
    const audited = auditRevision(revision, thread, material, given)
    if (audited.reason !== null) given.push(audited.reason)
    return audited
  })
}

function auditRevision(
  revision: ThreadMaterial['revisions'][number],
  thread: ThreadMaterial,
  material: Material,
  given: readonly string[],
): AuditedRevision {
  const { members } = thread
  const find = (editionId: string) => members.find(({ edition }) => edition.edition_id === editionId)
  const to = find(revision.to_edition_id) ?? members.at(-1)!
  const from = find(revision.from_edition_id) ?? to
  const before = members[members.indexOf(to) - 1]
  const remarks = besides(material.remarksOf(to.action), ownWords(to.action))
  const fresh = besides(remarks, before ? saidIn(before, material) : [])
  const { seq, from_on, to_on, days, days_least, days_most, kind, text } = revision
  return {
    seq,
    from_on,
    to_on,
    days,
    days_least,
    days_most,
    kind,
    text,
    declared: revision.declared === 1,
    after_due: revision.after_due === null ? null : revision.after_due === 1,
    revised_on: to.edition.dated_on,
    unconfirmed_links: unconfirmedBetween(thread, from, to, material),
    reason: reasonIn(fresh) ?? (before ? reasonIn(besides(remarks, given)) : null),
    approved_by: approvalIn(fresh),
    from: material.evidence(from.action, from.edition, 'due', 'revised'),
    to: material.evidence(to.action, to.edition, 'revised', 'due'),
  }
}

/** How many of the links between two actions of a thread wait for a person. */
function unconfirmedBetween(
  { members }: ThreadMaterial,
  from: Member,
  to: Member,
  material: Material,
): number {
  return members
    .slice(members.indexOf(from), members.indexOf(to))
    .flatMap(({ action }) => material.linksFrom(action.action_id))
    .filter(({ relation, verdict }) => relation === 'same' && verdict === 'review').length
}

const saidIn = ({ action }: Member, material: Material): string[] =>
  material.remarksOf(action).map(({ text }) => text)

/** The words that say what the action is and what it is for; they give no reason for a date that moved. */
const ownWords = ({ action, area, source, section, response, measure }: Member['action']): string[] =>
  [action, area, source, section, response, measure].filter((words) => words !== null)

/** Why an open action is gone: what the plan says of it, or that it stands in another row, or that no link was sure. */
export function goneAs(
  { members }: ThreadMaterial,
  material: Material,
): { farewell: string | null; gone: AuditedAction['gone'] } {
  const { action } = members.at(-1)!
  const farewell = farewellIn(besides(material.remarksOf(action), ownWords(action)))
  if ((farewell !== null && isOfDuplicate(farewell)) || material.hasTwin(action)) {
    return { farewell, gone: 'duplicate' }
  }
  if (farewell !== null) return { farewell, gone: 'explained' }
  return { farewell, gone: material.wasNearlyLinked(action.action_id) ? 'unlinked' : 'unexplained' }
}
