import type { Io } from '../../src/cli/io.ts'
import { main } from '../../src/cli/program.ts'

/** What a command wrote, and its exit status. */
export type Ran = { status: number; out: string; notes: string }

/** Runs the command line as a user does, at no terminal, on a fixed day. */
export async function plandrift(argv: readonly string[], surroundings: Partial<Io> = {}): Promise<Ran> {
  let out = ''
  let notes = ''
  const io: Io = {
    out: (text) => {
      out += text
    },
    drained: async () => {},
    note: (text) => {
      notes += text
    },
    terminal: null,
    noteTerminal: false,
    colour: false,
    now: () => new Date('2026-11-22T17:00:00Z'),
    interruptible: (work) => work(new AbortController().signal),
    status: 0,
    ...surroundings,
  }
  const status = await main(argv, io)
  return { status, out, notes }
}
