import type { RowOf } from '../../model/index.ts'
import { planName } from '../../report/index.ts'
import type { PlanTotals, Store } from '../../store/index.ts'
import { addressOf, type Doubt, queueOf } from '../doubts/queue.ts'

/** A plan with its editions and what its actions come to. */
export interface ListedPlan {
  /** What it is called. */
  name: string
  plan: RowOf<'plans'>
  editions: RowOf<'editions'>[]
  totals: PlanTotals | undefined
  /** Issues of its editions that say that a reading may be wrong. */
  warnings: number
}

/** Something that a person should look at. */
export interface Waiting {
  /** Days slipped that may turn out otherwise. */
  stake: number
  address: string
  what: string
  plan: string
  words: string
}

export interface PlanList {
  plans: ListedPlan[]
  /** Editions that are stored and of no plan yet. */
  unlinked: number
  waiting: Waiting[]
  doubts: number
}

/** Issues about a whole edition: every figure of its actions rests on them. */
const OF_EDITIONS: Readonly<Record<string, string>> = {
  'no-edition-date': 'no date',
  'edition-date-doubtful': 'date doubtful',
  'plan-doubtful': 'plan doubtful',
  'column-doubtful': 'column doubtful',
  'table-doubtful': 'table doubtful',
  'no-owner-or-date': 'no owner or date',
}

/** Everything that the first view shows, by a handful of queries whatever the number of actions. */
export async function listPlans(store: Store): Promise<PlanList> {
  const totals = await store.planTotals()
  const editions = await store.rows('editions')
  const ofPlan = Map.groupBy(editions, ({ plan_id }) => plan_id)
  const warnings = new Map<string, number>()
  for (const { edition_id, severity, issues } of await store.issuesOfEditions()) {
    if (severity !== 'info') warnings.set(edition_id, (warnings.get(edition_id) ?? 0) + issues)
  }
  const places = await store.placesInPlans()
  const plans = (await store.rows('plans'))
    .map((plan): ListedPlan => {
      const own = (ofPlan.get(plan.plan_id) ?? []).toSorted(
        (a, b) => places.get(a.edition_id)! - places.get(b.edition_id)!,
      )
      return {
        name: planName({ plan, editions: own.map(({ source_file }) => ({ file: source_file })) }),
        plan,
        editions: own,
        totals: totals.get(plan.plan_id),
        warnings: own.reduce((sum, { edition_id }) => sum + (warnings.get(edition_id) ?? 0), 0),
      }
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  const doubts = (await queueOf(store)).flatMap((group) =>
    group.doubts.map((doubt) => waitingFor(doubt, group.plan)),
  )
  const waiting = [...doubts, ...(await doubtfulEditions(store, plans))].sort((a, b) => b.stake - a.stake)
  return { plans, unlinked: ofPlan.get(null)?.length ?? 0, waiting, doubts: doubts.length }
}

const waitingFor = (doubt: Doubt, plan: string): Waiting => ({
  stake: doubt.stake,
  address: addressOf(doubt),
  what: doubt.link.relation === 'same' ? 'the same action?' : `${doubt.link.relation}?`,
  plan,
  words: doubt.to.action,
})

/** Editions whose date, plan or columns are doubtful, a line each; all that its plan slipped is at stake. */
async function doubtfulEditions(store: Store, plans: readonly ListedPlan[]): Promise<Waiting[]> {
  const issues = await store.rows('issues', { code: Object.keys(OF_EDITIONS) })
  const ofEdition = Map.groupBy(issues, ({ edition_id }) => edition_id)
  return plans.flatMap(({ name, editions, totals }) =>
    editions.flatMap(({ edition_id, source_file }) => {
      const own = ofEdition.get(edition_id)
      if (!own) return []
      const what = [...new Set(own.map(({ code }) => OF_EDITIONS[code]!))].join(', ')
      return [
        {
          stake: Math.abs(totals?.slip_days ?? 0),
          address: `/editions/${edition_id}`,
          what,
          plan: name,
          words: source_file,
        },
      ]
    }),
  )
}
