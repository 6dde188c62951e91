import type { DateClaim } from '../../model/index.ts'
import { daysBetween } from '../../util/calendar.ts'
import { plainText } from '../text.ts'
import { printed, type Token, tokenise } from '../tokens.ts'
import { parseContextOf } from './header.ts'
import { type Mention, mentionsOf } from './mentions.ts'
import { scan } from './scan.ts'
import type { DateContext, FoundDate } from './types.ts'
import { onOrAfter, onOrBefore, printedWindow, type When, type Window } from './when.ts'

interface ProseDate {
  when: When
  window: Window | null
  text: string
  index: number
  /** The word before it looks ahead: `by`, `until`. */
  ahead: boolean
}

/** The dates in running words: a title, a file's name, a note. Those without a year count from the edition. */
export function findDates(text: string, context: DateContext): FoundDate[] {
  return proseDates(text, context).flatMap(({ when, window, text: words, index }) =>
    window
      ? [
          {
            ...window,
            precision: when.precision,
            text: words,
            index,
            implied: when.year === null || when.implied.length > 0,
            hasYear: when.year !== null && !when.implied.includes('anchor'),
          },
        ]
      : [],
  )
}

/** The dates in progress notes and steps: reported, never the deadline. */
export function readReported(texts: readonly string[], context: DateContext): DateClaim[] {
  return texts.flatMap((text) =>
    proseDates(text, context).flatMap(({ when, window, text: words }): DateClaim[] =>
      window
        ? [
            {
              role: 'reported',
              earliest: window.earliest,
              latest: window.latest,
              precision: when.precision,
              open: null,
              text: words,
              label: null,
              implied: when.year === null ? ['year'] : [...when.implied],
              rule: when.rule,
              marks: [],
            },
          ]
        : [],
    ),
  )
}

const LOOKS_AHEAD: ReadonlySet<string> = new Set(['by', 'until', 'till', 'before', 'next', 'end'])

function proseDates(text: string, context: DateContext): ProseDate[] {
  const parse = { ...parseContextOf('', context), prose: true }
  const tokens = tokenise(plainText(text))
  const items = scan(tokens, parse)
  const found = mentionsOf(items).flatMap((mention): ProseDate[] => {
    if (!mention.when || mention.when.impossible) return []
    return [proseDate(mention.when, mention, items, tokens, text)]
  })
  found.forEach((date, index) => {
    date.window ??= withoutYear(date, found[index + 1], parse.now)
  })
  return found
}

function proseDate(
  when: When,
  mention: Mention,
  items: ReturnType<typeof scan>,
  tokens: readonly Token[],
  text: string,
): ProseDate {
  const from = items[mention.item]!.from
  const to = items[mention.itemEnd - 1]!.to
  const before = [tokens[from - 1]?.lower, tokens[from - 2]?.lower]
  return {
    when,
    window: printedWindow(when),
    text: printed(text, tokens, from, to),
    index: tokens[from]!.start,
    ahead: before.some((word) => word !== undefined && LOOKS_AHEAD.has(word)),
  }
}

/** The next such date where the words look ahead, otherwise the nearest. */
function withoutYear(
  date: ProseDate,
  next: ProseDate | undefined,
  now: { earliest: string; on: string } | null,
): Window | null {
  const close = next?.window && next.when.year !== null && next.index - date.index - date.text.length < 12
  if (close && next.window) return onOrBefore(date.when, next.window.latest)
  if (!now) return null
  const after = onOrAfter(date.when, now.earliest)
  const before = onOrBefore(date.when, now.on)
  if (date.ahead || !before || !after) return after ?? before
  return daysBetween(before.latest, now.on) <= daysBetween(now.on, after.earliest) ? before : after
}
