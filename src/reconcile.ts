import { conclude } from './conclude.ts'
import { type CompareActions, carriedOn, completed, type EditionSketch, groupEditions } from './link/index.ts'
import type { Issue, Link } from './model/index.ts'
import { type Change, changesOf, placedEditions, transactionsOf } from './reconcile/changes.ts'
import {
  type Elsewhere,
  HERE,
  isLittle,
  linkAll,
  notLinked,
  notLinkedBefore,
  type PlacedIssue,
  planOf,
  planToLink,
} from './reconcile/linking.ts'
import type { ReconciledPlan, Store } from './store/index.ts'

export type { Change } from './reconcile/changes.ts'

/** What reconciling did. */
export interface Reconciliation {
  /** Plans in the database. */
  plans: number
  /** Plans whose editions or decisions changed and that were linked anew. */
  relinked: number
  links: Record<Link['verdict'], number>
  revisions: number
  /** What was doubtful, each with the edition that it is about. */
  issues: (Issue & { editionId: string })[]
}

/** What grouping concludes: what is to be linked, and what is doubtful of the grouping itself. */
export interface Grouping {
  /** Plans in the database. */
  plans: number
  /** The changes that are to be stored together, each list in a transaction of its own. */
  changes: Change[][]
  doubts: PlacedIssue[]
}

/** The sketches of all editions. Those kept by earlier versions are completed, once. */
async function sketchesIn(store: Store): Promise<EditionSketch[]> {
  const sketches: EditionSketch[] = []
  for (const { editionId, sketch: stored } of await store.sketches()) {
    let sketch = stored as EditionSketch
    if ((sketch as Partial<EditionSketch>).says === undefined) {
      sketch = completed(sketch, await store.recordsOfEdition(editionId))
      await store.saveSketch(editionId, sketch)
    }
    sketches.push(sketch)
  }
  return sketches
}

/** Compares two editions by their actions, once for as long as both are stored as they are. */
function comparingIn(store: Store): CompareActions {
  const read = async ({ editionId, dated }: EditionSketch) => ({
    editionId,
    dated,
    records: await store.recordsOfEdition(editionId, { cited: false }),
  })
  return async (earlier, later) => {
    const ids = [earlier.editionId, later.editionId] as const
    const before = await store.comparisonOf(...ids)
    if (before) return before
    const compared = carriedOn(await read(earlier), await read(later))
    await store.saveComparison(...ids, compared)
    return compared
  }
}

/** What persons said of plans and holds. */
const toldPlans = async (store: Store) =>
  (await store.corrections()).flatMap((each) =>
    each.kind === 'plan' && each.undoneAt === null ? [each.value] : [],
  )

/** Finds which editions are of one plan, and which plans are not in the database as they are now. */
export async function group(store: Store): Promise<Grouping> {
  const sketches = await sketchesIn(store)
  const placed = await placedEditions(store)
  const { planIds } = await store.unfinished()
  const regroup = await store.plansToRegroup()
  const grouped = await groupEditions(
    sketches,
    new Map([...placed].map(([editionId, { planId }]) => [editionId, planId])),
    new Map([...placed].map(([editionId, { sameAs }]) => [editionId, sameAs])),
    comparingIn(store),
    { told: await toldPlans(store), given: await store.planNames() },
  )
  const ofEditions = Map.groupBy(grouped.issues, (issue) => issue.editionId)
  return {
    plans: grouped.value.length,
    changes: transactionsOf(changesOf(grouped.value, placed, new Set(planIds), sketches), regroup),
    doubts: grouped.value.flatMap(({ editions }) =>
      editions.flatMap(({ editionId }) =>
        (ofEditions.get(editionId) ?? []).map((issue) => ({ editionId, issue })),
      ),
    ),
  }
}

/** Links plans anew and stores them together, or none of them. */
export async function link(store: Store, changes: readonly Change[]): Promise<ReconciledPlan[]> {
  const decisions = await store.decisions()
  const plans: ReconciledPlan[] = []
  for (const { group } of changes) {
    plans.push(planOf(group, conclude(await planToLink(store, group, decisions))))
  }
  await store.savePlans(plans)
  return plans
}

/** Links a plan as it stands and keeps nothing of it: what that takes is loaded and compiled then. */
export async function rehearseLinking(store: Store, planId: string): Promise<void> {
  const sketches = new Map((await sketchesIn(store)).map((sketch) => [sketch.editionId, sketch]))
  const editions = (await store.editionsOfPlan(planId)).flatMap(({ edition_id, same_as }) => {
    const sketch = sketches.get(edition_id)
    return sketch ? [{ editionId: edition_id, dated: sketch.dated, sameAs: same_as }] : []
  })
  if (editions.length === 0) return
  const group = { planId, title: null, body: null, editions }
  conclude(await planToLink(store, group, await store.decisions()))
}

/**
 * Finds which editions are of one plan, links their actions and measures the drift: for the plans whose editions
 * or decisions changed. What it concludes of them is what it would of the same editions in an empty database, but for
 * the names of plans and threads, which stay. A plan that cannot be linked leads to an Issue, and is tried again by the
 * next run; a killed run is finished by it.
 */
export async function reconcile(store: Store, elsewhere: Elsewhere = HERE): Promise<Reconciliation> {
  const { plans, changes, doubts } = await group(store)
  const doubtsOf = Map.groupBy(doubts, ({ editionId }) => editionId)
  const result: Reconciliation = {
    plans,
    relinked: 0,
    links: { accepted: 0, review: 0, rejected: 0 },
    revisions: 0,
    issues: [],
  }
  const tell = (issues: readonly PlacedIssue[]): void => {
    for (const { editionId, issue } of issues) result.issues.push({ ...issue, editionId })
  }
  const failed = await notLinkedBefore(store)
  const isFailed = ({ group }: Change): boolean =>
    group.editions.some(({ editionId }) => failed.has(editionId))
  const where = isLittle(changes.flat(), elsewhere) && !changes.flat().some(isFailed) ? HERE : elsewhere
  // A plan that could not be linked may never end: it is tried again by processes that can be ended, not by this one.
  const due = where === HERE ? changes.filter((together) => !together.some(isFailed)) : changes
  for (const { group } of changes.filter((together) => !due.includes(together)).flat()) {
    for (const { editionId } of group.editions) doubts.push(...(failed.get(editionId) ?? []))
  }
  for await (const linked of linkAll(store, due, where)) {
    const problems = notLinked(linked)
    tell(problems)
    doubts.push(...problems)
    if (problems.length > 0) continue
    const plans = linked.flatMap((each) => ('plan' in each ? [each.plan] : []))
    await store.savePlans(plans)
    for (const plan of plans) {
      result.relinked += 1
      for (const { verdict } of plan.links) result.links[verdict] += 1
      result.revisions += plan.revisions.length
      tell(plan.editions.flatMap(({ editionId }) => doubtsOf.get(editionId) ?? []))
      tell(plan.issues ?? [])
    }
  }
  await store.saveDoubts(doubts)
  await store.dropEmptyPlans()
  return result
}
