import { CONTRACT } from '../../src/model/index.ts'
import { openStore } from '../../src/store/index.ts'

/** Every relation of a database with its rows, but for when they came, whatever their order. */
export async function contents(where: string): Promise<Map<string, string[]>> {
  const store = await openStore(where, { readonly: true })
  const said = new Map<string, string[]>()
  for (const { name } of CONTRACT) {
    const rows: string[] = []
    for await (const row of store.stream(name)) {
      rows.push(JSON.stringify({ ...row, imported_at: null, loaded_at: null }))
    }
    said.set(name, rows.sort())
  }
  await store.close()
  return said
}

/** Compares a database with what a single import into a file said, and prints what differs; whether anything does. */
export async function differs(where: string, single: string): Promise<boolean> {
  const [there, here] = [await contents(single), await contents(where)]
  const differing = [...there].filter(
    ([relation, rows]) => JSON.stringify(rows) !== JSON.stringify(here.get(relation)),
  )
  for (const [relation, rows] of differing) {
    console.log(`${relation}: ${here.get(relation)!.length} rows in place of ${rows.length}, or other words`)
  }
  const rows = [...there.values()].reduce((sum, each) => sum + each.length, 0)
  console.log(
    differing.length > 0
      ? 'NOT as a single import.'
      : `As a single import into SQLite: ${there.size} relations, ${rows} rows.`,
  )
  return differing.length > 0
}
