import { existsSync, mkdirSync, rmdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const PERIOD = 100_000
/** Where Linux keeps the processor's control groups: of the first kind in a folder of their own, else all in one. */
const [FIRST, SECOND] = ['/sys/fs/cgroup/cpu', '/sys/fs/cgroup']

/**
 * Holds a process, and all that it starts from now on, to a share of one processor, as if it ran on a slower machine of
 * its own. Returns what takes the group away once its processes have ended. Throws where the system lets nobody do so:
 * it takes Linux and root.
 */
export function holdToShare(pid: number, share: number): () => void {
  const isFirst = existsSync(FIRST)
  const group = join(isFirst ? FIRST : SECOND, `plandrift-bench-${pid}`)
  mkdirSync(group)
  const quota = Math.round(share * PERIOD)
  if (isFirst) writeFileSync(join(group, 'cpu.cfs_quota_us'), String(quota))
  else writeFileSync(join(group, 'cpu.max'), `${quota} ${PERIOD}`)
  writeFileSync(join(group, 'cgroup.procs'), String(pid))
  return () => {
    rmdirSync(group)
  }
}
