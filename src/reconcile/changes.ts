import type { EditionSketch, PlanGroup } from '../link/index.ts'
import type { Store } from '../store/index.ts'

/** A plan that is to be linked anew. It is plain data, so that another process may do it. */
export interface Change {
  group: PlanGroup
  /** The plans that its editions belonged to before. */
  before: string[]
  /** How many actions its editions hold. */
  actions: number
}

/** An edition's place as the last run left it. */
type Placed = { planId: string; dated: string; sameAs: string | null; seq: number }

/** A date as a string that differs where anything of it does. */
const dateKey = (...date: (string | null | undefined)[]): string =>
  JSON.stringify(date.map((part) => part ?? null))

/** Where editions stand in plans, by their ids. */
export async function placedEditions(store: Store): Promise<Map<string, Placed>> {
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

/** The groups that are not in the database as they are now. */
export function changesOf(
  groups: readonly PlanGroup[],
  placed: ReadonlyMap<string, Placed>,
  stale: ReadonlySet<string>,
  sketches: readonly EditionSketch[],
): Change[] {
  const actionsIn = new Map(sketches.map(({ editionId, actions }) => [editionId, actions]))
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
        actions: editions.reduce((sum, { editionId }) => sum + actionsIn.get(editionId)!, 0),
      },
    ]
  })
}

/**
 * The changes that are stored together: those of plans that exchange editions in one transaction, any other by itself,
 * so that a killed run keeps what it has done. An edition that was read anew belongs to no plan; where such were taken
 * from `regroup`, whatever comes may be one of them.
 */
export function transactionsOf(changes: readonly Change[], regroup: ReadonlySet<string>): Change[][] {
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
