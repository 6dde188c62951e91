/** The day on which an action was done, where no date column tells it. */
import type { DateClaim, LabelledCell } from '../model/index.ts'
import { foldSpace } from '../util/text.ts'
import { type DateCell, type DateContext, type FoundDate, findDates, readDates } from './dates/index.ts'
import { newestEntry } from './progress-log.ts'
import { dateCell, words } from './row-cells.ts'
import type { Standing, StandingContext } from './standing.ts'
import { isWhole, type StatusReading, statusOfProse, withoutShares } from './status/index.ts'

/** Days of completion, in order of reading: the last holds. */
export interface Completion {
  claims: DateClaim[]
  /** They are days of deeds that a narrative tells beside the status, and not said to be those of completion. */
  isTold: boolean
}

/** `Log complete for the spring term` tells what is complete, not when: a note gives a day, a week or a month. */
const CLOSE: ReadonlySet<DateClaim['precision']> = new Set(['day', 'week', 'month'])

/**
 * `Implemented 12/03/14`, `Closed - 3 May`, `Blue 12/03/14`: the day in a status, a rating or a note that says that an
 * action is done. Blue alone may stand for anything, but with a day it is the day of completion. Where none is said to
 * be it, the day of the last deed that is told of a finished action (`Complete`; `Approved by the Board 31/08/16`).
 */
export function completionOf(
  standing: Standing,
  notes: readonly LabelledCell[],
  { status, rag }: StatusReading,
  context: StandingContext,
): Completion {
  const isBlue = status === 'unknown' && rag === 'blue' && !context.legend.rag.has('blue')
  if (status !== 'complete' && status !== 'closed' && !isBlue) return { claims: [], isTold: false }
  const rated = [...standing.status, ...standing.rag].map((cell) => ({
    ...dateCell(cell),
    role: 'completed' as const,
  }))
  const told = notes.map((cell) => tellingOfCompletion(cell, context))
  const completions = (cells: readonly DateCell[]) =>
    readDates(cells, context).value.claims.filter(
      // `Complete, 3 months late` counts no months from the plan's own date.
      ({ role, latest, rule, open }) =>
        role === 'completed' && latest !== null && open === null && rule !== 'duration',
    )
  const on = context.dated?.on ?? null
  const claims = [
    ...completions(told).filter(
      ({ earliest, precision, text, label }) =>
        (CLOSE.has(precision) || notes.some((note) => opensWithDeed(words(note), label, text))) &&
        (on === null || earliest! <= on),
    ),
    ...completions(rated),
  ]
  if (claims.length > 0 || isBlue) return { claims, isTold: false }
  const deeds = [...standing.status, ...notes].flatMap((cell) => dayOfDeed(words(cell), context) ?? [])
  return { claims: deeds.flatMap(({ text }) => completions([cellOf('completed', text)])), isTold: true }
}

/** `Completed Autumn term 2018`: a note that opens with the word and the time may give it less closely. */
function opensWithDeed(note: string, label: string | null, time: string): boolean {
  const at = foldSpace(note).indexOf(time)
  return label !== null && note.startsWith(label) && at >= 0 && at <= label.length + LONGEST_PARTING
}

/** `during the `: what may stand between the two. */
const LONGEST_PARTING = 12

const cellOf = (role: DateCell['role'], text: string): DateCell => ({
  role,
  header: '',
  paragraphs: [{ runs: [{ text }] }],
})

/**
 * A note as a date cell: only the word of completion itself makes a day of it the day of completion, and in a log the
 * day of the newest entry, where that says that the action is done.
 */
function tellingOfCompletion(cell: LabelledCell, context: DateContext): DateCell {
  const entry = newestEntry(words(cell), context)
  if (entry === null) return { ...dateCell(cell), role: 'due' }
  const status = statusOfProse(entry.text)
  return status === 'complete' || status === 'closed'
    ? { ...cellOf('completed', entry.dated.text), header: cell.header }
    : { ...cellOf('due', entry.text), header: cell.header }
}

/** Deeds after which there may be nothing left to do. */
const DEED =
  /\p{L}{2}ed\b|\b(?:built|sent|held|met|taken|given|written|done|made|put|paid|bought|found|won|gone|went|chosen|sold|brought|taught|laid|set|live|in use|in place|in force|operational)\b/iu

/** What a day beside these is of: not of the deed that ends an action. */
const OF_SOMETHING_ELSE =
  /\b(?:next|again|reviews?|reviewed|re-?audit\w*|audited|due|expected|will|to be|planned|scheduled|began|begun|start(?:s|ed)?|commence[sd]?|stopped|lapsed|expire[sd]?|until|before|report(?:s|ed)?|update[sd]?|follow(?:s|ing)?|booked|anticipated|target|revised|deferred|delayed|postponed|extended|sampled?|dated|draft(?:ed)?|inspect(?:ion|ed)|requested|minutes?)\b/iu

const ENDS_SENTENCE = /[.;!?](?=\s)|\n/gu
const ENDS_CLAUSE = /[,:–—]\s|\s-\s/gu

/** The words of a text that stand after the last such sign, before an index. */
function since(text: string, sign: RegExp): string {
  const last = [...text.matchAll(sign)].at(-1)
  return last ? text.slice(last.index + last[0].length) : text
}

/** A state that something has reached: the day since when it is so is the day it was done. */
const STATE = /\b(?:live|in use|in place|in force|in effect|operational|open|complete)\b/iu
const SINCE = /\b(?:since|from)\s*$/iu

/** `Checked to January 2020`, `accounts for May 2019`: which part, and not when. */
const SAYS_WHAT = /\b(?:to|for|of|until|than)\s*$/iu

/** Nouns of what is done again and again, and ends nothing. */
const RECURRING =
  /\b(?:audits?|meetings?|sessions?|samples?|checks?|visits?|surveys?|version|since|from|by)\b/iu

/** A day and the words that name who or what it is of: `Board, 3 June 2019`, `31/08/19`. */
const MOST_BESIDE_DAY = 3

/** Whether a day is of the deed that its sentence tells, or is all that the note says. */
function endsAction({ index, text }: FoundDate, note: string): boolean {
  const sentence = since(note.slice(0, index), ENDS_SENTENCE)
  if (OF_SOMETHING_ELSE.test(since(sentence, ENDS_CLAUSE))) return false
  if (SINCE.test(sentence)) return STATE.test(sentence)
  if (SAYS_WHAT.test(sentence)) return false
  if (DEED.test(sentence) || isWhole(sentence)) return true
  const rest = `${note.slice(0, index)} ${note.slice(index + text.length)}`.match(/\p{L}+/gu) ?? []
  return rest.length <= MOST_BESIDE_DAY && !RECURRING.test(rest.join(' '))
}

/** The printed day, week or month of the last deed that a note tells; null where it tells none, or is a log. */
function dayOfDeed(note: string, context: DateContext): FoundDate | null {
  if (!/\d/u.test(note) || newestEntry(note, context) !== null) return null
  const on = context.dated?.on ?? null
  const days = findDates(withoutShares(note), context).filter(
    (found) =>
      found.hasYear &&
      CLOSE.has(found.precision) &&
      (on === null || found.earliest <= on) &&
      endsAction(found, note),
  )
  return days.at(-1) ?? null
}
