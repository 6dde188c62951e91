import type { RowOf } from '../../model/index.ts'
import type { Doubt } from '../../util/sure.ts'
import type { Finding } from './findings.ts'

/** Where a figure comes from: the file, the place in it, and the words that stand there. */
export type Evidence = {
  editionId: string
  actionId: string
  datedOn: string | null
  file: string
  page: number | null
  line: number | null
  /** The path inside a Word file. */
  path: string | null
  words: string
}

/** One revision of a date with its evidence. */
export type AuditedRevision = Pick<
  RowOf<'revisions'>,
  'seq' | 'from_on' | 'to_on' | 'days' | 'days_least' | 'days_most' | 'kind' | 'text'
> & {
  declared: boolean
  after_due: boolean | null
  /** The day of the edition that shows the new date. */
  revised_on: string | null
  /** Of the links between the two actions, how many wait for a person. */
  unconfirmed_links: number
  reason: string | null
  approved_by: string | null
  from: Evidence
  to: Evidence
}

/** One change of words or owner, old and new side by side. */
export type AuditedChange = { before: string; after: string; from: Evidence; to: Evidence }

/**
 * How an action's completion stands to its first deadline and to the one that held when it was done: days after it,
 * negative when before.
 */
export type Completion = {
  on: string | null
  daysAfterOriginal: number | null
  daysAfterCurrent: number | null
}

/** One edition's words of an action. */
export type StoryEntry = {
  editionId: string
  actionId: string
  datedOn: string | null
  action: string
  owner: string | null
  dueText: string | null
  dueEarliest: string | null
  dueOn: string | null
  status: string
  statusText: string | null
  rag: string | null
  progress: string | null
  /** Of each field that holds what a person said, the words as printed. */
  corrected: Readonly<Record<string, string | null>>
  /** How it was found to be the same as the entry before it. */
  linked: Pick<RowOf<'links'>, 'probability' | 'verdict' | 'decided_by'> | null
  evidence: Evidence
}

/** One action through the editions, with everything an auditor asks of it. */
export type AuditedAction = Omit<RowOf<'slippage'>, 'overdue_days'> & {
  plan_title: string | null
  first_action_id: string
  owners: string[]
  /** What it is marked for: it rests on links that nobody has confirmed, or else on weak readings. */
  doubt: Doubt | null
  /** The fields that hold what a person said, in whichever edition. */
  corrected: string[]
  /** In its last edition, as printed. */
  priority: string | null
  status: string
  rag: string | null
  /** The first date of those it was made of by a split or a merger, if that is before its own first date. */
  inherited_due_on: string | null
  /** The day it was measured against. */
  as_at: string | null
  overdue_days: number | null
  overdue_original_days: number | null
  overdue_band: string | null
  due_in_days: number | null
  completion: Completion | null
  /** Why it left the plan while open, in the plan's words. */
  farewell: string | null
  /** What is known of an open action that is in no later edition; null where it is done or still there. */
  gone: 'explained' | 'duplicate' | 'unlinked' | 'unexplained' | null
  rag_contradiction: string | null
  chain: AuditedRevision[]
  softened: AuditedChange[]
  owner_changes: AuditedChange[]
  story: StoryEntry[]
  findings: Finding[]
}

/** The threads behind the counts of an edition, each by the name of its count. */
export type EditionThreads = Record<
  'due' | 'in_time' | 'due_original' | 'in_time_original' | 'open_before' | 'redated',
  string[]
>

/** How an edition stands, and how many dates it moved. */
export type AuditedEdition = {
  edition_id: string
  plan_id: string
  title: string | null
  dated_on: string | null
  file: string
  /** Further files of the same edition, such as a PDF beside its Word original; they are counted once. */
  copies: string[]
  actions: number
  /** Actions whose deadline, as this edition has it, had come by its day; and their share done in time. */
  due: number
  in_time: number
  share_in_time: number | null
  /** The same against the original deadlines. */
  due_original: number
  in_time_original: number
  share_in_time_original: number | null
  /** Open actions that the edition before had with a date, and how many of them it re-dated. */
  open_before: number
  redated: number
  /** More than a quarter were re-dated: its figures are not comparable with those before. */
  mass_redating: boolean
  threads: EditionThreads
  /** Of the actions that stand in it or were open before, how many were followed to it by links that nobody has confirmed. */
  unconfirmed: number
}

/** One plan audited. */
export type PlanAudit = {
  plan: RowOf<'plans'>
  as_at: string | null
  actions: AuditedAction[]
  editions: AuditedEdition[]
}

export type AuditOptions = {
  /** The day to stand on: later editions are left aside. By default each plan's last edition. */
  asAt?: string
  /** How many days ahead count as soon. */
  soon?: number
}
