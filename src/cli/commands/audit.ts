import { Command, Option } from 'commander'
import type { AuditFilter, Finding, PlanAudit } from '../../report/index.ts'
import { FINDINGS, filterOf } from '../../report/index.ts'
import type { Store } from '../../store/index.ts'
import { auditPrinter, LAYOUTS, type Layout } from '../audit-output.ts'
import type { Io } from '../io.ts'
import { countingNumber, day, dbOption, jsonOption, noSuchPlan, wholeNumber } from '../options.ts'
import { tellUnlinked } from '../unlinked.ts'

type Options = {
  db: string
  plan?: string
  section?: string
  area?: string
  priority?: string
  owner?: string
  kind?: Finding[]
  silent?: true
  inDoubt?: true
  minDays?: number
  asAt?: string
  soon: number
  by?: Layout
  format: 'table' | 'csv' | 'json' | 'markdown'
  all?: true
  json?: true
}

/** `plandrift audit` */
export function auditCommand(io: Io): Command {
  return new Command('audit')
    .description(
      'Show what became of the dates: slips, silent moves, overdue and lost actions, with evidence.',
    )
    .addOption(dbOption())
    .option('--plan <words>', 'only plans whose title or body has these words (or the plan of this id)')
    .option('--section <words>', 'only actions under a heading with these words')
    .option('--area <words>', 'only actions of an area with these words')
    .option('--owner <words>', 'only actions whose owner has these words')
    .option('--priority <words>', 'only actions whose priority or severity has these words')
    .addOption(
      new Option('--kind <finding...>', 'only actions of which this is found').choices(Object.keys(FINDINGS)),
    )
    .option('--silent', 'only actions whose date moved and nothing says so')
    .option('--in-doubt', 'only actions that rest on links that nobody has confirmed or on weak readings')
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
    .addOption(new Option('--soon <days>', 'how far ahead is soon').argParser(countingNumber).default(30))
    .addOption(new Option('--by <layout>', 'one flat table, a row each').choices(LAYOUTS))
    .addOption(
      new Option('--format <format>', 'how to print it')
        .choices(['table', 'csv', 'json', 'markdown'])
        .default('table'),
    )
    .option('--all', 'list the actions of which nothing is found as well')
    .addOption(jsonOption())
    .addHelpText('after', help())
    .action((options: Options) => runAudit(io, options))
}

const help = (): string => `
Findings (--kind):
${Object.entries(FINDINGS)
  .map(([name, meaning]) => `  ${name.padEnd(18)} ${meaning}`)
  .join('\n')}

Examples:
  plandrift audit --silent --min-days 90
  plandrift audit --plan "early help" --as-at 2012-03-31
  plandrift audit --by revisions --format csv > revisions.csv`

async function runAudit(io: Io, options: Options): Promise<void> {
  const { openStore } = await import('../../store/index.ts')
  const store = await openStore(options.db, { readonly: true })
  try {
    await store.snapshot(() => printAudit(io, store, options))
  } finally {
    await store.close()
  }
}

async function printAudit(io: Io, store: Store, options: Options): Promise<void> {
  const { auditPlan, planFilter, SummaryOf } = await import('../../report/index.ts')
  const matches = filterOf(filterFrom(options))
  const format = options.json ? 'json' : options.format
  const printer = auditPrinter(io, format, options.by, options.all === true)
  const summary = new SummaryOf(await tellUnlinked(io, store))
  const plans = await store.rows('plans')
  const ofPlan = options.plan === undefined ? undefined : plans.filter(planFilter(options.plan))
  let found = 0
  for await (const dossier of store.dossiers(ofPlan?.map(({ plan_id }) => plan_id))) {
    const whole = auditPlan(dossier, {
      soon: options.soon,
      ...(options.asAt === undefined ? {} : { asAt: options.asAt }),
    })
    const audit: PlanAudit = { ...whole, actions: whole.actions.filter(matches) }
    if (audit.actions.length === 0) continue
    found += 1
    summary.addEditions(audit.editions)
    for (const action of audit.actions) summary.add(action)
    printer.plan(audit)
    await io.drained()
  }
  if (found === 0 && options.plan !== undefined && plans.length > 0 && isOnlyByPlan(options)) {
    throw noSuchPlan(options.plan, new Set(plans.map(({ title, plan_id }) => title ?? plan_id)))
  }
  printer.end(summary.result())
}

const isOnlyByPlan = (options: Options): boolean =>
  Object.keys(filterFrom(options)).join() === 'plan' && options.asAt === undefined

function filterFrom(options: Options): AuditFilter {
  const { plan, section, area, owner, priority, minDays } = options
  const kinds = [...(options.kind ?? []), ...(options.silent ? (['silent'] as const) : [])]
  return {
    ...(plan === undefined ? {} : { plan }),
    ...(section === undefined ? {} : { section }),
    ...(area === undefined ? {} : { area }),
    ...(owner === undefined ? {} : { owner }),
    ...(priority === undefined ? {} : { priority }),
    ...(kinds.length === 0 ? {} : { kinds }),
    ...(options.inDoubt ? { inDoubt: true } : {}),
    ...(minDays === undefined ? {} : { minDays }),
  }
}
