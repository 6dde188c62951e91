import type { FoundDate } from '../dates/index.ts'

/** What the words beside a date say that it is the date of. */
export type DateCue =
  /** The state the edition tells of, or its last change. */
  | 'updated'
  /** The edition. */
  | 'issued'
  /** A decision on the plan, which later editions repeat. */
  | 'agreed'
  /** The plan, whose name it follows. */
  | 'named'
  /** What the plan answers: an inspection, a visit. */
  | 'other'
  /** When something began, or how long it lasts. */
  | 'since'
  /** What is still to come. */
  | 'future'
  /** When the time ends that the edition reports on. */
  | 'reported'
  /** When the page was printed. */
  | 'printed'

const CUES: readonly (readonly [DateCue, RegExp])[] = [
  [
    'updated',
    /\b(?:(?:progress|update|status|monitoring|quarterly|monthly) report|up ?dated?|updates?|revised|amended|as at|as of|position(?: (?:at|on|as))?|status(?: (?:at|on|as))?|last (?:reviewed|changed|saved)|reviewed|progress(?: (?:report|at|to|update))?|correct (?:at|to))\b/giu,
  ],
  [
    'issued',
    /\b(?:dated?|issued?|edition|version|published|publication|produced|prepared|submitted|presented|considered|report to|plans?(?: \p{L}+)? (?:sent|submitted|returned|completed|written|prepared)(?: (?:to|by|for) (?:the )?\p{L}+)?|this (?:plan|document|paper))\b/giu,
  ],
  [
    'agreed',
    /\b(?:approved|agreed|adopted|ratified|endorsed|signed off|created|original(?:ly)?|first|(?:meeting|committee|board|council|cabinet|panel|group|governors|trustees) held|meeting)\b/giu,
  ],
  ['agreed', /\b(?:committee|board|council|cabinet|governors|trustees|panel)(?: on| of)?(?=\W*$)/giu],
  [
    'named',
    /\b(?:plan|strategy|tracker|log|register|programme|minutes|charter|roadmap|recommendations|follow[- ]?up|response)\b/giu,
  ],
  [
    'other',
    /\b(?:(?:inspection|audit|visit|incident|survey|election) dates?|inspections?|inspected|visit(?:ed)?|reports?(?: \p{L}+){0,3} (?:issued|published|received)|reports?|review|following|audits?(?! committee)|audited|judge?ment|ofsted|cqc|hmic|estyn|letter|notice|act|regulations?|order|incident|election|census|elected|founded|opened|formed|established|born|(?<!(?:meeting|committee|board|council|cabinet|panel|group|governors|trustees) )held|took place|appointed)\b/giu,
  ],
  // `The flood of 27 August 2020`: what happened on the day.
  [
    'other',
    /\b(?:floods?|flooding|fires?|storms?|explosion|collapse|accident|deaths?|murder|disorder|riots?|outbreak|attack|breach|spill(?:age)?|derailment|crash|failure|outage|events?)(?: (?:of|on|in))?(?=\W*(?:the\W+)?$)/giu,
  ],
  ['reported', /\b(?:period|quarter|month|half[- ]?year|week) end(?:ed|ing)\b/giu],
  ['since', /\b(?:since|covers?|covering|period|years?(?: (?:ended|ending|to|from))?)\b/giu],
  // Small words lead up to the date that they stand before, and to no other.
  ['since', /\b(?:from|until|till|between|during|throughout|before|after)(?=\W*(?:\p{L}+\W+){0,2}$)/giu],
  [
    'future',
    /\b(?:next(?: (?:review|update|meeting|report|issue|version))?(?: date)?|due|deadlines?|targets?|expires?|expiry|review (?:date|by|on|due)|will|shall|to be(?: \p{L}+)?|planned|expected)\b/giu,
  ],
  [
    'future',
    /\b(?:by|no later than|end(?:s|ing)?)(?=\W*(?:(?:the|end|of|on|start|early|late|in)\W+){0,3}$)/giu,
  ],
  ['printed', /\bprint(?:ed)?\b/giu],
]

/** Cues of dates that are of something other than the edition. */
const OF_OTHERS: ReadonlySet<DateCue | null> = new Set<DateCue | null>(['other', 'since', 'future'])

/** Whether the words say that the date is not the edition's. */
export const isOfOther = (cue: DateCue | null): boolean => OF_OTHERS.has(cue)

/** Words of a date's clause that are looked at: so far before it, and until another clause begins. */
const REACH = 70
const CLAUSE_END = /[.;!?]\s+(?=\p{Lu}|$)/gu
/** So far before a date its cue may end and still be the nearer of two. */
const AFTER =
  /^[\s,)\]]*(?:(?!next\b|last\b|date\b)\p{L}+\s+)?(?:inspection|visit|report|review|audit|election|act)\b(?!\s*:)/iu
/** `Review of 26 September 2011`, and nothing else: which of the plan's reviews this is. */
const REVIEW_LINE = /^(?:(?!next|last)\p{L}{2,20} )?review(?: (?:of|on|at))? ?$/iu
/** `26 July 2018 (pending)`: it has not come yet. */
const AFTER_PENDING = /^[\s,()[–—-]*(?:pending|proposed|planned|provisional|expected|tbc|to be \p{L}+ed)\b/iu
const AFTER_UPDATE = /^[\s,()[–—-]*(?:update|edition|version|issue|position|revision|draft)\b/iu

/** What the words nearest to a date say of it; null where none do. `label` is what stands beside or above it. */
export function cueOf(text: string, date: FoundDate, label: string | null = null): DateCue | null {
  const after = text.slice(date.index + date.text.length)
  if (AFTER.test(after)) return 'other'
  if (AFTER_PENDING.test(after)) return 'future'
  if (label === null && REVIEW_LINE.test(text.slice(0, date.index)) && /^\W*$/u.test(after)) return 'updated'
  const before = clauseBefore(label === null ? '' : `${label}: `, text.slice(0, date.index))
  let nearest: { cue: DateCue; end: number; start: number } | null = null
  for (const [cue, pattern] of CUES) {
    for (const match of before.matchAll(pattern)) {
      const end = match.index + match[0].length
      const isNearer = !nearest || end > nearest.end || (end === nearest.end && match.index < nearest.start)
      if (isNearer) nearest = { cue, end, start: match.index }
    }
  }
  if (nearest) return nearest.cue
  return AFTER_UPDATE.test(after) ? 'updated' : null
}

function clauseBefore(label: string, text: string): string {
  const clause = text.slice(Math.max(0, text.length - REACH))
  const ends = [...clause.matchAll(CLAUSE_END)]
  const last = ends.at(-1)
  return last ? clause.slice(last.index + last[0].length) : label + clause
}
