import { readFileSync } from 'node:fs'

/** What a process has used so far. */
export interface Usage {
  /** Seconds of processor time. */
  seconds: number
  /** Bytes of memory that it holds now. */
  bytes: number
}

/** Linux counts processor time in hundredths of a second, whatever its kernel's own clock. */
const TICKS = 100
/** Of the fields behind the program's name in `/proc/PID/stat`: time in user mode and in the kernel. */
const USER = 11
const SYSTEM = 12

/** What a process has used, or null where the system does not tell (any but Linux) or the process is gone. */
export function usageOf(pid: number): Usage | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // The name stands in brackets and may hold spaces and brackets of its own.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const kilobytes = /^VmRSS:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1]
    return {
      seconds: (Number(fields[USER]) + Number(fields[SYSTEM])) / TICKS,
      bytes: Number(kilobytes ?? 0) * 1024,
    }
  } catch {
    return null
  }
}
