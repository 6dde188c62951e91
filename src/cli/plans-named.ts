import { planFilter } from '../report/index.ts'
import type { Store } from '../store/index.ts'
import { noSuchPlan } from './options.ts'

/** The ids of the plans that words name; throws UsageError, with the names there are, where they name none. */
export async function planIdsNamed(store: Store, words: string): Promise<string[]> {
  const plans = await store.rows('plans')
  const found = plans.filter(planFilter(words))
  if (found.length === 0 && plans.length > 0) {
    throw noSuchPlan(
      words,
      plans.map(({ title, plan_id }) => title ?? plan_id),
    )
  }
  return found.map(({ plan_id }) => plan_id)
}
