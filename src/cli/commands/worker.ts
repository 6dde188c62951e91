import { availableParallelism } from 'node:os'
import { Command, Option } from 'commander'
import { visibleLine } from '../../util/visible.ts'
import { type Io, printJson } from '../io.ts'
import { countingNumber, dbOption, jsonOption, limitOptions, limitsOf } from '../options.ts'

type Options = {
  db: string
  jobs: number
  password?: string
  timeLimit?: number
  memoryLimit?: number
  untilDone?: true
  json?: true
}

/** `plandrift worker` */
export function workerCommand(io: Io): Command {
  const command = new Command('worker')
    .description('Take files from the queue of a PostgreSQL database, read them, and link what was read.')
    .addOption(dbOption())
    .addOption(
      new Option('--jobs <number>', 'files read at once')
        .argParser(countingNumber)
        .default(availableParallelism(), 'one a processor'),
    )
    .option('--password <password>', 'opens encrypted files')
  for (const option of limitOptions()) command.addOption(option)
  return command
    .option('--until-done', 'end when nothing is left to be done')
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
Any number of workers may run, on any machine that sees the files by the same paths. Ctrl-C (or SIGTERM) ends one in
good order: what it cannot finish, another does.

Examples:
  plandrift worker --db postgres://plans@server/plans
  plandrift worker --until-done --jobs 8 --db postgres://plans@server/plans`,
    )
    .action((options: Options) => runWorker(io, options))
}

async function runWorker(io: Io, options: Options): Promise<void> {
  const { work } = await import('../../queue/index.ts')
  const counts = { new: 0, unchanged: 0, removed: 0, refused: 0, linked: 0 }
  await io.interruptible((signal) =>
    work(options.db, {
      jobs: options.jobs,
      limits: limitsOf(options),
      ...(options.password === undefined ? {} : { password: options.password }),
      untilDone: options.untilDone === true,
      signal,
      now: () => io.now(),
      onFile: ({ file, outcome, message }) => {
        counts[outcome] += 1
        if (outcome === 'refused') io.note(`refused ${visibleLine(file)}: ${visibleLine(message ?? '')}\n`)
      },
      onLinked: (plans) => {
        counts.linked += plans
      },
      onTrouble: (message) => io.note(`${visibleLine(message)}\n`),
    }),
  )
  if (options.json) printJson(io, counts)
  else
    io.out(
      `Editions: ${counts.new} new, ${counts.unchanged} unchanged, ${counts.refused} refused; plans linked: ${counts.linked}\n`,
    )
}
