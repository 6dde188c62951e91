import type { Rag, Status } from '../../model/index.ts'
import { ANSWERS } from '../../util/answers.ts'
import { listed, PhraseBook } from '../phrases.ts'

const all = (status: Status, ...phrases: readonly string[]): (readonly [string, Status])[] =>
  phrases.flatMap(listed).map((phrase) => [phrase, status] as const)

/** Words that say that an action is done. */
const DONE = all(
  'complete',
  `
      complete, completed, completion achieved, done, achieved, delivered, implemented, fully implemented,
      finished, met, fully met, actioned, signed off, fulfilled, accomplished, fully achieved,
      fully complete, fully completed, fully delivered, embedded, in place, finalised, finalized, concluded,
      yes, all actions complete, action complete, action completed, now in place, delivered late,
      completed late, complete late, established, resolved, discharged, complied with, fully complied with, fully corrected,
      no issues outstanding, no outstanding issues, nothing outstanding, no actions outstanding, no outstanding actions
    `,
)

/** Words that tell of progress in several words, and so are never part of another sense in a date cell. */
const PROGRESS = [
  ...all(
    'not-started',
    `
      not started, not yet started, not begun, not yet begun, yet to start, yet to begin, yet to commence,
      not commenced, not yet commenced, no progress, no progress made, has not started, has not begun,
      has not yet begun, has not yet started, not yet due, not due, not due yet, due to start,
      due to commence, due to begin, starts in, starts on, to be commenced, to be implemented, to be actioned, to be progressed,
      no action taken, cannot start, cannot begin, cannot yet start, unable to start, before work can begin,
      before any work can begin, before work can start, before any work can start, no action to date, no action has been taken, no action has yet been taken, no action yet,
      no progress has been made, no progress to date, no work has been done, no work done, nothing has been done,
      nothing done, nothing yet, nothing to date, no work has started, work has not started, still to start, to be started, no work undertaken, awaiting start,
      not actioned, not implemented, not achieved, not met, not delivered, not done, not addressed,
      not corrected, not complied with, in backlog,
      new recommendation, new action, new finding, new issue
    `,
  ),
  ...all(
    'in-progress',
    `
      in progress, work in progress, underway, under way, partially complete, partially completed,
      part complete, partly complete, partly completed, partially met, partly met, partially implemented,
      partly implemented, part met, partially achieved, partly achieved, nearly complete, nearly completed,
      almost complete, almost completed, substantially complete, largely complete, mostly complete,
      not complete, not completed, not yet complete, not yet completed, not fully complete,
      not fully implemented, not yet implemented, incomplete, not yet met, not yet achieved, half complete, progressing, being progressed, being implemented,
      being developed, in development, in hand, in train, further work continuing, work continues,
      work continuing, work has started, work has begun, work has commenced, still in progress,
      some progress, good progress, awaiting approval, awaiting sign off, not fully met,
      not yet delivered, not finished, nearly there, almost there, has started, have started, has commenced,
      have commenced, has begun, have begun, partially addressed, partly addressed,
      implemented in part, achieved in part, met in part, completed in part, complete in part, unresolved,
      not resolved, reopened, re opened, all but complete, complete except, complete apart from, to be finalised, wip, in draft, draft complete,
      open resolved, open unresolved, open agreed, resolved open, resolved pending closure, resolved but open, evidence awaited, awaiting evidence,
      draft completed, out for comment, out for comments, out for consultation, out to consultation, out to tender,
      out to advert, out for signature, under consideration, under discussion, at draft stage, still live, still open, partially delivered, nearing completion, commenced and ongoing
    `,
  ),
  ...all(
    'on-track',
    `
      no issues, no further issues, no concerns, no known issues,
      on track, on target, on schedule, on course, progressing well, going well, progressing as planned, to plan,
      as planned, going as planned, proceeding as planned, going to plan,
      ahead of schedule, ahead of plan, on plan, according to plan, progressing to plan, on time, progressing on track, within timescale,
      within timescales, on programme, in line with plan, good progress being made, will be met,
      expected to be met
    `,
  ),
  ...all(
    'at-risk',
    `
      at risk, off course, off plan, not on course, some concerns, behind schedule, behind, off track, not on track, not on target, not on schedule,
      off target, delayed, slipped, slippage, some slippage, on hold, paused, stalled, behind target,
      behind plan, slightly behind, significant concerns, major concerns, minor concerns, risk of delay,
      slow progress, limited progress, blocked, postponed, postponed to, rescheduled to, deferred to, unlikely to be met, slipping, suspended, deferred,
      minor slippage, will not meet, will not be met, may not be met, may not meet, unlikely to meet, will miss,
      is a risk that, a risk of missing, some delay, some delays, issues, in jeopardy
    `,
  ),
  ...all(
    'overdue',
    `
      overdue, over due, past due, missed, deadline passed, deadline missed, target missed,
      target date missed, deadline exceeded, deadline has passed, target date has passed, past deadline, past its deadline, past its date, past the deadline, past target date,
      past its due date, beyond deadline, date passed, not completed on time, out of time
    `,
  ),
  ...all(
    'superseded',
    `
      superseded, remove from plan, removed from plan, duplicate of, duplicates, replaced with, no longer required, no longer applicable, no longer relevant, no longer needed, withdrawn,
      cancelled, canceled, merged with, merged into, replaced by, removed, deleted, abandoned,
      not proceeding, combined with, incorporated into, discontinued, transferred to, not pursued,
      will not be pursued, overtaken by events, overtaken, stood down, dropped, superseded by, rolled into, now part of, subsumed, subsumed into, subsumed by, absorbed into, folded into
    `,
  ),
  ...all(
    'closed',
    `
      risk accepted, accepted the risk, accept the risk, accepts the risk, risk has been accepted,
      risk is accepted, risk tolerated, tolerate the risk, accepted risk
    `,
  ),
]

