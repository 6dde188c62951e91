import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

/** A worker in a process of its own, that ends when nothing is left to be done. */
export type Worker = {
  process: ChildProcess
  /** Its exit status; null where it was killed. */
  ended: Promise<number | null>
  /** What it told on standard error, where it is listened to. */
  said(): string
}

const MAIN = join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts')

/**
 * Starts one on a database that reads one file at a time. `before` is a module that it loads first; only where it is
 * `telling`, what it says is kept.
 */
export function startWorker(
  db: string,
  { before, telling = false }: { before?: string; telling?: boolean } = {},
): Worker {
  const first = before === undefined ? [] : ['--import', before]
  const child = spawn(process.execPath, [...first, MAIN, 'worker', '--until-done', '--jobs', '1'], {
    // By the environment: no other user sees it there.
    env: { ...process.env, PLANDRIFT_DB: db },
    stdio: ['ignore', 'ignore', telling ? 'pipe' : 'ignore'],
  })
  let said = ''
  child.stderr?.on('data', (bytes: Buffer) => {
    said += bytes.toString()
  })
  return {
    process: child,
    ended: new Promise((resolve) => child.once('exit', (code) => resolve(code))),
    said: () => said,
  }
}
