import { weekday } from '../../util/calendar.ts'
import type { Statement } from './statements.ts'
import { onOrAfter, onOrBefore, printedWindow, type Window } from './when.ts'

/** The window of each statement, in their order; null where none can be known. */
export function windowsOf(statements: readonly Statement[]): (Window | null)[] {
  const windows = statements.map((each) => (each.when ? printedWindow(each.when) : null))
  const deadlines = statements.flatMap((each, index) =>
    each.when && (each.role === 'due' || each.role === 'revised') ? [index] : [],
  )
  const revised = deadlines.some((index) => statements[index]!.role === 'revised')
  if (deadlines.every((index) => windows[index] === null)) startFrom(statements, windows, deadlines, revised)
  fromNeighbours(statements, windows, deadlines)
  const deadline = deadlines.find((index) => windows[index] !== null) ?? -1
  statements.forEach((each, index) => {
    if (each.when && windows[index] === null) windows[index] = apart(each, index, deadline, windows)
  })
  return windows
}

/** Without a printed year, the deadline that holds now (of milestones, the first) is the next such date. */
function startFrom(
  statements: readonly Statement[],
  windows: (Window | null)[],
  deadlines: readonly number[],
  revised: boolean,
): void {
  const index = revised ? deadlines.at(-1) : deadlines[0]
  if (index === undefined) return
  const { when, from } = statements[index]!
  if (when && from) windows[index] = onOrAfter(when, from.earliest)
}

/** A deadline before one that is known is the last such date before it; one after it the next. */
function fromNeighbours(
  statements: readonly Statement[],
  windows: (Window | null)[],
  deadlines: readonly number[],
): void {
  for (let at = deadlines.length - 2; at >= 0; at -= 1) {
    const [index, next] = [deadlines[at]!, deadlines[at + 1]!]
    const { when } = statements[index]!
    const known = windows[next]
    if (!when || windows[index] || !known) continue
    windows[index] = statements[next]!.earlier
      ? onOrAfter(when, known.earliest)
      : onOrBefore(when, known.latest)
  }
  for (let at = 1; at < deadlines.length; at += 1) {
    const [index, before] = [deadlines[at]!, deadlines[at - 1]!]
    const { when, earlier } = statements[index]!
    const known = windows[before]
    if (!when || windows[index] || !known) continue
    windows[index] = earlier ? onOrBefore(when, known.latest) : onOrAfter(when, known.earliest)
  }
}

/** A date that is no deadline: what is past before the edition, a start before the deadline, a review after it. */
function apart(
  { when, role, past, from }: Statement,
  index: number,
  deadline: number,
  windows: readonly (Window | null)[],
): Window | null {
  if (!when) return null
  if (past) return from && onOrBefore(when, from.on)
  const known = windows[deadline]
  if (role === 'started' && known && deadline > index) return onOrBefore(when, known.latest)
  if (role === 'review' && known) return onOrAfter(when, known.latest)
  return from && onOrAfter(when, from.earliest)
}

/** Why a window is doubtful, if its printed weekday is another than the calendar's. */
export function weekdayDoubt(statement: Statement, window: Window | null): string | null {
  const printed = statement.when?.weekday
  if (printed === undefined || window === null || weekday(window.latest) === printed) return null
  return 'its day of the week is another'
}
