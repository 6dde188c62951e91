import type { Mention } from './mentions.ts'
import type { Item } from './scan.ts'

/** A word further from a date than so many items says nothing of it. This keeps the work linear too. */
export const REACH = 40

/** What one date makes of the next, once the words beside each have been heard. */
export function bindNeighbours(items: readonly Item[], mentions: readonly Mention[]): void {
  endsWhatStarts(mentions)
  movedFrom(mentions)
  agesTogether(items, mentions)
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
    if (inBrackets(items, mention.item) && !bracketBetween(items, mention.itemEnd, next.item))
      next.role = 'original'
  })
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
