/**
 * What it costs to start: processor seconds of commands on small input, as they are installed (`npm run build` first).
 * Each is run several times and the least is told, since that hardly depends on what else the machine does. Run:
 * `npm run bench start`.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PROJECT = join(import.meta.dirname, '..', '..')
const PROGRAM = join(PROJECT, 'dist/cli/main.js')
const PLANS = join(PROJECT, 'data/plans')
const RUNS = 5

/** Makes a process write the processor seconds of all its threads to its fourth stream when it ends. */
const TELL_CPU = `data:text/javascript,import { writeSync } from 'node:fs'; process.on('exit', () => {
  const { user, system } = process.cpuUsage(); writeSync(3, String((user + system) / 1e6)) })`

function cpuSeconds(args: readonly string[]): number {
  const { output } = spawnSync(process.execPath, ['--import', TELL_CPU, PROGRAM, ...args], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  })
  return Number(output[3])
}

/** Prints one line a command: its processor seconds and the most that they should be. */
export async function bench(): Promise<void> {
  if (!existsSync(PROGRAM)) throw new Error('nothing is built yet; run "npm run build"')
  const folder = mkdtempSync(join(tmpdir(), 'plandrift-bench-'))
  let number = 0
  const fresh = (): string => join(folder, `${++number}.db`)
  const stored = fresh()
  const text = join(PLANS, readdirSync(PLANS).find((name) => name.endsWith('.txt'))!)
  const commands: [what: string, goal: number, args: () => string[]][] = [
    ['--version', 0.15, () => ['--version']],
    ['--help', 0.15, () => ['--help']],
    ['a refused argument', 0.15, () => ['audit', '--mistyped']],
    ['import of the sample plans', 1, () => ['import', PLANS, '--db', fresh()]],
    ['audit of them', 0.4, () => ['audit', '--db', stored]],
    ['inspect of a small text', 0.4, () => ['inspect', text]],
  ]
  try {
    cpuSeconds(['import', PLANS, '--db', stored])
    console.log(`${'CPU seconds, the least of'.padEnd(30)} ${RUNS}   goal`)
    for (const [what, goal, args] of commands) {
      const least = Math.min(...Array.from({ length: RUNS }, () => cpuSeconds(args())))
      console.log(`${what.padEnd(28)} ${least.toFixed(2)}  ${goal.toFixed(2)}`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
