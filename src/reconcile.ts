import { type EditionSketch, groupEditions, type LinkInput, linkPlan, type PlanGroup } from './link/index.ts'
import { measureThread } from './measure/index.ts'
import type { ActionRecord, Decision, Issue, Link, Thread } from './model/index.ts'
import type { Store } from './store/index.ts'

/** What reconciling did. */
export interface Reconciliation {
  /** Plans in the database. */
  plans: number
  /** Plans whose editions or decisions changed and that were linked anew. */
  relinked: number
  links: Record<Link['verdict'], number>
  revisions: number
  issues: Issue[]
}

/** The threads that an earlier run found, so that their ids stay. */
async function knownThreads(store: Store, planIds: Iterable<string>): Promise<LinkInput['knownThreads']> {
  const threads: { threadId: string; actionIds: string[] }[] = []
  for (const planId of planIds) threads.push(...(await store.threadsOfPlan(planId)))
  return threads
}

interface Change {
  group: PlanGroup
  /** The plans that its editions belonged to before. */
  before: Set<string>
}

/** The groups that are not in the database as they are now. */
function changesOf(
  groups: readonly PlanGroup[],
  known: ReadonlyMap<string, string>,
  sizes: ReadonlyMap<string, number>,
  stale: ReadonlySet<string>,
): Change[] {
  return groups.flatMap((group) => {
    const before = new Set(group.editions.flatMap(({ editionId }) => known.get(editionId) ?? []))
    const isSame =
      before.size === 1 &&
      before.has(group.planId) &&
      sizes.get(group.planId) === group.editions.length &&
      group.editions.every(({ editionId }) => known.has(editionId)) &&
      !stale.has(group.planId)
    return isSame ? [] : [{ group, before }]
  })
}

function measure(
  group: PlanGroup,
  records: ReadonlyMap<string, readonly ActionRecord[]>,
  threads: readonly Thread[],
) {
  const dated = new Map(group.editions.map((edition) => [edition.editionId, edition.dated]))
  const byAction = new Map(
    [...records].flatMap(([editionId, list]) =>
      list.map(
        (record) => [record.actionId, { editionId, dated: dated.get(editionId) ?? null, record }] as const,
      ),
    ),
  )
  const lastEditionOn = group.editions.reduce<string | null>((last, edition) => {
    const on = edition.dated?.on ?? null
    return on !== null && (last === null || on > last) ? on : last
  }, null)
  return threads.map((thread) =>
    measureThread({ thread, entries: thread.actionIds.map((id) => byAction.get(id)!), lastEditionOn }),
  )
}

/** Links one plan's editions and measures how its dates moved. */
async function relink(
  store: Store,
  { group, before }: Change,
  decisions: readonly Decision[],
  issues: Issue[],
) {
  const counted = group.editions.filter((edition) => edition.sameAs === null)
  const records = new Map<string, ActionRecord[]>()
  for (const { editionId } of counted) records.set(editionId, await store.recordsOfEdition(editionId))
  const linked = linkPlan({
    planId: group.planId,
    editions: counted.map(({ editionId, dated }) => ({ editionId, dated, records: records.get(editionId)! })),
    decisions: [...decisions],
    knownThreads: await knownThreads(store, new Set([...before, group.planId])),
  })
  const measured = measure(group, records, linked.value.threads)
  issues.push(...linked.issues)
  const { planId, title, body, editions } = group
  await store.savePlan({
    planId,
    title,
    body,
    editions,
    links: linked.value.links,
    threads: linked.value.threads,
    revisions: measured.flatMap((each) => each.revisions),
    slippages: measured.map((each) => each.slippage),
  })
  return {
    links: linked.value.links,
    revisions: measured.reduce((sum, each) => sum + each.revisions.length, 0),
  }
}

/**
 * Finds which editions are of one plan, links their actions and measures the drift: for the plans whose editions
 * or decisions changed, each in one transaction. A killed run is finished by the next.
 */
export async function reconcile(store: Store): Promise<Reconciliation> {
  const sketches = (await store.sketches()).map(({ sketch }) => sketch as EditionSketch)
  const known = await store.planIdsOfEditions()
  const sizes = new Map<string, number>()
  for (const planId of known.values()) sizes.set(planId, (sizes.get(planId) ?? 0) + 1)
  const { planIds } = await store.unfinished()
  const decisions = await store.decisions()
  const grouped = groupEditions(sketches, known)
  const result: Reconciliation = {
    plans: grouped.value.length,
    relinked: 0,
    links: { accepted: 0, review: 0, rejected: 0 },
    revisions: 0,
    issues: [...grouped.issues],
  }
  for (const change of changesOf(grouped.value, known, sizes, new Set(planIds))) {
    const { links, revisions } = await relink(store, change, decisions, result.issues)
    result.relinked += 1
    for (const { verdict } of links) result.links[verdict] += 1
    result.revisions += revisions
  }
  await store.dropEmptyPlans()
  return result
}
