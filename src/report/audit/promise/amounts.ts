import { NUMBER, numberOf } from './often.ts'

/** How much a text promises of something. `isLimit`: it is to be no more than that, so that less promises more. */
type Amount = { of: 'share' | 'time' | 'count'; size: number; isLimit: boolean }

const DAYS: Readonly<Record<string, number>> = {
  second: 1 / 86_400,
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 30,
  year: 365,
}
const FRACTIONS: Readonly<Record<string, number>> = {
  half: 50,
  third: 100 / 3,
  quarter: 25,
  fifth: 20,
  tenth: 10,
}
const MONTHS = 'january|february|march|april|may|june|july|august|september|october|november|december'

const FOUND = new RegExp(
  String.raw`(?<![\w/.-])(?:(${NUMBER})(?![\w/]|\.\d|,\d|st\b|nd\b|rd\b|th\b)( ?%| per ?cent)?|(?:a|one) (${Object.keys(FRACTIONS).join('|')})(?! of an hour))(?:[- ](?:working |calendar )?(second|minute|hour|day|week|month|year)s?\b)?`,
  'g',
)
/** Names before a number that it does not count. */
const NUMBERED =
  /\b(?:actions?|sections?|phases?|polic(?:y|ies)|refs?|items?|stages?|levels?|grades?|bands?|wards?|routes?|rooms?|parts?|steps?|tables?|appendix|years?|tiers?|no|number|paragraphs?|objectives?|recommendations?|age|aged|version|from|backlog of)\W*$/
/** `within five days`, `no more than 20`: it is to be no more. */
const LIMIT =
  /\b(?:within|inside|(?:no|not) (?:more|later|longer) than|maximum of|at most|exceed(?:ing)?|(?:keep|hold|remain|be|stay|to) (?:below|under|less than|fewer than))(?: the| a| their)?(?: first| next)? ?$/
/** `under 20`, said of whom or what it is about. */
const BOUND = /\b(?:below|under|less than|fewer than|over|above|more than) ?$/
const TIME_LIMIT = /\b(?:in|under|in the first|in their first|in the next|less than) ?$/
/** A later edition counts what is left, or what has been reached. */
const SO_FAR = /\b(?:remain\w*|outstanding|so far|still|already|now|left)\b/
const LESSENS = /\b(?:reduc|cut|lower|bring(?:ing)? down|shorten|decreas)/
const TO = /\bto ?$/

/** How many amounts a text names; `one ward` is no more than `a ward`. */
export const countAmounts = (text: string): number => amountsIn(text.replace(/\bone\b/g, 'a')).length

/** The amounts that a text names, in its order. Dates, references and how often something is done are none. */
function amountsIn(text: string): Amount[] {
  return [...text.matchAll(FOUND)].flatMap((match): Amount[] => {
    const [whole, number, percent, fraction, period] = match
    const before = text.slice(0, match.index)
    const after = text.slice(match.index + whole.length)
    const size = fraction === undefined ? numberOf(number!) : FRACTIONS[fraction]!
    const isYear = number !== undefined && /^(?:19|20)\d\d$/.test(number)
    const isDay =
      new RegExp(`^ (?:${MONTHS})\\b`).test(after) || new RegExp(`\\b(?:${MONTHS}) $`).test(before)
    const bounds = BOUND.test(before) && !LIMIT.test(before) && period === undefined
    if (isYear || isDay || bounds || NUMBERED.test(before) || /\b(?:every|each) $/.test(before)) return []
    const lessened = LESSENS.test(before) && TO.test(before)
    const isLimit = LIMIT.test(before) || lessened
    if (percent !== undefined || fraction !== undefined) return [{ of: 'share', size, isLimit }]
    if (period === undefined) return /^once|^twice/.test(whole) ? [] : [{ of: 'count', size, isLimit }]
    const limits = isLimit || TIME_LIMIT.test(before)
    // How long something lasts says nothing of how much is promised.
    return limits ? [{ of: 'time', size: size * DAYS[period]!, isLimit: true }] : []
  })
}

/**
 * Whether the amounts of the later text promise less (-1) or more (1) than those of the earlier; 0 where they are the
 * same, or cannot be held against each other.
 */
export function compareAmounts(before: string, after: string): number {
  const [was, is] = [before, after].map((text) => amountsIn(text.replace(/\([^()]*\)/g, ' '))) as [
    Amount[],
    Amount[],
  ]
  const changes = (['share', 'time', 'count'] as const).flatMap((kind) => {
    const [old, now] = [was, is].map((amounts) => amounts.filter(({ of }) => of === kind)) as [
      Amount[],
      Amount[],
    ]
    if (old.length !== now.length || (kind === 'count' && SO_FAR.test(after))) return []
    const signs = old.map(({ size, isLimit }, index) => {
      const other = now[index]!
      return other.isLimit === isLimit ? Math.sign(other.size - size) * (isLimit ? -1 : 1) : 0
    })
    // Counts of different things in another order are not told apart from those that changed.
    return kind === 'count' && signs.filter((sign) => sign !== 0).length > 1 ? [] : signs
  })
  return Math.sign(Math.min(0, ...changes)) || Math.sign(Math.max(0, ...changes))
}
