import { type Database, queries } from './database.ts'

/** What clearing needs to know of a plan that takes the place of another. */
type NewPlan = {
  planId: string
  title: string | null
  body: string | null
  threads: readonly { threadId: string }[]
}

/**
 * Takes out what was concluded before of plans and of the editions that they have now, and writes the plans' heads. A
 * plan that held some of the editions, or the name of a thread of theirs, is to be reconciled anew; returns those.
 */
export async function clear(
  db: Database,
  plans: readonly NewPlan[],
  editionNos: readonly number[],
): Promise<string[]> {
  const others = await plansHolding(db, plans, editionNos)
  for (const planId of others) {
    await db.run(
      queries.updateTable('found_plans').set({ stale: 1, loaded_at: db.now }).where('plan_id', '=', planId),
    )
    await clearConclusions(db, planId)
  }
  await db.run(
    queries.deleteFrom('found_editions').where('edition_no', 'in', db.listed('integer', editionNos)),
  )
  await db.run(
    queries
      .deleteFrom('edition_issues')
      .where('stage', '=', 'reconcile')
      .where('edition_no', 'in', db.listed('integer', editionNos)),
  )
  for (const { planId, title, body } of plans) {
    await clearConclusions(db, planId)
    await db.run(queries.deleteFrom('found_editions').where('plan_id', '=', planId))
    const head = { title, body, stale: 0, regroup: 0, loaded_at: db.now }
    await db.run(
      queries
        .insertInto('found_plans')
        .values({ plan_id: planId, ...head })
        .onConflict((conflict) => conflict.column('plan_id').doUpdateSet(head)),
    )
  }
  return others
}

/** The other plans that hold some of the editions, or threads by the names that these plans' threads have now. */
async function plansHolding(
  db: Database,
  plans: readonly NewPlan[],
  editionNos: readonly number[],
): Promise<string[]> {
  const own = db.listed(
    'text',
    plans.map(({ planId }) => planId),
  )
  const threadIds = db.listed(
    'text',
    plans.flatMap(({ threads }) => threads.map(({ threadId }) => threadId)),
  )
  const holders = await db.all(
    queries
      .selectFrom('found_editions')
      .select('plan_id')
      .where('edition_no', 'in', db.listed('integer', editionNos))
      .where('plan_id', 'not in', own)
      .union(
        queries
          .selectFrom('found_threads')
          .select('plan_id')
          .where('thread_id', 'in', threadIds)
          .where('plan_id', 'not in', own),
      ),
  )
  return holders.map((row) => row.plan_id)
}

async function clearConclusions(db: Database, planId: string): Promise<void> {
  await db.run(queries.deleteFrom('found_links').where('plan_id', '=', planId))
  await db.run(queries.deleteFrom('found_repeats').where('plan_id', '=', planId))
  await db.run(queries.deleteFrom('found_threads').where('plan_id', '=', planId))
}

const emptied = queries
  .deleteFrom('found_plans')
  .where((query) =>
    query.not(
      query.exists(
        query
          .selectFrom('found_editions')
          .select('edition_no')
          .whereRef('found_editions.plan_id', '=', 'found_plans.plan_id'),
      ),
    ),
  )

/** Takes out every plan that no edition belongs to any more. */
export const dropEmpty = (db: Database): Promise<void> => db.run(emptied)

/** The same among some plans, and those from which editions were taken. */
export async function dropEmptied(db: Database, planIds: readonly string[]): Promise<void> {
  for (const from of [
    db.listed('text', planIds),
    queries.selectFrom('found_plans').select('plan_id').where('regroup', '=', 1),
  ]) {
    await db.run(emptied.where('plan_id', 'in', from))
  }
}
