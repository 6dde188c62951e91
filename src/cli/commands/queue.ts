import { Command } from 'commander'
import type { QueueState } from '../../queue/index.ts'
import { visibleLine } from '../../util/visible.ts'
import { type Io, printJson, tableWidth } from '../io.ts'
import { dbOption, jsonOption } from '../options.ts'
import { drawTable } from '../table.ts'

type Options = { db: string; retry?: true; json?: true }

/** `plandrift queue` */
export function queueCommand(io: Io): Command {
  return new Command('queue')
    .description(
      'Show what waits in the queue of a PostgreSQL database, how fast it is done, and what failed.',
    )
    .addOption(dbOption())
    .option('--retry', 'put back what failed for good')
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
Examples:
  plandrift queue --db postgres://plans@server/plans
  plandrift queue --retry --db postgres://plans@server/plans`,
    )
    .action((options: Options) => runQueue(io, options))
}

async function runQueue(io: Io, options: Options): Promise<void> {
  const { queueState, retryDead } = await import('../../queue/index.ts')
  const retried = options.retry ? await retryDead(options.db, io.now().toISOString()) : undefined
  const state = await queueState(options.db)
  if (options.json) {
    printJson(io, { ...state, ...(retried === undefined ? {} : { retried }) })
    return
  }
  if (retried !== undefined) io.out(`${retried} put back.\n`)
  io.out(queueTable(io, state.queues))
  for (const { what, reason, tries } of state.failures) {
    io.out(
      `failed ${visibleLine(what)}: ${visibleLine(reason)} (tried ${tries === 1 ? 'once' : `${tries} times`})\n`,
    )
  }
  if (state.dead > 0) io.out('Put these back, when they are mended, with: plandrift queue --retry\n')
}

const WORDS = {
  read: 'files to read',
  'read-alone': 'files to retry',
  group: 'finding plans',
  link: 'plans to link',
} as const

function queueTable(io: Io, queues: QueueState['queues']): string {
  return drawTable(
    io,
    tableWidth(io),
    [
      { head: 'Work', width: 14 },
      { head: 'Waiting', width: 10, right: true },
      { head: 'Retrying', width: 10, right: true },
      { head: 'At work', width: 10, right: true },
      { head: 'Done a minute', width: 13, right: true },
      { head: 'Done today', width: 10, right: true },
    ],
    queues.map(({ queue, waiting, retrying, active, per_minute, done }) => [
      WORDS[queue],
      ...[waiting, retrying, active, per_minute, done].map((each) => each.toLocaleString('en-GB')),
    ]),
  )
}
