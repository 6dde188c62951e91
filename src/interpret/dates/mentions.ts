import type { OpenWord } from '../../model/index.ts'
import { addDays } from '../../util/calendar.ts'
import type { Cue } from './cue-words.ts'
import type { Item } from './scan.ts'
import { onOrAfter, onOrBefore, printedWindow, type When } from './when.ts'

/** How a mention follows the one before it in its cell. */
export type Gap =
  | 'first'
  /** Nothing between them, or only what says that the one replaces the other. */
  | 'chain'
  /** A comma: a list, or a chain written with commas. */
  | 'comma'
  /** `and`, `;`, list items: each stands for itself. */
  | 'list'
  /** Words between them: each belongs to words of its own. */
  | 'clause'

/** What a date is in its cell; `reported` is said beside a date, of something else. */
export type MentionRole = Cue['role'] | 'plain' | 'reported'

/** A date or open word of a cell, and what the words around it make of it. */
export interface Mention {
  item: number
  /** The item after its last, where several make one date. */
  itemEnd: number
  when: When | null
  open: OpenWord | null
  frequency: boolean
  rule: string
  role: MentionRole
  cue: Cue | null
  /** The words of the cue. */
  cueItem: number | null
  gap: Gap
  struck: boolean
  /** In brackets of its own. */
  bracketed: boolean
}

/** The dates and open words among the items, ranges and alternatives joined. */
export function mentionsOf(items: readonly Item[]): Mention[] {
  const mentions: Mention[] = []
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at]!
    if (item.kind !== 'date' && item.kind !== 'open') continue
    const mention: Mention = {
      item: at,
      itemEnd: at + 1,
      when: item.kind === 'date' ? item.when : null,
      open: item.kind === 'open' ? item.open : null,
      frequency: item.kind === 'open' && item.frequency,
      rule: item.kind === 'date' ? item.when.rule : item.rule,
      role: 'plain',
      cue: null,
      cueItem: null,
      gap: mentions.length === 0 ? 'first' : 'chain',
      struck: item.struck,
      bracketed: false,
    }
    const previous = mentions.at(-1)
    const joined =
      previous &&
      (joinedRange(items, previous, mention) ??
        everyYear(items, previous, mention) ??
        withYearApart(items, previous, mention))
    if (joined) mentions[mentions.length - 1] = joined
    else {
      if (previous) mention.gap = gapBetween(items, previous.itemEnd, at)
      mentions.push(mention)
    }
  }
  for (const mention of mentions) {
    mention.bracketed = isJoint(items[mention.item - 1], '(') && isJoint(items[mention.itemEnd], ')')
  }
  return mentions
}

const isJoint = (item: Item | undefined, ...signs: readonly string[]): boolean =>
  item?.kind === 'joint' && signs.includes(item.joint)
const isFiller = (item: Item | undefined, ...words: readonly string[]): boolean =>
  item?.kind === 'filler' && words.includes(item.word)

/** `31 March each year`, `annually by June`: it comes round. A printed year makes it a date of its own. */
function everyYear(items: readonly Item[], first: Mention, second: Mention): Mention | null {
  const [date, often] = first.when ? [first, second] : [second, first]
  if (date.when?.year !== null || often.rule !== 'yearly' || first.struck !== second.struck) return null
  const between = items.slice(first.itemEnd, Math.min(second.item, first.itemEnd + 3))
  if (between.length > 2 || between.some((item) => item.kind !== 'filler' || item.line)) return null
  return { ...often, item: first.item, itemEnd: second.itemEnd, gap: first.gap }
}

/** `Sept INSET 2014`, `June review 2014`: the year stands a word or two after its month. */
function withYearApart(items: readonly Item[], first: Mention, second: Mention): Mention | null {
  if (first.when?.year !== null || second.when?.rule !== 'calendar year') return null
  if (!['day', 'month'].includes(first.when.precision) || first.struck !== second.struck) return null
  const between = items.slice(first.itemEnd, Math.min(second.item, first.itemEnd + 3))
  const words = between.every((item) => item.kind === 'word' || item.kind === 'filler')
  if (between.length > 2 || !words || isFiller(between.at(-1), 'for', 'during', 'than')) return null
  if (items[second.item]!.line || between.some((item) => item.line)) return null
  return { ...first, itemEnd: second.itemEnd, when: { ...first.when, year: second.when.year } }
}

