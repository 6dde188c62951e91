import type { ToldColumn } from '../model/index.ts'
import { contentId } from '../util/hash.ts'
import { type Database, queries } from './database.ts'

/** Where and when something was said. */
export interface Said {
  reason: string
  by: string
  /** An ISO date-time. */
  at: string
}

/** What persons said of what was read. Nothing but these functions touches their table. */
export function correctionStore(db: Database) {
  return {
    /** What was told of columns and still holds, the earlier first. */
    async toldColumns(): Promise<ToldColumn[]> {
      const schemas = await import('../model/schemas.ts')
      const rows = await db.all(
        queries
          .selectFrom('corrections')
          .select(['target', 'value'])
          .where('kind', '=', 'column')
          .where('undone_at', 'is', null)
          .orderBy('at')
          .orderBy('correction_id'),
      )
      return rows.map(({ target, value }) => {
        const { header, role } = JSON.parse(value) as { header: string; role: string }
        return { pattern: target, header, role: schemas.Role.parse(role) }
      })
    },

    /** Keeps what was told of columns; of one header the later word takes the place of the earlier. */
    async tellColumns(columns: readonly ToldColumn[], { reason, by, at }: Said): Promise<void> {
      await db.write(async () => {
        for (const { pattern, header, role } of columns) {
          const value = JSON.stringify({ header, role })
          const correction_id = contentId('co', 'column', pattern, header)
          const said = { value, reason, by, at, undone_at: null }
          await db.run(
            queries
              .insertInto('corrections')
              .values({ correction_id, kind: 'column', target: pattern, ...said })
              .onConflict((conflict) =>
                conflict
                  .column('correction_id')
                  .doUpdateSet(said)
                  .where((where) =>
                    where.or([
                      where('corrections.value', '!=', value),
                      where('corrections.undone_at', 'is not', null),
                    ]),
                  ),
              ),
          )
        }
      })
    },
  }
}
