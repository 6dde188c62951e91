import type { Change, IngestOptions } from '../pipeline.ts'

/** One file to be read. `told` holds for it as `--plan`, `--body` and `--dated` do for an import. */
export type ReadJob = {
  /** Its whole path, by which every worker must see it. */
  path: string
  told?: { plan?: string; body?: string; dated?: string }
  /** A file that tells what columns mean, by its whole path. */
  columns?: string
  /** What recognises the words of its pages that are pictures, and how many of its pages are read. */
  scans?: NonNullable<IngestOptions['scans']>
}

/** Finding which editions are of one plan; `since` is when it was first asked for, an ISO date-time. */
export type GroupJob = { since: string }

/** Plans to be linked anew and stored together. */
export type LinkJob = { changes: Change[] }

/**
 * The queues, by the work that waits in them. `alone` holds files whose worker was killed once: a file that kills its
 * worker must not take with it, time after time, those that are read beside it. `dead` holds what failed for good, with
 * the reason.
 */
export const QUEUES = {
  read: 'read',
  alone: 'read-alone',
  group: 'group',
  link: 'link',
  dead: 'dead',
} as const

/** The key of a linking: no two of one key are in hand at once. */
export const keyOf = (changes: readonly Change[]): string =>
  changes
    .map(({ group }) => group.planId)
    .sort()
    .join(' ')
    .slice(0, 500)

/** Queues whose jobs are work to be done. */
export const WORK = [QUEUES.read, QUEUES.alone, QUEUES.group, QUEUES.link] as const

/** Those of them that read files. */
export const READING = [QUEUES.read, QUEUES.alone] as const
