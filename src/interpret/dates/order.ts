import { plainText } from '../text.ts'
import { type Token, tokenise } from '../tokens.ts'
import { monthOf } from './calendar-words.ts'
import type { DateOrder } from './types.ts'

/** A date whose order can be told has a number. */
const HAS_NUMBER = /\d/

/**
 * Which of day and month a document writes first. `sure` where a date in numbers shows it (`03/31/2020`);
 * the order of its dates in words is weaker evidence, and its spelling the weakest; without any it is day first.
 */
export function detectDateOrder(texts: readonly string[]): { order: DateOrder; sure: boolean } {
  const numbers = { dmy: 0, mdy: 0 }
  const words = { dmy: 0, mdy: 0 }
  for (const text of texts) {
    if (!HAS_NUMBER.test(text)) continue
    const tokens = tokenise(plainText(text))
    for (let at = 0; at < tokens.length; at += 1) {
      const shown = orderInNumbers(tokens, at)
      if (shown) numbers[shown] += 1
      const written = orderInWords(tokens, at)
      if (written) words[written] += 1
    }
  }
  if (numbers.dmy !== numbers.mdy) return { order: numbers.mdy > numbers.dmy ? 'mdy' : 'dmy', sure: true }
  if (numbers.dmy + words.dmy + words.mdy > 0)
    return { order: words.mdy > words.dmy ? 'mdy' : 'dmy', sure: false }
  return { order: isAmerican(texts) ? 'mdy' : 'dmy', sure: false }
}

/** Spellings and words of the United States' offices, and those that are not theirs. */
const AMERICAN =
  /\b(?:poa&?m|fedramp|fisma|nist|cfr|usc|scheduled completion|corrective actions?|fiscal years?|fy ?\d{2,4}|programs?|centers?|labor|color|behaviors?|honor|neighborhoods?|counselors?|enrollment|sheriff|grant awards?|superintendent of schools|organizations?|prioritize\w*|utilize\w*|analyze\w*|school district|city manager|board of supervisors|attorney general)\b/giu
const ELSEWHERE =
  /\b(?:programmes?|centres?|labour|colour|behaviours?|honour|neighbourhoods?|counsellors?|enrolment|councillors?|organisations?|prioritise\w*|utilise\w*|analyse\w*|whilst|nhs|ofsted|cqc|gp|rag|borough council|county council|district council|safeguarding|governors|headteacher|ward sister)\b/iu

/** Whether the words are spelt as in the United States: at least two of them are, and none as elsewhere. */
function isAmerican(texts: readonly string[]): boolean {
  const american = new Set<string>()
  for (const text of texts) {
    if (ELSEWHERE.test(text)) return false
    for (const [word] of text.matchAll(AMERICAN)) american.add(word.toLowerCase())
  }
  return american.size >= 2
}

/**
 * The dates whose day and month may be either, where nothing in the document decides: no date that only one order
 * can have, and no date in words.
 */
export function undecidedDates(texts: readonly string[]): string[] {
  const undecided: string[] = []
  for (const text of texts) {
    if (!HAS_NUMBER.test(text)) continue
    const tokens = tokenise(plainText(text))
    for (let at = 0; at < tokens.length; at += 1) {
      if (orderInNumbers(tokens, at) || orderInWords(tokens, at)) return []
      const numbers = numbersAt(tokens, at)
      if (!numbers?.every((value) => value >= 1 && value <= 12)) continue
      // Dots part the day, the month and the year where the day comes first.
      if (tokens[at + 1]!.lower === '.') return []
      if (numbers[0] !== numbers[1]) undecided.push(text.slice(tokens[at]!.start, tokens[at + 4]!.end))
    }
  }
  return undecided
}

/** `03/31/2020` can only have the month first, `31/03/2020` only the day. */
function orderInNumbers(tokens: readonly Token[], at: number): DateOrder | null {
  const numbers = numbersAt(tokens, at)
  if (!numbers) return null
  const [a, b] = numbers
  if (a >= 1 && a <= 12 && b > 12 && b <= 31) return 'mdy'
  return b >= 1 && b <= 12 && a > 12 && a <= 31 ? 'dmy' : null
}

/** The first two numbers of a date in numbers, which are its day and month. */
function numbersAt(tokens: readonly Token[], at: number): readonly [number, number] | null {
  const [first, sign, second, again, year] = tokens.slice(at, at + 5)
  if (first?.kind !== 'number' || second?.kind !== 'number' || year?.kind !== 'number') return null
  if (sign?.lower !== again?.lower || !['/', '-', '.'].includes(sign?.lower ?? '')) return null
  if (first.text.length > 2 || second.text.length > 2 || ![2, 4].includes(year.text.length)) return null
  return [Number(first.text), Number(second.text)]
}

/** `September 30, 2020` or `30 September 2020`. */
function orderInWords(tokens: readonly Token[], at: number): DateOrder | null {
  const [first, second, third, fourth] = tokens.slice(at, at + 4)
  const isDay = (token: Token | undefined): boolean => token?.kind === 'number' && token.text.length <= 2
  const isYear = (token: Token | undefined): boolean => token?.kind === 'number' && token.text.length === 4
  if (first?.kind === 'word' && monthOf(first.lower) !== null && isDay(second)) {
    return isYear(third?.lower === ',' ? fourth : third) ? 'mdy' : null
  }
  return isDay(first) && second?.kind === 'word' && monthOf(second.lower) !== null && isYear(third)
    ? 'dmy'
    : null
}
