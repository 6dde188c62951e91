import { readdirSync, readFileSync } from 'node:fs'

/** Linux counts processor time in hundredths of a second (`sysconf(_SC_CLK_TCK)` on every usual machine). */
const TICKS = 100
/** Fields of `/proc/PID/stat` that are looked at, counted from that after the name in brackets (proc(5)). */
const [PARENT, OWN, END] = [1, 11, 15]

/**
 * Processor seconds of this process and of all its children that have ended: files are read in processes of their own.
 * Where there is no `/proc`, those of this process alone.
 */
export function cpuSeconds(): number {
  const stat = statOf('self')
  if (stat) return stat.seconds
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** Processor seconds of a process, of its children that run and of those that have ended; 0 where there is no `/proc`. */
export function cpuSecondsWithChildren(pid: number): number {
  const own = statOf(String(pid))
  if (!own) return 0
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => statOf(name) ?? [])
    .reduce((sum, { parent, seconds }) => sum + (parent === pid ? seconds : 0), own.seconds)
}

/** The parent of a process, and processor seconds of itself and its ended children; null where it is not told. */
function statOf(pid: string): { parent: number; seconds: number } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in brackets may hold spaces.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const seconds = fields.slice(OWN, END).reduce((sum, field) => sum + Number(field), 0) / TICKS
    return { parent: Number(fields[PARENT]), seconds }
  } catch {
    return null
  }
}
