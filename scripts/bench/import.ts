/** Import and reconcile of 100, 1,000 and 10,000 generated text plans of 60 actions (`BENCH_PLANS=100,1000` for others). */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ACTIONS, writePlans } from './generate.ts'
import type { ImportRun } from './import-child.ts'

const run = promisify(execFile)
const COUNTS = (process.env['BENCH_PLANS'] ?? '100,1000,10000').split(',').map(Number)

const HEADER = [
  'plans',
  'read',
  'actions',
  'import s',
  'cpu s',
  'link s',
  'cpu s',
  'again s',
  'plans/s',
  'peak MB',
  'db MB',
  'kB/plan',
]

/** Prints one line a size; cost and memory a plan should not grow down the table. */
export async function bench(): Promise<void> {
  console.log(`Text plans of ${ACTIONS} actions, four editions a plan, in five text forms\n`)
  console.log(HEADER.map((name) => name.padStart(9)).join(' '))
  for (const count of COUNTS) {
    const folder = await mkdtemp(join(tmpdir(), 'plandrift-bench-'))
    try {
      const plans = join(folder, 'plans')
      const database = join(folder, 'bench.db')
      await writePlans(plans, count)
      console.log(lineOf(count, await runImport(plans, database), (await stat(database)).size))
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
}

async function runImport(plans: string, database: string): Promise<ImportRun> {
  const child = join(import.meta.dirname, 'import-child.ts')
  const { stdout } = await run(process.execPath, [child, plans, database], { maxBuffer: 16 * 1024 * 1024 })
  return JSON.parse(stdout) as ImportRun
}

function lineOf(count: number, child: ImportRun, bytes: number): string {
  const seconds = child.importSeconds + child.reconcileSeconds
  const cells = [
    count,
    child.editions,
    child.actions,
    child.importSeconds.toFixed(1),
    child.importCpu.toFixed(1),
    child.reconcileSeconds.toFixed(1),
    child.reconcileCpu.toFixed(1),
    child.againSeconds.toFixed(1),
    (count / seconds).toFixed(0),
    child.peakMegabytes.toFixed(0),
    (bytes / 1e6).toFixed(1),
    (bytes / 1e3 / count).toFixed(1),
  ]
  return cells.map((cell) => String(cell).padStart(9)).join(' ')
}
