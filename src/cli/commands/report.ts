import { Command, Option } from 'commander'
import type { PlanAudit } from '../../report/index.ts'
import { counted, filterOf, markedActions } from '../../report/index.ts'
import { type Io, printJson } from '../io.ts'
import { day, dbOption, jsonOption, withoutOption } from '../options.ts'
import { tellUnlinked } from '../unlinked.ts'

type Options = {
  db: string
  out: string
  plan?: string
  priority?: string
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
    .option('--priority <words>', 'only actions whose priority or severity has these words')
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
  const { auditPlan, auditWithoutPeople, knownPeople, SummaryOf, writeReport } = await import(
    '../../report/index.ts'
  )
  const store = openStore(options.db, { readonly: true })
  try {
    const matches = filterOf({
      ...(options.plan === undefined ? {} : { plan: options.plan }),
      ...(options.priority === undefined ? {} : { priority: options.priority }),
    })
    const audits: PlanAudit[] = []
    const result = await store.snapshot(async () => {
      const summary = new SummaryOf(await tellUnlinked(io, store))
      // The names of every plan: a person who owns actions in one is written of in another.
      const people = options.without === 'people' ? knownPeople((relation) => store.stream(relation)) : null
      for await (const dossier of store.dossiers()) {
        const whole = auditPlan(dossier, options.asAt === undefined ? {} : { asAt: options.asAt })
        const chosen = { ...whole, actions: whole.actions.filter(matches) }
        if (chosen.actions.length === 0) continue
        const audit = people ? auditWithoutPeople(chosen, people) : chosen
        audits.push(audit)
        summary.addEditions(audit.editions)
        for (const action of audit.actions) summary.add(action)
      }
      return summary.result()
    })
    await writeReport(options.out, audits, result, io.now().toISOString(), options.force === true)
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
    store.close()
  }
}
