import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { UsageError } from '../model/index.ts'

/** What a failed write means to a person. */
const REMEDIES: Readonly<Record<string, string>> = {
  EACCES: 'it may not be written; name another place',
  EPERM: 'it may not be written; name another place',
  EROFS: 'the disk is read-only; name another place',
  ENOSPC: 'the disk is full; make room and run again',
  ENOTDIR: 'its folder is a file; name another place',
  EISDIR: 'it is a folder; name a file',
  EEXIST: 'its folder is a file; name another place',
}

/** The sentence for a person where writing a file failed; any other error is returned as it is. */
export function writeError(error: unknown, file: string): unknown {
  const remedy = REMEDIES[(error as NodeJS.ErrnoException).code ?? '']
  return remedy === undefined ? error : new UsageError(`${file}: ${remedy}`, { cause: error })
}

/** Refuses, with UsageError, to write over a file that is there, unless that is wanted. */
export function refuseToOverwrite(file: string, force: boolean): void {
  if (!force && existsSync(file)) {
    throw new UsageError(`${file} is there already; name another, or add --force to overwrite it`)
  }
}

/**
 * Lets `write` fill a file beside the one meant and puts it in its place when it is whole: a write that fails
 * half-way leaves the old file. Throws UsageError in one sentence where the place cannot be written.
 */
export async function replaceFile(file: string, write: (partial: string) => Promise<void>): Promise<void> {
  const there = statSync(file, { throwIfNoEntry: false })
  // A pipe or a device would be replaced by a file, or block for ever.
  if (there && !there.isFile() && !there.isDirectory()) {
    throw new UsageError(`${file}: it is no file; name another place`)
  }
  const partial = `${file}.${process.pid}.partial`
  try {
    await mkdir(dirname(file), { recursive: true })
    await write(partial)
    renameSync(partial, file)
  } catch (error) {
    rmSync(partial, { force: true })
    throw writeError(error, file)
  }
}

/** Writes a small file whole, or leaves what was there. */
export async function writeWhole(file: string, content: string | Uint8Array, force: boolean): Promise<void> {
  refuseToOverwrite(file, force)
  await replaceFile(file, (partial) => writeFile(partial, content))
}
