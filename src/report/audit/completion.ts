import type { ThreadMaterial } from './material.ts'

type Members = ThreadMaterial['members']

export const DONE: ReadonlySet<string> = new Set(['complete', 'closed'])

/** The day an action was done: as stated, or else the day of the first edition that reports it so. */
export function completionDay(members: Members): string | null {
  const last = members.at(-1)
  if (!last || !DONE.has(last.action.status)) return last?.action.completed_on ?? null
  const stated = members.findLast(({ action }) => action.completed_on !== null)?.action.completed_on
  return stated ?? firstReport(members)?.edition.dated_on ?? null
}

const isDone = ({ action }: Members[number]): boolean =>
  DONE.has(action.status) || action.completed_on !== null

/** The edition that first reports what it is now: done. A completion that was taken back reports nothing. */
function firstReport(members: Members): Members[number] | undefined {
  const open = members.findLastIndex((member) => !isDone(member))
  return members[open + 1]
}

/**
 * The deadline that held when an action was done: the last that any edition showed before that day. A row that says
 * only `Complete 12/12/11` had its date in an edition before, and a date that was moved once the action was done is no
 * deadline. Where no edition came before, it is the first that is shown.
 */
export function deadlineAtCompletion(members: Members): string | null {
  const done = completionDay(members)
  const dated = members.filter(({ action }) => action.due_on !== null)
  const before = dated.findLast(
    ({ edition }) => done !== null && edition.dated_on !== null && edition.dated_on < done,
  )
  return (before ?? dated[0])?.action.due_on ?? null
}
