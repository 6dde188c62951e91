import { type RelationName, UsageError } from './model/index.ts'
import {
  type AuditFilter,
  type AuditSummary,
  auditPlan,
  auditWithoutPeople,
  type ExportedFile,
  type ExportFormat,
  exportRelations,
  filterOf,
  knownPeople,
  type PlanAudit,
  planFilter,
  type SlipTotals,
  SummaryOf,
  writeReport,
} from './report/index.ts'
import type { Store } from './store/index.ts'

export interface AuditOptions extends AuditFilter {
  /** The day to stand on, an ISO day: later editions are left aside. By default the day of each plan's last edition. */
  asAt?: string
  /** How many days ahead is soon. */
  soon?: number
  /** Leaves out the names of persons, for publishing. */
  withoutPeople?: boolean
  /** No more actions than this are held in memory: where more are asked for, UsageError is thrown. */
  mostActions?: number
}

/**
 * Actions of which one page tells: a browser takes seconds to open one of so many (about 80 MB), and does not open one of
 * many more.
 */
export const MOST_ON_A_PAGE = 20_000

/** Plans with the actions that were asked for, and what these come to. */
export interface Audit {
  plans: PlanAudit[]
  summary: AuditSummary
}

/**
 * What became of the dates of every action that the filter lets through, from one state of the database. Throws UsageError
 * where these are more than `mostActions`.
 */
export async function audit(store: Store, options: AuditOptions = {}): Promise<Audit> {
  const { asAt, soon, withoutPeople = false, mostActions = Infinity, ...filter } = options
  const matches = filterOf(filter)
  return store.snapshot(async () => {
    const { editionIds } = await store.unfinished()
    const summary = new SummaryOf(editionIds.length)
    // The names of every plan: a person who owns actions in one is written of in another.
    const people = withoutPeople ? await knownPeople((relation) => store.stream(relation)) : null
    const plans: PlanAudit[] = []
    for await (const dossier of store.dossiers(await planIdsOf(store, filter.plan))) {
      const whole = auditPlan(dossier, {
        ...(asAt === undefined ? {} : { asAt }),
        ...(soon === undefined ? {} : { soon }),
      })
      const chosen = { ...whole, actions: whole.actions.filter(matches) }
      if (chosen.actions.length === 0) continue
      if (summary.actions + chosen.actions.length > mostActions) throw tooMany(mostActions)
      const plan = people ? auditWithoutPeople(chosen, people) : chosen
      plans.push(plan)
      summary.addEditions(plan.editions)
      for (const action of plan.actions) summary.add(action)
    }
    return { plans, summary: summary.result() }
  })
}

const tooMany = (most: number): UsageError =>
  new UsageError(
    `more than ${most.toLocaleString('en-GB')} actions are as was asked for, more than a browser opens on one page; narrow it down by plan, owner, priority or the least days (--plan, --owner, --priority, --min-days), or write tables of all with "plandrift export" or "plandrift audit --by actions --format csv"`,
  )

/** The plans that words mean; all of them where there are none. */
async function planIdsOf(store: Store, words: string | undefined): Promise<string[] | undefined> {
  if (words === undefined) return undefined
  return (await store.rows('plans')).filter(planFilter(words)).map(({ plan_id }) => plan_id)
}

export interface ReportOptions extends AuditOptions {
  /** The moment of the report, an ISO date-time. */
  now: string
  /** Overwrites a file that is there and that no report made. */
  force?: boolean
}

/**
 * Writes one self-contained HTML page of an audit, and returns what it comes to. Throws UsageError where the file may
 * not be written, or where there are more actions (MOST_ON_A_PAGE, unless told otherwise) than a page can tell of.
 */
export async function report(store: Store, file: string, options: ReportOptions): Promise<AuditSummary> {
  const { now, force = false, ...asked } = options
  const { plans, summary } = await audit(store, { mostActions: MOST_ON_A_PAGE, ...asked })
  await writeReport(file, plans, summary, now, force)
  return summary
}

export interface ExportToOptions {
  formats?: readonly ExportFormat[]
  /** The star schema (dimensions and facts) as well. */
  star?: boolean
  /** Leaves out the names of persons, for publishing. */
  withoutPeople?: boolean
  /** Overwrites files that no export made. */
  force?: boolean
  /** The moment of the export, an ISO date-time. */
  now: string
  /** Called as each file is whole. */
  onFile?: (file: ExportedFile) => void
}

/** What an export wrote. */
export interface Exported {
  files: ExportedFile[]
  totals: SlipTotals
  /** Editions that are stored but not linked yet, so that the relations of links leave them out. */
  unlinked: number
}

/**
 * Writes every relation of the database into a folder, from one state of it, with a `datapackage.json` that documents
 * them. Throws UsageError where the folder cannot be written or holds files that no export made.
 */
export async function exportTo(store: Store, folder: string, options: ExportToOptions): Promise<Exported> {
  const { formats = ['csv'], ...how } = options
  return store.snapshot(async () => {
    const unlinked = (await store.unfinished()).editionIds.length
    const exported = await exportRelations({
      ...how,
      out: folder,
      formats,
      unlinked,
      rows: (relation) => store.stream(relation as RelationName),
    })
    return { ...exported, unlinked }
  })
}
