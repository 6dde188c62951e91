import { Command, Option } from 'commander'
import { counted, markedActions } from '../../report/index.ts'
import { type Io, printJson } from '../io.ts'
import { day, dbOption, jsonOption, wholeNumber, withoutOption } from '../options.ts'
import { tellUnlinked } from '../unlinked.ts'

type Options = {
  db: string
  out: string
  plan?: string
  owner?: string
  priority?: string
  minDays?: number
  asAt?: string
  without?: 'people'
  force?: true
  json?: true
}

/** `plandrift report --out FILE` */
export function reportCommand(io: Io): Command {
  return new Command('report')
    .description('Write one self-contained HTML page: figures, slip charts, tables, evidence.')
    .requiredOption('--out <file>', 'where to')
    .addOption(dbOption())
    .option('--plan <words>', 'only plans whose title or body has these words (or the plan of this id)')
    .option('--owner <words>', 'only actions whose owner has these words')
    .option('--priority <words>', 'only actions whose priority or severity has these words')
    .addOption(
      new Option('--min-days <number>', 'only dates that moved by at least so many days').argParser(
        wholeNumber,
      ),
    )
    .addOption(
      new Option(
        '--as-at <date>',
        'stand on this day: later editions are left aside (by default, the day of each plan’s last edition)',
      ).argParser(day),
    )
    .addOption(withoutOption())
    .option('--force', 'overwrite a file that is there and that no report made')
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
Examples:
  plandrift report --out drift.html
  plandrift report --out early-help.html --plan "early help"
  plandrift report --out public.html --without people`,
    )
    .action((options: Options) => runReport(io, options))
}

async function runReport(io: Io, options: Options): Promise<void> {
  const { openStore } = await import('../../store/index.ts')
  const { report } = await import('../../answers.ts')
  const store = await openStore(options.db, { readonly: true })
  try {
    await tellUnlinked(io, store)
    const result = await report(store, options.out, {
      ...(options.plan === undefined ? {} : { plan: options.plan }),
      ...(options.owner === undefined ? {} : { owner: options.owner }),
      ...(options.priority === undefined ? {} : { priority: options.priority }),
      ...(options.minDays === undefined ? {} : { minDays: options.minDays }),
      ...(options.asAt === undefined ? {} : { asAt: options.asAt }),
      withoutPeople: options.without === 'people',
      force: options.force === true,
      now: io.now().toISOString(),
    })
    const { plans, actions, slip_days, unconfirmed_days, unconfirmed_links, unlinked_editions } = result
    if (options.json) {
      printJson(io, {
        out: options.out,
        plans,
        actions,
        slip_days,
        unconfirmed_days,
        unconfirmed_links,
        unlinked_editions,
      })
    } else {
      io.out(
        `${options.out}: ${counted(plans, 'plan')}, ${counted(actions, 'action')}; open it in any browser\n`,
      )
      const marked = markedActions(result)
      if (marked !== '') io.out(`${marked}\n`)
    }
  } finally {
    await store.close()
  }
}
