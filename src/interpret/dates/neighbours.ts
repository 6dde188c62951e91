import type { Mention } from './mentions.ts'
import type { Item } from './scan.ts'
import { printedWindow } from './when.ts'

/** A word further from a date than so many items says nothing of it. This keeps the work linear too. */
export const REACH = 40

/** What a column's header says of the dates in brackets. */
export type Bracketed = 'old' | 'new'

const OLD = '(?:original|old|previous|earlier|former|initial|first)'
const NEW = '(?:new|revised|current|latest|extended)'
const said = (which: string): RegExp =>
  new RegExp(String.raw`[([]\s?${which}\b|\b${which}\b[^()]{0,30}\bin brackets`, 'iu')
const [SAYS_OLD, SAYS_NEW] = [said(OLD), said(NEW)]

/** `Deadline (original)`, `Target (new target)`: which date of a cell stands in brackets; null where nothing tells. */
export function bracketedIn(header: string): Bracketed | null {
  if (SAYS_OLD.test(header)) return 'old'
  return SAYS_NEW.test(header) ? 'new' : null
}

/** What one date makes of the next, once the words beside each have been heard. */
export function bindNeighbours(
  items: readonly Item[],
  mentions: readonly Mention[],
  bracketed: Bracketed | null,
): void {
  endsWhatStarts(mentions)
  movedFrom(mentions)
  agesTogether(items, mentions)
  if (bracketed !== 'new') agedInBrackets(items, mentions, bracketed === 'old')
  // What follows `slipped from ... to` is the new date.
  mentions.forEach((mention, index) => {
    const next = mentions[index + 1]
    const said = mention.cue?.thenRevised && next && next.role === 'plain'
    const arrow = next && next.role === 'plain' && arrowBetween(items, mention, next)
    if ((said && hasTo(items, mention, next)) || (arrow && !next.frequency)) next.role = 'revised'
  })
}

/** `Moved to September from June 2012`: what it was moved from is the old date. */
function movedFrom(mentions: readonly Mention[]): void {
  mentions.forEach((mention, index) => {
    const moved = mentions[index - 1]?.cue
    if (
      moved?.role === 'revised' &&
      mention.cue?.whence &&
      mention.role === 'started' &&
      mention.gap === 'chain'
    )
      mention.role = 'original'
  })
}

/** `Start April, complete October`: beside an instruction to start, `complete` is one too. */
function endsWhatStarts(mentions: readonly Mention[]): void {
  mentions.forEach((mention, index) => {
    const before = mentions[index - 1]
    const planned = before?.role === 'started' && !before.cue?.past
    if (planned && mention.role === 'completed' && mention.cue?.base) mention.role = 'due'
  })
}

/** `30/09/13 (originally 31/12/12, then 31/03/13)`: in the same brackets all are old. */
function agesTogether(items: readonly Item[], mentions: readonly Mention[]): void {
  mentions.forEach((mention, index) => {
    const next = mentions[index + 1]
    if (index === 0 || mention.role !== 'original' || next?.role !== 'plain' || !next.when) return
    // `30/04/20, previously 31/01/20 and 30/09/19`.
    const [now, old] = [mentions[0]!.when, next.when].map((when) => when && printedWindow(when))
    const isOlder = now && old && old.latest < now.earliest && next.gap !== 'clause'
    if (isOlder) ageTogether(mention, next)
    if (inBrackets(items, mention.item) && !bracketBetween(items, mention.itemEnd, next.item))
      next.role = 'original'
  })
}

/**
 * `30/11/21 (31/07/21)`, `Sep-19 (Jun-19, Mar-19)`: what alone stands in brackets after a deadline and lies before it
 * is the deadline that it replaced; also where it lies after it, if the header told so.
 */
function agedInBrackets(items: readonly Item[], mentions: readonly Mention[], told: boolean): void {
  mentions.forEach((current, index) => {
    const window = current.when && printedWindow(current.when)
    if (!window || !isDeadline(current) || !isJoint(items[current.itemEnd], '(', '[')) return
    const opens = current.itemEnd
    const closes = items.findIndex((item, at) => at > opens && isJoint(item, '(', '[', ')', ']'))
    if (!isJoint(items[closes], ')', ']') || closes - opens > REACH) return
    const within = mentions.slice(index + 1).filter(({ item }) => item < closes)
    const signs = items
      .slice(opens, closes)
      .filter((item) => item.kind !== 'date' && item.kind !== 'joint' && !isWhence(item))
    const areOld = within.every((each) => {
      const old =
        (each.role === 'plain' || each.cue?.whence) && !each.struck && each.when && printedWindow(each.when)
      if (!old) return false
      // `By end of FY25 (June 30, 2025)`: the day that the year ends on is said.
      const isGloss = YEAR_RULES.test(current.when!.rule) && each.when!.precision === 'day'
      return told || (old.latest < window.earliest && !isGloss)
    })
    if (within.length === 0 || signs.length > 0 || !areOld) return
    for (const each of within) each.role = 'original'
    // The newest of them may be printed first.
    const [first, last] = [within[0]!, within.at(-1)!]
    if (printedWindow(last.when!)!.latest < printedWindow(first.when!)!.latest)
      last.cue = { role: 'original', first: true }
  })
}

const YEAR_RULES = /(?:financial|academic) year/

/** `Mar 2021 (from Dec 2020)`. */
const isWhence = (item: Item): boolean => item.kind === 'cue' && item.cue.whence === true

const isDeadline = ({ role, struck }: Mention): boolean =>
  !struck && (role === 'plain' || role === 'due' || role === 'revised')

const isJoint = (item: Item | undefined, ...joints: readonly string[]): boolean =>
  item?.kind === 'joint' && joints.includes(item.joint)

/** Of two old dates the older one was the first, whichever is printed first. */
function ageTogether(mention: Mention, next: Mention): void {
  const [before, after] = [mention.when, next.when].map((when) => when && printedWindow(when))
  next.role = 'original'
  if (before && after && after.latest < before.latest) next.cue = { role: 'original', first: true }
}

/** Whether a bracket is open before an item. */
function inBrackets(items: readonly Item[], at: number): boolean {
  for (let back = at - 1; back >= 0 && at - back < REACH; back -= 1) {
    const item = items[back]!
    if (item.kind === 'joint' && (item.joint === '(' || item.joint === ')')) return item.joint === '('
  }
  return false
}

function bracketBetween(items: readonly Item[], from: number, to: number): boolean {
  if (to - from > REACH) return true
  return items
    .slice(from, to)
    .some((item) => item.kind === 'joint' && (item.joint === '(' || item.joint === ')'))
}

function arrowBetween(items: readonly Item[], left: Mention, right: Mention): boolean {
  return (
    items
      .slice(left.itemEnd, right.item)
      .some((item) => item.kind === 'joint' && (item.joint === '→' || item.joint === 'then')) &&
    right.item - left.itemEnd <= 4
  )
}

function hasTo(items: readonly Item[], left: Mention, right: Mention): boolean {
  return items
    .slice(left.itemEnd, right.item)
    .some(
      (item) =>
        (item.kind === 'joint' && item.joint === 'to') ||
        (item.kind === 'filler' && /^(?:until|till)$/.test(item.word)),
    )
}
