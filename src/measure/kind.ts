import type { RevisionKind } from '../model/index.ts'
import { daysBetween, partsOf } from '../util/calendar.ts'
import { overlap, type Window } from './window.ts'

/** Deadlines farther than this from the edition that prints them are taken for slips of the pen, if one explains them. */
const ABSURD_DAYS = 8 * 365

/** What kind of move leads from one window to another; `printedOn` is the day of the edition that shows the new one. */
export function kindOf(from: Window, to: Window, printedOn: string | null): RevisionKind {
  if (from.mistyped || to.mistyped || isCorrection(from, to, printedOn)) return 'corrected'
  if (overlap(from, to)) return 'restated'
  return to.latest > from.latest ? 'slipped' : 'advanced'
}

/**
 * A typing error put right (or made): day and month changed places, or a year that cannot be meant differs
 * from one that can by a single slip of the keys.
 */
function isCorrection(from: Window, to: Window, printedOn: string | null): boolean {
  if (!from.exact || !to.exact) return false
  const before = partsOf(from.latest)
  const after = partsOf(to.latest)
  const swapped = before.day === after.month && before.month === after.day && before.day !== before.month
  if (swapped && before.year === after.year) return true
  if (before.month !== after.month || before.day !== after.day) return false
  const absurd = (window: Window, other: Window): boolean =>
    Math.abs(daysBetween(printedOn ?? other.latest, window.latest)) > ABSURD_DAYS
  return absurd(from, to) !== (printedOn !== null && absurd(to, from)) && oneSlip(before.year, after.year)
}

/** Whether two years differ by one digit, or by two neighbouring digits in the wrong order. */
function oneSlip(a: number, b: number): boolean {
  const [one, two] = [String(a), String(b)]
  const differing = Array.from(one)
    .map((digit, at) => (digit === two[at] ? -1 : at))
    .filter((at) => at >= 0)
  if (differing.length === 1) return true
  const [first, second] = differing
  return (
    differing.length === 2 &&
    second === first! + 1 &&
    one[first!] === two[second] &&
    one[second] === two[first!]
  )
}
