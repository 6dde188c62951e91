/** Written plans with the answer to every question of the audit (fixtures/audit), and what the audit answers. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Dossier } from '../../src/model/index.ts'
import { ingest, reconcile } from '../../src/pipeline.ts'
import {
  type AuditedAction,
  type AuditedEdition,
  type AuditSummary,
  auditPlan,
  type PlanAudit,
  SummaryOf,
} from '../../src/report/index.ts'
import { openStore } from '../../src/store/index.ts'

export const AUDIT_FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures', 'audit')

/** What is to be found of one action; a figure that is left out is not judged. */
export interface ExpectedAction {
  /** A name for notes and tests. */
  key: string
  /** Its words and owner in its last edition, by which it is found. */
  action: string
  owner: string
  /** All its findings, in any order. */
  findings: string[]
  original?: string | null
  current?: string | null
  inherited?: string | null
  revisions?: number
  slip?: number
  /** Days of each revision. */
  steps?: number[]
  /** Reason and approval of each revision. */
  reasons?: (string | null)[]
  approvals?: (string | null)[]
  due_in?: number
  overdue?: number
  overdue_original?: number
  band?: string
  after_original?: number
  after_current?: number
  farewell?: string | null
  rag?: string
  /** Old and new words. */
  softened?: [string, string][]
  owners?: [string, string][]
}

export interface Truth {
  actions: ExpectedAction[]
  editions: Partial<AuditedEdition>[]
  /** Figures of some groups, by name. */
  owners: Record<string, { serial: number }>
  areas?: Record<string, { serial: number }>
}

export interface AuditedFamily {
  name: string
  truth: Truth
  audits: PlanAudit[]
  summary: AuditSummary
  /** Audits it again as of a day. */
  asAt: (day: string) => PlanAudit[]
}

/** Every written family, read, linked, measured and audited. */
export async function auditFamilies(): Promise<AuditedFamily[]> {
  const names = readdirSync(AUDIT_FIXTURES).filter((name) =>
    existsSync(join(AUDIT_FIXTURES, name, 'truth.json')),
  )
  const families: AuditedFamily[] = []
  for (const name of names.sort()) families.push(await auditFamily(name))
  return families
}

async function auditFamily(name: string): Promise<AuditedFamily> {
  const folder = join(AUDIT_FIXTURES, name)
  const store = await openStore(':memory:')
  await ingest([folder], store, { jobs: 1, now: '2026-11-22T17:00:00.000Z' })
  await reconcile(store)
  const dossiers: Dossier[] = []
  for await (const dossier of store.dossiers()) dossiers.push(dossier)
  await store.close()
  const audits = dossiers.map((dossier) => auditPlan(dossier))
  const summary = new SummaryOf()
  for (const { actions, editions } of audits) {
    summary.addEditions(editions)
    for (const action of actions) summary.add(action)
  }
  return {
    name,
    truth: JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as Truth,
    audits,
    summary: summary.result(),
    asAt: (day) => dossiers.map((dossier) => auditPlan(dossier, { asAt: day })),
  }
}

/** The figures of an action by the names that the truth gives them. */
export const figuresOf = (action: AuditedAction): Omit<ExpectedAction, 'key'> => ({
  action: action.action,
  owner: action.owner ?? '',
  findings: action.findings,
  original: action.original_due_on,
  current: action.current_due_on,
  inherited: action.inherited_due_on,
  revisions: action.revisions,
  ...(action.slip_days === null ? {} : { slip: action.slip_days }),
  steps: action.chain.flatMap(({ days }) => (days === null ? [] : [days])),
  reasons: action.chain.map(({ reason }) => reason),
  approvals: action.chain.map(({ approved_by }) => approved_by),
  ...numbers({
    due_in: action.due_in_days,
    overdue: action.overdue_days,
    overdue_original: action.overdue_original_days,
    after_original: action.completion?.daysAfterOriginal ?? null,
    after_current: action.completion?.daysAfterCurrent ?? null,
  }),
  ...(action.overdue_band === null ? {} : { band: action.overdue_band }),
  farewell: action.farewell,
  ...(action.rag_contradiction === null ? {} : { rag: action.rag_contradiction }),
  softened: action.softened.map(({ before, after }) => [before, after]),
  owners: action.owner_changes.map(({ before, after }) => [before, after]),
})

const numbers = (figures: Record<string, number | null>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(figures).filter((figure): figure is [string, number] => figure[1] !== null),
  )

/** The audited action that an expected one names; undefined where there is none. */
export const actionLike = (
  { action, owner }: ExpectedAction,
  audits: readonly PlanAudit[],
): AuditedAction | undefined =>
  audits.flatMap(({ actions }) => actions).find((each) => each.action === action && each.owner === owner)
