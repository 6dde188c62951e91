import type { ActionRecord } from '../model/index.ts'
import { daysBetween } from '../util/calendar.ts'

/** A printed date as a window of days, both included, and the words that show it. */
export type Window = {
  earliest: string
  latest: string
  exact: boolean
  text: string
  /** Its year is a typing error. */
  mistyped?: true
}

/** Whether two windows are the same days. */
export const sameWindow = (a: Window, b: Window): boolean =>
  a.latest === b.latest && a.earliest === b.earliest

/** Whether two windows have a day in common. */
export const overlap = (a: Window, b: Window): boolean => a.earliest <= b.latest && b.earliest <= a.latest

/** Days that a window is long, less one: 0 for a single day. */
export const widthOf = ({ earliest, latest }: Window): number => daysBetween(earliest, latest)

/** The deadlines that one record shows, the original first and the one that holds now last. */
export function printedChain(record: ActionRecord): Window[] {
  const chain: Window[] = []
  const claims = record.dates.filter(({ marks }) => !marks.includes('milestone'))
  for (const wanted of ['due', 'revised'] as const) {
    for (const { role, earliest, latest, precision, text, marks } of claims) {
      if (role !== wanted || earliest === null || latest === null) continue
      const window: Window = { earliest, latest, exact: precision === 'day', text }
      if (marks.includes('mistyped')) window.mistyped = true
      const last = chain.at(-1)
      if (!last || !sameWindow(last, window)) chain.push(window)
    }
  }
  const { dueOn } = record
  if (dueOn === null) return []
  if (chain.at(-1)?.latest !== dueOn) {
    chain.push({
      earliest: record.dueEarliest ?? dueOn,
      latest: dueOn,
      exact: record.duePrecision === 'day',
      text: record.dueText ?? '',
    })
  }
  return chain
}
