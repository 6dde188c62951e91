import { completionDay, DONE, deadlineAtCompletion } from './completion.ts'
import type { Material, ThreadMaterial } from './material.ts'
import type { AuditedEdition, EditionThreads } from './types.ts'

/** More than this share of the open actions re-dated in one edition is a mass re-dating. */
const MASS = 0.25
/** Below this many open actions a share says nothing. */
const FEWEST = 4

const MOVES = new Set(['slipped', 'advanced'])

const share = (part: readonly string[], whole: readonly string[]): number | null =>
  whole.length === 0 ? null : part.length / whole.length

/** Whether an action was followed from edition to edition by links that nobody has confirmed. */
const isUnconfirmed = (known: ThreadMaterial['members'], material: Material): boolean =>
  known
    .slice(0, -1)
    .flatMap(({ action }) => material.linksFrom(action.action_id))
    .some(({ relation, verdict }) => relation === 'same' && verdict === 'review')

/** How every edition of a plan stands: its share completed in time, and whether it re-dated in mass. */
export function auditEditions(material: Material): AuditedEdition[] {
  const { editions, threads, plan } = material
  return editions.map((edition, index) => {
    const before = editions[index - 1]
    let unconfirmed = 0
    const those: EditionThreads = {
      due: [],
      in_time: [],
      due_original: [],
      in_time_original: [],
      open_before: [],
      redated: [],
    }
    for (const { members, revisions, slippage } of threads) {
      const id = slippage.thread_id
      const known = members.filter((member) => editions.indexOf(member.edition) <= index)
      const here = known.at(-1)
      const previous = members.find((member) => member.edition === before)
      const wasOpen =
        previous !== undefined && !DONE.has(previous.action.status) && previous.action.due_on !== null
      const isHere = here?.edition === edition
      if ((wasOpen || isHere) && isUnconfirmed(known, material)) unconfirmed += 1
      if (wasOpen) {
        those.open_before.push(id)
        if (
          revisions.some(
            ({ from_edition_id, to_edition_id, kind }) =>
              MOVES.has(kind) && to_edition_id === edition.edition_id && from_edition_id !== to_edition_id,
          )
        ) {
          those.redated.push(id)
        }
      }
      if (!isHere || edition.dated_on === null) continue
      const completed = completionDay(known)
      const original = known.map(({ action }) => action.original_due_on).find((day) => day !== null) ?? null
      // What is done is judged by the deadline that held then, although its row may show none any more.
      const current = completed === null ? here.action.due_on : deadlineAtCompletion(known)
      if (current !== null && current <= edition.dated_on) {
        those.due.push(id)
        if (completed !== null && completed <= current) those.in_time.push(id)
      }
      if (original !== null && original <= edition.dated_on) {
        those.due_original.push(id)
        if (completed !== null && completed <= original) those.in_time_original.push(id)
      }
    }
    return {
      edition_id: edition.edition_id,
      plan_id: plan.plan_id,
      title: edition.title ?? plan.title,
      dated_on: edition.dated_on,
      file: edition.source_file,
      copies: material.copiesOf(edition.edition_id),
      actions: edition.actions,
      due: those.due.length,
      in_time: those.in_time.length,
      share_in_time: share(those.in_time, those.due),
      due_original: those.due_original.length,
      in_time_original: those.in_time_original.length,
      share_in_time_original: share(those.in_time_original, those.due_original),
      open_before: those.open_before.length,
      redated: those.redated.length,
      mass_redating:
        those.open_before.length >= FEWEST && those.redated.length / those.open_before.length > MASS,
      threads: those,
      unconfirmed,
    }
  })
}
