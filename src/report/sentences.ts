import type { RowOf } from '../model/index.ts'
import type { AuditedRevision, Evidence } from './audit/types.ts'

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** An ISO day as people write it: `31 Mar 2012`. */
export function plainDay(day: string | null): string {
  if (day === null) return 'no date'
  return `${Number(day.slice(8, 10))} ${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`
}

/** What a plan is called: body and title, or its id where neither is known. */
export const planName = ({
  body,
  title,
  plan_id,
}: Pick<RowOf<'plans'>, 'body' | 'title' | 'plan_id'>): string =>
  [body, title].filter((part) => part !== null).join(': ') || plan_id

/** A number with its noun: `1 action`, `2 actions`. */
export const counted = (count: number, noun: string): string =>
  `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`

/** Days with their sign: `+92`, `-7`, `0`. */
export const signed = (days: number | null): string =>
  days === null ? '' : days > 0 ? `+${days}` : String(days)

/** Days with what vague dates allow: `+92 days (61 to 92)`. */
export function slipSpan(days: number | null, least: number | null, most: number | null): string {
  if (days === null) return ''
  const span = least !== null && most !== null && (least !== days || most !== days)
  return `${signed(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}${span ? ` (${least} to ${most})` : ''}`
}

/** Where words stand: `plan.pdf, page 3`. */
export function placeOf({ file, page, line, path }: Evidence): string {
  const place = page !== null ? `page ${page}` : line !== null ? `line ${line}` : path
  return place === null ? file : `${file}, ${place}`
}

/** What one revision says, without its dates: `slipped, silent, after the date had passed`. */
export function manner({ kind, declared, after_due }: AuditedRevision): string {
  return [kind, declared ? 'declared' : 'silent', ...(after_due ? ['after the date had passed'] : [])].join(
    ', ',
  )
}

/** When something began and ended: `30 Jun 2011 to 30 Apr 2012`, or the one day. */
export const daySpan = (from: string | null, to: string | null): string =>
  from === to ? plainDay(from) : `${plainDay(from)} to ${plainDay(to)}`
