import { SingleBar } from 'cli-progress'
import { shorten } from '../util/text.ts'
import type { Io } from './io.ts'

/** Shows how far a batch is. */
export type FileProgress = {
  file(name: string, done: number): void
  /** A page of a file that is a picture is being recognised. */
  scan(name: string, page: number, of: number): void
  stop(): void
}

/** A bar with the name of the file at hand, drawn on standard error, and only at a terminal. */
export function fileProgress(io: Io, total: number): FileProgress {
  if (!io.noteTerminal || total === 0) return { file: () => {}, scan: () => {}, stop: () => {} }
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
    scan: (name, page, of) =>
      bar.update({ file: `${shorten(name, 40)} (recognising page ${page} of ${of})` }),
    stop: () => bar.stop(),
  }
}
