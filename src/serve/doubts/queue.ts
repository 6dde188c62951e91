import type { Link, RowOf } from '../../model/index.ts'
import { planName } from '../../report/index.ts'
import type { Store } from '../../store/index.ts'
import { CAUSES, type Cause, causeOf } from './causes.ts'

type Action = RowOf<'actions'>

/** A pair that waits for a person. */
export interface Doubt {
  link: Omit<RowOf<'links'>, 'evidence' | 'relation'> & Pick<Link, 'evidence' | 'relation'>
  from: Action
  to: Action
  cause: Cause
  /** Days slipped of the actions that rest on it: what may turn out otherwise. */
  stake: number
}

/** Doubts of one plan and one cause. */
export interface DoubtGroup {
  planId: string
  plan: string
  cause: Cause
  doubts: Doubt[]
}

export interface QueueFilter {
  plan?: string | undefined
  cause?: string | undefined
  thread?: string | undefined
}

/** A link as the database has it, its evidence read. */
export const linkOf = (row: RowOf<'links'>): Doubt['link'] => ({
  ...row,
  relation: row.relation as Link['relation'],
  evidence: JSON.parse(row.evidence) as Link['evidence'],
})

const size = (days: number | null | undefined): number => Math.abs(days ?? 0)

/**
 * What waits for a person, by plan and cause, those with the most slip days at stake first. Pairs that somebody ruled on
 * are left out at once, though their plan is not linked anew yet.
 */
export async function queueOf(store: Store, filter: QueueFilter = {}): Promise<DoubtGroup[]> {
  const { plan, cause, thread } = filter
  const ruled = new Set(
    (await store.decisions()).map(({ fromActionId, toActionId }) => `${fromActionId} ${toActionId}`),
  )
  const links = (
    await store.rows('links', { verdict: 'review', ...(plan === undefined ? {} : { plan_id: plan }) })
  ).filter(({ from_action_id, to_action_id }) => !ruled.has(`${from_action_id} ${to_action_id}`))
  if (links.length === 0) return []
  const ids = [...new Set(links.flatMap((link) => [link.from_action_id, link.to_action_id]))]
  const actions = new Map(
    (await store.rows('actions', { action_id: ids })).map((each) => [each.action_id, each]),
  )
  const threads = [...new Set([...actions.values()].flatMap(({ thread_id }) => thread_id ?? []))]
  const slips = new Map(
    (await store.rows('slippage', { thread_id: threads })).map((row) => [row.thread_id, row.slip_days]),
  )
  const names = new Map((await store.rows('plans')).map((each) => [each.plan_id, planName({ plan: each })]))
  const doubts = links.flatMap((row): Doubt[] => {
    const link = linkOf(row)
    const [from, to] = [actions.get(link.from_action_id), actions.get(link.to_action_id)]
    if (!from || !to) return []
    const own = [from.thread_id, to.thread_id]
    if (thread !== undefined && !own.includes(thread)) return []
    const stake = Math.max(...own.map((id) => size(slips.get(id ?? ''))))
    return [{ link, from, to, cause: causeOf(link, from.action, to.action), stake }]
  })
  const groups = Map.groupBy(
    doubts.filter((doubt) => cause === undefined || doubt.cause === cause),
    (doubt) => `${doubt.link.plan_id} ${doubt.cause}`,
  )
  const total = (group: readonly Doubt[]): number => group.reduce((sum, { stake }) => sum + stake, 0)
  const ofPlan = Map.groupBy(doubts, ({ link }) => link.plan_id)
  return [...groups.values()]
    .map((all) => ({
      planId: all[0]!.link.plan_id,
      plan: names.get(all[0]!.link.plan_id) ?? all[0]!.link.plan_id,
      cause: all[0]!.cause,
      doubts: all.sort(
        (a, b) => b.stake - a.stake || (a.link.from_action_id < b.link.from_action_id ? -1 : 1),
      ),
    }))
    .sort(
      (a, b) =>
        total(ofPlan.get(b.planId)!) - total(ofPlan.get(a.planId)!) ||
        (a.planId < b.planId ? -1 : a.planId > b.planId ? 1 : 0) ||
        Object.keys(CAUSES).indexOf(a.cause) - Object.keys(CAUSES).indexOf(b.cause),
    )
}

/** A doubt's own address. */
export const addressOf = ({ link }: Doubt): string =>
  `/doubts/${link.from_action_id}/${link.to_action_id}/${link.relation}`
