import type { CellValue } from '../csv.ts'
import type { AuditSummary } from './summary.ts'
import type { AuditedAction, AuditedEdition, Evidence, PlanAudit } from './types.ts'

/** The ways to lay out an audit as one flat table. */
export const LAYOUTS = ['actions', 'revisions', 'changes', 'editions', 'owners', 'areas', 'sections'] as const
export type Layout = (typeof LAYOUTS)[number]

/** The layouts whose rows come plan by plan; the others are only known at the end. */
export type PlanLayout = Extract<Layout, 'actions' | 'revisions' | 'changes' | 'editions'>

/** Whether the rows of a layout come plan by plan. */
export const isPlanLayout = (layout: Layout): layout is PlanLayout =>
  !['owners', 'areas', 'sections'].includes(layout)

type Row = Record<string, CellValue>

/** The rows of one plan. */
export function planRows(layout: PlanLayout, audit: PlanAudit): Row[] {
  switch (layout) {
    case 'actions':
      return audit.actions.map(actionRow)
    case 'revisions':
      return audit.actions.flatMap(revisionRows)
    case 'changes':
      return audit.actions.flatMap(changeRows)
    case 'editions':
      return audit.editions.map(editionRow)
  }
}

/** The rows of a grouping, over all plans. */
export function groupRows(layout: Exclude<Layout, PlanLayout>, summary: AuditSummary): Row[] {
  return summary[layout].map((group) => ({ ...group }))
}

const rounded = (share: number | null): number | null =>
  share === null ? null : Math.round(share * 1000) / 1000

/** An edition's counts; the threads behind them are no column. */
const editionRow = (edition: AuditedEdition): Row => ({
  edition_id: edition.edition_id,
  plan_id: edition.plan_id,
  title: edition.title,
  dated_on: edition.dated_on,
  file: edition.file,
  actions: edition.actions,
  due: edition.due,
  in_time: edition.in_time,
  due_original: edition.due_original,
  in_time_original: edition.in_time_original,
  open_before: edition.open_before,
  redated: edition.redated,
  mass_redating: edition.mass_redating,
  copies: edition.copies.join('; '),
  share_in_time: rounded(edition.share_in_time),
  share_in_time_original: rounded(edition.share_in_time_original),
})

const identity = (action: AuditedAction): Row => ({
  thread_id: action.thread_id,
  body: action.body,
  plan: action.plan_title,
  section: action.section,
  ref: action.ref,
  area: action.area,
  action: action.action,
  owner: action.owner,
})

function actionRow(action: AuditedAction): Row {
  const { chain, completion } = action
  const counted = chain.filter(({ kind }) => kind === 'slipped' || kind === 'advanced')
  return {
    ...identity(action),
    priority: action.priority,
    status: action.status,
    rag: action.rag,
    outcome: action.outcome,
    original_due_on: action.original_due_on,
    current_due_on: action.current_due_on,
    completed_on: action.completed_on,
    inherited_due_on: action.inherited_due_on,
    revisions: action.revisions,
    silent: counted.filter(({ declared }) => !declared).length,
    declared: counted.filter(({ declared }) => declared).length,
    slip_days: action.slip_days,
    slip_least: action.slip_least,
    slip_most: action.slip_most,
    as_at: action.as_at,
    overdue_days: action.overdue_days,
    overdue_band: action.overdue_band,
    overdue_original_days: action.overdue_original_days,
    due_in_days: action.due_in_days,
    completed_days_after_current: completion?.daysAfterCurrent ?? null,
    completed_days_after_original: completion?.daysAfterOriginal ?? null,
    farewell: action.farewell,
    rag_contradiction: action.rag_contradiction,
    findings: action.findings.join(' '),
    sure: action.sure,
    unconfirmed_links: action.unconfirmed_links,
    doubt: action.doubt,
    corrected: action.corrected.join(' '),
    ...evidenceColumns('evidence', action.story.at(-1)!.evidence),
  }
}

const revisionRows = (action: AuditedAction): Row[] =>
  action.chain.map(({ from, to, ...revision }) => ({
    ...identity(action),
    ...revision,
    ...evidenceColumns('from', from),
    ...evidenceColumns('to', to),
  }))

const changeRows = (action: AuditedAction): Row[] =>
  [
    ...action.softened.map((change) => ({ kind: 'softened', ...change })),
    ...action.owner_changes.map((change) => ({ kind: 'owner-changed', ...change })),
  ].map(({ kind, before, after, from, to }) => ({
    ...identity(action),
    kind,
    before,
    after,
    ...evidenceColumns('from', from),
    ...evidenceColumns('to', to),
  }))

const evidenceColumns = (prefix: string, { file, page, line, path, words }: Evidence): Row => ({
  [`${prefix}_file`]: file,
  [`${prefix}_page`]: page,
  [`${prefix}_line`]: line,
  [`${prefix}_path`]: path,
  [`${prefix}_words`]: words,
})
