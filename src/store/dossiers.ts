import type { Dossier } from '../model/index.ts'
import { type Database, queries } from './database.ts'
import { editionsInOrder } from './editions.ts'
import { inOrder } from './order.ts'

/** Reading whole plans, one at a time, so that a large database never stands in memory. */
export function dossierStore(db: Database) {
  return {
    /** The plans one by one, in the order of body, title and id; only those named, where any are. */
    async *dossiers(planIds?: readonly string[]): AsyncGenerator<Dossier> {
      const plans = queries
        .selectFrom('plans')
        .selectAll()
        .orderBy('body')
        .orderBy('title')
        .orderBy('plan_id')
      for (const plan of await db.all(
        planIds ? plans.where('plan_id', 'in', db.listed('text', planIds)) : plans,
      ))
        yield dossierOf(db, plan)
    },
  }
}

async function dossierOf(db: Database, plan: Dossier['plan']): Promise<Dossier> {
  const editions = await db.all(editionsInOrder(plan.plan_id))
  const actions = queries.selectFrom('actions').where('plan_id', '=', plan.plan_id)
  const ofPlan = actions.select('action_id')
  const slippage = queries.selectFrom('slippage').where('plan_id', '=', plan.plan_id)
  return {
    plan,
    editions,
    actions: await db.all(actions.selectAll().orderBy('edition_id').orderBy('position')),
    owners: await db.all(
      queries
        .selectFrom('action_owners')
        .selectAll()
        .where('action_id', 'in', ofPlan)
        .$call(inOrder(db, 'action_owners')),
    ),
    cells: await db.all(
      queries
        .selectFrom('cells')
        .selectAll()
        .where('action_id', 'in', ofPlan)
        .where('place', '=', 1)
        .where('role', 'in', ['action', 'due', 'revised', 'completed', 'status', 'rag', 'progress', 'owner'])
        .$call(inOrder(db, 'cells')),
    ),
    links: await db.all(
      queries.selectFrom('links').selectAll().where('plan_id', '=', plan.plan_id).$call(inOrder(db, 'links')),
    ),
    slippage: await db.all(slippage.selectAll().$call(inOrder(db, 'slippage'))),
    revisions: await db.all(
      queries
        .selectFrom('revisions')
        .selectAll()
        .where('thread_id', 'in', slippage.select('thread_id'))
        .orderBy('thread_id')
        .orderBy('seq'),
    ),
    issues: await issuesOf(
      db,
      editions.map(({ edition_id }) => edition_id),
    ),
  }
}

/** The issues of some editions, by their ids themselves: a database looks for these alone, and for those of a query in all issues. */
async function issuesOf(db: Database, editionIds: readonly string[]): Promise<Dossier['issues']> {
  if (editionIds.length === 0) return []
  return db.all(
    queries
      .selectFrom('issues')
      .selectAll()
      .where('edition_id', 'in', editionIds)
      .orderBy('edition_id')
      .orderBy('seq'),
  )
}
