import {
  type CompareActions,
  carriedOn,
  completed,
  type EditionSketch,
  groupEditions,
  linkPlan,
  type PlanGroup,
  threadIdAfter,
} from './link/index.ts'
import { measureThread } from './measure/index.ts'
import type { ActionRecord, Decision, Issue, Link, Thread } from './model/index.ts'
import { readingsElsewhere } from './scans/other-editions.ts'
import type { ReconciledPlan, Store } from './store/index.ts'

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

/** A plan that is to be linked anew. It is plain data, so that another process may do it. */
export interface Change {
  group: PlanGroup
  /** The plans that its editions belonged to before. */
  before: string[]
}

/** What grouping concludes: what is to be linked, and what is doubtful of the grouping itself. */
export interface Grouping {
  /** Plans in the database. */
  plans: number
  /** The changes that are to be stored together, each list in a transaction of its own. */
  changes: Change[][]
  doubts: PlacedIssue[]
}

/** An edition's place as the last run left it. */
type Placed = { planId: string; dated: string; sameAs: string | null; seq: number }

/** A date as a string that differs where anything of it does. */
const dateKey = (...date: (string | null | undefined)[]): string =>
  JSON.stringify(date.map((part) => part ?? null))

async function placedEditions(store: Store): Promise<Map<string, Placed>> {
  const placed = new Map<string, Placed>()
  const places = await store.placesInPlans()
  for (const row of await store.rows('editions')) {
    if (row.plan_id === null) continue
    const seq = places.get(row.edition_id)!
    const dated = dateKey(row.dated_earliest, row.dated_on, row.dated_text)
    placed.set(row.edition_id, { planId: row.plan_id, dated, sameAs: row.same_as, seq })
  }
  return placed
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
    records: await store.recordsOfEdition(editionId),
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

/** The groups that are not in the database as they are now. */
function changesOf(
  groups: readonly PlanGroup[],
  placed: ReadonlyMap<string, Placed>,
  stale: ReadonlySet<string>,
): Change[] {
  const sizes = new Map<string, number>()
  for (const { planId } of placed.values()) sizes.set(planId, (sizes.get(planId) ?? 0) + 1)
  return groups.flatMap((group) => {
    const { planId, editions } = group
    const isAsBefore = editions.every(({ editionId, dated, sameAs }, at) => {
      const before = placed.get(editionId)
      return (
        before?.planId === planId &&
        before.dated === dateKey(dated?.earliest, dated?.on, dated?.text) &&
        before.sameAs === sameAs &&
        before.seq === at + 1
      )
    })
    if (isAsBefore && sizes.get(planId) === editions.length && !stale.has(planId)) return []
    return [
      {
        group,
        before: [...new Set(editions.flatMap(({ editionId }) => placed.get(editionId)?.planId ?? []))],
      },
    ]
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

/** An Issue with the edition it is about. */
type PlacedIssue = { editionId: string; issue: Issue }

/** What persons said of plans and holds. */
const toldPlans = async (store: Store) =>
  (await store.corrections()).flatMap((each) =>
    each.kind === 'plan' && each.undoneAt === null ? [each.value] : [],
  )

/** Issues with the edition each is about; one about no single edition goes to the plan's last. */
function withEditions(group: PlanGroup, issues: readonly Issue[]): PlacedIssue[] {
  const last = group.editions.at(-1)!.editionId
  return issues.map((issue) => ({ editionId: issue.editionId ?? last, issue }))
}

/** What the editions of a plan say of one another's words, where some were recognised on pictures. */
async function scannedWords(
  store: Store,
  records: ReadonlyMap<string, readonly ActionRecord[]>,
  threads: readonly Thread[],
): Promise<Issue[]> {
  if (records.size < 2) return []
  const recognised = await store.rows('issues', { edition_id: [...records.keys()], code: 'text-recognised' })
  const scanned = new Set(recognised.map(({ edition_id }) => edition_id))
  const editions = [...records].map(([editionId, list]) => ({
    editionId,
    records: list,
    scanned: scanned.has(editionId),
  }))
  return readingsElsewhere(editions, threads)
}

/** Links one plan's editions and measures how its dates moved. */
async function relink(
  store: Store,
  { group }: Change,
  decisions: readonly Decision[],
): Promise<ReconciledPlan> {
  const counted = group.editions.filter((edition) => edition.sameAs === null)
  const records = new Map<string, ActionRecord[]>()
  for (const { editionId } of counted) records.set(editionId, await store.recordsOfEdition(editionId))
  const linked = linkPlan({
    planId: group.planId,
    editions: counted.map(({ editionId, dated }) => ({ editionId, dated, records: records.get(editionId)! })),
    decisions: [...decisions],
    knownThreads: await store.threadNames(
      [...records.values()].flat().map(({ actionId }) => threadIdAfter(actionId)),
    ),
  })
  const measured = measure(group, records, linked.value.threads)
  const elsewhere = await scannedWords(store, records, linked.value.threads)
  const { planId, title, body, editions } = group
  return {
    planId,
    title,
    body,
    editions,
    ...linked.value,
    revisions: measured.flatMap((each) => each.revisions),
    slippages: measured.map((each) => each.slippage),
    issues: withEditions(group, [...linked.issues, ...elsewhere]),
  }
}

/**
 * The changes that are stored together: those of plans that exchange editions in one transaction, any other by itself,
 * so that a killed run keeps what it has done. An edition that was read anew belongs to no plan; where such were taken
 * from `regroup`, whatever comes may be one of them.
 */
function transactionsOf(changes: readonly Change[], regroup: ReadonlySet<string>): Change[][] {
  const passing = new Set(regroup)
  for (const { group, before } of changes) {
    if (before.every((planId) => planId === group.planId)) continue
    for (const planId of [...before, group.planId]) passing.add(planId)
  }
  const isPassing = ({ group, before }: Change): boolean =>
    passing.has(group.planId) ||
    before.some((planId) => passing.has(planId)) ||
    (before.length === 0 && regroup.size > 0)
  const together = changes.filter(isPassing)
  const alone = changes.filter((change) => !isPassing(change)).map((change) => [change])
  return together.length > 0 ? [together, ...alone] : alone
}

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
    changes: transactionsOf(changesOf(grouped.value, placed, new Set(planIds)), regroup),
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
  for (const change of changes) plans.push(await relink(store, change, decisions))
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
  const group = { planId, title: null, body: null, editions }
  if (editions.length > 0) await relink(store, { group, before: [] }, await store.decisions())
}

/**
 * Finds which editions are of one plan, links their actions and measures the drift: for the plans whose editions
 * or decisions changed. What it concludes of them is what it would of the same editions in an empty database, but for
 * the names of plans and threads, which stay. A killed run is finished by the next.
 */
export async function reconcile(store: Store): Promise<Reconciliation> {
  const { plans, changes, doubts } = await group(store)
  const doubtsOf = Map.groupBy(doubts, ({ editionId }) => editionId)
  const result: Reconciliation = {
    plans,
    relinked: 0,
    links: { accepted: 0, review: 0, rejected: 0 },
    revisions: 0,
    issues: [],
  }
  for (const together of changes) {
    for (const plan of await link(store, together)) {
      result.relinked += 1
      for (const { verdict } of plan.links) result.links[verdict] += 1
      result.revisions += plan.revisions.length
      const placed = plan.editions.flatMap(({ editionId }) => doubtsOf.get(editionId) ?? [])
      for (const { editionId, issue } of [...placed, ...(plan.issues ?? [])]) {
        result.issues.push({ ...issue, editionId })
      }
    }
  }
  await store.saveDoubts(doubts)
  await store.dropEmptyPlans()
  return result
}
