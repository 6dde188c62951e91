/**
 * `npm run faults`: reads plans through the queue while workers are killed with -9, PostgreSQL is restarted and
 * connections are cut, and one file kills every worker that reads it; then once more on a disk that fills up. At the end
 * every readable file must be stored as a single import into SQLite stores it, relation by relation, and the poisoned one
 * set aside. FAULTS_FILES, FAULTS_KILLS, FAULTS_RESTARTS and FAULTS_CUTS say how many; the seed of what is drawn is
 * FAULTS_SEED.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ingest, reconcile } from '../src/pipeline.ts'
import { openStore } from '../src/store/index.ts'
import { writePlans } from './bench/generate.ts'
import { fillDisk } from './faults/full-disk.ts'
import { killAndCut } from './faults/killed.ts'
import { startPostgres } from './servers/postgres.ts'
import { randomFrom } from './variations/random.ts'

const asked = (name: string, usual: number): number => Number(process.env[`FAULTS_${name}`] ?? usual)
const faults = {
  files: asked('FILES', 80),
  kills: asked('KILLS', 4),
  restarts: asked('RESTARTS', 1),
  cuts: asked('CUTS', 1),
}

const folder = await mkdtemp(join(tmpdir(), 'plandrift-faults-'))
try {
  const [plans, single] = [join(folder, 'plans'), join(folder, 'single.db')]
  await writePlans(plans, faults.files)
  const store = await openStore(single)
  await ingest([plans], store, { now: new Date().toISOString() })
  await reconcile(store)
  await store.close()

  const full = await startPostgres()
  if (full === null) throw new Error('PostgreSQL is not installed')
  // Before the poisoned file lies among the plans.
  let failed = await fillDisk(full, plans, faults.files, single)
  const server = await startPostgres()
  try {
    failed = (await killAndCut(server!, plans, faults, randomFrom(asked('SEED', 1)), single)) || failed
  } finally {
    server!.stop()
  }
  process.exitCode = failed ? 1 : 0
} finally {
  await rm(folder, { recursive: true, force: true })
}
