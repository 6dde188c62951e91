import { execFileSync } from 'node:child_process'
import { chownSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk in memory. */
export type SmallDisk = {
  folder: string
  /** Makes it so large that this much is free; returns its size, in megabytes. */
  leave(megabytes: number): number
  stop(): void
}

/** Mounts one for PostgreSQL, which runs as `nobody`. Returns null where disks may not be mounted. */
export function smallDisk(): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'plandrift-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1000m', 'tmpfs', folder], { stdio: 'pipe' })
  } catch {
    rmSync(folder, { recursive: true })
    return null
  }
  chownSync(folder, Number(execFileSync('id', ['-u', 'nobody'], { encoding: 'utf8' })), -1)
  return {
    folder,
    leave: (megabytes) => {
      const { blocks, bfree, bsize } = statfsSync(folder)
      const size = Math.ceil(((blocks - bfree) * bsize) / 2 ** 20) + megabytes
      execFileSync('mount', ['-o', `remount,size=${size}m`, folder])
      return size
    },
    stop: () => {
      execFileSync('umount', ['--lazy', folder])
      rmSync(folder, { recursive: true })
    },
  }
}
