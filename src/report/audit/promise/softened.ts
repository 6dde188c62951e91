import { foldSpace } from '../../../util/text.ts'
import { wordDiff } from '../../../util/word-diff.ts'
import { compareAmounts, countAmounts } from './amounts.ts'
import { ACTS, BINDING, HEDGES, isFall, LADDERS, type Ladder, LIGHT_VERB, PART, WHOLE } from './ladders.ts'
import { timesAYear } from './often.ts'

/** Letters of a text that are looked at: no promise is longer, and patterns look back and ahead. */
const LONGEST = 4_000

/** Lower case, one space between words, no typographic marks: what the patterns are written for. */
const folded = (text: string): string =>
  foldSpace(text.slice(0, LONGEST).normalize('NFKC').replace(/[’‘]/g, "'").replace(/[–—]/g, ', '))
    .toLowerCase()
    .replace(/[.;]$/, '')

const wordsIn = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((match) => (match[1] ?? match[2])!)

const count = (text: string, patterns: readonly RegExp[]): number =>
  patterns.reduce((sum, pattern) => sum + wordsIn(text, pattern).length, 0)

/** The stem by which two forms of a word are known to be one: `training`, `trained`. */
const stem = (word: string): string => word.replace(/(?:ing|ied|ies|ed|es|e|y|s)\b/g, '')

/** The strongest rung of a ladder that stands in one text and not, in any form, in the other; -1 where none does. */
function rungOnlyIn(text: string, other: string, ladder: Ladder): number {
  const there = new Set(other.split(/[^\p{L}]+/u).map(stem))
  return ladder.findIndex((rung) =>
    wordsIn(text, rung).some(
      (word) =>
        !stem(word)
          .split(' ')
          .every((part) => there.has(part)),
    ),
  )
}

type Judge = (before: string, after: string) => number

/** A ladder's word gave way to a weaker (-1) or stronger (1) one. */
const onLadder =
  (ladder: Ladder, falls: (from: number, to: number) => boolean): Judge =>
  (before, after) => {
    const [from, to] = [rungOnlyIn(before, after, ladder), rungOnlyIn(after, before, ladder)]
    if (from < 0 || to < 0) return 0
    return falls(from, to) ? -1 : falls(to, from) ? 1 : 0
  }

/** What is done: the strongest of what changed gave way to a weaker, and nothing as strong stands beside it. */
const acts: Judge = (before, after) => {
  const texts = [before, after].map((text) => text.replace(LIGHT_VERB, '$2$1')) as [string, string]
  const vote = onLadder(ACTS, isFall)(...texts)
  const [was, is] = texts.map((text) => ACTS.findIndex((rung) => wordsIn(text, rung).length > 0)) as [
    number,
    number,
  ]
  const whole = isFall(was, is) ? -1 : isFall(is, was) ? 1 : 0
  return was >= 0 && is >= 0 && vote === whole ? vote : 0
}

const hedged: Judge = (before, after) => Math.sign(count(before, HEDGES) - count(after, HEDGES))

const ofHowMany: Judge = (before, after) => {
  const part = count(after, [PART]) - count(before, [PART])
  const whole = count(after, [WHOLE]) - count(before, [WHOLE])
  return part > 0 && whole <= 0 ? -1 : part < 0 && whole >= 0 ? 1 : 0
}

const howOften: Judge = (before, after) => {
  const [was, is] = [timesAYear(before), timesAYear(after)]
  return was === null || is === null ? 0 : Math.sign(is - was)
}

/** Words that carry no promise of their own. */
const SLIGHT = /^(?:an?|the|and|of|to|for|in|on|at|with|by|that|is|are|be|,)$/

/** Only words were taken away, or only added, and they bind or name one thing more that is to be done. */
const shortened: Judge = (before, after) => {
  const [was, is] = [before, after].map((text) => text.replace(/[,;:.](?= |$)/g, '')) as [string, string]
  const parts = wordDiff(was, is).filter(
    ({ kind, text }) => kind !== 'same' && !text.split(' ').every((word) => SLIGHT.test(word)),
  )
  const kinds = new Set(parts.map(({ kind }) => kind))
  if (kinds.size !== 1) return 0
  const sign = kinds.has('removed') ? -1 : 1
  const binding = (text: string): number => count(text, BINDING) + countAmounts(text)
  if (Math.sign(binding(after) - binding(before)) === sign) return sign
  const isOneMore = parts.some(({ text }) => {
    const [and] = /^(?:and|then)\b(?: then| to)? ?/.exec(text) ?? []
    return (
      and !== undefined && ACTS.slice(0, 3).some((rung) => wordsIn(text.slice(and.length), rung).length > 0)
    )
  })
  return isOneMore ? sign : 0
}

/** Of texts that share less than this, nobody can say by single words which promises more. */
const LEAST_IN_COMMON = 0.5
/** The share of the shorter text's words, by their stems, that the other has too. */
function shareInCommon(before: string, after: string): number {
  const [was, is] = [before, after].map(
    (text) =>
      new Set(
        text
          .split(/[^\p{L}\p{N}]+/u)
          .filter((word) => word.length > 3)
          .map(stem),
      ),
  ) as [Set<string>, Set<string>]
  return was.intersection(is).size / Math.max(1, Math.min(was.size, is.size))
}

const JUDGES: readonly Judge[] = [
  ...LADDERS.map((ladder) => onLadder(ladder, (from, to) => to > from)),
  acts,
  hedged,
  ofHowMany,
  howOften,
  compareAmounts,
  shortened,
]

/**
 * Whether the later text promises less than the earlier: it binds less, does less, of fewer, less often, or hangs on
 * more. A text that promises less in one way and more in another is reworded, unless the less clearly outweighs.
 */
export function isSoftened(before: string, after: string): boolean {
  const texts = [folded(before), folded(after)] as const
  // Most texts stand as they stood.
  if (texts[0] === texts[1] || shareInCommon(...texts) < LEAST_IN_COMMON) return false
  const votes = JUDGES.map((judge) => judge(...texts))
  const less = votes.filter((vote) => vote < 0).length
  const more = votes.filter((vote) => vote > 0).length
  return less > 0 && (more === 0 || less > more + 1)
}
