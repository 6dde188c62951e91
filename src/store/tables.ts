import type { RelationName, RowOf } from '../model/index.ts'

/** The columns that `read_editions` and `found_editions` share: the date as read, and as concluded. */
type Dated = Pick<
  RowOf<'editions'>,
  'dated_earliest' | 'dated_on' | 'dated_precision' | 'dated_text' | 'dated_from'
>

type OfAction<R extends 'action_dates' | 'action_owners' | 'action_steps' | 'cells'> = Omit<
  RowOf<R>,
  'action_id'
> & { action_no: number }

/** The tables behind the contract's views, as the migrations make them. */
export type BaseTables = {
  read_editions: Dated &
    Pick<
      RowOf<'editions'>,
      | 'edition_id'
      | 'sha256'
      | 'source_file'
      | 'media_type'
      | 'pages'
      | 'title'
      | 'body'
      | 'actions'
      | 'imported_at'
      | 'title_probability'
      | 'title_runner_up'
      | 'body_probability'
      | 'body_runner_up'
      | 'dated_probability'
      | 'dated_runner_up'
      | 'dated_runner_up_text'
    > & { edition_no: number; title_places: string; told: string; sketch: string; read_at: string }
  read_files: {
    edition_id: string
    sha256: string
    source_file: string
    path: string | null
    given: string
    imported_at: string
  }
  read_documents: { sha256: string; document: Uint8Array }
  read_actions: Omit<RowOf<'actions'>, 'edition_id' | 'plan_id' | 'thread_id' | 'repeat_of' | 'loaded_at'> & {
    action_no: number
    edition_no: number
  }
  read_dates: OfAction<'action_dates'>
  read_owners: OfAction<'action_owners'>
  read_steps: OfAction<'action_steps'>
  read_cells: OfAction<'cells'> & { kind: string | null }
  read_columns: Omit<RowOf<'columns'>, 'edition_id'> & { edition_no: number }
  compared_editions: { earlier_no: number; later_no: number; actions: number; of_actions: number }
  found_plans: {
    plan_id: string
    title: string | null
    body: string | null
    stale: number
    regroup: number
    loaded_at: string
  }
  found_editions: Dated & { edition_no: number; plan_id: string; same_as_no: number | null; seq: number }
  found_threads: Pick<
    RowOf<'slippage'>,
    | 'thread_id'
    | 'original_due_on'
    | 'current_due_on'
    | 'completed_on'
    | 'revisions'
    | 'slip_days'
    | 'slip_least'
    | 'slip_most'
    | 'overdue_days'
    | 'outcome'
  > & { plan_id: string; editions: number }
  plan_names: { name: string; seq: number }
  thread_names: { name: string; seq: number }
  found_repeats: { action_no: number; of_no: number; plan_id: string }
  found_members: { thread_id: string; seq: number; action_no: number; edition_no: number }
  found_links: Pick<
    RowOf<'links'>,
    'plan_id' | 'relation' | 'probability' | 'verdict' | 'decided_by' | 'evidence'
  > & {
    from_no: number
    to_no: number
  }
  found_revisions: Omit<RowOf<'revisions'>, 'from_edition_id' | 'to_edition_id' | 'loaded_at'> & {
    from_edition_no: number
    to_edition_no: number
  }
  edition_issues: Pick<RowOf<'issues'>, 'code' | 'severity' | 'message' | 'text' | 'page' | 'seq'> & {
    edition_no: number
    stage: 'read' | 'reconcile' | 'group'
    position: number | null
    places: string | null
  }
}

/** All tables, each after those that it refers to. */
export const TABLES = [
  'read_files',
  'read_documents',
  'read_editions',
  'read_actions',
  'read_dates',
  'read_owners',
  'read_steps',
  'read_cells',
  'read_columns',
  'compared_editions',
  'found_plans',
  'found_editions',
  'found_threads',
  'found_members',
  'found_repeats',
  'found_links',
  'found_revisions',
  'edition_issues',
  'plan_names',
  'thread_names',
  'decisions',
  'corrections',
] as const satisfies readonly (keyof StoredTables)[]

/** The tables, with those of the contract that persons write into. */
export type StoredTables = BaseTables & Pick<Tables, 'decisions' | 'corrections'>

/** Everything that a query may name: the tables, and the contract's relations. */
export type Tables = BaseTables & { [R in RelationName]: RowOf<R> }
