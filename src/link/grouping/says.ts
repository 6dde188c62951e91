import type { ActionRecord } from '../../model/index.ts'
import { daysBetween } from '../../util/calendar.ts'
import { foldForComparison } from '../../util/text.ts'
import { hashText } from '../comparing/bag.ts'

/** What the records of an edition say, a number for each record: two editions are told apart by it without reading them. */
export type Says = {
  /** The action's words. */
  words: number[]
  /** When it is due, was due first, and was completed. */
  dates: number[]
  /** Everything else that its row prints. */
  rest: number[]
  /** The days it is due and, as the same edition prints, was due first; null where there is none. */
  due: (number | null)[]
  first: (number | null)[]
}

const hashed = (...parts: (string | null | undefined)[]): number =>
  hashText(parts.map((part) => foldForComparison(part ?? '')).join('\n'))

const dayNumber = (day: string | null): number | null =>
  day === null ? null : daysBetween('1970-01-01', day)

export function saysOf(records: readonly ActionRecord[]): Says {
  return {
    words: records.map(({ action }) => hashed(action)),
    dates: records.map(({ dueEarliest, dueOn, originalDueOn, completedOn, dates }) => {
      const open = dates.findLast((claim) => claim.open !== null)?.open
      return hashed(dueEarliest, dueOn, originalDueOn, completedOn, dueOn === null ? open : null)
    }),
    rest: records.map((record) =>
      hashed(
        record.section,
        record.ref,
        record.area,
        record.owner,
        record.statusText,
        record.status,
        record.rag,
        record.progress,
        record.priority,
        record.response,
        record.measure,
        record.resources,
        ...Object.values(record.extra),
      ),
    ),
    due: records.map(({ dueOn }) => dayNumber(dueOn)),
    first: records.map(({ originalDueOn }) => dayNumber(originalDueOn)),
  }
}

/**
 * Whether two editions say the same, dates included. Where both are files of one format, that is everything that they
 * say of everything. Another format may have been read less well: then what both say in the same words has the same
 * dates, and what is said in other words, or by one of them only, brings no date that the longer of them has not.
 */
export function saySame(a: Says, b: Says, sameFormat: boolean): boolean {
  const whole = ({ words, dates, rest }: Says): string[] =>
    words.map((each, at) => `${each} ${dates[at]} ${rest[at]}`)
  if (sameFormat) return isWithin(whole(a), whole(b)) && a.words.length === b.words.length
  const [datesOfA, datesOfB] = [datesByWords(a), datesByWords(b)]
  const left = { a: [] as number[], b: [] as number[] }
  for (const [words, dates] of datesOfA) {
    const others = datesOfB.get(words)
    if (others === undefined) left.a.push(...dates)
    else if (!within(dates, others)) return false
  }
  for (const [words, dates] of datesOfB) if (!datesOfA.has(words)) left.b.push(...dates)
  return within(left.a, left.b)
}

/** The shorter of two lists holds nothing that the longer one has not. */
const within = <T>(some: readonly T[], others: readonly T[]): boolean =>
  some.length <= others.length ? isWithin(some, others) : isWithin(others, some)

function isWithin<T>(some: readonly T[], others: readonly T[]): boolean {
  const counts = new Map<T, number>()
  for (const each of others) counts.set(each, (counts.get(each) ?? 0) + 1)
  return some.every((each) => {
    const left = counts.get(each) ?? 0
    counts.set(each, left - 1)
    return left > 0
  })
}

function datesByWords({ words, dates }: Says): Map<number, number[]> {
  const byWords = new Map<number, number[]>()
  for (const [at, each] of words.entries()) {
    const list = byWords.get(each)
    if (list) list.push(dates[at]!)
    else byWords.set(each, [dates[at]!])
  }
  return byWords
}

/** How the due days of the actions that two editions have in common moved from the one to the other. */
export type DueMoves = {
  shared: number
  later: number
  earlier: number
  /** Of those that moved, how many the second edition prints with the first one's day as the old one, and the reverse. */
  quoted: number
  quotedBack: number
}

export function dueMoves(a: Says, b: Says): DueMoves {
  const moves = { shared: 0, later: 0, earlier: 0, quoted: 0, quotedBack: 0 }
  const placeInA = new Map(a.words.map((words, at) => [words, at]))
  for (const [inB, words] of b.words.entries()) {
    const inA = placeInA.get(words)
    if (inA === undefined) continue
    moves.shared += 1
    const [from, to] = [a.due[inA]!, b.due[inB]!]
    if (from === null || to === null || from === to) continue
    if (to > from) moves.later += 1
    else moves.earlier += 1
    if (b.first[inB] === from) moves.quoted += 1
    if (a.first[inA] === to) moves.quotedBack += 1
  }
  return moves
}
