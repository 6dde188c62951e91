const WORDS: Readonly<Record<string, number>> = {
  zero: 0,
  nil: 0,
  one: 1,
  once: 1,
  two: 2,
  twice: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  hundred: 100,
}
/** A number in figures or, up to a hundred, in words. */
export const NUMBER = String.raw`\d+(?:,\d{3})*(?:\.\d+)?|${Object.keys(WORDS).join('|')}`

/** The number that figures or words stand for. */
export const numberOf = (words: string): number => WORDS[words] ?? Number(words.replaceAll(',', ''))

/** Times a year. */
const A_YEAR: Readonly<Record<string, number>> = {
  day: 365,
  week: 52,
  fortnight: 26,
  month: 12,
  quarter: 4,
  term: 3,
  year: 1,
  annum: 1,
}
const PERIOD = Object.keys(A_YEAR).join('|')

const NAMED: readonly (readonly [RegExp, number])[] = [
  [/\bdaily\b/, 365],
  [/(?<!\btwice |bi-?)\bweekly\b/, 52],
  [/\b(?:fortnightly|bi-?weekly)\b/, 26],
  [/(?<!six-|six |two-|three-|bi-?)\bmonthly\b/, 12],
  [/\b(?:bi-?monthly|two-monthly)\b/, 6],
  [/\b(?:quarterly|three-monthly)\b/, 4],
  [/\btermly\b/, 3],
  [/\b(?:six-monthly|six monthly|half-?yearly|bi-?annual(?:ly)?)\b/, 2],
  [/(?<!half-)\b(?:annual(?:ly)?|yearly)\b/, 1],
  [/\bbiennial(?:ly)?\b/, 0.5],
  // Said to be done again, but not when.
  [
    /\b(?:regular(?:ly)?|periodic(?:ally)?|from time to time|occasional(?:ly)?|ad hoc|(?:as|when|where|if)(?: and when)? (?:required|needed|necessary))\b/,
    0,
  ],
]

const EVERY = new RegExp(String.raw`\b(?:every|each)(?: (${NUMBER}|other))? (${PERIOD})s?\b`, 'g')
const A_PERIOD = new RegExp(
  String.raw`\b(?:(${NUMBER})(?: times)? )?(?:(?:a|per) (${PERIOD})|(dai|week|month|quarter|year)ly)\b`,
  'g',
)
/** `30 premises a month`: what is counted is not the times. */
const COUNTS = new RegExp(String.raw`\b(?:${NUMBER})(?: [\w-]+){1,3} $`)
const NO_COUNT = / (?:times|once|twice) $/

/** How many times a year something is to be done, by the most frequent that a text says; null where it does not say. */
export function timesAYear(text: string): number | null {
  const found = NAMED.filter(([name]) => name.test(text)).map(([, times]) => times)
  for (const [, every, period] of text.matchAll(EVERY)) {
    found.push(A_YEAR[period!]! / (every === undefined ? 1 : every === 'other' ? 2 : numberOf(every)))
  }
  for (const { 1: times, 2: period, 3: ly, index } of text.matchAll(A_PERIOD)) {
    const before = text.slice(0, index)
    if (ly !== undefined && times === undefined) continue
    if (times === undefined && COUNTS.test(before) && !NO_COUNT.test(before)) continue
    found.push(A_YEAR[period ?? (ly === 'dai' ? 'day' : ly!)]! * (times === undefined ? 1 : numberOf(times)))
  }
  return found.length === 0 ? null : Math.max(...found)
}
