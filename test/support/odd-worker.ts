/**
 * The usual worker, in which files of some names do what libraries do at their worst: reject after their file is
 * done, loop inside the engine, take all memory, crash, wait for ever; and one takes its time over a scan.
 */
import '../../src/intake/worker.ts'
import type { StepNotice, WorkerTask } from '../../src/intake/worker.ts'

const held: Buffer[] = []
let poisoned = false

const DEEDS: Record<string, () => void> = {
  'stray.txt': () => {
    poisoned = true
    void Promise.reject(new Error('nobody waits for this'))
  },
  'fragile.txt': () => {
    if (poisoned) process.kill(process.pid, 'SIGSEGV')
  },
  'crash.txt': () => {
    process.kill(process.pid, 'SIGSEGV')
  },
  'loop.txt': () => {
    const sparse: number[] = []
    sparse[4_294_967_290] = 1
    // A loop that no JavaScript can interrupt.
    for (;;) sparse.forEach(() => {})
  },
  'scan.txt': () => {
    process.send?.({ step: { unit: 'scan', at: 2, of: 9 } } satisfies StepNotice)
    const before = process.cpuUsage()
    let spun = 0
    while (process.cpuUsage(before).user < 4e6) for (let i = 0; i < 1e7; i++) spun += i % 7
    held.push(Buffer.alloc(spun % 2))
  },
  'hog.txt': () => {
    for (;;) held.push(Buffer.alloc(16 * 2 ** 20, 1))
  },
}

/** Of a plan the words of its first action count as a name. */
const nameOf = (task: WorkerTask): string =>
  'source' in task ? task.source.name : (task.plan.editions[0]?.records[0]?.action ?? '')

process.on('message', (task: WorkerTask) => DEEDS[nameOf(task)]?.())
