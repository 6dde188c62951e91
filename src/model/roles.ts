/** What a column may mean. Columns that no other Role fits are `extra`, kept under their own header. */
export const ROLES = [
  'reference',
  'area',
  'source',
  'action',
  'steps',
  'owner',
  /** The dates: `due` is a deadline, the others say so in their header. */
  'due',
  'revised',
  'started',
  'completed',
  'review',
  'status',
  'rag',
  'progress',
  'response',
  'priority',
  'measure',
  'resources',
  'extra',
] as const
