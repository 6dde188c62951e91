/**
 * `npm run evaluate [stage...] [-- --record] [-- --notes] [-- --large]`: measures every stage against expected results,
 * with `--large` also those stages whole that take minutes (scans; such figures are not recorded). A figure
 * below its baseline fails; one above must be recorded with `--record`, so that it cannot fall back unseen.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { StageReport, StageRow } from './evaluate/report.ts'

const FOLDER = join(import.meta.dirname, 'evaluate')
const BASELINE = join(FOLDER, 'baseline.json')
/** Figures are recorded to this many places. */
const PLACES = 3

/** Stage, row, F1. */
type Baseline = Record<string, Record<string, number>>

const round = (value: number): number => Number(value.toFixed(PLACES))

/** A stage's measure. */
type Evaluate = (options: { large: boolean }) => Promise<StageReport>

/** Every module of the folder that exports `evaluate` is a stage; the others help them. */
async function stagesOf(named: readonly string[]): Promise<[string, Evaluate][]> {
  const stages: [string, Evaluate][] = []
  for (const file of (await readdir(FOLDER)).sort()) {
    if (!file.endsWith('.ts')) continue
    const stage = file.slice(0, -'.ts'.length)
    if (named.length > 0 && !named.includes(stage)) continue
    const module: { evaluate?: Evaluate } = await import(join(FOLDER, file))
    if (module.evaluate) stages.push([stage, module.evaluate])
  }
  const missing = named.filter((name) => !stages.some(([stage]) => stage === name))
  if (missing.length > 0) throw new Error(`no such stage: ${missing.join(', ')}`)
  return stages
}

function printReport(report: StageReport, before: Record<string, number>, notes: boolean): void {
  console.log(`\n${report.stage}`)
  const width = Math.max(4, ...report.rows.map((row) => row.name.length))
  console.log(`  ${''.padEnd(width)}  precision  recall     F1  count`)
  for (const row of report.rows) {
    const figures = [row.precision, row.recall, row.f1].map((value) => value.toFixed(PLACES))
    const [precision = '', recall = '', f1 = ''] = figures
    console.log(
      `  ${row.name.padEnd(width)}  ${precision.padStart(9)}  ${recall.padStart(6)}  ${f1.padStart(5)}  ${String(row.count).padStart(5)}${verdictOn(row, before)}`,
    )
  }
  for (const name of report.skipped ?? [])
    console.log(`  ${name || 'all'}: skipped, its documents are not here`)
  if (notes) for (const note of report.notes) console.log(`  - ${note}`)
}

function verdictOn(row: StageRow, before: Record<string, number>): string {
  const was = before[row.name]
  const now = round(row.f1)
  if (was === undefined) return '  new'
  if (now < was) return `  FELL from ${was}`
  return now > was ? `  rose from ${was}` : ''
}

/** Rows that fell, vanished or rose against the baseline. */
function changesSince(report: StageReport, before: Record<string, number>): string[] {
  const now = new Map(report.rows.map((row) => [row.name, round(row.f1)]))
  const isSkipped = (name: string) => report.skipped?.some((skipped) => name.startsWith(skipped)) ?? false
  const gone = Object.keys(before).filter((name) => !now.has(name) && !isSkipped(name))
  const moved = [...now].filter(([name, f1]) => before[name] !== f1)
  return [
    ...gone.map((name) => `${report.stage}: ${name} is no longer measured`),
    ...moved.map(([name, f1]) =>
      before[name] === undefined
        ? `${report.stage}: ${name} is new (${f1})`
        : `${report.stage}: ${name} ${f1 < before[name] ? 'fell' : 'rose'} from ${before[name]} to ${f1}`,
    ),
  ]
}

/** The baseline's rows for a stage after a run; rows that could not be measured here stay as they were. */
function recorded(report: StageReport, before: Record<string, number>): Record<string, number> {
  const kept = Object.entries(before).filter(([name]) =>
    report.skipped?.some((skipped) => name.startsWith(skipped)),
  )
  return Object.fromEntries([...kept, ...report.rows.map((row) => [row.name, round(row.f1)] as const)])
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    record: { type: 'boolean', default: false },
    notes: { type: 'boolean', default: false },
    large: { type: 'boolean', default: false },
  },
})
if (values.large && values.record) throw new Error('a whole measure is not recorded: leave --large away')
const baseline = JSON.parse(await readFile(BASELINE, 'utf8')) as Baseline
const changes: string[] = []
const failures: string[] = []
for (const [stage, evaluate] of await stagesOf(positionals)) {
  const report = await evaluate({ large: values.large })
  const before = baseline[stage] ?? {}
  printReport(report, before, values.notes)
  if (!values.large) changes.push(...changesSince(report, before))
  failures.push(...(report.failures ?? []))
  baseline[stage] = recorded(report, before)
}
if (values.record) {
  const sorted = Object.fromEntries(Object.entries(baseline).sort(([a], [b]) => (a < b ? -1 : 1)))
  await writeFile(BASELINE, `${JSON.stringify(sorted, null, 2)}\n`)
  console.log('\nThe baseline is recorded.')
} else if (changes.length > 0) {
  console.log(`\nNot as recorded:\n${changes.map((change) => `  ${change}`).join('\n')}`)
  console.log('If every change is for the better, record it: npm run evaluate -- --record')
  process.exitCode = 1
}
if (failures.length > 0) {
  console.log(`\nMust not be:\n${failures.map((failure) => `  ${failure}`).join('\n')}`)
  process.exitCode = 1
}
