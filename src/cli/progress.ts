import { SingleBar } from 'cli-progress'
import type { ReadingStep } from '../model/index.ts'
import type { QueueState } from '../queue/index.ts'
import { shorten } from '../util/text.ts'
import type { Io } from './io.ts'
import { stepWords } from './step-words.ts'

/** Shows how far a batch is. */
export type FileProgress = {
  file(name: string, done: number): void
  /** A page or a row of a file is about to be read. */
  step(name: string, step: ReadingStep): void
  stop(): void
}

/** A bar with the name of the file at hand, drawn on standard error, and only at a terminal. */
export function fileProgress(io: Io, total: number): FileProgress {
  if (!io.noteTerminal || total === 0) return { file: () => {}, step: () => {}, stop: () => {} }
  const bar = new SingleBar({
    format: '{bar} {value}/{total} {file}',
    barsize: 24,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    hideCursor: true,
    clearOnComplete: true,
    // The bar redraws on its own; a redraw after Ctrl-C would overwrite the message.
    gracefulExit: false,
  })
  bar.start(total, 0, { file: '' })
  return {
    file: (name, done) => bar.update(done, { file: shorten(name, 40) }),
    step: (name, step) => bar.update({ file: `${shorten(name, 40)} (${stepWords(step)})` }),
    stop: () => bar.stop(),
  }
}

/** How often the state of a queue is told where no terminal shows it, and when it is said that nobody works. */
const [TOLD_EVERY_MS, IDLE_MS] = [30_000, 10_000]

/** Shows how far workers are with a queue: one line that changes at a terminal, one now and then elsewhere. */
export function fleetProgress(io: Io): { state(state: QueueState): void; stop(): void } {
  let [told, worked, warned] = [io.now().getTime(), io.now().getTime(), false]
  return {
    state: ({ queues, dead }) => {
      const now = io.now().getTime()
      const words = queues
        .map(
          ({ queue, waiting, active, per_minute }) =>
            `${queue} ${waiting + active} left, ${per_minute} a minute`,
        )
        .join('; ')
      if (io.noteTerminal) io.note(`\r\u001b[K${words}; failed ${dead}`)
      else if (now - told >= TOLD_EVERY_MS) {
        io.note(`${words}; failed ${dead}\n`)
        told = now
      }
      if (queues.some(({ active, per_minute }) => active + per_minute > 0)) worked = now
      else if (!warned && now - worked > IDLE_MS) {
        io.note('\nNo worker is at work; start one, here or elsewhere, with: plandrift worker\n')
        warned = true
      }
    },
    stop: () => {
      if (io.noteTerminal) io.note('\r\u001b[K')
    },
  }
}
