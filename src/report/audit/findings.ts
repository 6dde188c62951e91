/**
 * What an auditor looks for in an action's dates, by the name that `--kind` takes, in the order in which they
 * are told.
 */
export const FINDINGS = {
  slipped: 'The deadline moved later.',
  advanced: 'The deadline moved earlier.',
  silent: 'A deadline moved and nothing in the plan says so.',
  declared: 'A deadline moved and the plan says so.',
  'after-due': 'A deadline was revised after it had already passed.',
  unexplained: 'A deadline moved later and the plan gives no reason.',
  serial: 'The deadline moved later two times or more.',
  set: 'A deadline was given where there had been none.',
  cleared: 'A deadline was taken away.',
  corrected: 'A typing error in a date was put right; not counted as slip.',
  restated: 'A date was made more or less exact; not counted as slip.',
  overdue: 'Open after its current deadline.',
  'overdue-original': 'Open after its original deadline.',
  'due-soon': 'Open and due soon.',
  'no-date': 'Open without any deadline.',
  late: 'Completed after the deadline that held then.',
  'late-original': 'Completed after its original deadline.',
  'on-time': 'Completed by its original deadline.',
  undated: 'Reported complete without a date of completion.',
  'future-completion': 'Reported complete with a date that lies after the edition.',
  'gone-complete': 'Left the plan after it was completed.',
  'gone-explained': 'Left the plan while open, with a reason.',
  'gone-duplicate': 'Left the plan while open; another row says the same, or the plan says so.',
  'gone-unlinked': 'Not found again, though a later action came near being taken for it: see its links.',
  'gone-unexplained': 'Left the plan while open, and nothing says why.',
  reopened: 'Completed in one edition and open in a later one.',
  split: 'Became several actions; they keep its first date.',
  merged: 'Became one action with others; it keeps the first date of all.',
  'rag-contradiction': 'Its rating contradicts its dates.',
  softened: 'Its wording promises less while its date stood.',
  'owner-changed': 'It was given to someone else.',
} as const

/** The name of something an auditor looks for. */
export type Finding = keyof typeof FINDINGS

/** How long something is overdue, in the bands of a committee paper. */
export const BANDS = [
  { name: '1-30 days', from: 1, to: 30 },
  { name: '31-90 days', from: 31, to: 90 },
  { name: '91-180 days', from: 91, to: 180 },
  { name: '181-365 days', from: 181, to: 365 },
  { name: 'more than a year', from: 366, to: Number.POSITIVE_INFINITY },
] as const

/** The band of a number of days; null where nothing is overdue. */
export function bandOf(days: number | null): string | null {
  return BANDS.find(({ from, to }) => days !== null && days >= from && days <= to)?.name ?? null
}
