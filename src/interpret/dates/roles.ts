import type { Token } from '../tokens.ts'
import type { Cue } from './cue-words.ts'
import { STILL_TO_COME } from './cue-words.ts'
import type { Mention } from './mentions.ts'
import { bindNeighbours, bracketedIn, REACH } from './neighbours.ts'
import type { Item } from './scan.ts'
import { onOrAfter, printedWindow } from './when.ts'

/** What the words around each date make of it. `on` is the day of the edition, `header` the column's. */
export function bindCues(
  items: readonly Item[],
  tokens: readonly Token[],
  mentions: Mention[],
  on: string | null,
  header: string,
): void {
  if (mentions.length === 0) return
  const gaps = cuesByGap(items, mentions)
  if (labelledAfter(items, mentions, gaps)) {
    gaps.slice(1).forEach((cues, index) => {
      bind(items, mentions[index]!, cues[0]!)
    })
    return
  }
  gaps.forEach((cues, index) => {
    const left = mentions[index - 1]
    const right = mentions[index]
    // The nearest before a date governs it; so the last is tried first.
    for (const at of [...cues].reverse()) {
      if (left && belongsLeft(items, left, right, at)) {
        if (left.role === 'plain' && mayFollow(items, left, at)) bind(items, left, at)
      } else if (right?.role === 'plain') bindRight(items, tokens, right, at, on)
    }
    if (right?.role === 'plain') bindDue(items, left, right, cues)
  })
  bindNeighbours(items, mentions, bracketedIn(header))
  setRemarksAside(items, mentions)
}

/**
 * `30/09/14 (RO approval 28/01/14)`, `August 2014 (6 month re-audit February 2015)`: what has words of its own in
 * brackets after a date is told of something else, unless `by` makes it a deadline.
 */
function setRemarksAside(items: readonly Item[], mentions: readonly Mention[]): void {
  let opened: number | null = null
  let hasDateBefore = false
  let within: Mention[] = []
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at]!
    if (item.kind === 'joint' && item.joint === '(') [opened, within] = [at, []]
    const mention = mentions.find((each) => each.item === at)
    if (mention && opened === null) hasDateBefore ||= mention.when !== null && !mention.struck
    else if (mention) within.push(mention)
    if (opened === null || item.kind !== 'joint' || item.joint !== ')') continue
    const hasWords = items.slice(opened, at).some(({ kind }) => kind === 'word')
    for (const each of within) {
      // `October 2016 (month end)`: what is counted from the plan's own date only says again what stands before.
      const isAside = hasWords || (each.when?.fixed === true && !each.bracketed)
      if (hasDateBefore && isAside && each.role === 'plain' && each.when && !isBy(items[each.item - 1])) {
        each.role = 'reported'
      }
    }
    opened = null
  }
}

const isBy = (item: Item | undefined): boolean =>
  item?.kind === 'filler' && ['by', 'until', 'till'].includes(item.word)

/** `Target date`: it counts where no other word makes something else of the date. */
function bindDue(
  items: readonly Item[],
  left: Mention | undefined,
  right: Mention,
  cues: readonly number[],
): void {
  const at = cues.findLast((cue) => {
    const item = items[cue]!
    return item.kind === 'cue' && item.cue.role === 'due' && clear(items, cue + 1, right.item, false)
  })
  if (at !== undefined && !(left && belongsLeft(items, left, right, at))) bind(items, right, at)
}

/** Makes a date what a cue before it says, if the cue governs it. */
function bindRight(
  items: readonly Item[],
  tokens: readonly Token[],
  right: Mention,
  at: number,
  on: string | null,
): void {
  const item = items[at]!
  if (item.kind !== 'cue' || item.cue.role === 'due') return
  if (governs(items, tokens, right, at, on)) bind(items, right, at)
  else if (item.cue.role === 'completed' && clear(items, at + 1, right.item, true)) {
    // `to be completed by`: a deadline, whatever stands further off.
    right.role = 'due'
  }
}

function bind(items: readonly Item[], mention: Mention, at: number): void {
  const item = items[at]!
  if (item.kind !== 'cue') return
  mention.role = item.cue.role === 'onwards' ? 'started' : item.cue.role
  mention.cue = item.cue
  mention.cueItem = at
}

/** The cues before each mention, and last those after all of them. */
function cuesByGap(items: readonly Item[], mentions: readonly Mention[]): number[][] {
  const gaps: number[][] = [[]]
  let next = 0
  for (let at = 0; at < items.length; at += 1) {
    const mention = mentions[next]
    if (mention && at >= mention.item) {
      at = mention.itemEnd - 1
      next += 1
      gaps.push([])
      continue
    }
    const item = items[at]!
    if (item.kind === 'cue' && !item.struck) gaps.at(-1)!.push(at)
  }
  return gaps
}

/** `31/12/11 original, 30/04/12 revised`: every date is followed by its word. */
function labelledAfter(
  items: readonly Item[],
  mentions: readonly Mention[],
  gaps: readonly number[][],
): boolean {
  if (mentions.length < 2 || gaps[0]!.length > 0) return false
  return gaps.slice(1).every((cues, index) => {
    const item = items[cues[0] ?? -1]
    if (cues.length !== 1 || item?.kind !== 'cue') return false
    const labels = item.cue.role === 'original' || item.cue.after || item.cue.role === 'due'
    return labels && clear(items, mentions[index]!.itemEnd, cues[0]!, false)
  })
}

const SENTENCE_ENDS: ReadonlySet<string> = new Set(['.', ';'])

