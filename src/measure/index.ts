import type { Revision, Slippage, Thread } from '../model/index.ts'
import { daysBetween } from '../util/calendar.ts'
import { kindOf } from './kind.ts'
import { type Entry, type Move, movesOf } from './moves.ts'
import { printedChain, sameWindow, type Window, widthOf } from './window.ts'

export type { Entry } from './moves.ts'

/** A Thread with what its editions say, earliest first. */
export type MeasureInput = {
  thread: Thread
  entries: readonly Entry[]
  /** The day of the plan's last edition. */
  lastEditionOn: string | null
  /** Another day to count overdue days to. */
  asAt?: string
}

/**
 * Measures how a Thread's date drifted: every revision, printed inside one cell or between two editions, and
 * what they come to. Corrections of typing errors and restatements are listed, but are no slippage.
 */
export function measureThread(input: MeasureInput): { revisions: Revision[]; slippage: Slippage } {
  const { thread, entries, lastEditionOn, asAt } = input
  const { moves: printed, current } = movesOf(entries)
  const moves = pastMistyped(printed)
  const revisions = moves.map((move, at) => revisionOf(move, thread.threadId, at + 1))
  const { slipDays, slipLeast, slipMost } = slipOf(moves)
  const first = firstShown(entries, moves)
  const last = entries.at(-1)?.record
  const open = thread.outcome === 'open' || thread.outcome === 'reopened'
  const until = asAt ?? lastEditionOn
  return {
    revisions,
    slippage: {
      threadId: thread.threadId,
      planId: thread.planId,
      originalDueOn: first?.latest ?? null,
      currentDueOn: current?.latest ?? null,
      completedOn:
        last?.completedOn ??
        (thread.outcome === 'complete'
          ? (entries.findLast(({ record }) => record.completedOn !== null)?.record.completedOn ?? null)
          : null),
      revisions: revisions.length,
      slipDays: first && current ? slipDays : null,
      slipLeast: first && current ? slipLeast : null,
      slipMost: first && current ? slipMost : null,
      overdueDays:
        open && current && !current.mistyped && until !== null
          ? Math.max(0, daysBetween(current.latest, until))
          : null,
    },
  }
}

/** A date after a mistyped one is measured from the last that was sound, so that no slip hides behind the error. */
function pastMistyped(moves: readonly Move[]): Move[] {
  let sound: Window | null = null
  return moves.map((move) => {
    const { from, to } = move
    if (from && !from.mistyped) sound = from
    const isPast = from?.mistyped && to && !to.mistyped && sound && !sameWindow(sound, to)
    const passed = isPast ? { ...move, from: sound } : move
    if (to && !to.mistyped) sound = to
    return passed
  })
}

function revisionOf(
  { fromEntry, toEntry, from, to, declared }: Move,
  threadId: string,
  seq: number,
): Revision {
  const issued = toEntry.dated?.on ?? null
  const days = from && to ? daysBetween(from.latest, to.latest) : null
  return {
    threadId,
    seq,
    fromEditionId: fromEntry.editionId,
    toEditionId: toEntry.editionId,
    fromOn: from?.latest ?? null,
    toOn: to?.latest ?? null,
    days,
    daysLeast: from && to ? daysBetween(from.latest, to.earliest) : null,
    daysMost: from && to ? daysBetween(from.earliest, to.latest) : null,
    kind: from ? (to ? kindOf(from, to, issued) : 'cleared') : 'set',
    declared,
    afterDue: issued === null ? null : from !== null && issued > from.latest,
    text: toEntry.record.dueText ?? to?.text ?? '',
  }
}

/** The first due date that any edition shows: one printed only later as the original comes before the rest. */
function firstShown(entries: readonly Entry[], moves: readonly Move[]): Window | null {
  let first: Window | null = null
  for (const { record } of entries) {
    first = printedChain(record).find(({ mistyped }) => !mistyped) ?? null
    if (first) break
  }
  // A later edition may print a yet older date, leading to the first one known.
  for (const { fromEntry, toEntry, from, to } of moves) {
    if (
      first &&
      fromEntry === toEntry &&
      from &&
      !from.mistyped &&
      to?.latest === first.latest &&
      from.latest !== first.latest
    ) {
      first = from
    }
  }
  return first
}

/** What the moves come to: only those that moved the date, across any time in which there was none. */
function slipOf(moves: readonly Move[]): { slipDays: number; slipLeast: number; slipMost: number } {
  const counted: { from: Window; to: Window }[] = []
  let before: Window | null = null
  for (const { from, to, toEntry } of moves) {
    const start = from ?? before
    if (start && to) {
      const kind = kindOf(start, to, toEntry.dated?.on ?? null)
      if (kind === 'slipped' || kind === 'advanced') counted.push({ from: start, to })
    }
    before = to ?? from
  }
  const first = counted.at(0)
  const last = counted.at(-1)
  if (!first || !last) return { slipDays: 0, slipLeast: 0, slipMost: 0 }
  const slipDays = counted.reduce((sum, { from, to }) => sum + daysBetween(from.latest, to.latest), 0)
  return { slipDays, slipLeast: slipDays - widthOf(last.to), slipMost: slipDays + widthOf(first.from) }
}