/** What says that nothing will be done. Before `by` it says only that it will be late. */
export const REFUSALS = new PhraseBook<true>(
  listed(`
    will not be implemented, will not implement, not to be implemented, will not be actioned,
    will not be progressed, will not be taken forward, will not proceed, not intend to, not intending to,
    not planning to, no intention to, no intention of, no plans to, not going to, not propose to,
    will not be done, will not go ahead, not going ahead, not taken forward, not being taken forward, decided not to, declined to, cannot be implemented, can not be implemented
  `).map((phrase) => [phrase, true] as const),
)

/** Words of a status that mean many other things: they count only where they are all that a clause says. */
export const CLAUSE_STATUS = new PhraseBook<Status>([
  ...all(
    'not-started',
    'new, idea, todo, to do, next year, for next year, not this year, non compliant, not compliant',
  ),
  ...all(
    'in-progress',
    'in part, part, half way, halfway, under review, in review, substantial, limited, reviewing, carried forward, carried over, cf, cfwd, rolled over, rolled forward, mostly, partially compliant, partly compliant',
  ),
  ...all('complete', 'sorted, comp, cmpl, fixed, addressed, remediated, satisfied, compliant'),
  ...all('at-risk', 'parked, postponed, held up, moved to next year'),
  ...all('closed', 'rejected, declined, tolerated, no action required, no action needed'),
  ...all(
    'superseded',
    'stopped, halted, transferred, obsolete, lapsed, redundant, duplicate, merged, not required',
  ),
])

/** What may only be said beside another status, which then holds: `Complete – no further action required`. */
export const BESIDE_STATUS = new PhraseBook<true>(
  listed(`
    late, awaiting, awaited, waiting for, pending, planned, future, scheduled, proposed, under review, in review, no further action,
    no further action required, nfa, no action required, no action needed
  `).map((phrase) => [phrase, true] as const),
)

/** Words for progress that a date cell may hold beside its date. */
export const STATUS_IN_DATES = new PhraseBook<Status>([
  ...PROGRESS.filter(([phrase]) => !['removed', 'issues', 'to plan', 'deferred', 'on time'].includes(phrase)),
  ...all('closed', 'closed no further action', 'no further action'),
])

