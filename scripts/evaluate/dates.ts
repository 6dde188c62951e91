/** `npm run evaluate dates`: claims that are exactly right (role, window, precision), and chrono-node on the same cells. */

import * as chrono from 'chrono-node'
import { readDates } from '../../src/interpret/dates/index.ts'
import { wordsOf } from '../../src/model/index.ts'
import { endOfMonth, isoDay } from '../../src/util/calendar.ts'
import { type DateCase, dateCases, type ExpectedClaim, writtenClaim } from './clerk.ts'
import { type StageReport, Tallies } from './report.ts'

export async function evaluate(): Promise<StageReport> {
  return evaluateCases(dateCases())
}

export function evaluateCases(cases: readonly DateCase[]): StageReport {
  const tallies = new Tallies()
  const notes: string[] = []
  for (const each of cases) {
    const { value, issues } = readDates(each.cells, each.context)
    const claims = value.claims.map(writtenClaim)
    const expected = each.claims.map(writtenClaim)
    const counts = compare(claims, expected)
    tallies.of('all claims').add(counts)
    tallies.of(`claims: ${each.theme}`).add(counts)
    const exact = claims.join('; ') === expected.join('; ')
    tallies.of('whole cells').add({ right: exact ? 1 : 0, given: 1, expected: 1 })
    const codes = issues.map((found) => found.code)
    const missing = each.issues.filter((code) => !codes.includes(code as never))
    const unasked = codes.filter((code) => NEVER_UNASKED.includes(code) && !each.issues.includes(code))
    tallies.of('issues').add({
      right: each.issues.length - missing.length,
      given: each.issues.length - missing.length + unasked.length,
      expected: each.issues.length,
    })
    const status = each.status === null || each.status === value.statusWords
    if (each.status !== null) tallies.of('status words').add({ right: status ? 1 : 0, given: 1, expected: 1 })
    if (!exact || missing.length > 0 || unasked.length > 0 || !status) {
      const said = [
        exact ? '' : `${expected.join('; ') || 'nothing'} was read as ${claims.join('; ') || 'nothing'}`,
        ...missing.map((code) => `no issue ${code}`),
        ...unasked.map((code) => `unasked issue ${code}`),
        status ? '' : `status words ${value.statusWords}`,
      ]
      notes.push(
        `${each.theme}: “${each.name}” (${each.context.dated?.text ?? 'no date'}): ${said.filter(Boolean).join(', ')}`,
      )
    }
    tallies.of('chrono-node, dates of due cells').add(chronoCounts(each))
    tallies.of('the same dates, here').add(windowCounts(value.claims, each))
  }
  return { stage: 'dates', rows: tallies.rows(), notes }
}

/** Issues that must not be raised where a clerk sees nothing wrong. */
const NEVER_UNASKED: readonly string[] = ['date-impossible', 'date-not-read', 'completed-after-edition']

function compare(
  given: readonly string[],
  expected: readonly string[],
): { right: number; given: number; expected: number } {
  const left = [...expected]
  let right = 0
  for (const claim of given) {
    const at = left.indexOf(claim)
    if (at < 0) continue
    left.splice(at, 1)
    right += 1
  }
  return { right, given: given.length, expected: expected.length }
}

/** The windows of the dated claims, roles aside: all that chrono-node can be asked for. */
function datedWindows(claims: readonly ExpectedClaim[]): string[] {
  return claims
    .filter((claim) => claim.latest !== null && claim.open === null)
    .map(({ earliest, latest }) => `${earliest}..${latest}`)
}

function windowCounts(
  claims: readonly ExpectedClaim[],
  each: DateCase,
): { right: number; given: number; expected: number } {
  return compare(datedWindows(claims), datedWindows(each.claims))
}

/** chrono-node's best reading: its locale, dates on or after the edition's, a vague month as the whole month. */
function chronoCounts(each: DateCase): { right: number; given: number; expected: number } {
  const reference = each.context.dated?.earliest ?? '2012-01-01'
  const text = each.cells.map((cell) => wordsOf(cell.paragraphs)).join('\n')
  const locale = each.context.order === 'mdy' ? chrono.en : chrono.en.GB
  const results = locale.parse(text, new Date(`${reference}T00:00:00`), { forwardDate: true })
  const windows = results.map(({ start, end }) => `${edge(start, false)}..${edge(end ?? start, true)}`)
  return compare(windows, datedWindows(each.claims))
}

function edge(part: chrono.ParsedComponents, last: boolean): string {
  const [year, month] = [part.get('year')!, part.get('month')!]
  if (part.isCertain('day') || part.isCertain('weekday') || !part.isCertain('month')) {
    return isoDay(year, month, part.get('day')!) ?? ''
  }
  return last ? endOfMonth(year, month) : (isoDay(year, month, 1) ?? '')
}
