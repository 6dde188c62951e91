import { type Decision, UsageError } from '../../model/index.ts'
import type { Store } from '../../store/index.ts'
import { foldForComparison } from '../../util/text.ts'
import { pairOf } from './pair.ts'
import type { Doubt } from './queue.ts'

const RULINGS: readonly string[] = ['same', 'different', 'split', 'merged']

/** What a decision takes; words of a form. */
export type Said = Record<string, string | undefined>

/** Pairs whose words, owner and number are the same, where neither action has another such pair. */
export function identicalIn(queue: readonly Doubt[]): Doubt[] {
  const same = queue.filter(
    ({ link, from, to }) =>
      link.relation === 'same' &&
      (['action', 'owner', 'ref'] as const).every(
        (field) => foldForComparison(from[field] ?? '') === foldForComparison(to[field] ?? ''),
      ),
  )
  // An action in the middle of its editions is the later of one pair and the earlier of another.
  const [earlier, later] = [
    Map.groupBy(queue, ({ from }) => from.action_id),
    Map.groupBy(queue, ({ to }) => to.action_id),
  ]
  return same.filter(
    ({ from, to }) => earlier.get(from.action_id)?.length === 1 && later.get(to.action_id)?.length === 1,
  )
}

/**
 * The rulings that a person gave at one key: choosing another says also that this pair is not the same. None where the
 * pair is not judged any more, since another ruling or correction changed what it rests on. Throws UsageError.
 */
export async function decisionsFrom(store: Store, said: Said, at: string): Promise<Decision[]> {
  const { from = '', to = '', relation = '', ruling = '', instead } = said
  const pair = await pairOf(store, from, to, relation)
  if (!pair) return []
  if (pair.decision !== null && pair.decision.at !== said['ruled']) {
    const { decidedBy, ruling: ruled, reason } = pair.decision
    throw new UsageError(
      `${decidedBy} ruled “${ruled}” on this pair meanwhile (${reason}); reload to see it, and rule again if it is wrong`,
    )
  }
  if (instead !== undefined) {
    const [one = '', other = ''] = instead.split(' ')
    if ((await store.rows('actions', { action_id: [one, other] })).length !== 2) {
      throw new UsageError('the other pair is not there any more; go on to the next')
    }
    return [rulingOn(from, to, 'different', said, at), rulingOn(one, other, 'same', said, at)]
  }
  if (!RULINGS.includes(ruling)) throw new UsageError(`“${ruling}” is no ruling; say ${RULINGS.join(', ')}`)
  return [rulingOn(from, to, ruling as Decision['ruling'], said, at)]
}

/** A person's ruling on a pair. Throws UsageError where it is not said who rules and why. */
export function rulingOn(
  from: string,
  to: string,
  ruling: Decision['ruling'],
  said: Said,
  at: string,
): Decision {
  const [reason, decidedBy] = [said['reason']?.trim() ?? '', said['by']?.trim() ?? '']
  if (reason === '' || decidedBy === '') {
    throw new UsageError(
      'say first who decides and why: it is kept with each ruling, for those who ask later',
    )
  }
  return { fromActionId: from, toActionId: to, ruling, reason, decidedBy, at }
}
