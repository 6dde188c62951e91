import PQueue from 'p-queue'
import { type Conclusion, conclude, type PlanToLink } from '../conclude.ts'
import { type PlanGroup, threadIdAfter } from '../link/index.ts'
import { type Decision, type Issue, issue, SourceError } from '../model/index.ts'
import type { ReconciledPlan, Store } from '../store/index.ts'
import { inOrder } from '../util/in-order.ts'
import type { Change } from './changes.ts'

/** An Issue with the edition it is about. */
export type PlacedIssue = { editionId: string; issue: Issue }

/** Issues with the edition each is about; one about no single edition goes to the plan's last. */
function withEditions(group: PlanGroup, issues: readonly Issue[]): PlacedIssue[] {
  const last = group.editions.at(-1)!.editionId
  return issues.map((issue) => ({ editionId: issue.editionId ?? last, issue }))
}

/** All that linking a plan's editions depends on. */
export async function planToLink(
  store: Store,
  { planId, editions }: PlanGroup,
  decisions: readonly Decision[],
): Promise<PlanToLink> {
  const counted = editions.filter(({ sameAs }) => sameAs === null)
  const ids = counted.map(({ editionId }) => editionId)
  const recognised = await store.rows('issues', { edition_id: ids, code: 'text-recognised' })
  const scanned = new Set(recognised.map(({ edition_id }) => edition_id))
  const read: PlanToLink['editions'] = []
  for (const { editionId, dated } of counted) {
    // Where words stand is asked of scans alone, and half of all that is stored.
    const records = await store.recordsOfEdition(editionId, { cited: scanned.has(editionId) })
    read.push({ editionId, dated, records, scanned: scanned.has(editionId) })
  }
  const days = editions.flatMap(({ dated }) => dated?.on ?? [])
  const actionIds = read.flatMap(({ records }) => records.map(({ actionId }) => actionId))
  const isOwn = new Set(actionIds)
  return {
    planId,
    editions: read,
    lastEditionOn: days.reduce<string | null>((last, on) => (last === null || on > last ? on : last), null),
    decisions: decisions.filter((each) => isOwn.has(each.fromActionId) && isOwn.has(each.toActionId)),
    knownThreads: await store.threadNames(actionIds.map(threadIdAfter)),
  }
}

/** What is concluded of a plan, as it is stored. */
export const planOf = (group: PlanGroup, { issues, ...concluded }: Conclusion): ReconciledPlan => ({
  ...group,
  ...concluded,
  issues: withEditions(group, issues),
})

/** Where plans are linked that are many: other processes, which do several at once. */
export interface Elsewhere {
  /** So many at once. */
  jobs: number
  /** Throws, in words for a person, where the plan cannot be linked. */
  conclude: (plan: PlanToLink) => Promise<Conclusion>
  /** With fewer actions to link this process does it: to start others would take longer. */
  fromActions?: number
}

const FROM_ACTIONS = 5_000
/** Plans of so many actions in all are read ahead of those that are being linked, or wait until they are stored. */
const MOST_AHEAD = 20_000

/** Whether so little is to be linked that this process does it. */
export const isLittle = (changes: readonly Change[], { fromActions = FROM_ACTIONS }: Elsewhere): boolean =>
  changes.reduce((sum, { actions }) => sum + actions, 0) < fromActions

/** This process, plan after plan. */
export const HERE: Elsewhere = { jobs: 1, conclude: async (plan) => conclude(plan) }

/** What came of a plan: what was concluded, or why nothing was, in words for a person. */
type Linked = { group: PlanGroup } & ({ plan: ReconciledPlan } | { failure: string })

/** Links plans some ahead of their being stored, and hands over those that are stored together, in the order of `changes`. */
export async function* linkAll(
  store: Store,
  changes: readonly Change[][],
  where: Elsewhere,
): AsyncGenerator<Linked[]> {
  const decisions = await store.decisions()
  const slots = new PQueue({ concurrency: where.jobs })
  const begin = async ({ group }: Change): Promise<{ work: Promise<Linked> }> => {
    const plan = await planToLink(store, group, decisions)
    const work = slots
      .add(() => where.conclude(plan))
      .then(
        (concluded) => ({ group, plan: planOf(group, concluded) }),
        (error: unknown) => ({ group, failure: failureOf(error) }),
      )
    return { work }
  }
  try {
    let [at, linked]: [number, Linked[]] = [0, []]
    const ahead = { weightOf: ({ actions }: Change) => actions, most: where === HERE ? 0 : MOST_AHEAD }
    for await (const each of inOrder(changes.flat(), begin, ahead)) {
      linked.push(each)
      if (linked.length < changes[at]!.length) continue
      yield linked
      ;[at, linked] = [at + 1, []]
    }
  } finally {
    // Whoever gave the processes may end them then.
    slots.clear()
    await slots.onIdle()
  }
}

/** A sentence for a person, whatever went wrong with one plan. */
function failureOf(error: unknown): string {
  if (error instanceof SourceError) return error.message
  const message = error instanceof Error ? error.message : String(error)
  return `linking it failed unexpectedly (${message}); please report this plan`
}

/** What is said of plans that are stored together or not at all, where one could not be linked: at the last edition of each. */
export function notLinked(linked: readonly Linked[]): PlacedIssue[] {
  const failed = linked.filter((each) => 'failure' in each)
  if (failed.length === 0) return []
  return linked.map((each) => {
    const why =
      'failure' in each
        ? each.failure
        : `it exchanges editions with ${nameOf(failed[0]!.group)}, which could not be linked`
    const message = `The actions of ${nameOf(each.group)} were not followed through its editions: ${why}.`
    return { editionId: each.group.editions.at(-1)!.editionId, issue: issue('plan-not-linked', message) }
  })
}

const nameOf = ({ planId, title }: PlanGroup): string =>
  title === null ? `the plan ${planId}` : `“${title}”`

/** What the last run said of plans that it could not link, by the edition it said it of. */
export async function notLinkedBefore(store: Store): Promise<Map<string, PlacedIssue[]>> {
  const rows = await store.rows('issues', { code: 'plan-not-linked' })
  return Map.groupBy(
    rows.map(({ edition_id, message }) => ({
      editionId: edition_id,
      issue: issue('plan-not-linked', message),
    })),
    ({ editionId }) => editionId,
  )
}
