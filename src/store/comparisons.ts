import type { CarriedOn } from '../model/index.ts'
import { type Database, queries } from './database.ts'

/**
 * What comparing two editions action by action told, kept so that no later run does it again, nor a later version of
 * the linker: what was one plan stays one.
 */
export function comparisonStore(db: Database) {
  const ofEdition = (editionId: string) =>
    queries.selectFrom('read_editions').select('edition_no').where('edition_id', '=', editionId)

  return {
    /** What was told of two editions, the earlier first; undefined where they were not compared as they are now. */
    async comparisonOf(earlierId: string, laterId: string): Promise<CarriedOn | undefined> {
      return db.first(
        queries
          .selectFrom('compared_editions')
          .select(['actions', 'of_actions as of'])
          .where('earlier_no', '=', ofEdition(earlierId))
          .where('later_no', '=', ofEdition(laterId)),
      )
    },

    /** Keeps what comparing two stored editions told. */
    async saveComparison(earlierId: string, laterId: string, { actions, of }: CarriedOn): Promise<void> {
      await db.write(() =>
        db.run(
          queries
            .insertInto('compared_editions')
            .values({
              earlier_no: ofEdition(earlierId),
              later_no: ofEdition(laterId),
              actions,
              of_actions: of,
            })
            // Another process may have compared them meanwhile.
            .onConflict((conflict) => conflict.doNothing()),
        ),
      )
    },
  }
}
