import type { Link } from '../../model/index.ts'
import { foldForComparison } from '../../util/text.ts'

/** Why a pair is doubtful, in the order in which they are asked for, with what the group is called. */
export const CAUSES = {
  'same-words': 'The same words',
  reworded: 'Reworded',
  rivals: 'Another comes near',
  returned: 'Absent from an edition between',
  divided: 'May have been merged or split',
  merged: 'Merged into one',
  split: 'Split from one',
} as const

export type Cause = keyof typeof CAUSES

/** What may be the same instead comes near a pair that is likelier by less, in log-odds. */
const NEAR_RIVAL = 1.5

/** The first cause that a link's evidence shows. */
export function causeOf(
  { relation, evidence }: Pick<Link, 'relation' | 'evidence'>,
  from: string,
  to: string,
): Cause {
  if (relation !== 'same') return relation
  if (foldForComparison(from) === foldForComparison(to)) return 'same-words'
  const said = (name: string) => evidence.find(({ comparison }) => comparison === name)
  if (said('division')) return 'divided'
  if ((said('alternatives')?.value ?? NEAR_RIVAL) < NEAR_RIVAL) return 'rivals'
  if (said('absence')) return 'returned'
  return 'reworded'
}
