import { readFileSync } from 'node:fs'

/** Linux counts processor time in hundredths of a second (`sysconf(_SC_CLK_TCK)` on every usual machine). */
const TICKS = 100
/** Fields of `/proc/self/stat` from the process's own user time to its ended children's system time (proc(5)). */
const [OWN, END] = [13, 17]

/**
 * Processor seconds of this process and of all its children that have ended: files are read in processes of their own.
 * Where there is no `/proc`, those of this process alone.
 */
export function cpuSeconds(): number {
  try {
    const stat = readFileSync('/proc/self/stat', 'utf8')
    // The name in brackets may hold spaces.
    const fields = ['', '', ...stat.slice(stat.lastIndexOf(')') + 2).split(' ')]
    return fields.slice(OWN, END).reduce((sum, field) => sum + Number(field), 0) / TICKS
  } catch {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1e6
  }
}
