import type { Decision } from '../model/index.ts'
import { type Database, queries } from './database.ts'

/** A person's rulings. Nothing but these functions touches their table. */
export function decisionStore(db: Database) {
  return {
    /** Every ruling, in the order of the actions. */
    async decisions(): Promise<Decision[]> {
      const schemas = await import('../model/schemas.ts')
      const rows = await db.all(
        queries.selectFrom('decisions').selectAll().orderBy('from_action_id').orderBy('to_action_id'),
      )
      return rows.map((row) =>
        schemas.Decision.parse({
          fromActionId: row.from_action_id,
          toActionId: row.to_action_id,
          ruling: row.ruling,
          reason: row.reason,
          decidedBy: row.decided_by,
          at: row.at,
        }),
      )
    },

    /** Stores rulings, all or none; a later one on the same pair takes the place of the earlier. */
    async addDecisions(unchecked: readonly Decision[]): Promise<void> {
      const schemas = await import('../model/schemas.ts')
      const decisions = unchecked.map((decision) => schemas.Decision.parse(decision))
      await db.write(async () => {
        for (const decision of decisions) {
          const ruling = {
            ruling: decision.ruling,
            reason: decision.reason,
            decided_by: decision.decidedBy,
            at: decision.at,
          }
          const pair = { from_action_id: decision.fromActionId, to_action_id: decision.toActionId }
          await db.run(
            queries
              .insertInto('decisions')
              .values({ ...pair, ...ruling })
              .onConflict((conflict) =>
                conflict.columns(['from_action_id', 'to_action_id']).doUpdateSet(ruling),
              ),
          )
          await markStale(db, Object.values(pair))
        }
      })
    },
  }
}

/** The plans of some actions are to be reconciled anew. */
async function markStale(db: Database, actionIds: readonly string[]): Promise<void> {
  await db.run(
    queries
      .updateTable('found_plans')
      .set({ stale: 1 })
      .where('plan_id', 'in', (query) =>
        query
          .selectFrom('found_editions')
          .innerJoin('read_actions', 'read_actions.edition_no', 'found_editions.edition_no')
          .select('found_editions.plan_id')
          .where('read_actions.action_id', 'in', actionIds),
      ),
  )
}
