import { addDays, daysBetween } from '../../util/calendar.ts'
import type { Mention } from './mentions.ts'
import { later } from './parsers/durations.ts'
import type { Item } from './scan.ts'
import { mapped, onOrAfter, printedWindow, type When } from './when.ts'

/**
 * Lengths of time beside dates. One that is added to a date gives the new date; one whose day is printed with it is
 * that day; one that a deadline was moved by shows what it was moved from. Alone it is counted from the edition.
 */
export function resolveSpans(
  items: readonly Item[],
  mentions: readonly Mention[],
  now: { earliest: string } | null,
): Mention[] {
  const resolved: Mention[] = []
  for (const mention of mentions) {
    const before = resolved.at(-1)
    // `30/06/12 (3 months)`, `30 June (year end)`: the date is printed, and the brackets only say what it is.
    if (before?.when?.precision === 'day' && mention.bracketed && isCounted(mention)) continue
    if (before?.when && isAdded(items, before, mention)) resolved.push(added(before.when, mention))
    else if (before && isSpelledOut(items, before, mention, now)) {
      const { role, cue, cueItem, gap } = before
      resolved[resolved.length - 1] = { ...mention, role, cue, cueItem, gap, bracketed: false }
    } else if (before && isLengthOf(before, mention)) {
      resolved[resolved.length - 1] = { ...mention, gap: before.gap }
    } else if (mention.when?.base && mention.role === 'revised') {
      resolved.push({ ...mention, when: mention.when.base, role: 'original' }, mention)
    } else resolved.push(mention)
  }
  return resolved
}

const isCounted = ({ when, role }: Mention): boolean =>
  role === 'plain' && when?.implied.includes('anchor') === true

/** `2 months extension to 31/07/12`: how long it was extended. */
const isLengthOf = (length: Mention, date: Mention): boolean =>
  length.when?.span !== undefined &&
  length.role === 'plain' &&
  date.role === 'revised' &&
  date.when !== null &&
  date.cueItem === length.itemEnd

/** `30/09/12 + 3 months`, `30/09/12, extended by 3 months`. */
function isAdded(items: readonly Item[], date: Mention, length: Mention): boolean {
  if (!length.when?.span || date.when?.span || date.struck !== length.struck) return false
  if (length.role === 'revised') return true
  return items
    .slice(date.itemEnd, length.item)
    .some((item) => item.kind === 'joint' && (item.joint === '+' || item.joint === 'plus'))
}

function added(date: When, length: Mention): Mention {
  const { count, unit, working } = length.when!.span!
  // A period moves as a whole: the end of September and three months is the end of December.
  const months = unit === 'month' || unit === 'year'
  const end = (day: string): string =>
    months && date.precision !== 'day'
      ? addDays(later(addDays(day, 1), count, unit, working), -1)
      : later(day, count, unit, working)
  const when = mapped(date, 'date and a span', date.precision, ({ earliest, latest }) => ({
    earliest: later(earliest, count, unit, working),
    latest: end(latest),
  }))
  return { ...length, when, rule: when.rule, role: 'revised', gap: 'chain' }
}

/** Without brackets a date so near the end of a length of time is its day; one that is longer is counted less surely. */
const NEAR_DAYS = 45

/** `Within 3 months (by 30 June 2012)`, `end of FY25 (June 30, 2025)`: the day is printed, and nobody needs to count. */
function isSpelledOut(
  items: readonly Item[],
  length: Mention,
  date: Mention,
  now: { earliest: string } | null,
): boolean {
  if (!length.when || !date.when || date.role === 'original' || date.role === 'revised') return false
  if (length.struck !== date.struck || date.when.span) return false
  const isYearsEnd = length.rule.includes('financial year') && date.when.precision === 'day'
  if (!length.when.span && !isYearsEnd) return false
  if (opensBracket(items, date)) return true
  const window = printedWindow(date.when) ?? (now && onOrAfter(date.when, now.earliest))
  const counted = length.when.inYear(length.when.year ?? 0)
  if (!length.when.span || !window || !counted || !['chain', 'comma'].includes(date.gap)) return false
  const near = Math.max(NEAR_DAYS, daysBetween(counted.earliest, counted.latest))
  return Math.abs(daysBetween(window.latest, counted.latest)) <= near
}

/** Nothing but small words stands between a bracket and the date. */
function opensBracket(items: readonly Item[], date: Mention): boolean {
  let at = date.item - 1
  while (items[at]?.kind === 'filler' || items[at]?.kind === 'cue') at -= 1
  const item = items[at]
  return item?.kind === 'joint' && item.joint === '('
}
