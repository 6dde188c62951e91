/** The library's public surface: everything a program needs to read plans, link them and ask of their drift. */
export * from './answers.ts'
export {
  applyCorrections,
  type Corrected,
  type CorrectionFilter,
  correct,
  exportCorrections,
  keptDocument,
  type ListedCorrection,
  listCorrections,
  type SaidBy,
  undo,
} from './corrections.ts'
export * from './model/index.ts'
export * from './model/schemas.ts'
export {
  type Imported,
  type Ingestion,
  type IngestOptions,
  importPlans,
  ingest,
  type ReconcileOptions,
  type Reconciliation,
  reconcile,
} from './pipeline.ts'
export { type EditionOptions, type Inspection, inspect, readEdition, type SourceFile } from './read.ts'
export type {
  AuditedAction,
  AuditedEdition,
  AuditFilter,
  AuditSummary,
  Finding,
  PlanAudit,
} from './report/index.ts'
export { type OpenOptions, openStore, type Store } from './store/index.ts'
