import { type RowOf, UsageError } from '../../model/index.ts'
import type { Store } from '../../store/index.ts'

/** Records on one page of the list; an edition of more has several. */
export const MOST_RECORDS = 300

/** Everything that the view of an edition shows, but the pictures. */
export interface Material {
  edition: RowOf<'editions'>
  plan: RowOf<'plans'> | undefined
  plans: RowOf<'plans'>[]
  columns: RowOf<'columns'>[]
  /** Those of the list's page, in their order. */
  records: RowOf<'actions'>[]
  /** The first of them, from 1, and how many there are in all. */
  from: number
  all: number
  /** The cells of those records, by action. */
  cells: ReadonlyMap<string, RowOf<'cells'>[]>
  issues: RowOf<'issues'>[]
  /** Edition ids of the plan, in their order. */
  siblings: RowOf<'editions'>[]
}

/** The edition of an id. Throws UsageError where there is none. */
export async function editionOf(store: Store, editionId: string): Promise<RowOf<'editions'>> {
  const [edition] = await store.rows('editions', { edition_id: editionId })
  if (!edition)
    throw new UsageError(
      `there is no edition ${editionId}: it was removed, or the address is another database's`,
    )
  return edition
}

/** `at` is an action that is to be on the list's page, or the number of the first record. */
export async function materialOf(store: Store, editionId: string, at: string | undefined): Promise<Material> {
  const edition = await editionOf(store, editionId)
  const actions = (await store.rows('actions', { edition_id: editionId })).sort(
    (a, b) => a.position - b.position,
  )
  const named = actions.findIndex(({ action_id }) => action_id === at)
  const asked = named >= 0 ? named : Math.max(0, (Number(at) || 1) - 1)
  const first = Math.floor(Math.min(asked, Math.max(0, actions.length - 1)) / MOST_RECORDS) * MOST_RECORDS
  const records = actions.slice(first, first + MOST_RECORDS)
  const plans = await store.rows('plans')
  return {
    edition,
    plan: plans.find(({ plan_id }) => plan_id === edition.plan_id),
    plans,
    columns: await store.rows('columns', { edition_id: editionId }),
    records,
    from: first + 1,
    all: actions.length,
    cells: Map.groupBy(
      await store.rows('cells', { action_id: records.map(({ action_id }) => action_id) }),
      ({ action_id }) => action_id,
    ),
    issues: await store.rows('issues', { edition_id: editionId }),
    siblings: edition.plan_id === null ? [] : await store.editionsOfPlan(edition.plan_id),
  }
}

/** The cells that stand on a page: of actions that begin on it or on the one before. */
export async function cellsOnPage(store: Store, editionId: string, page: number): Promise<RowOf<'cells'>[]> {
  const actions = await store.rows('actions', { edition_id: editionId, page: [page - 1, page] })
  const cells = await store.rows('cells', { action_id: actions.map(({ action_id }) => action_id) })
  return cells.filter((cell) => cell.page === page && cell.left !== null)
}
