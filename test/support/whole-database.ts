import { CONTRACT } from '../../src/model/index.ts'
import type { Store } from '../../src/store/index.ts'

/** Columns that say when and in which order things came, not what they are. */
const OF_ARRIVAL: ReadonlySet<string> = new Set(['imported_at', 'loaded_at', 'seq'])

/**
 * Everything a database says, relation by relation. Plans and threads are named by what is in them, whatever the database
 * calls them, or as it does. What was said and taken back is left out.
 */
export async function wholeDatabase(
  store: Store,
  isNamed: 'by contents' | 'as called' = 'by contents',
): Promise<Record<string, string[]>> {
  const actions = await store.rows('actions')
  const editions = await store.rows('editions')
  const names = new Map<unknown, string>([
    ...[...Map.groupBy(actions, ({ thread_id }) => thread_id)].map(
      ([id, members]) =>
        [
          id,
          members
            .map(({ action_id }) => action_id)
            .sort()
            .join(' '),
        ] as const,
    ),
    ...[...Map.groupBy(editions, ({ plan_id }) => plan_id)].map(
      ([id, members]) =>
        [
          id,
          members
            .map(({ edition_id }) => edition_id)
            .sort()
            .join(' '),
        ] as const,
    ),
  ])
  names.delete(null)
  if (isNamed === 'as called') names.clear()
  const whole: Record<string, string[]> = {}
  for (const { name } of CONTRACT) {
    const rows: object[] = await store.rows(name)
    const isOrdered = name !== 'corrections' && name !== 'issues'
    whole[name] = rows
      .filter((row) => !('undone_at' in row && row.undone_at !== null))
      .map((row) =>
        JSON.stringify(
          Object.entries(row)
            .filter(([column]) => !OF_ARRIVAL.has(column) || (isOrdered && column === 'seq'))
            .map(([column, value]) => [column, names.get(value) ?? value]),
        ),
      )
      .sort()
  }
  return whole
}
