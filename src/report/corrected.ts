import type { AuditedAction, StoryEntry } from './audit/types.ts'

/** What stands beside a figure that rests on what a person said. */
export const CORRECTED_MARK = '*'

/** What of an action a person corrected, or nothing: `* corrected: due, owner`. */
export const correctedOf = ({ corrected }: Pick<AuditedAction, 'corrected'>): string =>
  corrected.length === 0 ? '' : `${CORRECTED_MARK} corrected: ${corrected.join(', ')}`

/** What an edition prints where a person said otherwise, a sentence each: `due is corrected; printed is “Mar 12”`. */
export const correctedWords = ({ corrected }: Pick<StoryEntry, 'corrected'>): string[] =>
  Object.entries(corrected).map(([field, printed]) => {
    if (field === 'row') return `a row was joined to it; printed is “${printed ?? ''}”`
    return `${field} is corrected; ${printed === null ? 'nothing is printed' : `printed is “${printed}”`}`
  })
