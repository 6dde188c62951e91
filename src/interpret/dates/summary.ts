import type { DateClaim } from '../../model/index.ts'
import type { DateSummary } from './types.ts'

const lastOf = <T>(list: readonly T[]): T | null => list.at(-1) ?? null

/** A typing error is never the first date. */
const isSound = ({ latest, marks }: DateClaim): boolean => latest !== null && !marks.includes('mistyped')

/**
 * The deadlines of one action. The current one is the last revision, or else the last deadline. Milestones
 * are parts of an action and no revisions of each other: its own deadline is the last of them.
 */
export function summariseDates(claims: readonly DateClaim[]): DateSummary {
  const deadlines = claims.filter((claim) => claim.role === 'due')
  const due = lastOf(claims.filter((claim) => claim.role === 'revised')) ?? lastOf(deadlines)
  const dated = deadlines.filter(isSound)
  const original = dated.some((claim) => claim.marks.includes('milestone'))
    ? lastOf(dated)
    : (dated[0] ?? null)
  return {
    due,
    dueEarliest: due?.earliest ?? null,
    dueOn: due?.latest ?? null,
    duePrecision: due?.precision ?? null,
    originalDueOn: original?.latest ?? firstDated(claims),
    completedOn: lastOf(claims.filter((claim) => claim.role === 'completed'))?.latest ?? null,
  }
}

/** Where only revisions are printed, the first of them is the first deadline that the edition shows. */
function firstDated(claims: readonly DateClaim[]): string | null {
  return claims.find((claim) => claim.role === 'revised' && isSound(claim))?.latest ?? null
}
