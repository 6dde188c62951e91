import { basename, resolve } from 'node:path'
import { ToldFiles } from './intake/told.ts'
import { WorkerPool } from './intake/worker-pool.ts'
import type { Limits } from './intake/worker-process.ts'
import type { EditionOptions, Inspection } from './read.ts'

/**
 * What every stage sees in one file, with what the files beside it tell of it; it has as much time and memory as in a
 * batch, where `limits` say no more. Throws SourceError where it (or one of those) cannot be read.
 */
export async function inspectFile(
  path: string,
  bytes: Uint8Array,
  options: EditionOptions = {},
  limits: Partial<Limits> = {},
): Promise<Inspection> {
  const { onStep, ...readOptions } = options
  const told = { ...(await new ToldFiles().of(path)), ...options.told }
  const pool = new WorkerPool(limits)
  try {
    return await pool.inspect({ name: basename(resolve(path)), bytes }, { ...readOptions, told }, { onStep })
  } finally {
    await pool.close()
  }
}
