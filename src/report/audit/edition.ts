import { completionDay, DONE, deadlineAtCompletion } from './completion.ts'
import type { Material, ThreadMaterial } from './material.ts'
import type { AuditedEdition } from './types.ts'

/** More than this share of the open actions re-dated in one edition is a mass re-dating. */
const MASS = 0.25
/** Below this many open actions a share says nothing. */
const FEWEST = 4

const MOVES = new Set(['slipped', 'advanced'])

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)

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
    const tally = {
      due: 0,
      inTime: 0,
      dueOriginal: 0,
      inTimeOriginal: 0,
      openBefore: 0,
      redated: 0,
      unconfirmed: 0,
    }
    for (const { members, revisions } of threads) {
      const known = members.filter((member) => editions.indexOf(member.edition) <= index)
      const here = known.at(-1)
      const previous = members.find((member) => member.edition === before)
      const wasOpen =
        previous !== undefined && !DONE.has(previous.action.status) && previous.action.due_on !== null
      const isHere = here?.edition === edition
      if ((wasOpen || isHere) && isUnconfirmed(known, material)) tally.unconfirmed += 1
      if (wasOpen) {
        tally.openBefore += 1
        if (
          revisions.some(
            ({ from_edition_id, to_edition_id, kind }) =>
              MOVES.has(kind) && to_edition_id === edition.edition_id && from_edition_id !== to_edition_id,
          )
        ) {
          tally.redated += 1
        }
      }
      if (!isHere || edition.dated_on === null) continue
      const completed = completionDay(known)
      const original = known.map(({ action }) => action.original_due_on).find((day) => day !== null) ?? null
      // What is done is judged by the deadline that held then, although its row may show none any more.
      const current = completed === null ? here.action.due_on : deadlineAtCompletion(known)
      if (current !== null && current <= edition.dated_on) {
        tally.due += 1
        if (completed !== null && completed <= current) tally.inTime += 1
      }
      if (original !== null && original <= edition.dated_on) {
        tally.dueOriginal += 1
        if (completed !== null && completed <= original) tally.inTimeOriginal += 1
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
      due: tally.due,
      in_time: tally.inTime,
      share_in_time: share(tally.inTime, tally.due),
      due_original: tally.dueOriginal,
      in_time_original: tally.inTimeOriginal,
      share_in_time_original: share(tally.inTimeOriginal, tally.dueOriginal),
      open_before: tally.openBefore,
      redated: tally.redated,
      unconfirmed: tally.unconfirmed,
      mass_redating: tally.openBefore >= FEWEST && tally.redated / tally.openBefore > MASS,
    }
  })
}
