import type { Decision, RowOf } from '../../model/index.ts'
import type { Store } from '../../store/index.ts'
import { causeOf } from './causes.ts'
import { type Doubt, linkOf } from './queue.ts'

type Action = RowOf<'actions'>

/** Another pair that may be the same action instead. */
export interface Rival {
  from: Action
  to: Action
  /** How likely it was held, where it was judged. */
  probability: number | null
}

/** A pair with everything that a person needs to decide it. */
export interface Pair extends Doubt {
  plan: RowOf<'plans'> | undefined
  editions: ReadonlyMap<string, RowOf<'editions'>>
  rivals: Rival[]
  /** What somebody ruled on it, if anybody did. */
  decision: Decision | null
}

/** A note of the evidence names what else it may be by its id. */
const NAMED = /\bac_[0-9a-f]{16}\b/g

/** The pair that a link judged, whatever its verdict; null where there is no such link now. */
export async function pairOf(
  store: Store,
  fromId: string,
  toId: string,
  relation: string,
): Promise<Pair | null> {
  const [row] = await store.rows('links', { from_action_id: fromId, to_action_id: toId, relation })
  if (!row) return null
  const link = linkOf(row)
  const beside = [
    ...(await store.rows('links', { from_action_id: fromId })),
    ...(await store.rows('links', { to_action_id: toId })),
  ].filter((each) => each.from_action_id !== fromId || each.to_action_id !== toId)
  const named = link.evidence.flatMap(({ note }) => note?.match(NAMED) ?? [])
  const ids = new Set([
    fromId,
    toId,
    ...named,
    ...beside.flatMap((each) => [each.from_action_id, each.to_action_id]),
  ])
  const actions = new Map(
    (await store.rows('actions', { action_id: [...ids] })).map((each) => [each.action_id, each]),
  )
  const [from, to] = [actions.get(fromId)!, actions.get(toId)!]
  const editions = await store.rows('editions', {
    edition_id: [...new Set([...actions.values()].map(({ edition_id }) => edition_id))],
  })
  const threads = [from.thread_id, to.thread_id].flatMap((id) => id ?? [])
  const slips = await store.rows('slippage', { thread_id: threads })
  const decision =
    (await store.decisions()).find((each) => each.fromActionId === fromId && each.toActionId === toId) ?? null
  const [plan] = await store.rows('plans', { plan_id: link.plan_id })
  return {
    link,
    from,
    to,
    cause: causeOf(link, from.action, to.action),
    stake: Math.max(0, ...slips.map(({ slip_days }) => Math.abs(slip_days ?? 0))),
    plan,
    editions: new Map(editions.map((edition) => [edition.edition_id, edition])),
    rivals: rivalsOf(from, to, actions, beside, named),
    decision,
  }
}

/** What else the one or the other may be: other links of theirs between the same editions, and what the evidence names. */
function rivalsOf(
  from: Action,
  to: Action,
  actions: ReadonlyMap<string, Action>,
  beside: readonly RowOf<'links'>[],
  named: readonly string[],
): Rival[] {
  const rivals = new Map<string, Rival>()
  const add = (one: Action | undefined, other: Action | undefined, probability: number | null): void => {
    if (!one || !other) return
    if (one.edition_id !== from.edition_id || other.edition_id !== to.edition_id) return
    const key = `${one.action_id} ${other.action_id}`
    if (!rivals.has(key)) rivals.set(key, { from: one, to: other, probability })
  }
  for (const { from_action_id, to_action_id, relation, probability } of beside) {
    if (relation === 'same') add(actions.get(from_action_id), actions.get(to_action_id), probability)
  }
  for (const id of named) {
    const action = actions.get(id)
    add(from, action, null)
    add(action, to, null)
  }
  return [...rivals.values()].sort((a, b) => (b.probability ?? 0) - (a.probability ?? 0)).slice(0, 9)
}
