import { join } from 'node:path'
import type { EditionReading } from '../../src/model/index.ts'
import { openStore, type ReconciledPlan } from '../../src/store/index.ts'
import { emptyFolder } from './folder.ts'
import { samplePlan } from './plans.ts'

/** A database file with a plan in it; the sample plan by default. */
export async function databaseWith(
  { editions, plan }: { editions: EditionReading[]; plan: ReconciledPlan } = samplePlan(),
): Promise<string> {
  const file = join(emptyFolder(), 'plans.db')
  const store = await openStore(file)
  for (const edition of editions) await store.saveEdition(edition, null, '2026-11-22T17:00:00.000Z')
  await store.savePlan(plan)
  await store.close()
  return file
}
