import { Command } from 'commander'
import type { RowOf } from '../../model/index.ts'
import { counted, daySpan, planName } from '../../report/index.ts'
import type { PlanTotals, Store } from '../../store/index.ts'
import { visibleLine } from '../../util/visible.ts'
import { type Io, printJson, tableWidth } from '../io.ts'
import { dbOption, jsonOption } from '../options.ts'
import { countSeverities, type Severities, severityWords } from '../severities.ts'
import { drawTable } from '../table.ts'
import { tellUnlinked } from '../unlinked.ts'

type Options = { db: string; json?: true }

/** `plandrift plans` */
export function plansCommand(io: Io): Command {
  return new Command('plans')
    .description(
      'List the plans: their editions and actions, how far they slipped, and what waits for a person.',
    )
    .addOption(dbOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
Examples:
  plandrift plans
  plandrift plans --json`,
    )
    .action((options: Options) => runPlans(io, options))
}

async function runPlans(io: Io, options: Options): Promise<void> {
  const { openStore } = await import('../../store/index.ts')
  const store = await openStore(options.db, { readonly: true })
  try {
    await store.snapshot(async () => {
      await tellUnlinked(io, store)
      const plans = await listPlans(store)
      if (options.json) printJson(io, plans)
      else io.out(planTable(io, plans))
    })
  } finally {
    await store.close()
  }
}

/** A plan with what its threads come to, and the issues of its editions by severity. */
type ListedPlan = RowOf<'plans'> & Omit<PlanTotals, 'sure'> & { sure: number | null; issues: Severities }

const NO_TOTALS = {
  actions: 0,
  revised: 0,
  slip_days: 0,
  sure: null,
  unconfirmed_actions: 0,
  unconfirmed_links: 0,
  unconfirmed_days: 0,
}

/** The plans in the order of their names. */
async function listPlans(store: Store): Promise<ListedPlan[]> {
  const totals = await store.planTotals()
  const editions = await store.rows('editions')
  const planOf = new Map(editions.map(({ edition_id, plan_id }) => [edition_id, plan_id]))
  const issuesOf = Map.groupBy(await store.issuesOfEditions(), ({ edition_id }) => planOf.get(edition_id))
  const plans = await store.rows('plans')
  return plans
    .toSorted((a, b) => (planName({ plan: a }) < planName({ plan: b }) ? -1 : 1))
    .map((plan) => ({
      ...plan,
      ...(totals.get(plan.plan_id) ?? NO_TOTALS),
      issues: countSeverities(issuesOf.get(plan.plan_id) ?? []),
    }))
}

function planTable(io: Io, plans: readonly ListedPlan[]): string {
  if (plans.length === 0) return 'There is no plan in the database.\n'
  const table = drawTable(
    io,
    tableWidth(io),
    [
      { head: 'Plan', width: 0, share: 5, least: 19 },
      { head: 'Actions', width: 7, right: true },
      { head: 'Revised', width: 7, right: true },
      { head: 'Slip days', width: 9, right: true },
      { head: 'Unconfirmed', width: 11, right: true },
      { head: 'Issues', width: 12 },
    ],
    plans.map((plan) => [
      [
        visibleLine(planName({ plan })),
        `${counted(plan.editions, 'edition')} of ${daySpan(plan.first_dated_on, plan.last_dated_on)}`,
        plan.plan_id,
      ].join('\n'),
      String(plan.actions),
      String(plan.revised),
      plan.slip_days.toLocaleString('en-GB'),
      plan.unconfirmed_links === 0
        ? ''
        : [
            counted(plan.unconfirmed_links, 'link'),
            ...(plan.unconfirmed_days === 0 ? [] : [counted(plan.unconfirmed_days, 'day')]),
          ].join('\n'),
      severityWords(plan.issues).join('\n'),
    ]),
  )
  const waiting = plans.some(({ unconfirmed_links }) => unconfirmed_links > 0)
  return `${table}${waiting ? '\nWhat waits for a person: plandrift links --review --plan ID\n' : ''}`
}
