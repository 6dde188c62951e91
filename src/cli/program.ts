import { Command, CommanderError } from 'commander'
import { SourceError, StoreError, UsageError } from '../model/index.ts'
import { visible } from '../util/visible.ts'
import { auditCommand } from './commands/audit.ts'
import { correctCommand } from './commands/correct.ts'
import { correctionsCommand } from './commands/corrections.ts'
import { decideCommand } from './commands/decide.ts'
import { editionsCommand } from './commands/editions.ts'
import { exportCommand } from './commands/export.ts'
import { importCommand } from './commands/import.ts'
import { inspectCommand } from './commands/inspect.ts'
import { issuesCommand } from './commands/issues.ts'
import { linksCommand } from './commands/links.ts'
import { plansCommand } from './commands/plans.ts'
import { removeCommand, restoreCommand } from './commands/remove.ts'
import { reportCommand } from './commands/report.ts'
import { showCommand } from './commands/show.ts'
import { type Io, processIo } from './io.ts'

const COMMANDS = [
  importCommand,
  auditCommand,
  exportCommand,
  reportCommand,
  showCommand,
  linksCommand,
  decideCommand,
  plansCommand,
  editionsCommand,
  issuesCommand,
  correctCommand,
  correctionsCommand,
  removeCommand,
  restoreCommand,
  inspectCommand,
]

/** The whole command line, for one set of surroundings. */
export function programFor(io: Io): Command {
  const program = new Command('plandrift')
    .description(
      'Reads action plans, follows every action through its editions and shows how its dates drifted.',
    )
    .version('0.1.0')
    .showHelpAfterError('(add --help to see what the command takes)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.out(text),
      writeErr: (text) => io.note(text),
      getOutHasColors: () => io.colour,
    })
  for (const command of COMMANDS.map((make) => make(io))) {
    program.addCommand(command.copyInheritedSettings(program))
  }
  return program
}

/** Runs one command and returns its exit status. */
export async function main(argv: readonly string[], io: Io = processIo()): Promise<number> {
  try {
    await programFor(io).parseAsync(argv, { from: 'user' })
    return io.status
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (error instanceof SourceError || error instanceof StoreError || error instanceof UsageError) {
      io.note(`plandrift: ${visible(error.message)}\n`)
      return error instanceof SourceError ? 1 : 2
    }
    io.note(`plandrift failed unexpectedly; please report this: ${visible(describe(error))}\n`)
    return 2
  }
}

const describe = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error)