/** Nothing but signs and small words stands from one item to another; optionally no sentence ends either. */
function clear(items: readonly Item[], from: number, to: number, withinSentence: boolean): boolean {
  if (to - from > REACH) return false
  for (let at = from; at < to; at += 1) {
    const item = items[at]!
    if (item.kind === 'word' || item.kind === 'number') return false
    if (withinSentence && item.kind === 'joint' && SENTENCE_ENDS.has(item.joint)) return false
  }
  return true
}

/** Whether a sentence or line ends between two items. */
function parted(items: readonly Item[], from: number, to: number): boolean {
  if (to - from > REACH) return true
  for (let at = from; at <= to; at += 1) {
    const item = items[at]
    if (!item) return false
    if (at > from && (item.line || item.listItem)) return true
    if (at < to && item.kind === 'joint' && (SENTENCE_ENDS.has(item.joint) || item.joint === ',')) return true
  }
  return false
}

/** Whether a cue between two dates belongs to the one before it. */
function belongsLeft(items: readonly Item[], left: Mention, right: Mention | undefined, at: number): boolean {
  const item = items[at]!
  if (item.kind !== 'cue') return false
  if (item.cue.role === 'onwards' || !right) return true
  if (bracketed(items, at, right.item)) return clear(items, left.itemEnd, at, false)
  const partedLeft = parted(items, left.itemEnd, at)
  return (
    !partedLeft &&
    parted(items, at, right.item) &&
    clear(items, left.itemEnd, at, true) &&
    item.cue.after === true
  )
}

/** In brackets that close before the next date. */
function bracketed(items: readonly Item[], at: number, before: number): boolean {
  const opens = items[at - 1]
  if (opens?.kind !== 'joint' || opens.joint !== '(') return false
  for (let next = at + 1; next < before && next < at + 12; next += 1) {
    const item = items[next]!
    if (item.kind === 'joint' && item.joint === ')') return true
  }
  return false
}

/** Whether a word may stand after its date (`31/07/12 revised`). */
function mayFollow(items: readonly Item[], left: Mention, at: number): boolean {
  const item = items[at]!
  if (item.kind !== 'cue' || !clear(items, left.itemEnd, at, true)) return false
  const { cue } = item
  // What is struck out was given up: it was neither completed nor started.
  if (left.struck && cue.role !== 'original' && cue.role !== 'due') return false
  if (left.open && cue.role !== 'revised' && cue.role !== 'original') return false
  if (cue.role === 'onwards' || cue.role === 'original' || cue.role === 'due') return true
  return cue.after === true
}

/** Whether a cue before a date governs it. */
function governs(
  items: readonly Item[],
  tokens: readonly Token[],
  right: Mention,
  at: number,
  on: string | null,
): boolean {
  const item = items[at]!
  if (item.kind !== 'cue') return false
  const { cue } = item
  const beside = clear(items, at + 1, right.item, false)
  if (right.struck && cue.role !== 'original') return false
  if (right.open && cue.role !== 'revised' && cue.role !== 'original' && cue.role !== 'started') return false
  switch (cue.role) {
    case 'onwards':
      return false
    case 'completed':
      return completes(items, tokens, right, at, cue, on)
    case 'revised':
      if (right.open && right.open !== 'tbc' && !right.when && right.frequency) return false
      return beside ? !/^new$/.test(tokens[item.from]!.lower) || beside : reachedByTo(items, at, right)
    case 'original':
    case 'started':
    case 'review':
      return beside && !endsSentence(items, at, right.item)
    case 'due':
      return beside
  }
}

function endsSentence(items: readonly Item[], from: number, to: number): boolean {
  if (to - from > REACH) return true
  for (let at = from + 1; at < to; at += 1) {
    const item = items[at]!
    if (item.kind === 'joint' && (item.joint === '.' || item.joint === ';') && items[at + 1]?.kind !== 'date')
      return true
  }
  return false
}

/** `extended by the Board to 30 April`: the date follows `to` or `until`, in the same sentence. */
function reachedByTo(items: readonly Item[], at: number, right: Mention): boolean {
  const before = items[right.item - 1]
  const to =
    before?.kind === 'joint' ? before.joint === 'to' : before?.kind === 'filler' && before.word === 'until'
  return to && !endsSentence(items, at, right.item)
}

/** Whether a completed word makes a date the day of completion, and not its deadline. */
function completes(
  items: readonly Item[],
  tokens: readonly Token[],
  right: Mention,
  at: number,
  cue: Cue,
  on: string | null,
): boolean {
  const item = items[at]!
  const before = tokens[item.from - 1]
  const before2 = tokens[item.from - 2]
  if (before && STILL_TO_COME.has(before.lower) && before.lower !== 'for') return false
  if (before?.lower === 'fully' && before2 && STILL_TO_COME.has(before2.lower)) return false
  if (endsSentence(items, at, right.item)) return false
  const beside = clear(items, at + 1, right.item, false)
  if (cue.base && !beside) return false
  const by = items
    .slice(at + 1, right.item)
    .some(
      (each) =>
        each.kind === 'filler' && (each.word === 'by' || each.word === 'until' || each.word === 'due'),
    )
  if (cue.base && by) return false
  const window = right.when && (printedWindow(right.when) ?? (on === null ? null : onOrAfter(right.when, on)))
  const ahead =
    window !== null &&
    window !== undefined &&
    on !== null &&
    right.when?.year !== null &&
    window.earliest > on
  if (by || cue.weak) return !ahead && right.when?.year !== null && on !== null && (by ? true : beside)
  return true
}
