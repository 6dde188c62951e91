import { once } from 'node:events'
import { jsonOf } from '../util/visible.ts'
import { widthOf } from './width.ts'

/** Where a command's words go, and what it may know of its surroundings. Tests hand in their own. */
export interface Io {
  /** A command's result: standard output. */
  out(text: string): void
  /** Resolves when whoever reads the result has room for more: a long one must not wait in memory. */
  drained(): Promise<void>
  /** Progress, notes and errors: standard error. */
  note(text: string): void
  /** Whether the result is read by a person at a terminal, and how wide that is. */
  terminal: { columns: number } | null
  /** Whether notes are read at a terminal: only then is a progress bar drawn. */
  noteTerminal: boolean
  colour: boolean
  now(): Date
  /** Runs work that Ctrl-C asks to end in good order; a second Ctrl-C ends it at once. */
  interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T>
  /** The exit status: 0 all done, 1 some input was refused, 2 misuse, 130 interrupted. */
  status: number
}

/** The width that a table may take where nobody says how wide the terminal is. */
const USUAL_COLUMNS = 80

/** The real surroundings. */
export function processIo(): Io {
  const { stdout, stderr, env } = process
  // A reader that has seen enough (`| head`) is no fault.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  return {
    out: (text) => {
      stdout.write(text)
    },
    drained: async () => {
      if (stdout.writableNeedDrain) await once(stdout, 'drain')
    },
    note: (text) => {
      stderr.write(text)
    },
    terminal: stdout.isTTY ? { columns: stdout.columns || USUAL_COLUMNS } : null,
    noteTerminal: stderr.isTTY,
    colour: stdout.isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb',
    now: () => new Date(),
    interruptible,
    status: 0,
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const

async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController()
  const interrupt = (): void => {
    if (controller.signal.aborted) process.exit(130)
    controller.abort()
  }
  for (const signal of SIGNALS) process.on(signal, interrupt)
  try {
    return await work(controller.signal)
  } finally {
    for (const signal of SIGNALS) process.off(signal, interrupt)
  }
}

/** How wide a table may be. Away from a terminal it is as wide as a usual one. */
export function tableWidth(io: Io): number {
  return Math.max(40, io.terminal?.columns ?? USUAL_COLUMNS)
}

const STYLES = { bold: 1, dim: 2, red: 31, green: 32, amber: 33 } as const

/** Words in a style, where colour is wanted. */
export function styled(io: Io, style: keyof typeof STYLES, text: string): string {
  return io.colour ? `\u001b[${STYLES[style]}m${text}\u001b[0m` : text
}

/** A result for machines. */
export function printJson(io: Io, value: unknown): void {
  io.out(`${jsonOf(value)}\n`)
}

/** Words broken into lines of at most `width` columns, each with `indent` before it. */
export function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = ''
    for (const word of paragraph.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`
      if (line !== '' && widthOf(indent + longer) > width) {
        lines.push(line)
        line = word
      } else line = longer
    }
    lines.push(line)
  }
  return lines.map((line) => indent + line).join('\n')
}
