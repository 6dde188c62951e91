/** One import and reconcile, alone in its process, so that its memory can be told: `node import-child.ts FOLDER DB`. */
import { ingest, reconcile } from '../../src/pipeline.ts'
import { openStore } from '../../src/store/index.ts'
import { cpuSeconds } from './cpu.ts'

/** What the child prints, as JSON. */
export interface ImportRun {
  editions: number
  refused: number
  actions: number
  plans: number
  importSeconds: number
  reconcileSeconds: number
  /** Seconds of a second import of the same files, which changes nothing. */
  againSeconds: number
  /** Processor seconds of import and of reconcile, all threads: these hardly depend on what else runs. */
  importCpu: number
  reconcileCpu: number
  peakMegabytes: number
}

const [folder = '', file = ''] = process.argv.slice(2)
const store = await openStore(file)
const now = new Date().toISOString()

const timed = async <T>(work: () => Promise<T>): Promise<[T, seconds: number, cpuSeconds: number]> => {
  const began = performance.now()
  const cpuBefore = cpuSeconds()
  const value = await work()
  return [value, (performance.now() - began) / 1000, cpuSeconds() - cpuBefore]
}

const [ingestion, importSeconds, importCpu] = await timed(() => ingest([folder], store, { now, jobs: 2 }))
const [reconciliation, reconcileSeconds, reconcileCpu] = await timed(() => reconcile(store))
const [, againSeconds] = await timed(async () => {
  await ingest([folder], store, { now, jobs: 2 })
  await reconcile(store)
})
await store.close()

const run: ImportRun = {
  editions: ingestion.files.filter((each) => each.outcome === 'new').length,
  refused: ingestion.files.filter((each) => each.outcome === 'refused').length,
  actions: ingestion.actions,
  plans: reconciliation.plans,
  importSeconds,
  reconcileSeconds,
  againSeconds,
  importCpu,
  reconcileCpu,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
}
console.log(JSON.stringify(run))
