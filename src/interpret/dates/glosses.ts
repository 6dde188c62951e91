import type { Mention } from './mentions.ts'
import { onOrAfter, onOrBefore, printedWindow, type When, type Window } from './when.ts'

/**
 * Leaves out what only says a date again in other words: `Quarter 3 (Oct - Dec 2014)`, `31 March 2015 (end of the
 * financial year)`. The date before it stays, with the year of the other where it has none.
 */
export function withoutGlosses(mentions: readonly Mention[], from: string | null): Mention[] {
  const kept: Mention[] = []
  for (const mention of mentions) {
    const before = kept.at(-1)
    const year = before && glossedYear(before, mention, from)
    if (before?.when && year !== undefined && year !== null) {
      if (before.when.year === null) before.when = { ...before.when, year }
    } else kept.push(mention)
  }
  return kept
}

/** The year in which the first date is the second said otherwise; null where they are two dates. */
function glossedYear(first: Mention, second: Mention, from: string | null): number | null {
  if (!first.when || !second.when || second.role !== 'plain' || first.struck !== second.struck) return null
  if (second.gap !== 'chain' && second.gap !== 'comma') return null
  const gloss = windowNear(second.when, first.when, from)
  const window = gloss && windowNear(first.when, second.when, from)
  if (!gloss || !window) return null
  const same = window.earliest === gloss.earliest && window.latest === gloss.latest
  const overlap = window.earliest <= gloss.latest && gloss.earliest <= window.latest
  // Without brackets only the very same window is a repetition: a month and then a day of it is a revision.
  if (!(second.bracketed ? overlap : same && first.rule !== second.rule)) return null
  return first.when.year ?? yearOf(first.when, window)
}

/** The window of one date, in the year of the other where only that is known. */
function windowNear(when: When, other: When, from: string | null): Window | null {
  const printed = printedWindow(when)
  if (printed) return printed
  const known = printedWindow(other)
  if (!known) return from === null ? null : onOrAfter(when, from)
  const after = onOrAfter(when, known.earliest)
  return after && after.earliest <= known.latest ? after : onOrBefore(when, known.latest)
}

/** The year, as a date counts it, of one of its windows. */
function yearOf(when: When, window: Window): number | null {
  const year = Number(window.earliest.slice(0, 4))
  return [year, year - 1].find((each) => when.inYear(each)?.earliest === window.earliest) ?? null
}
