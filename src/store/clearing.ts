import { type Database, listed, sqlite } from './database.ts'

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
export function clear(db: Database, plans: readonly NewPlan[], editionNos: readonly number[]): string[] {
  const others = plansHolding(db, plans, editionNos)
  for (const planId of others) {
    db.run(sqlite.updateTable('found_plans').set({ stale: 1 }).where('plan_id', '=', planId))
    clearConclusions(db, planId)
  }
  db.run(sqlite.deleteFrom('found_editions').where('edition_no', 'in', listed(editionNos)))
  db.run(
    sqlite
      .deleteFrom('edition_issues')
      .where('stage', '=', 'reconcile')
      .where('edition_no', 'in', listed(editionNos)),
  )
  for (const { planId, title, body } of plans) {
    clearConclusions(db, planId)
    db.run(sqlite.deleteFrom('found_editions').where('plan_id', '=', planId))
    const head = { title, body, stale: 0, regroup: 0 }
    db.run(
      sqlite
        .insertInto('found_plans')
        .values({ plan_id: planId, ...head })
        .onConflict((conflict) => conflict.column('plan_id').doUpdateSet(head)),
    )
  }
  return others
}

/** The other plans that hold some of the editions, or threads by the names that these plans' threads have now. */
function plansHolding(db: Database, plans: readonly NewPlan[], editionNos: readonly number[]): string[] {
  const own = listed(plans.map(({ planId }) => planId))
  const threadIds = listed(plans.flatMap(({ threads }) => threads.map(({ threadId }) => threadId)))
  const holders = db.all(
    sqlite
      .selectFrom('found_editions')
      .select('plan_id')
      .where('edition_no', 'in', listed(editionNos))
      .where('plan_id', 'not in', own)
      .union(
        sqlite
          .selectFrom('found_threads')
          .select('plan_id')
          .where('thread_id', 'in', threadIds)
          .where('plan_id', 'not in', own),
      ),
  )
  return holders.map((row) => row.plan_id)
}

function clearConclusions(db: Database, planId: string): void {
  db.run(sqlite.deleteFrom('found_links').where('plan_id', '=', planId))
  db.run(sqlite.deleteFrom('found_repeats').where('plan_id', '=', planId))
  db.run(sqlite.deleteFrom('found_threads').where('plan_id', '=', planId))
}

const withEdition = sqlite.selectFrom('found_editions').select('plan_id')

/** Takes out every plan that no edition belongs to any more. */
export function dropEmpty(db: Database): void {
  db.run(sqlite.deleteFrom('found_plans').where('plan_id', 'not in', withEdition))
}

/** The same among some plans, and those from which editions were taken. */
export function dropEmptied(db: Database, planIds: readonly string[]): void {
  for (const from of [
    listed(planIds),
    sqlite.selectFrom('found_plans').select('plan_id').where('regroup', '=', 1),
  ]) {
    db.run(
      sqlite
        .deleteFrom('found_plans')
        .where('plan_id', 'in', from)
        .where((query) =>
          query.not(
            query.exists(
              query
                .selectFrom('found_editions')
                .select('edition_no')
                .whereRef('found_editions.plan_id', '=', 'found_plans.plan_id'),
            ),
          ),
        ),
    )
  }
}
