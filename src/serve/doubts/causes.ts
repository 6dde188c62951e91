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

/** Below this weight, what may be the same instead speaks strongly against a pair. */
const NEAR_RIVAL = 1.5

/** The first cause that a link's evidence shows. */
export function causeOf(
  { relation, evidence }: Pick<Link, 'relation' | 'evidence'>,
  from: string,
  to: string,
): Cause {
  if (relation !== 'same') return relation
  if (foldForComparison(from) === foldForComparison(to)) return 'same-words'
  const weightOf = (name: string) => evidence.find(({ comparison }) => comparison === name)?.weight
  if (weightOf('division') !== undefined) return 'divided'
  if ((weightOf('alternatives') ?? NEAR_RIVAL) < NEAR_RIVAL) return 'rivals'
  if (weightOf('absence') !== undefined) return 'returned'
  return 'reworded'
}
