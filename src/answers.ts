import type { RelationName } from './model/index.ts'
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
}

/** Plans with the actions that were asked for, and what these come to. */
export interface Audit {
  plans: PlanAudit[]
  summary: AuditSummary
}

/** What became of the dates of every action that the filter lets through, from one state of the database. */
export async function audit(store: Store, options: AuditOptions = {}): Promise<Audit> {
  const { asAt, soon, withoutPeople = false, ...filter } = options
  const matches = filterOf(filter)
  return store.snapshot(async () => {
    const { editionIds } = await store.unfinished()
    const summary = new SummaryOf(editionIds.length)
    // The names of every plan: a person who owns actions in one is written of in another.
    const people = withoutPeople ? await knownPeople((relation) => store.stream(relation)) : null
    const plans: PlanAudit[] = []
    for await (const dossier of store.dossiers()) {
      const whole = auditPlan(dossier, {
        ...(asAt === undefined ? {} : { asAt }),
        ...(soon === undefined ? {} : { soon }),
      })
      const chosen = { ...whole, actions: whole.actions.filter(matches) }
      if (chosen.actions.length === 0) continue
      const plan = people ? auditWithoutPeople(chosen, people) : chosen
      plans.push(plan)
      summary.addEditions(plan.editions)
      for (const action of plan.actions) summary.add(action)
    }
    return { plans, summary: summary.result() }
  })
}

export interface ReportOptions extends AuditOptions {
  /** The moment of the report, an ISO date-time. */
  now: string
  /** Overwrites a file that is there and that no report made. */
  force?: boolean
}

/**
 * Writes one self-contained HTML page of an audit, and returns what it comes to. Throws UsageError where the file may
 * not be written.
 */
export async function report(store: Store, file: string, options: ReportOptions): Promise<AuditSummary> {
  const { now, force = false, ...asked } = options
  const { plans, summary } = await audit(store, asked)
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