/** Every word or phrase that tells how an action goes. */
export const STATUS_WORDS = new PhraseBook<Status>([
  ...DONE,
  ...PROGRESS,
  ...all(
    'not-started',
    `
      planned, to do, pending, proposed, waiting for, will start, will begin, will commence, to start, to begin, to commence, future, future action, awaited, awaiting, queued, scheduled
    `,
  ),
  ...all(
    'in-progress',
    `
      started, commenced, outstanding, open, active, begun, partial, partially, partly, current, work,
      initiated, being, continues to
    `,
  ),
  ...all('overdue', 'late', 'expired'),
  ...all(
    'closed',
    `
      closed, action closed, closed no further action, no further action, no further action required, nfa,
      archived, close, recommend closure, recommended for closure, agreed for closure, approved for closure, for closure,
      closed and embedded
    `,
  ),
  ...all(
    'ongoing',
    `
      ongoing, on going, continuing, continuous, continual, embedded and ongoing, business as usual, bau,
      rolling, rolling programme, as required, in place and ongoing, continued, recurring, annual, annually,
      quarterly, monthly
    `,
  ),
])

/** What an organisation answers to a recommendation: no word about progress. */
export const RESPONSES = new PhraseBook<true>(ANSWERS.map((phrase) => [phrase, true] as const))

/** What says that a cell is empty. */
export const EMPTY = new PhraseBook<true>(
  listed(`
    -, na, n a, not applicable, tbc, tba, tbd, nil, none, ?, to be confirmed, see above, as above, blank,
    unknown, not known, not rated, not assessed, no rating
  `).map((phrase) => [phrase, true] as const),
)

/** Ratings as words. */
export const RAG_WORDS: ReadonlyMap<string, Rag> = new Map<string, Rag>([
  ['red', 'red'],
  ['amber', 'amber'],
  ['yellow', 'amber'],
  ['orange', 'amber'],
  ['green', 'green'],
  ['grn', 'green'],
  ['gr', 'green'],
  ['amb', 'amber'],
  ['blue', 'blue'],
  ['grey', 'grey'],
  ['gray', 'grey'],
  ['🔴', 'red'],
  ['🟥', 'red'],
  ['🟠', 'amber'],
  ['🟧', 'amber'],
  ['🟡', 'amber'],
  ['🟨', 'amber'],
  ['🟢', 'green'],
  ['🟩', 'green'],
  ['🔵', 'blue'],
  ['🟦', 'blue'],
])

/** Ratings as letters. */
export const RAG_LETTERS: ReadonlyMap<string, Rag> = new Map<string, Rag>([
  ['r', 'red'],
  ['a', 'amber'],
  ['y', 'amber'],
  ['g', 'green'],
  ['b', 'blue'],
])

/** Circles that fill as the work goes on, in a cell of their own. */
export const CIRCLES: ReadonlyMap<string, Status> = new Map<string, Status>([
  ...all('complete', '●, ⬤, ⚫'),
  ...all('in-progress', '◐, ◑, ◒, ◓, ◔, ◕'),
  ...all('not-started', '○, ◯, ⚪'),
])

/** What a rating means in a status column, where no legend says otherwise. */
export const USUAL_MEANING: Readonly<Record<Rag, Status>> = {
  red: 'at-risk',
  amber: 'at-risk',
  green: 'on-track',
  blue: 'complete',
  grey: 'unknown',
}

/** Statuses that are worth knowing with a slip of the pen. */
export const COMMON_STATUS: readonly (readonly [string, Status])[] = [
  ['complete', 'complete'],
  ['completed', 'complete'],
  ['in progress', 'in-progress'],
  ['not started', 'not-started'],
  ['on track', 'on-track'],
  ['on target', 'on-track'],
  ['overdue', 'overdue'],
  ['ongoing', 'ongoing'],
  ['on going', 'ongoing'],
  ['achieved', 'complete'],
  ['delayed', 'at-risk'],
  ['superseded', 'superseded'],
  ['underway', 'in-progress'],
  ['implemented', 'complete'],
]

/** Too common in other senses to tell a status in running words. */
const NOT_IN_PROSE: ReadonlySet<string> = new Set(
  listed(`
    duplicates, merged with, merged into, removed, deleted, dropped, issues, paused, blocked, deferred, to plan, on time, combined with,
    replaced by, missed, incorporated into, transferred to, suspended, date passed, withdrawn, cancelled,
    canceled, abandoned
  `),
)

/** Words that keep their sense in running words. */
export const PROSE_STATUS = new PhraseBook<Status>([
  ...PROGRESS.filter(([phrase]) => !NOT_IN_PROSE.has(phrase)),
  ...all('complete', 'complete', 'completed', 'done', 'finished'),
  ...all(
    'closed',
    'action closed, action now closed, recommendation closed, finding closed, now closed, agreed for closure, approved for closure',
  ),
])