/** The items of `Q1 / Q2 / Q3`: what is longer is a list of something else. */
const LONGEST_RANGE = 3

/** `April - June 2011`, `June or July`, `between April and June`: one window from the first to the last. */
function joinedRange(items: readonly Item[], first: Mention, second: Mention): Mention | null {
  if (!first.when || !second.when || first.struck !== second.struck) return null
  if (first.when.impossible || second.when.impossible) return null
  if (second.item !== first.itemEnd + 1 || first.itemEnd - first.item > LONGEST_RANGE) return null
  const joint = items[first.itemEnd]!
  const before = items[first.item - 1]
  const between = isFiller(before, 'between')
  const afterFrom =
    before?.kind === 'cue' && (before.cue.role === 'started' || before.cue.role === 'original')
  if (afterFrom && !isJoint(joint, '/', 'or')) return null
  const to = isJoint(joint, '-', 'to') || isFiller(joint, 'until', 'till', 'through')
  const slash = isJoint(joint, '/')
  const alternatives = isJoint(joint, 'or')
  const both = isJoint(joint, 'and', '&', '+') && (between || nextQuarter(first.when, second.when))
  if (!(to || slash || alternatives || both)) return null
  // `30 Jun 11 / 30 Sep 11` is the old date and the new one.
  if (slash && first.when.precision === 'day' && first.when.year !== null) return null
  if (first.when.fixed || second.when.fixed) return null
  const when = rangeOf(first.when, second.when)
  return when && { ...first, itemEnd: second.itemEnd, when, rule: when.rule }
}

/** `Q3 and Q4 2014/15`: quarters that follow each other, with one year. */
function nextQuarter(first: When, second: When): boolean {
  if (first.precision !== 'quarter' || second.precision !== 'quarter' || first.year !== null) return false
  const end = second.inYear(second.year ?? 2000)
  const start = end && onOrBefore(first, end.earliest)
  return start !== null && end !== null && addDays(start.latest, 1) === end.earliest
}

function rangeOf(first: When, second: When): When | null {
  const rule = `range of ${second.rule}`
  const [a, b] = [printedWindow(first), printedWindow(second)]
  if (a && b && a.earliest > b.latest) return null
  const implied = [...new Set([...first.implied, ...second.implied])]
  const base = { ...second, rule, implied, doubt: second.doubt ?? first.doubt ?? undefined }
  const build = (year: number | null, inYear: When['inYear']): When => {
    const { doubt, ...rest } = base
    return { ...rest, ...(doubt ? { doubt } : {}), year, inYear }
  }
  if (a && !b) {
    const end = onOrAfter(second, a.earliest)
    return end && { ...build(0, () => ({ earliest: a.earliest, latest: end.latest })), fixed: true }
  }
  return build(second.year, (year) => {
    const end = second.inYear(year)
    const start = end && (a ?? onOrBefore({ ...first, year: null }, end.latest))
    return end && start && { earliest: start.earliest, latest: end.latest }
  })
}

/** How the items between two mentions part or join them. */
function gapBetween(items: readonly Item[], from: number, to: number): Gap {
  let gap: Gap = items[to]!.listItem ? 'list' : 'chain'
  for (let at = from; at < to; at += 1) {
    const item = items[at]!
    if (item.kind === 'word') return 'clause'
    if (item.kind === 'number' || item.listItem) gap = 'list'
    else if (isJoint(item, 'and', '&', '+', ';', '|', '•')) gap = 'list'
    else if (isJoint(item, ',') && gap === 'chain') gap = 'comma'
    else if (isJoint(item, '.') && gap === 'chain') gap = 'chain'
  }
  return gap
}
