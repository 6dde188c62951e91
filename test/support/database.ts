import { join } from 'node:path'
import { Client } from 'pg'
import { inject } from 'vitest'
import type { EditionReading } from '../../src/model/index.ts'
import { ingest, reconcile } from '../../src/pipeline.ts'
import { openStore, type ReconciledPlan } from '../../src/store/index.ts'
import { emptyFolder } from './folder.ts'
import { samplePlan } from './plans.ts'

/** Which database the tests of this run stand on; `vitest.config.ts` says. */
export const ON_POSTGRES = process.env['TEST_DATABASE'] === 'postgres'

/** The server that the tests may use; null where there is none. */
export const postgres = (): string | null => inject('postgres')

const made: string[] = []

async function ask(sql: string): Promise<void> {
  const client = new Client({ connectionString: postgres()! })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** The address of a new database on the server of the tests. */
export async function emptyPostgres(): Promise<string> {
  const name = `plandrift_test_${process.pid}_${made.length}`
  await ask(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`)
  made.push(name)
  const address = new URL(postgres()!)
  address.pathname = `/${name}`
  return address.href
}

export async function dropDatabases(): Promise<void> {
  for (const name of made.splice(0)) await ask(`DROP DATABASE ${name} WITH (FORCE)`)
}

/** An empty database of the kind that the tests run on; a file that is gone when the running test is. */
export const emptyDatabase = async (): Promise<string> =>
  ON_POSTGRES ? emptyPostgres() : join(emptyFolder(), 'plans.db')

/** A database file with a plan in it; the sample plan by default. */
export async function databaseWith(
  { editions, plan }: { editions: EditionReading[]; plan: ReconciledPlan } = samplePlan(),
): Promise<string> {
  const file = join(emptyFolder(), 'plans.db')
  await fill(file, { editions, plan })
  return file
}

/** Stores a plan in a database. */
export async function fill(
  where: string,
  { editions, plan }: { editions: EditionReading[]; plan: ReconciledPlan } = samplePlan(),
): Promise<void> {
  const store = await openStore(where)
  for (const edition of editions) await store.saveEdition(edition, null, '2026-11-22T17:00:00.000Z')
  await store.savePlan(plan)
  await store.close()
}

/** A database file in a folder, with what an import of some files and folders makes of them. */
export async function importedInto(folder: string, ...paths: readonly string[]): Promise<string> {
  const file = join(folder, 'plans.db')
  const store = await openStore(file)
  await ingest(paths, store, { now: '2026-11-22T17:00:00.000Z' })
  await reconcile(store)
  await store.close()
  return file
}
