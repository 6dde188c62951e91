import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

/** A worker in a process of its own, that ends when nothing is left to be done. */
export type Worker = {
  process: ChildProcess
  /** Its exit status; null where it was killed. */
  ended: Promise<number | null>
}

const MAIN = join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts')

/** Starts one on a database that reads `jobs` files at once. What it says of trouble goes to `onNote`. */
export function startWorker(db: string, jobs = 1, onNote: (words: string) => void = () => {}): Worker {
  const child = spawn(process.execPath, [MAIN, 'worker', '--until-done', '--jobs', String(jobs)], {
    // By the environment: no other user sees it there.
    env: { ...process.env, PLANDRIFT_DB: db },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  child.stderr.setEncoding('utf8').on('data', onNote)
  return { process: child, ended: new Promise((resolve) => child.once('exit', (code) => resolve(code))) }
}
