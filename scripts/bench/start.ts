/**
 * What it costs to start: processor seconds of commands on small input, as they are installed (`npm run build` first).
 * Each is run several times and the least is told, since that hardly depends on what else the machine does. Run:
 * `npm run bench start`.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cpuSeconds } from './cpu.ts'

const PROJECT = join(import.meta.dirname, '..', '..')
const PROGRAM = join(PROJECT, 'dist/cli/main.js')
const PLANS = join(PROJECT, 'data/plans')
const RUNS = 5

/** What a command costs, with the processes that it starts. */
function costOf(args: readonly string[]): number {
  const before = cpuSeconds()
  spawnSync(process.execPath, [PROGRAM, ...args], { stdio: 'ignore' })
  return cpuSeconds() - before
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
    costOf(['import', PLANS, '--db', stored])
    console.log(`${'CPU seconds, the least of'.padEnd(30)} ${RUNS}   goal`)
    for (const [what, goal, args] of commands) {
      const least = Math.min(...Array.from({ length: RUNS }, () => costOf(args())))
      console.log(`${what.padEnd(28)} ${least.toFixed(2)}  ${goal.toFixed(2)}`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
