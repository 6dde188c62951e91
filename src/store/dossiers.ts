import type { Dossier } from '../model/index.ts'
import { type Database, sqlite } from './database.ts'
import { editionsInOrder } from './editions.ts'

/** Reading whole plans, one at a time, so that a large database never stands in memory. */
export function dossierStore(db: Database) {
  function dossier(plan: Dossier['plan']): Dossier {
    const editions = sqlite.selectFrom('editions').where('plan_id', '=', plan.plan_id)
    const actions = sqlite.selectFrom('actions').where('plan_id', '=', plan.plan_id)
    const ofPlan = actions.select('action_id')
    const slippage = sqlite.selectFrom('slippage').where('plan_id', '=', plan.plan_id)
    return {
      plan,
      editions: db.all(editionsInOrder(plan.plan_id)),
      actions: db.all(actions.selectAll().orderBy('edition_id').orderBy('position')),
      owners: db.all(sqlite.selectFrom('action_owners').selectAll().where('action_id', 'in', ofPlan)),
      cells: db.all(
        sqlite
          .selectFrom('cells')
          .selectAll()
          .where('action_id', 'in', ofPlan)
          .where('place', '=', 1)
          .where('role', 'in', [
            'action',
            'due',
            'revised',
            'completed',
            'status',
            'rag',
            'progress',
            'owner',
          ]),
      ),
      links: db.all(sqlite.selectFrom('links').selectAll().where('plan_id', '=', plan.plan_id)),
      slippage: db.all(slippage.selectAll()),
      revisions: db.all(
        sqlite
          .selectFrom('revisions')
          .selectAll()
          .where('thread_id', 'in', slippage.select('thread_id'))
          .orderBy('thread_id')
          .orderBy('seq'),
      ),
      issues: db.all(
        sqlite
          .selectFrom('issues')
          .selectAll()
          .where('edition_id', 'in', editions.select('edition_id'))
          .orderBy('edition_id')
          .orderBy('seq'),
      ),
    }
  }

  return {
    /** The plans one by one, in the order of body, title and id; only those named, where any are. */
    async *dossiers(planIds?: readonly string[]): AsyncGenerator<Dossier> {
      const plans = sqlite.selectFrom('plans').selectAll().orderBy('body').orderBy('title').orderBy('plan_id')
      for (const plan of db.all(planIds ? plans.where('plan_id', 'in', planIds) : plans)) yield dossier(plan)
    },
  }
}
