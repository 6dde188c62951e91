import { linkPlan } from './link/index.ts'
import { measureThread } from './measure/index.ts'
import type {
  ActionRecord,
  Decision,
  EditionDate,
  Issue,
  Link,
  Revision,
  Slippage,
  Thread,
} from './model/index.ts'
import { readingsElsewhere } from './scans/other-editions.ts'

/** All that linking a plan depends on. It is plain data, so that another process may do it. */
export interface PlanToLink {
  planId: string
  /** In order of date and without copies. */
  editions: {
    editionId: string
    dated: EditionDate | null
    records: ActionRecord[]
    /** Its words were recognised on pictures of paper. */
    scanned: boolean
  }[]
  /** The day of the plan's last edition, copies among them. */
  lastEditionOn: string | null
  decisions: readonly Decision[]
  /** The names that threads of its records were ever given, the first given first. */
  knownThreads: readonly string[]
}

/** What is concluded of a plan. */
export interface Conclusion {
  links: Link[]
  threads: Thread[]
  /** Rows that repeat another of their edition, if there are any. */
  repeats?: { actionId: string; ofActionId: string }[]
  revisions: Revision[]
  slippages: Slippage[]
  issues: Issue[]
}

/** Links a plan's editions, measures how its dates moved, and holds the words of scans against the other editions. */
export function conclude(plan: PlanToLink): Conclusion {
  const { value, issues } = linkPlan(plan)
  const measured = measure(plan, value.threads)
  return {
    ...value,
    revisions: measured.flatMap((each) => each.revisions),
    slippages: measured.map((each) => each.slippage),
    issues: [...issues, ...readingsElsewhere(plan.editions, value.threads)],
  }
}

function measure({ editions, lastEditionOn }: PlanToLink, threads: readonly Thread[]) {
  const entries = new Map(
    editions.flatMap(({ editionId, dated, records }) =>
      records.map((record) => [record.actionId, { editionId, dated, record }] as const),
    ),
  )
  return threads.map((thread) =>
    measureThread({ thread, entries: thread.actionIds.map((id) => entries.get(id)!), lastEditionOn }),
  )
}
