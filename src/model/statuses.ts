/** How far an action is. */
export const STATUSES = [
  'not-started',
  'in-progress',
  'on-track',
  'at-risk',
  'overdue',
  'complete',
  'closed',
  'ongoing',
  'superseded',
  'unknown',
] as const

/** How an action is rated. */
export const RAGS = ['red', 'amber', 'green', 'blue', 'grey'] as const
