import { comparableWords, foldSpace } from '../../util/text.ts'
import { type DateContext, type FoundDate, findDates } from '../dates/index.ts'
import { cueOf, isOfOther } from './date-cues.ts'
import { withoutAddresses } from './witnesses.ts'

/** Words of which a plan's title has one. */
export const PLAN_WORDS =
  /\b(?:plans?|actions?|improvements?|recovery|tracker|strategy|programme|program|response|log|register|roadmap|charter|commitments|milestones|minutes)\b/iu

/** Words that lead up to the date in a title: `position at`, `reviewed by governors on`. */
const DATE_CLAUSE =
  /(?<![\s,;:.–—(-])[\s,;:.–—(-]+(?:(?:(?:report|issue|document|last)\s+)?(?:position|status|reviewed|updated?|revised|agreed|approved|adopted|published|publication|issued?|dated?|version|as|meeting|printed)\b[^.;:–—]{0,40}:?\s*)$/iu
const LOOSE_END =
  /(?<![\s,;:.–—|/(-])[\s,;:.–—|/(-]+(?:(?:(?:at|on|of|for|from|by|in|and)(?:\s+the)?|(?<=\s)the)[\s,;:.–—|/(-]*)?$/iu
const LOOSE_START = /^(?:['’]s?(?=\s)|[\s,;:.–—|/)-]+|(?:of|for|by|from|the|and)\s+(?!\p{Ll}))+/u
const VERSION =
  /(?:(?<![\s,;:–—(-])[\s,;:–—(-]+)?\b(?:v(?:ersion)?\.?\s?\d+(?:\.\d+)*|rev(?:ision)?\.?\s?\d+|final|draft(?:\s+\d+)?|(?:first|second|third)\s+(?:draft|edition|issue))\)?[\s.]*$/iu
const DRAFT_AT_START = /^(?:draft|final|revised|updated)\s*[:–—-]\s*/iu
const CLOSING_BRACKET = /(?:(?<!\s)\s+)?\((?:[^()]|\([^()]*\))*\)\s*\.?$/u
const NAME_LABEL = /^(?:re|subject|title)\s*:\s*/iu

/** Whether a line says nothing but a date: `Position at 14 March 2013`. */
export function isDateLine(text: string, order: DateContext['order']): boolean {
  const undisturbed = withoutVersions(text)
  const [date] = findDates(undisturbed, { dated: null, order })
  if (!date) return false
  const rest = ` ${undisturbed.slice(0, date.index)}`.replace(DATE_CLAUSE, '').replace(LOOSE_END, '')
  return (
    foldSpace(rest + undisturbed.slice(date.index + date.text.length)).replace(
      /(?<![.,;:)])[.,;:)]+$/u,
      '',
    ) === ''
  )
}

const VERSION_NUMBER =
  /\b(?:v|version|issue|rev(?:ision)?|draft|edition|no|number)\.?\s?\d{1,3}(?:\.\d{1,3})*\b\s*[–—-]?/giu

/** A version's number is no day: `Version 3 – 30 September` is no range. Places stay as they are. */
export const withoutVersions = (text: string): string =>
  text.replace(VERSION_NUMBER, (version) => ' '.repeat(version.length))

/**
 * The plan's own name: a title without whose it is, its date, its version and a remark in brackets, as far as they
 * stand at its ends. What stands among its words is a part of it.
 */
export function bareTitle(text: string, body: string | null, order: DateContext['order']): string {
  let title = withoutAddresses(text)
  for (;;) {
    const before = title
    for (const strip of [withoutRemarks, withoutDates(order), withoutBody(body)]) {
      const rest = trimmed(strip(title))
      if (rest !== '') title = rest
    }
    if (title === before) return title === '' ? foldSpace(text) : title
  }
}

const trimmed = (title: string): string => foldSpace(title.replace(LOOSE_END, '').replace(LOOSE_START, ''))

const withoutRemarks = (title: string): string =>
  title.replace(CLOSING_BRACKET, '').replace(VERSION, '').replace(NAME_LABEL, '').replace(DRAFT_AT_START, '')

/** A lone year names the plan (`2020 Action Plan`), and so does what it answers; they are no date of issue. */
const withoutDates =
  (order: DateContext['order']) =>
  (title: string): string => {
    const dates = findDates(withoutVersions(title), { dated: null, order }).filter(
      (date) => date.precision !== 'year' && (!isOfOther(cueOf(title, date)) || isSetApart(title, date)),
    )
    const [first, last] = [dates[0], dates.at(-1)]
    if (last && isLoose(title.slice(last.index + last.text.length))) {
      return title.slice(0, last.index).replace(DATE_CLAUSE, '')
    }
    return first && isLoose(title.slice(0, first.index)) ? afterDate(title, first) : title
  }

/** Words of which a day right after them is: `inspection 12 March 2015`, `ended 31 March 2015`. */
const TIES_DAY =
  /\b(?:of|on|at|from|by|to|in|for|since|until|till|after|before|during|following|the|and|ended|ending|inspections?|inspected|audits?|visit(?:ed)?|reviews?|reports?|letter|notice|judge?ment|ofsted|cqc|estyn|hmic\w*)\W*$/iu

/** `Quarterly review of tasks 20 October 2015`: a day that ends a title and that nothing ties to the words before. */
const isSetApart = (title: string, { index, text, precision }: FoundDate): boolean => {
  const before = title.slice(0, index)
  const isParted = /(?:\s[–—-]|[,|])\s$/u.test(before)
  return (
    precision === 'day' && (isParted || !TIES_DAY.test(before)) && isLoose(title.slice(index + text.length))
  )
}

const isLoose = (text: string): boolean => /^[\s,;:.–—|/()[\]-]*$/u.test(text)
const afterDate = (title: string, { index, text }: FoundDate): string => title.slice(index + text.length)

const withoutBody =
  (body: string | null) =>
  (title: string): string => {
    if (body === null) return title
    const at = plain(title).indexOf(plain(body))
    if (at < 0) return title
    const [before, after] = [title.slice(0, at), title.slice(at + body.length)]
    if (isLoose(before) || /^\s*the\s*$/iu.test(before)) return namesPlan(after) ? after : title
    return isLoose(after) && namesPlan(before) ? before : title
  }

/** Whether words name a plan by themselves: `Minutes` alone may be anyone's. */
const namesPlan = (text: string): boolean =>
  PLAN_WORDS.test(text) && comparableWords(trimmed(text)).length > 1

/** Without capitals and with one kind of apostrophe, letter for letter. */
const plain = (text: string): string => text.toLowerCase().replaceAll('’', "'")
